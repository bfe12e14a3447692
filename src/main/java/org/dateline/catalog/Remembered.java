package org.dateline.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.model.Entity;

/**
 * A cache of the entities read since the clock last moved.
 *
 * @param at the stamp that was seen then
 * @param since when the cache began, by {@link System#nanoTime}
 * @param byId entities by their ids and those of entities merged into them
 * @param byReference entities by other references
 */
record Remembered(Instant at, long since, Map<String, Entity> byId, Map<String, Entity> byReference) {

    /** A catalogue with other names is stored without a stamp, so it is noticed only by time. */
    private static final long LONGEST_NANOS = Duration.ofSeconds(10).toNanos();

    private static final int MOST = 20_000;

    static Remembered since(Instant at) {
        return new Remembered(at, System.nanoTime(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    /**
     * Returns this cache if the clock has not moved, it is at most ten seconds old and not full; an empty one
     * otherwise.
     */
    Remembered at(Instant seen) {
        boolean holds = seen.equals(at) && System.nanoTime() - since < LONGEST_NANOS && byId.size() < MOST;
        return holds && byReference.size() < MOST ? this : since(seen);
    }
}
