package org.dateline.changes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
 * Reads the acts that come, change and go, in the order of the recorded clock. The order is that of the commits and lies
 * in the graph: who goes on from a place misses nothing and sees nothing twice, after a restart as well. The acts of an import carry the
 * instant of its beginning. So the stream stands still there, and tells them page by page once the import has ended.
 */
@Component
public class ActionStream {

    private static final String VERSIONS = Cypher.load("read/stream_of_versions");

    /** Versions looked at in one read, of which a filter may leave few. */
    static final int PAGE = 100;

    /** Behind all ids, which begin with a letter. */
    private static final String END = "~";

    /** Streams that see a commit read within a moment of each other. */
    private static final Duration SHARED = Duration.ofSeconds(2);

    private static final int MOST_SHARED = 50;

    private final Database database;
    private final Pulse pulse;

    /** What was read just now: of streams with the same filter the first one reads for all. */
    private final Cache<Stretch, List<Record>> recent = Caffeine.newBuilder()
            .maximumSize(MOST_SHARED)
            .expireAfterWrite(SHARED)
            .build();

    /** A stretch of the recorded order. What lies in it changes no more. */
    private record Stretch(TimelineFilter filter, Changes.Place after, long to) {}

    ActionStream(Database database, Pulse pulse) {
        this.database = database;
        this.pulse = pulse;
    }

    /**
     * What follows a place.
     *
     * @param events those that match
     * @param next the place to go on from
     */
    public record Page(List<StreamEvent> events, Changes.Place next) {

        /** Whether it reaches the end of the stream, as far as that was seen. */
        public boolean isLast() {
            return next.subject().equals(END);
        }
    }

    /** The place behind everything that was committed by now, or before the import that is under way. */
    public Changes.Place end() {
        return behind(pulse.read());
    }

    /** The place behind everything that was recorded by an instant. */
    public static Changes.Place behind(Instant instant) {
        return new Changes.Place(Micros.of(instant), END);
    }

    /** Reads what follows a place; waits for a while when nothing does, and may come back with nothing. */
    public Page next(TimelineFilter filter, Changes.Place after) throws InterruptedException {
        // Within the acts of one commit there is nothing to wait for.
        long seen = after.subject().equals(END) ? after.at() : after.at() - 1;
        Instant to = pulse.await(Micros.toInstant(seen));
        if (Micros.of(to) < after.at()
                || Micros.of(to) == after.at() && after.subject().equals(END)) {
            return new Page(List.of(), after);
        }
        List<Record> rows = recent.get(new Stretch(filter, after, Micros.of(to)), this::read);
        Changes.Place next = rows.size() < PAGE ? behind(to) : place(rows.getLast());
        return new Page(rows.stream().flatMap(ActionStream::event).toList(), next);
    }

    private List<Record> read(Stretch stretch) {
        Map<String, @Nullable Object> p = Changes.parameters(stretch.filter(), AsOf.NOW);
        p.put("afterAt", stretch.after().at());
        p.put("afterId", stretch.after().subject());
        p.put("to", stretch.to());
        p.put("limit", PAGE);
        return database.read(VERSIONS, p);
    }

    private static Stream<StreamEvent> event(Record row) {
        boolean matches = row.get("matchesAfter").asBoolean();
        if (!matches && !row.get("matchedBefore").asBoolean()) {
            return Stream.empty();
        }
        ActionSnapshot act = ActionSnapshot.of(row.get(matches ? "after" : "before"));
        return Stream.of(new StreamEvent(place(row), kind(row, act), act, matches));
    }

    /** A further report of a known act lets more be learned of it. */
    private static ChangeKind kind(Record row, ActionSnapshot act) {
        if (row.get("corrected").asBoolean() || row.get("after").isNull()) {
            return ChangeKind.CORRECTED;
        }
        LocalDate latest = act.coding().date().latest();
        LocalDate recorded = LocalDate.ofInstant(Micros.toInstant(row.get("at").asLong()), ZoneOffset.UTC);
        boolean old = latest == null
                || latest.isBefore(recorded)
                || !row.get("before").isNull();
        return old ? ChangeKind.LEARNED : ChangeKind.HAPPENED;
    }

    private static Changes.Place place(Record row) {
        return new Changes.Place(row.get("at").asLong(), row.get("id").asString());
    }
}
