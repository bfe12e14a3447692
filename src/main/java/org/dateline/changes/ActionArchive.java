package org.dateline.changes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.dateline.timeline.TimelineFilter;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * Reads the stream of acts backwards in stretches. Where a stretch ends is a property of its last event alone. So two
 * readers that begin at different places, or at different times, soon meet at the same places, and nothing about them
 * has to be stored.
 */
@Component
public class ActionArchive {

    private static final String VERSIONS = Cypher.load("read/stream_of_versions_backwards");

    /** A stretch of acts that match has this many events on average. */
    private static final int EVENTS = 32;

    /** A stretch ends after this many events of all acts on average, since a filter may match next to none. */
    private static final int EXAMINED = 2_048;

    /** Events examined before a stretch may end without a single act. This takes some tenths of a second. */
    private static final int MOST_WITHOUT_ACTS = 20_000;

    /** Events per read. The first read is enough for most filters. */
    private static final int FEW = 128;

    private static final int MANY = 1_024;

    private final Database database;

    ActionArchive(Database database) {
        this.database = database;
    }

    /**
     * The events between two places.
     *
     * @param acts the acts that appeared or changed there and have not changed since, the newest first
     * @param ceased the acts that ceased to match there, by id, with the instant
     * @param earlier the place before which the next stretch lies; null if no event precedes this one
     */
    public record Stretch(List<ActionSnapshot> acts, Map<String, Instant> ceased, Changes.@Nullable Place earlier) {}

    /**
     * Returns the stretch that precedes a place.
     *
     * @param since the instant up to which earlier events are left out
     */
    public Stretch before(TimelineFilter filter, Changes.Place place, Instant since) {
        Reading reading = new Reading();
        Changes.Place from = place;
        int limit = FEW;
        while (from.at() > Micros.of(since)) {
            List<Record> rows = read(filter, from, since, limit);
            for (Record row : rows) {
                if (reading.endsWith(row)) {
                    return reading.until(place(row));
                }
            }
            if (rows.size() < limit) {
                break;
            }
            from = place(rows.getLast());
            limit = MANY;
        }
        return reading.until(null);
    }

    private List<Record> read(TimelineFilter filter, Changes.Place before, Instant since, int limit) {
        Map<String, @Nullable Object> p = Changes.parameters(filter, AsOf.NOW);
        p.put("afterAt", Micros.of(since));
        p.put("beforeAt", before.at());
        p.put("beforeId", before.subject());
        p.put("limit", limit);
        return database.read(VERSIONS, p);
    }

    private static Changes.Place place(Record row) {
        return new Changes.Place(row.get("at").asLong(), row.get("id").asString());
    }

    /** The part of a stretch that has been read. */
    private static final class Reading {

        private final Map<String, ActionSnapshot> acts = new LinkedHashMap<>();
        private final Map<String, Instant> ceased = new HashMap<>();
        private int examined;

        /** Adds an event, and tells whether it is the last one of the stretch. */
        boolean endsWith(Record row) {
            examined++;
            boolean concerned = row.get("concerned").asBoolean();
            if (concerned) {
                add(row);
            }
            long mark = mark(place(row));
            boolean ends = mark % EXAMINED == 0 || concerned && mark % EVENTS == 0;
            return ends && (!acts.isEmpty() || !ceased.isEmpty() || examined >= MOST_WITHOUT_ACTS);
        }

        /** Leaves out an act that has changed since. It stands at the place of its last change. */
        private void add(Record row) {
            String id = row.get("id").asString();
            if (row.get("after").isNull()) {
                if (!acts.containsKey(id)) {
                    ceased.putIfAbsent(id, Micros.toInstant(row.get("at").asLong()));
                }
            } else if (row.get("after").get("recordedTo").asLong() == Micros.FOREVER) {
                acts.put(id, ActionSnapshot.of(row.get("after")));
            }
        }

        Stretch until(Changes.@Nullable Place earlier) {
            return new Stretch(List.copyOf(acts.values()), Map.copyOf(ceased), earlier);
        }
    }

    /** Returns a number that spreads evenly over places and is the same in every process and release. */
    private static long mark(Changes.Place place) {
        CRC32 sum = new CRC32();
        sum.update((place.at() + " " + place.subject()).getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
