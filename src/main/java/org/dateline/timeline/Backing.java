package org.dateline.timeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.model.Evidence;

/**
 * A condition on how well an act is attested.
 *
 * @param minStories the least number of stories that assert it
 * @param maxStories the greatest number of stories that assert it
 * @param evidence the kinds of evidence that it rests on
 * @param sources the sources that tell it
 */
record Backing(int minStories, int maxStories, Ground evidence, Ground sources) {

    /** The condition that every act meets. */
    static final Backing ANY = new Backing(0, Integer.MAX_VALUE, Ground.ANY, Ground.ANY);

    static Backing ofStories(int min, int max) {
        return new Backing(min, max, Ground.ANY, Ground.ANY);
    }

    static Backing ofEvidence(Set<Evidence> oneOf, Set<Evidence> noneOf) {
        return new Backing(0, Integer.MAX_VALUE, Ground.of(names(oneOf), names(noneOf)), Ground.ANY);
    }

    static Backing ofSources(Set<String> oneOf, Set<String> noneOf) {
        return new Backing(0, Integer.MAX_VALUE, Ground.ANY, Ground.of(oneOf, noneOf));
    }

    Backing and(Backing other) {
        return new Backing(
                Math.max(minStories, other.minStories),
                Math.min(maxStories, other.maxStories),
                evidence.and(other.evidence),
                sources.and(other.sources));
    }

    boolean canBeMet() {
        return minStories <= maxStories && evidence.canBeMet() && sources.canBeMet();
    }

    Map<String, Object> toParameters() {
        Map<String, Object> p = new HashMap<>();
        p.put("minStories", minStories);
        p.put("maxStories", maxStories);
        p.put("evidence", evidence.required());
        p.put("noEvidence", evidence.excluded());
        p.put("sources", sources.required());
        p.put("noSources", sources.excluded());
        return p;
    }

    private static Set<String> names(Set<Evidence> evidence) {
        return evidence.stream().map(Enum::name).collect(Collectors.toSet());
    }
}
