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
 * Streams the acts that appear, change and end, in the order of the recorded clock. The order is that of the commits
 * and is stored in the graph. A reader that resumes from a place misses no change and repeats none, even after a
 * restart. The acts of an import carry the instant at which the import began. So the stream pauses at that instant, and
 * delivers them page by page after the import has ended.
 */
@Component
public class ActionStream {

    private static final String VERSIONS = Cypher.load("read/stream_of_versions");

    /** Versions examined per read. A filter may pass only a few of them. */
    static final int PAGE = 100;

    /** Sorts after all ids, which begin with a letter. */
    private static final String END = "~";

    /** Time for which reads are shared. Open streams read a commit within a moment of each other. */
    private static final Duration SHARED = Duration.ofSeconds(2);

    private static final int MOST_SHARED = 50;

    private final Database database;
    private final Pulse pulse;

    /** Recent reads. Among streams with the same filter, the first one reads for all. */
    private final Cache<Stretch, List<Record>> recent = Caffeine.newBuilder()
            .maximumSize(MOST_SHARED)
            .expireAfterWrite(SHARED)
            .build();

    /** A stretch of the recorded order. Its content does not change any more. */
    private record Stretch(TimelineFilter filter, Changes.Place after, long to) {}

    ActionStream(Database database, Pulse pulse) {
        this.database = database;
        this.pulse = pulse;
    }

    /**
     * The events after a place in the stream.
     *
     * @param events the events that match the filter
     * @param next the place from which to continue
     */
    public record Page(List<StreamEvent> events, Changes.Place next) {

        /** Tells whether the page reaches the end of the stream as of its read. */
        public boolean isLast() {
            return next.subject().equals(END);
        }
    }

    /** Returns the place after everything committed so far, or before the current import. */
    public Changes.Place end() {
        return behind(pulse.read());
    }

    /** Returns the place after everything recorded up to an instant. */
    public static Changes.Place behind(Instant instant) {
        return new Changes.Place(Micros.of(instant), END);
    }

    /**
     * Returns the events that follow a place in recorded order. If there are none, waits up to a second; the page may
     * then be empty.
     */
    public Page next(TimelineFilter filter, Changes.Place after) throws InterruptedException {
        // Other acts of the same commit may follow. They can be read without waiting.
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

    /** Returns the kind of a change. A further report of a known act counts as learned. */
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
