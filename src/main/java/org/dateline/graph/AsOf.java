package org.dateline.graph;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of knowledge for which an answer is given: reported by one instant and recorded by another.
 *
 * @param reported the latest instant of publication that counts; null for no limit
 * @param recorded the latest instant of recording that counts; null for no limit
 * @param pinned whether {@code recorded} was not requested but chosen so that all parts of an answer show one state
 * @param checked whether the caller reads the clock after the answer and asks again if it has moved, so that values
 *     cached since the last look may be used
 */
public record AsOf(@Nullable Instant reported, @Nullable Instant recorded, boolean pinned, boolean checked) {

    /** The present state. */
    public static final AsOf NOW = new AsOf(null, null, false, false);

    /** Just below the end of open intervals, so that the same comparisons work with and without a limit. */
    private static final long NO_LIMIT = Micros.FOREVER - 1;

    /** No act is dated beyond this day; the key of a later one would overflow. */
    private static final long LAST_DAY = -OrderKey.UNDATED_DAY - 1;

    /** Returns the state at the given limits. */
    public static AsOf of(@Nullable Instant reported, @Nullable Instant recorded) {
        return new AsOf(reported, recorded, false, false);
    }

    /** Tells whether it is the present state, which has indexes of its own. */
    public boolean isNow() {
        return reported == null && recorded == null;
    }

    /** Returns this state, recorded by an instant unless it has a recorded limit already. */
    public AsOf pinnedTo(Instant instant) {
        return recorded == null ? new AsOf(reported, instant, true, checked) : this;
    }

    /** Returns this state, for a caller that reads the clock after the answer. */
    public AsOf beforeLookingAtTheClock() {
        return new AsOf(reported, recorded, pinned, true);
    }

    /**
     * Returns this state without the reported limit, since names, merges and stories follow the recorded clock alone.
     */
    public AsOf recordedOnly() {
        return new AsOf(null, recorded, pinned, checked);
    }

    /** Returns the parameters of queries: {@code reported} and {@code recorded} in microseconds. */
    public Map<String, Long> parameters() {
        return Map.of("reported", micros(reported), "recorded", micros(recorded));
    }

    private static long micros(@Nullable Instant instant) {
        return instant == null ? NO_LIMIT : Math.min(NO_LIMIT, Micros.of(instant));
    }

    /**
     * Returns the key of the day after the earlier limit. A visible act with this key or a later one lies ahead of its
     * report.
     */
    public long bound() {
        long earlier = Math.min(micros(reported), micros(recorded));
        long day =
                Micros.toInstant(earlier).atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
        return day >= LAST_DAY ? Long.MAX_VALUE : OrderKey.startOf(Math.max(day + 1, OrderKey.UNDATED_DAY + 1));
    }

    /** Returns the mark of this state in cursors. A cursor of one state is invalid in another. */
    public String mark() {
        String known = pinned || recorded == null ? "" : String.valueOf(Micros.of(recorded));
        return (reported == null ? "" : Micros.of(reported)) + "@" + known;
    }
}
