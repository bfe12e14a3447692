package org.dateline.timeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A window as a test on rows. Undated acts lie in no window.
 *
 * @param window the days
 * @param certainty whether some or all of the possible days must lie in them
 * @param inside whether the date must lie in the window, or must not
 */
record Days(Window window, Certainty certainty, boolean inside) {

    Days negated() {
        return new Days(window, certainty, !inside);
    }

    /** Returns the bounds of the first and the last possible day. */
    Map<String, @Nullable Object> toParameters() {
        boolean definitely = certainty == Certainty.DEFINITELY;
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("inside", inside);
        p.put("earliestFrom", definitely ? window.from() : null);
        p.put("earliestTo", window.to());
        p.put("latestFrom", window.from());
        p.put("latestTo", definitely ? window.to() : null);
        return p;
    }

    /** Returns the days that two windows share. If they share none, the result ends before it begins. */
    static Window common(Window one, Window other) {
        return new Window(later(one.from(), other.from()), earlier(one.to(), other.to()));
    }

    /** Returns the shortest window that contains both. */
    static Window hull(Window one, Window other) {
        LocalDate from = one.from() == null || other.from() == null ? null : earlier(one.from(), other.from());
        LocalDate to = one.to() == null || other.to() == null ? null : later(one.to(), other.to());
        return new Window(from, to);
    }

    /** Returns the later of two days; if one is null, the other. */
    static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    /** Returns the earlier of two days; if one is null, the other. */
    static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
