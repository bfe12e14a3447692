package org.dateline.timeline;

import java.util.List;
import java.util.Set;

/**
 * A condition on a property of which an act may have several values at once.
 *
 * @param oneOf sets of values; the act must have at least one of each set
 * @param noneOf values that the act must not have
 */
record Ground(Set<Set<String>> oneOf, Set<String> noneOf) {

    /** The condition that every act meets. */
    static final Ground ANY = new Ground(Set.of(), Set.of());

    /** Returns the condition to have one of some values and none of others. An empty set sets no condition. */
    static Ground of(Set<String> oneOf, Set<String> noneOf) {
        return new Ground(oneOf.isEmpty() ? Set.of() : Set.of(oneOf), noneOf);
    }

    Ground and(Ground other) {
        return new Ground(Sets.union(oneOf, other.oneOf), Sets.union(noneOf, other.noneOf));
    }

    boolean canBeMet() {
        return oneOf.stream().noneMatch(noneOf::containsAll);
    }

    /** Returns the required values as queries take them: one list for each set. */
    List<List<String>> required() {
        return oneOf.stream().map(Ground::sorted).toList();
    }

    /** Returns the excluded values as queries take them. */
    List<String> excluded() {
        return sorted(noneOf);
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
