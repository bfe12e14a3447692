package org.dateline.timeline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.model.Evidence;

/**
 * How well an act must be attested.
 *
 * @param minStories asserted by at least so many stories
 * @param maxStories and by at most so many
 * @param oneOf resting on one of each
 * @param noneOf and on none of these
 */
record Backing(int minStories, int maxStories, Set<Set<Evidence>> oneOf, Set<Evidence> noneOf) {

    /** However it is attested. */
    static final Backing ANY = new Backing(0, Integer.MAX_VALUE, Set.of(), Set.of());

    static Backing ofStories(int min, int max) {
        return new Backing(min, max, Set.of(), Set.of());
    }

    static Backing ofEvidence(Set<Evidence> oneOf, Set<Evidence> noneOf) {
        return new Backing(0, Integer.MAX_VALUE, oneOf.isEmpty() ? Set.of() : Set.of(oneOf), noneOf);
    }

    Backing and(Backing other) {
        return new Backing(
                Math.max(minStories, other.minStories),
                Math.min(maxStories, other.maxStories),
                Sets.union(oneOf, other.oneOf),
                Sets.union(noneOf, other.noneOf));
    }

    boolean canBeMet() {
        return minStories <= maxStories && oneOf.stream().noneMatch(noneOf::containsAll);
    }

    Map<String, Object> toParameters() {
        return Map.of(
                "minStories",
                minStories,
                "maxStories",
                maxStories,
                "evidence",
                oneOf.stream().map(Backing::names).toList(),
                "noEvidence",
                names(noneOf));
    }

    private static List<String> names(Set<Evidence> evidence) {
        return evidence.stream().map(Enum::name).sorted().toList();
    }
}
