package org.dateline.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.OrderKey;
import org.dateline.graph.TextQuery;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * Reads a page of the acts that contain some words, in the order of their dates.
 *
 * <p>The full-text index orders hits only by score. If there are few hits, all are read and sorted. Otherwise they are
 * read one range of days at a time, from the page's end of the timeline, each range short enough to have few hits.
 */
final class TextScan {

    private static final String HITS = Cypher.load("read/text_hits");
    private static final String DAYS = Cypher.load("read/days_of_actions");

    private final TransactionContext tx;
    private final String words;
    private final TimelineOrder order;
    private final Map<String, @Nullable Object> parameters;
    private final AsOf known;
    private final Budget budget;

    TextScan(
            TransactionContext tx,
            String text,
            TimelineOrder order,
            Map<String, @Nullable Object> parameters,
            AsOf known,
            Budget budget) {
        this.tx = tx;
        this.words = TextQuery.of(text, known);
        this.order = order;
        this.parameters = parameters;
        this.known = known;
        this.budget = budget;
    }

    Scan read(int limit) {
        return hits(words) <= budget.hits() ? new Scan(page(words, limit), null) : walk(bounds(), limit);
    }

    private Scan walk(long[] bounds, int limit) {
        List<ActionSnapshot> found = new ArrayList<>();
        long first = bounds[0];
        long last = bounds[1];
        int seen = 0;
        while (first <= last && found.size() < limit) {
            if (seen >= budget.rows()) {
                return new Scan(found, newest() ? OrderKey.startOf(last + 1) : OrderKey.startOf(first) - 1);
            }
            long days = last - first + 1;
            String stretch = stretch(first, last, days);
            int hits = hits(stretch);
            while (hits > budget.hits() && days > 1) {
                days = (days + 1) / 2;
                stretch = stretch(first, last, days);
                hits = hits(stretch);
            }
            seen += hits;
            found.addAll(page(stretch, limit - found.size()));
            first += newest() ? 0 : days;
            last -= newest() ? days : 0;
        }
        return new Scan(found, null);
    }

    private boolean newest() {
        return order == TimelineOrder.NEWEST_FIRST;
    }

    /** Returns the query for some days at the page's end of the remaining range. */
    private String stretch(long first, long last, long days) {
        return newest()
                ? TextQuery.between(words, last - days + 1, last)
                : TextQuery.between(words, first, first + days - 1);
    }

    private int hits(String query) {
        Map<String, Object> p = Map.of("text", query, "most", budget.hits() + 1);
        return Database.rows(tx, HITS, p).getFirst().get("hits").asInt();
    }

    private List<ActionSnapshot> page(String query, int limit) {
        Map<String, @Nullable Object> p = new HashMap<>(parameters);
        p.put("text", query);
        return Scan.read(tx, Seek.TEXT.page(order, known), p, 0, limit);
    }

    /** Returns the first and the last day of the page: the requested days, limited to those that have acts. */
    private long[] bounds() {
        Record all = Database.rows(tx, DAYS, Map.of()).getFirst();
        long low = Math.min(number("low"), number("wideLow") == 0 ? Long.MAX_VALUE : number("wideLow"));
        long high = number(known.isNow() ? "high" : "aheadHigh");
        long first = Math.max(low, all.get("least").asLong(0));
        long last = Math.min(high, all.get("greatest").asLong(0));
        return new long[] {Math.floorDiv(first, OrderKey.PER_DAY), Math.floorDiv(last, OrderKey.PER_DAY)};
    }

    private long number(String name) {
        return (long) java.util.Objects.requireNonNull(parameters.get(name));
    }
}
