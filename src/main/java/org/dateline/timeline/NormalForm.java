package org.dateline.timeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Converts a filter to disjunctive normal form: it pushes negation inwards and multiplies {@code and} out. */
final class NormalForm {

    private NormalForm() {}

    /**
     * Returns the alternatives of a filter, of which an act must meet at least one; empty if no act can.
     *
     * @throws TooManyAlternatives if there are more than {@value TooManyAlternatives#MOST}
     */
    static List<Conjunction> of(TimelineFilter filter) {
        return List.copyOf(met(filter));
    }

    private static Set<Conjunction> met(TimelineFilter filter) {
        Set<Conjunction> all = Set.of(Conjunction.ALWAYS);
        for (Literal literal : Literal.of(filter)) {
            all = product(all, Set.of(literal.met()));
        }
        for (TimelineFilter part : filter.and()) {
            all = product(all, met(part));
        }
        if (!filter.or().isEmpty()) {
            all = product(all, union(filter.or().stream().map(NormalForm::met)));
        }
        return filter.not() == null ? all : product(all, missed(filter.not()));
    }

    private static Set<Conjunction> missed(TimelineFilter filter) {
        List<Set<Conjunction>> ways = new ArrayList<>();
        Literal.of(filter).forEach(literal -> ways.add(Set.of(literal.missed())));
        filter.and().forEach(part -> ways.add(missed(part)));
        if (!filter.or().isEmpty()) {
            Set<Conjunction> none = Set.of(Conjunction.ALWAYS);
            for (TimelineFilter part : filter.or()) {
                none = product(none, missed(part));
            }
            ways.add(none);
        }
        if (filter.not() != null) {
            ways.add(met(filter.not()));
        }
        return union(ways.stream());
    }

    private static Set<Conjunction> union(Stream<Set<Conjunction>> parts) {
        Set<Conjunction> all = new LinkedHashSet<>();
        parts.forEach(all::addAll);
        return checked(all);
    }

    private static Set<Conjunction> product(Set<Conjunction> some, Set<Conjunction> others) {
        Set<Conjunction> all = new LinkedHashSet<>();
        for (Conjunction one : some) {
            others.stream().map(one::and).flatMap(Optional::stream).forEach(all::add);
        }
        return checked(all);
    }

    /** Returns the alternatives; if one is always met, the others are dropped. */
    private static Set<Conjunction> checked(Set<Conjunction> all) {
        if (all.contains(Conjunction.ALWAYS)) {
            return Set.of(Conjunction.ALWAYS);
        }
        if (all.size() > TooManyAlternatives.MOST) {
            throw new TooManyAlternatives();
        }
        return all;
    }

    /** The tests of the queries for a condition, and for its contrary. */
    private record Literal(Conjunction met, Conjunction missed) {

        static List<Literal> of(TimelineFilter filter) {
            return filter.conditions().stream().map(Literal::of).toList();
        }

        private static Literal of(Condition condition) {
            return switch (condition) {
                case Condition.TakesPart part ->
                    new Literal(Conjunction.with(part.group()), Conjunction.without(part.group()));
                case Condition.HasValue has ->
                    new Literal(
                            Conjunction.of(has.facet(), has.values()),
                            Conjunction.of(has.facet(), has.facet().othersThan(has.values())));
                case Condition.Dated dated -> {
                    Days days = new Days(dated.window(), dated.certainty(), true);
                    yield new Literal(Conjunction.of(days), Conjunction.of(days.negated()));
                }
                case Condition.Says says ->
                    new Literal(Conjunction.ofText(says.text(), true), Conjunction.ofText(says.text(), false));
                case Condition.InStories in ->
                    new Literal(
                            Conjunction.ofStories(in.least(), Integer.MAX_VALUE),
                            Conjunction.ofStories(0, in.least() - 1));
                case Condition.RestsOn rests ->
                    new Literal(
                            Conjunction.ofEvidence(rests.evidence(), Set.of()),
                            Conjunction.ofEvidence(Set.of(), rests.evidence()));
                case Condition.ToldBy told ->
                    new Literal(
                            Conjunction.ofSources(told.sources(), Set.of()),
                            Conjunction.ofSources(Set.of(), told.sources()));
                case Condition.IsContested contested ->
                    new Literal(Conjunction.ofContested(contested.is()), Conjunction.ofContested(!contested.is()));
                case Condition.IsAbout about ->
                    new Literal(
                            Conjunction.of(about.content()),
                            Conjunction.of(about.content().negated()));
            };
        }
    }
}
