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
record Days(long first, long last) {

    /** All days that acts can be dated to. */
    static final Days ALL = new Days(OrderKey.UNDATED_DAY + 1, -OrderKey.UNDATED_DAY - 1);

    /** The days of a window; null stands for no limit. */
    static Days of(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Days(
                from == null ? ALL.first : clamp(from.toEpochDay()), to == null ? ALL.last : clamp(to.toEpochDay()));
    }

    private static long clamp(long day) {
        return Math.clamp(day, ALL.first, ALL.last);
    }

    /** Those from a day on. */
    Days from(long day) {
        return new Days(Math.max(first, day), last);
    }

    /** Those up to a day. */
    Days until(long day) {
        return new Days(first, Math.min(last, day));
    }

    boolean isEmpty() {
        return first > last;
    }
}
