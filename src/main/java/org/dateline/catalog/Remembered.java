package org.dateline.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.model.Entity;

/**
 * Entities as they were read since the last look at the clock.
 *
 * @param at the stamp that was seen then
 * @param since when this began, by {@link System#nanoTime}
 * @param byId by their ids and those of entities that lead to them
 * @param byReference by what else means them
 */
record Remembered(Instant at, long since, Map<String, Entity> byId, Map<String, Entity> byReference) {

    /** A catalogue of other names is put into the graph without a stamp. */
    private static final long LONGEST_NANOS = Duration.ofSeconds(10).toNanos();

    private static final int MOST = 20_000;

    static Remembered since(Instant at) {
        return new Remembered(at, System.nanoTime(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    /** The same while the clock has not been seen to move; nothing otherwise. */
    Remembered at(Instant seen) {
        boolean holds = seen.equals(at) && System.nanoTime() - since < LONGEST_NANOS && byId.size() < MOST;
        return holds && byReference.size() < MOST ? this : since(seen);
    }
}
