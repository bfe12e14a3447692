package org.dateline.timeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.model.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A condition on how well an act is attested.
 *
 * @param minStories the least number of stories that assert it
 * @param maxStories the greatest number of stories that assert it
 * @param evidence the kinds of evidence that it rests on
 * @param sources the sources that tell it
 * @param contested whether it may be contested: true, false or both
 */
record Backing(int minStories, int maxStories, Ground evidence, Ground sources, Set<Boolean> contested) {

    private static final Set<Boolean> EITHER = Set.of(true, false);

    /** The condition that every act meets. */
    static final Backing ANY = new Backing(0, Integer.MAX_VALUE, Ground.ANY, Ground.ANY, EITHER);

    static Backing ofStories(int min, int max) {
        return new Backing(min, max, Ground.ANY, Ground.ANY, EITHER);
    }

    static Backing ofEvidence(Set<Evidence> oneOf, Set<Evidence> noneOf) {
        return new Backing(0, Integer.MAX_VALUE, Ground.of(names(oneOf), names(noneOf)), Ground.ANY, EITHER);
    }

    static Backing ofSources(Set<String> oneOf, Set<String> noneOf) {
        return new Backing(0, Integer.MAX_VALUE, Ground.ANY, Ground.of(oneOf, noneOf), EITHER);
    }

    static Backing ofContested(boolean is) {
        return new Backing(0, Integer.MAX_VALUE, Ground.ANY, Ground.ANY, Set.of(is));
    }

    Backing and(Backing other) {
        return new Backing(
                Math.max(minStories, other.minStories),
                Math.min(maxStories, other.maxStories),
                evidence.and(other.evidence),
                sources.and(other.sources),
                Sets.common(contested, other.contested));
    }

    boolean canBeMet() {
        return minStories <= maxStories && evidence.canBeMet() && sources.canBeMet() && !contested.isEmpty();
    }

    Map<String, @Nullable Object> toParameters() {
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("minStories", minStories);
        p.put("maxStories", maxStories);
        p.put("evidence", evidence.required());
        p.put("noEvidence", evidence.excluded());
        p.put("sources", sources.required());
        p.put("noSources", sources.excluded());
        p.put("contested", contested.equals(EITHER) ? null : contested.contains(true));
        return p;
    }

    private static Set<String> names(Set<Evidence> evidence) {
        return evidence.stream().map(Enum::name).collect(Collectors.toSet());
    }
}
