package org.dateline.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.OrderKey;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Divides the keys of an entity's acts into one range for each bucket, so that one seek counts each bucket.
 *
 * <p>Counting the rows of a seek costs half as much as also grouping them by day. A seek costs as much as counting
 * fifty acts. So this is faster for busy entities, and for quiet ones neither way costs much.
 */
final class Stretches {

    private static final String SPAN = Cypher.load("read/histogram_span_of_entity");

    /** For an entity with 30,000 acts, more seeks cost about as much as they save. */
    private static final int MOST_SEEKS = 200;

    private static final long FIRST_DATED = OrderKey.startOf(OrderKey.UNDATED_DAY + 1);

    private final Bucket bucket;
    private final long low;
    private final long high;
    private final List<Map<String, Long>> stretches = new ArrayList<>();

    private Stretches(Bucket bucket, Map<String, ? extends @Nullable Object> range) {
        this.bucket = bucket;
        this.low = key(range, "low");
        this.high = key(range, "high");
    }

    private static long key(Map<String, ? extends @Nullable Object> range, String name) {
        return range.get(name) instanceof Long key ? key : 0;
    }

    /**
     * Divides a range of an entity's acts by buckets, undated acts separately.
     *
     * @param parameters the entity and the range of keys
     * @param kinds the number of seeks for each bucket
     * @return the first day and the keys of each bucket; empty if there would be too many seeks
     */
    static List<Map<String, Long>> of(
            TransactionContext tx, Map<String, ? extends @Nullable Object> parameters, Bucket bucket, int kinds) {
        Stretches parts = new Stretches(bucket, parameters);
        parts.add(OrderKey.UNDATED_DAY, parts.low, FIRST_DATED);
        List<LocalDate> ends = parts.ends(tx, parameters);
        if (!ends.isEmpty()) {
            parts.add(ends.getFirst(), ends.getLast(), MOST_SEEKS / kinds);
        }
        return parts.stretches.size() * kinds <= MOST_SEEKS ? parts.stretches : List.of();
    }

    /** Returns the days of the first and the last dated act; empty if there is none. */
    private List<LocalDate> ends(TransactionContext tx, Map<String, ? extends @Nullable Object> parameters) {
        Map<String, @Nullable Object> p = new HashMap<>(parameters);
        p.put("datedLow", Math.max(low, FIRST_DATED));
        return Database.rows(tx, SPAN, p).getFirst().get("ends").asList(Value::asLong).stream()
                .map(key -> LocalDate.ofEpochDay(Math.floorDiv(key, OrderKey.PER_DAY)))
                .toList();
    }

    private void add(LocalDate first, LocalDate last, int most) {
        for (LocalDate at = bucket.start(first); !at.isAfter(last) && stretches.size() <= most; at = bucket.next(at)) {
            add(
                    at.toEpochDay(),
                    OrderKey.startOf(at.toEpochDay()),
                    OrderKey.startOf(bucket.next(at).toEpochDay()));
        }
    }

    private void add(long day, long from, long to) {
        if (Math.max(from, low) < Math.min(to, high)) {
            stretches.add(Map.of("day", day, "low", Math.max(from, low), "high", Math.min(to, high)));
        }
    }
}
