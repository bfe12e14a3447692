package org.dateline.graph;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of knowledge that an answer is given for: what was reported by one instant and recorded by another.
 *
 * @param reported only what was published by then; null for no limit
 * @param recorded only what the graph knew then; null for all that it knows
 * @param pinned true when {@code recorded} was not asked for, but chosen so that all parts of an answer are of one state
 * @param checked true when whoever asks looks at the clock once the answer is done and asks again if it has moved, so that
 *     what is remembered since the last look may be used
 */
public record AsOf(@Nullable Instant reported, @Nullable Instant recorded, boolean pinned, boolean checked) {

    /** What is known now. */
    public static final AsOf NOW = new AsOf(null, null, false, false);

    /** Just below the end of what is still open, so that the same comparisons serve with and without a limit. */
    private static final long NO_LIMIT = Micros.FOREVER - 1;

    /** Days beyond are no dates of acts; a key of theirs would overflow. */
    private static final long LAST_DAY = -OrderKey.UNDATED_DAY - 1;

    /** As asked for. */
    public static AsOf of(@Nullable Instant reported, @Nullable Instant recorded) {
        return new AsOf(reported, recorded, false, false);
    }

    /** Tells whether it is what is known now, which has indexes of its own. */
    public boolean isNow() {
        return reported == null && recorded == null;
    }

    /** The same as recorded at an instant, unless one was asked for. */
    public AsOf pinnedTo(Instant instant) {
        return recorded == null ? new AsOf(reported, instant, true, checked) : this;
    }

    /** The same, asked by somebody who looks at the clock when the answer is done. */
    public AsOf beforeLookingAtTheClock() {
        return new AsOf(reported, recorded, pinned, true);
    }

    /** Follows the recorded clock alone, as names, merges and stories do. */
    public AsOf recordedOnly() {
        return new AsOf(null, recorded, pinned, checked);
    }

    /** What the queries take: {@code reported} and {@code recorded} in microseconds. */
    public Map<String, Long> parameters() {
        return Map.of("reported", micros(reported), "recorded", micros(recorded));
    }

    private static long micros(@Nullable Instant instant) {
        return instant == null ? NO_LIMIT : Math.min(NO_LIMIT, Micros.of(instant));
    }

    /** The key of the day after the earlier of the two: what is visible and keyed there lies ahead of its report. */
    public long bound() {
        long earlier = Math.min(micros(reported), micros(recorded));
        long day =
                Micros.toInstant(earlier).atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
        return day >= LAST_DAY ? Long.MAX_VALUE : OrderKey.startOf(Math.max(day + 1, OrderKey.UNDATED_DAY + 1));
    }

    /** How cursors name it: those of one state are of no use in another. */
    public String mark() {
        String known = pinned || recorded == null ? "" : String.valueOf(Micros.of(recorded));
        return (reported == null ? "" : Micros.of(reported)) + "@" + known;
    }
}
