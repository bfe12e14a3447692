package org.dateline.timeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.AsOf;
import org.dateline.graph.OrderKey;
import org.jspecify.annotations.Nullable;

/**
 * The range of keys that a page reads: from {@code low} inclusive to {@code high} exclusive.
 *
 * <p>An act is keyed by its first possible day. An act that began before the window may still reach into it. A separate
 * seek finds it among the acts that span days ("wide"); all of these are older than the rest.
 */
record KeyRange(long low, long high, Window window, Certainty certainty) {

    /** Returns the range that contains the acts of all alternatives, before the limits of a page. */
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

    /** Returns the range of a window, before the limits of a page. */
    static KeyRange of(Window window, Certainty certainty) {
        long low = window.from() == null ? first(window) : start(window.from(), 0);
        long high = window.to() == null ? Long.MAX_VALUE : start(window.to(), 1);
        return new KeyRange(low, high, window, certainty);
    }

    /**
     * Returns the least key of a window without a first day. If the window has a last day, undated acts are left out,
     * since they may have happened later. Acts with only a last possible day are found by the wide seek.
     */
    private static long first(Window window) {
        return window.to() == null ? Long.MIN_VALUE : OrderKey.startOf(OrderKey.UNDATED_DAY + 1);
    }

    private static long start(LocalDate day, int plus) {
        return OrderKey.startOf(day.toEpochDay() + plus);
    }

    /** Whether acts that began before the window, or at an unknown time, need a seek as well. */
    boolean hasWide() {
        return window.from() == null ? window.to() != null : certainty == Certainty.POSSIBLY;
    }

    /** Returns the parameters of queries for keys strictly between two; null stands for no limit. */
    Map<String, @Nullable Object> between(@Nullable Long above, @Nullable Long below, AsOf known) {
        long from = above == null ? Long.MIN_VALUE : above + 1;
        long to = below == null ? Long.MAX_VALUE : below;
        Map<String, @Nullable Object> p = new HashMap<>();
        putInside(p, Math.max(low, from), Math.min(high, to), known);
        putWide(p, from, to);
        p.put("from", window.from());
        return p;
    }

    /** Puts the range of the main seek. For the past, a separate seek finds acts dated ahead of their report. */
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
