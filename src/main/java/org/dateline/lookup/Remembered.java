package org.dateline.lookup;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.model.Entity;
import org.jspecify.annotations.Nullable;

/**
 * A cache of the entities read since the last commit that changed entities.
 *
 * @param entitiesAt the stamp of that commit
 * @param since when the cache began, by {@link System#nanoTime}
 * @param present entities as they have been since that commit
 * @param past entities as of instants of recording before it, by instant
 */
record Remembered(Instant entitiesAt, long since, Names present, Map<Instant, Names> past) {

    /** Queries typed by an operator leave no stamp, so changes by them are noticed only by time. */
    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();

    private static final int MOST = 20_000;

    /** The number of past instants, each with its share of the entities. A page keeps to one instant. */
    private static final int MOST_INSTANTS = 8;

    /**
     * The entities of one state of the recorded clock.
     *
     * @param byId entities by their ids and those of entities merged into them
     * @param byReference entities by other references
     */
    record Names(Map<String, Entity> byId, Map<String, Entity> byReference) {

        /** Returns an empty cache. */
        static Names none() {
            return new Names(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        private boolean isFull(int most) {
            return byId.size() >= most || byReference.size() >= most;
        }
    }

    /** The names of past instants. The instant that was not asked for the longest is forgotten first. */
    private static final class Past extends LinkedHashMap<Instant, Names> {

        private static final long serialVersionUID = 1;

        private Past() {
            super(2 * MOST_INSTANTS, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Instant, Names> eldest) {
            return size() > MOST_INSTANTS;
        }
    }

    static Remembered since(Instant entitiesAt) {
        return new Remembered(entitiesAt, System.nanoTime(), Names.none(), Collections.synchronizedMap(new Past()));
    }

    /**
     * Returns this cache if no later commit changed entities, it is at most a minute old and not full; an empty one
     * otherwise.
     */
    Remembered at(Instant changed) {
        boolean holds = changed.equals(entitiesAt) && System.nanoTime() - since < LONGEST_NANOS;
        return holds && !present.isFull(MOST) ? this : since(changed);
    }

    /**
     * Returns the entities as of an instant of recording, after which all later commits are stamped.
     *
     * @param recorded the instant; null for now
     */
    Names asOf(@Nullable Instant recorded) {
        if (recorded == null || !recorded.isBefore(entitiesAt)) {
            return present;
        }
        return past.compute(
                recorded,
                (instant, names) -> names == null || names.isFull(MOST / MOST_INSTANTS) ? Names.none() : names);
    }
}
