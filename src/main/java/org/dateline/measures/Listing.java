package org.dateline.measures;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.graph.MeasureKey;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * What a seek of keys found, in the order of places.
 *
 * @param entries the keys
 * @param places where they stand
 * @param whole whether no more follow
 * @param since when it was read, by {@link System#nanoTime}
 */
record Listing(List<Entry> entries, Set<String> places, boolean whole, long since) {

    /** Which organs a country has is put into the graph without a stamp. */
    private static final long LONGEST_NANOS = Duration.ofSeconds(10).toNanos();

    /**
     * A key that is found.
     *
     * @param key imposer, target, instrument and direction
     * @param place where it stands
     * @param pair how the places of all measures between the same two begin
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

    /** Whether a key is found still, or would stand behind all that are. */
    boolean covers(String place) {
        return places.contains(place)
                || !whole && place.compareTo(entries.getLast().place()) > 0;
    }
}
