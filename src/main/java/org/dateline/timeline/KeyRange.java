package org.dateline.timeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.AsOf;
import org.dateline.graph.OrderKey;
import org.jspecify.annotations.Nullable;

/**
 * Where a page seeks: keys from {@code low} up to but not with {@code high}.
 *
 * <p>An act is keyed by its first possible day. One that began before the window may still reach into it, and is found
 * by a seek of its own among the acts that span days ("wide"); every one of them is older than the rest.
 */
record KeyRange(long low, long high, Window window, Certainty certainty) {

    /** The range that holds what meets one of some alternatives, without any page limits. */
    static KeyRange of(List<Conjunction> alternatives) {
        Window hull = alternatives.stream()
                .map(Conjunction::window)
                .reduce(Days::hull)
                .orElse(Window.ALWAYS);
        boolean certain = alternatives.stream()
                .flatMap(c -> c.days().stream())
                .filter(Days::inside)
                .allMatch(d -> d.certainty() == Certainty.DEFINITELY);
        return of(hull, certain ? Certainty.DEFINITELY : Certainty.POSSIBLY);
    }

    /** The range of a window, without any page limits. */
    static KeyRange of(Window window, Certainty certainty) {
        long low = window.from() == null ? first(window) : start(window.from(), 0);
        long high = window.to() == null ? Long.MAX_VALUE : start(window.to(), 1);
        return new KeyRange(low, high, window, certainty);
    }

    /** With an upper end only, undated acts are out: nothing says that they happened by then, but for those without a beginning. */
    private static long first(Window window) {
        return window.to() == null ? Long.MIN_VALUE : OrderKey.startOf(OrderKey.UNDATED_DAY + 1);
    }

    private static long start(LocalDate day, int plus) {
        return OrderKey.startOf(day.toEpochDay() + plus);
    }

    /** Whether acts that began before the window, or nobody knows when, have to be sought as well. */
    boolean hasWide() {
        return window.from() == null ? window.to() != null : certainty == Certainty.POSSIBLY;
    }

    /** What the queries take, for keys strictly between two; either may be missing. */
    Map<String, @Nullable Object> between(@Nullable Long above, @Nullable Long below, AsOf known) {
        long from = above == null ? Long.MIN_VALUE : above + 1;
        long to = below == null ? Long.MAX_VALUE : below;
        Map<String, @Nullable Object> p = new HashMap<>();
        putInside(p, Math.max(low, from), Math.min(high, to), known);
        putWide(p, from, to);
        p.put("from", window.from());
        return p;
    }

    /** In the past, what lies ahead of its report has a seek of its own. */
    private static void putInside(Map<String, @Nullable Object> p, long from, long to, AsOf known) {
        p.put("low", from);
        p.put("high", known.isNow() ? to : Math.min(to, known.bound()));
        if (!known.isNow()) {
            p.put("aheadLow", Math.max(from, known.bound()));
            p.put("aheadHigh", to);
            p.putAll(known.parameters());
        }
    }

    private void putWide(Map<String, @Nullable Object> p, long from, long to) {
        p.put("wideLow", hasWide() ? from : 0L);
        p.put("wideHigh", hasWide() ? Math.min(low, to) : 0L);
    }
}
