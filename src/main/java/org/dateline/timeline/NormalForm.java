package org.dateline.timeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Evidence;

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

    /** What the queries test for a condition, and for its contrary. */
    private record Literal(Conjunction met, Conjunction missed) {

        static List<Literal> of(TimelineFilter filter) {
            return filter.conditions().stream().map(Literal::of).toList();
        }

        private static Literal of(Condition condition) {
            return switch (condition) {
                case Condition.TakesPart(PartyGroup group) ->
                    new Literal(Conjunction.with(group), Conjunction.without(group));
                case Condition.HasValue(Facet facet, Set<String> values) ->
                    new Literal(Conjunction.of(facet, values), Conjunction.of(facet, facet.othersThan(values)));
                case Condition.Dated(Window window, Certainty certainty) -> {
                    Days days = new Days(window, certainty, true);
                    yield new Literal(Conjunction.of(days), Conjunction.of(days.negated()));
                }
                case Condition.Says(String text) ->
                    new Literal(Conjunction.ofText(text, true), Conjunction.ofText(text, false));
                case Condition.InStories(int least) ->
                    new Literal(Conjunction.ofStories(least, Integer.MAX_VALUE), Conjunction.ofStories(0, least - 1));
                case Condition.RestsOn(Set<Evidence> kinds) ->
                    new Literal(Conjunction.ofEvidence(kinds, Set.of()), Conjunction.ofEvidence(Set.of(), kinds));
                case Condition.ToldBy(Set<String> sources) ->
                    new Literal(Conjunction.ofSources(sources, Set.of()), Conjunction.ofSources(Set.of(), sources));
                case Condition.IsAbout(Content content) ->
                    new Literal(Conjunction.of(content), Conjunction.of(content.negated()));
            };
        }
    }
}
