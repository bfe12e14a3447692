package org.dateline.measures;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.graph.MeasureKey;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * The result of a seek of keys, in the order of places.
 *
 * @param entries the keys
 * @param places their sort keys
 * @param whole whether no more follow
 * @param since when it was read, by {@link System#nanoTime}
 */
record Listing(List<Entry> entries, Set<String> places, boolean whole, long since) {

    /** The organs of a country are stored without a stamp, so changes to them are noticed only by time. */
    private static final long LONGEST_NANOS = Duration.ofSeconds(10).toNanos();

    /**
     * A key of measures.
     *
     * @param key imposer, target, instrument and direction
     * @param place its sort key
     * @param pair the prefix that the places of all measures between the same two sides share
     */
    record Entry(MeasureKey key, String place, String pair) {

        static Entry of(Value measure) {
            String place = measure.get("place").asString();
            int end = place.indexOf('|', place.indexOf('|') + 1) + 1;
            return new Entry(MeasureKey.of(measure), place, place.substring(0, end));
        }
    }

    static Listing of(List<Record> rows, int limit) {
        List<Entry> entries = rows.stream()
                .map(row -> Entry.of(row.get("measure")))
                .distinct()
                .toList();
        return new Listing(
                entries,
                entries.stream().map(Entry::place).collect(Collectors.toSet()),
                rows.size() < limit,
                System.nanoTime());
    }

    boolean isFresh() {
        return System.nanoTime() - since < LONGEST_NANOS;
    }

    /**
     * Whether the seek would still give the same result if a key at this place changed: the key is in the listing, or
     * comes after a full one.
     */
    boolean covers(String place) {
        return places.contains(place)
                || !whole && place.compareTo(entries.getLast().place()) > 0;
    }
}
