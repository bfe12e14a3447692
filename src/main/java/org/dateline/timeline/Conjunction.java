package org.dateline.timeline;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.model.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that must all be met, without nested filters.
 *
 * @param parties the groups of which an entity must each take part
 * @param strangers the groups of which no entity may take part
 * @param facets the allowed values by facet; facets without an entry allow any value
 * @param days the windows that the date must or must not lie in
 * @param backing the condition on how well the act is attested
 * @param wording the words that must or must not occur
 * @param contents the goods and quantities that the act must or must not concern
 */
record Conjunction(
        Set<PartyGroup> parties,
        Set<PartyGroup> strangers,
        Map<Facet, Set<String>> facets,
        Set<Days> days,
        Backing backing,
        WordFilter wording,
        Set<Content> contents) {

    /** The conjunction that every act meets. */
    static final Conjunction ALWAYS =
            new Conjunction(Set.of(), Set.of(), Map.of(), Set.of(), Backing.ANY, WordFilter.ANY, Set.of());

    static Conjunction with(PartyGroup group) {
        return new Conjunction(Set.of(group), Set.of(), Map.of(), Set.of(), Backing.ANY, WordFilter.ANY, Set.of());
    }

    static Conjunction without(PartyGroup group) {
        return new Conjunction(Set.of(), Set.of(group), Map.of(), Set.of(), Backing.ANY, WordFilter.ANY, Set.of());
    }

    static Conjunction of(Facet facet, Set<String> values) {
        return new Conjunction(
                Set.of(), Set.of(), Map.of(facet, values), Set.of(), Backing.ANY, WordFilter.ANY, Set.of());
    }

    static Conjunction of(Days days) {
        return new Conjunction(Set.of(), Set.of(), Map.of(), Set.of(days), Backing.ANY, WordFilter.ANY, Set.of());
    }

    static Conjunction ofStories(int min, int max) {
        return of(Backing.ofStories(min, max), WordFilter.ANY);
    }

    static Conjunction ofEvidence(Set<Evidence> oneOf, Set<Evidence> noneOf) {
        return of(Backing.ofEvidence(oneOf, noneOf), WordFilter.ANY);
    }

    static Conjunction ofSources(Set<String> oneOf, Set<String> noneOf) {
        return of(Backing.ofSources(oneOf, noneOf), WordFilter.ANY);
    }

    static Conjunction ofContested(boolean is) {
        return of(Backing.ofContested(is), WordFilter.ANY);
    }

    static Conjunction ofText(String text, boolean stands) {
        return of(Backing.ANY, WordFilter.of(text, stands));
    }

    private static Conjunction of(Backing backing, WordFilter wording) {
        return new Conjunction(Set.of(), Set.of(), Map.of(), Set.of(), backing, wording, Set.of());
    }

    static Conjunction of(Content content) {
        return new Conjunction(Set.of(), Set.of(), Map.of(), Set.of(), Backing.ANY, WordFilter.ANY, Set.of(content));
    }

    /** Returns the conjunction of both; empty if no act can meet both. */
    Optional<Conjunction> and(Conjunction other) {
        Map<Facet, Set<String>> left = new EnumMap<>(Facet.class);
        left.putAll(facets);
        other.facets.forEach((facet, values) -> left.merge(facet, values, Sets::common));
        Conjunction both = new Conjunction(
                Sets.union(parties, other.parties),
                Sets.union(strangers, other.strangers),
                left,
                Sets.union(days, other.days),
                backing.and(other.backing),
                wording.and(other.wording),
                Sets.union(contents, other.contents));
        return both.canBeMet() ? Optional.of(both) : Optional.empty();
    }

    private boolean canBeMet() {
        return backing.canBeMet()
                && wording.canBeMet()
                && facets.values().stream().noneMatch(Set::isEmpty)
                && days.stream().noneMatch(d -> days.contains(d.negated()))
                && contents.stream().noneMatch(c -> contents.contains(c.negated()));
    }

    /** Returns the days that an act must touch to meet all conditions. */
    Window window() {
        return days.stream().filter(Days::inside).map(Days::window).reduce(Window.ALWAYS, Days::common);
    }

    /**
     * Returns this conjunction without the conditions that the seek already guarantees.
     *
     * @param seen the groups that the seek guarantees
     * @param kept the windows that still have to be tested
     * @param text the words by which the seek found the act; null for other seeks
     */
    Conjunction beside(Predicate<PartyGroup> seen, Predicate<Days> kept, @Nullable String text) {
        Set<PartyGroup> others = new LinkedHashSet<>(parties);
        others.removeIf(seen);
        Set<Days> left = new LinkedHashSet<>(days.stream().filter(kept).toList());
        return new Conjunction(others, strangers, facets, left, backing, wording.beside(text), contents);
    }

    /** Returns all words that rows have to be tested for. */
    Stream<String> allTexts() {
        return wording.all();
    }

    /** Returns the words that must occur. */
    Set<String> texts() {
        return wording.texts();
    }

    /**
     * Returns the parameters by which queries test each row.
     *
     * @param word turns a text into the form that the query takes
     */
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
        p.put("contents", contents.stream().map(Content::toParameters).toList());
        p.putAll(backing.toParameters());
        p.putAll(wording.toParameters(word));
        return p;
    }

    /** Returns the prefix of the ids of versions that contain the words: the index of the text and a space. */
    static String mark(List<String> numbers, String text) {
        return numbers.indexOf(text) + " ";
    }

    private List<List<String>> groups(Predicate<PartyGroup> which, Function<PartyGroup, List<String>> words) {
        return parties.stream().filter(which).map(words).toList();
    }
}
