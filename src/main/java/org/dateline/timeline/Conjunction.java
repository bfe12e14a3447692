package org.dateline.timeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.model.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that must all be met, none of which holds others.
 *
 * @param parties who must take part, one of each group
 * @param strangers who must not, none of any group
 * @param facets what values are left; none for a facet that is free
 * @param days the windows to be in or not to be in
 * @param minStories asserted by at least so many stories
 * @param maxStories and by at most so many
 * @param evidence resting on one of each
 * @param noEvidence and on none of these
 * @param texts words that stand there
 * @param noTexts words that do not
 */
record Conjunction(
        Set<PartyGroup> parties,
        Set<PartyGroup> strangers,
        Map<Facet, Set<String>> facets,
        Set<Days> days,
        int minStories,
        int maxStories,
        Set<Set<Evidence>> evidence,
        Set<Evidence> noEvidence,
        Set<String> texts,
        Set<String> noTexts) {

    /** Met by every act. */
    static final Conjunction ALWAYS = new Conjunction(
            Set.of(), Set.of(), Map.of(), Set.of(), 0, Integer.MAX_VALUE, Set.of(), Set.of(), Set.of(), Set.of());

    static Conjunction with(PartyGroup group) {
        return new Conjunction(
                Set.of(group),
                Set.of(),
                Map.of(),
                Set.of(),
                0,
                Integer.MAX_VALUE,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    static Conjunction without(PartyGroup group) {
        return new Conjunction(
                Set.of(),
                Set.of(group),
                Map.of(),
                Set.of(),
                0,
                Integer.MAX_VALUE,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    static Conjunction of(Facet facet, Set<String> values) {
        return new Conjunction(
                Set.of(),
                Set.of(),
                Map.of(facet, values),
                Set.of(),
                0,
                Integer.MAX_VALUE,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    static Conjunction of(Days days) {
        return new Conjunction(
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of(days),
                0,
                Integer.MAX_VALUE,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    static Conjunction ofStories(int min, int max) {
        return new Conjunction(
                Set.of(), Set.of(), Map.of(), Set.of(), min, max, Set.of(), Set.of(), Set.of(), Set.of());
    }

    static Conjunction ofEvidence(Set<Evidence> oneOf, Set<Evidence> noneOf) {
        Set<Set<Evidence>> groups = oneOf.isEmpty() ? Set.of() : Set.of(oneOf);
        return new Conjunction(
                Set.of(), Set.of(), Map.of(), Set.of(), 0, Integer.MAX_VALUE, groups, noneOf, Set.of(), Set.of());
    }

    static Conjunction ofText(String text, boolean stands) {
        Set<String> there = stands ? Set.of(text) : Set.of();
        Set<String> absent = stands ? Set.of() : Set.of(text);
        return new Conjunction(
                Set.of(), Set.of(), Map.of(), Set.of(), 0, Integer.MAX_VALUE, Set.of(), Set.of(), there, absent);
    }

    /** Both; empty when no act can meet both. */
    Optional<Conjunction> and(Conjunction other) {
        Map<Facet, Set<String>> left = new EnumMap<>(Facet.class);
        left.putAll(facets);
        other.facets.forEach((facet, values) -> left.merge(facet, values, Conjunction::common));
        Conjunction both = new Conjunction(
                union(parties, other.parties),
                union(strangers, other.strangers),
                left,
                union(days, other.days),
                Math.max(minStories, other.minStories),
                Math.min(maxStories, other.maxStories),
                union(evidence, other.evidence),
                union(noEvidence, other.noEvidence),
                union(texts, other.texts),
                union(noTexts, other.noTexts));
        return both.canBeMet() ? Optional.of(both) : Optional.empty();
    }

    private boolean canBeMet() {
        return minStories <= maxStories
                && facets.values().stream().noneMatch(Set::isEmpty)
                && evidence.stream().noneMatch(noEvidence::containsAll)
                && texts.stream().noneMatch(noTexts::contains)
                && days.stream().noneMatch(d -> days.contains(d.negated()));
    }

    /** The days that an act which meets all can reach into. */
    Window window() {
        return days.stream().filter(Days::inside).map(Days::window).reduce(Window.ALWAYS, Days::common);
    }

    /** The same without what the seek has seen to. */
    Conjunction beside(Predicate<PartyGroup> seen, Predicate<Days> kept, @Nullable String text) {
        Set<PartyGroup> others = new LinkedHashSet<>(parties);
        others.removeIf(seen);
        Set<String> words = new TreeSet<>(texts);
        words.removeIf(t -> t.equals(text));
        return new Conjunction(
                others,
                strangers,
                facets,
                new LinkedHashSet<>(days.stream().filter(kept).toList()),
                minStories,
                maxStories,
                evidence,
                noEvidence,
                words,
                noTexts);
    }

    /** All words that some row has to be tested for. */
    Stream<String> allTexts() {
        return Stream.concat(texts.stream(), noTexts.stream());
    }

    /** What the queries test on each row, with texts as they take them. */
    Map<String, @Nullable Object> toParameters(Function<String, ?> word) {
        Map<String, @Nullable Object> p = new HashMap<>();
        List.of(Facet.values())
                .forEach(f -> p.put(f.parameter(), facets.containsKey(f) ? List.copyOf(facets.get(f)) : null));
        p.put("parties", groups(PartyGroup::takesAnyPart, PartyGroup::ids));
        p.put("casting", groups(g -> !g.takesAnyPart(), PartyGroup::alternatives));
        p.put(
                "strangers",
                strangers.stream().flatMap(g -> g.alternatives().stream()).toList());
        p.put("days", days.stream().map(Days::toParameters).toList());
        p.put("minStories", minStories);
        p.put("maxStories", maxStories);
        p.put("evidence", evidence.stream().map(Conjunction::names).toList());
        p.put("noEvidence", names(noEvidence));
        p.put("texts", texts.stream().map(word).toList());
        p.put("noTexts", noTexts.stream().map(word).toList());
        return p;
    }

    /** What stands before the id of a version that holds the words. */
    static String mark(List<String> numbers, String text) {
        return numbers.indexOf(text) + " ";
    }

    private List<List<String>> groups(Predicate<PartyGroup> which, Function<PartyGroup, List<String>> words) {
        return parties.stream().filter(which).map(words).toList();
    }

    private static List<String> names(Set<Evidence> evidence) {
        return evidence.stream().map(Enum::name).sorted().toList();
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        List<String> both = new ArrayList<>(one);
        both.retainAll(other);
        return new TreeSet<>(both);
    }
}
