package org.dateline.paths;

import java.time.LocalDate;
import org.dateline.graph.OrderKey;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days, counted from 1970, both ends inclusive; empty when it ends before it begins.
 *
 * @param first the first day
 * @param last the last day
 */
record DayRange(long first, long last) {

    /** All days that acts can be dated to. */
    static final DayRange ALL = new DayRange(OrderKey.UNDATED_DAY + 1, -OrderKey.UNDATED_DAY - 1);

    /** The days of a window; null stands for no limit. */
    static DayRange of(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new DayRange(
                from == null ? ALL.first : clamp(from.toEpochDay()), to == null ? ALL.last : clamp(to.toEpochDay()));
    }

    private static long clamp(long day) {
        return Math.clamp(day, ALL.first, ALL.last);
    }

    /** Those from a day on. */
    DayRange from(long day) {
        return new DayRange(Math.max(first, day), last);
    }

    /** Those up to a day. */
    DayRange until(long day) {
        return new DayRange(first, Math.min(last, day));
    }

    boolean isEmpty() {
        return first > last;
    }
}
