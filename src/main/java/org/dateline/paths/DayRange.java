package org.dateline.paths;

import java.time.LocalDate;
import org.dateline.graph.OrderKey;
import org.jspecify.annotations.Nullable;

/**
 * A range of days since 1970, both ends inclusive; empty if it ends before it begins.
 *
 * @param first the first day
 * @param last the last day
 */
record DayRange(long first, long last) {

    /** All days that acts can be dated to. */
    static final DayRange ALL = new DayRange(OrderKey.UNDATED_DAY + 1, -OrderKey.UNDATED_DAY - 1);

    /** Returns the days of a window; null stands for no limit. */
    static DayRange of(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new DayRange(
                from == null ? ALL.first : clamp(from.toEpochDay()), to == null ? ALL.last : clamp(to.toEpochDay()));
    }

    private static long clamp(long day) {
        return Math.clamp(day, ALL.first, ALL.last);
    }

    /** Returns the days from a given one on. */
    DayRange from(long day) {
        return new DayRange(Math.max(first, day), last);
    }

    /** Returns the days up to a given one. */
    DayRange until(long day) {
        return new DayRange(first, Math.min(last, day));
    }

    boolean isEmpty() {
        return first > last;
    }
}
