package org.dateline.timeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A window as a row is tested for it; undated acts are in none.
 *
 * @param window the days
 * @param certainty whether some or all of the possible days must lie in them
 * @param inside whether the row must be in it or must not
 */
record Days(Window window, Certainty certainty, boolean inside) {

    Days negated() {
        return new Days(window, certainty, !inside);
    }

    /** Bounds of the first and the last possible day. */
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

    /** The days that two windows share, as far as limits go; limits may cross. */
    static Window common(Window one, Window other) {
        return new Window(later(one.from(), other.from()), earlier(one.to(), other.to()));
    }

    /** The days from the first to the last of two windows. */
    static Window hull(Window one, Window other) {
        LocalDate from = one.from() == null || other.from() == null ? null : earlier(one.from(), other.from());
        LocalDate to = one.to() == null || other.to() == null ? null : later(one.to(), other.to());
        return new Window(from, to);
    }

    /** The later of two days, of which one may be missing. */
    static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    /** The earlier of two days, of which one may be missing. */
    static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
