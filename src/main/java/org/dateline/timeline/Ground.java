package org.dateline.timeline;

import java.util.List;
import java.util.Set;

/**
 * What an act must rest on, where it may rest on several things at once.
 *
 * @param oneOf on one of each
 * @param noneOf and on none of these
 */
record Ground(Set<Set<String>> oneOf, Set<String> noneOf) {

    /** On anything. */
    static final Ground ANY = new Ground(Set.of(), Set.of());

    /** On one of some and on none of others; an empty set asks for nothing. */
    static Ground of(Set<String> oneOf, Set<String> noneOf) {
        return new Ground(oneOf.isEmpty() ? Set.of() : Set.of(oneOf), noneOf);
    }

    Ground and(Ground other) {
        return new Ground(Sets.union(oneOf, other.oneOf), Sets.union(noneOf, other.noneOf));
    }

    boolean canBeMet() {
        return oneOf.stream().noneMatch(noneOf::containsAll);
    }

    /** What queries require, one of each list. */
    List<List<String>> required() {
        return oneOf.stream().map(Ground::sorted).toList();
    }

    /** What queries exclude. */
    List<String> excluded() {
        return sorted(noneOf);
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
