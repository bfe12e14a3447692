package org.dateline.timeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Brings a filter into disjunctive normal form: negation pushed inwards, {@code and} multiplied out. */
final class NormalForm {

    private NormalForm() {}

    /**
     * The alternatives of a filter, of which an act must meet one; none when no act can.
     *
     * @throws TooManyAlternatives when there are more than {@value TooManyAlternatives#MOST}
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

    /** What is always met makes the rest superfluous. */
    private static Set<Conjunction> checked(Set<Conjunction> all) {
        if (all.contains(Conjunction.ALWAYS)) {
            return Set.of(Conjunction.ALWAYS);
        }
        if (all.size() > TooManyAlternatives.MOST) {
            throw new TooManyAlternatives();
        }
        return all;
    }

    /** A field of a filter and its contrary. */
    private record Literal(Conjunction met, Conjunction missed) {

        static List<Literal> of(TimelineFilter filter) {
            List<Literal> all = new ArrayList<>();
            filter.parties().forEach(g -> all.add(new Literal(Conjunction.with(g), Conjunction.without(g))));
            add(all, Facet.TYPES, filter.types());
            add(all, Facet.INSTRUMENTS, filter.instruments());
            add(all, Facet.DIRECTIONS, filter.directions());
            add(all, Facet.STAGES, filter.stages());
            add(all, Facet.BASES, filter.bases());
            addDays(all, new Days(filter.window(), filter.certainty(), true));
            filter.contents().forEach(c -> all.add(new Literal(Conjunction.of(c), Conjunction.of(c.negated()))));
            addRest(all, filter);
            return all;
        }

        private static void add(List<Literal> all, Facet facet, List<? extends Enum<?>> values) {
            if (!values.isEmpty()) {
                Set<String> names = Facet.names(values);
                all.add(new Literal(Conjunction.of(facet, names), Conjunction.of(facet, facet.othersThan(names))));
            }
        }

        private static void addDays(List<Literal> all, Days days) {
            if (!days.window().equals(Window.ALWAYS)) {
                all.add(new Literal(Conjunction.of(days), Conjunction.of(days.negated())));
            }
        }

        private static void addRest(List<Literal> all, TimelineFilter filter) {
            int least = filter.minStories();
            if (least > 0) {
                all.add(new Literal(
                        Conjunction.ofStories(least, Integer.MAX_VALUE), Conjunction.ofStories(0, least - 1)));
            }
            if (!filter.evidence().isEmpty()) {
                Set<org.dateline.model.Evidence> given = new HashSet<>(filter.evidence());
                all.add(new Literal(Conjunction.ofEvidence(given, Set.of()), Conjunction.ofEvidence(Set.of(), given)));
            }
            if (!filter.sources().isEmpty()) {
                Set<String> given = new HashSet<>(filter.sources());
                all.add(new Literal(Conjunction.ofSources(given, Set.of()), Conjunction.ofSources(Set.of(), given)));
            }
            if (filter.text() != null) {
                all.add(new Literal(Conjunction.ofText(filter.text(), true), Conjunction.ofText(filter.text(), false)));
            }
        }
    }
}
