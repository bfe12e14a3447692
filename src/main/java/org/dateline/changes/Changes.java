package org.dateline.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.dateline.timeline.Certainty;
import org.dateline.timeline.TimelineFilter;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Reads what changed between two instants, in the order in which it did. */
@Component
public class Changes {

    private static final String BY_RECORDING = Cypher.load("read/learned_by_recording");
    private static final String BY_REPORT = Cypher.load("read/learned_by_report");
    private static final String CORRECTIONS = Cypher.load("read/corrections_in_window");

    private static final Comparator<Change> IN_ORDER =
            Comparator.comparing(Change::at).thenComparing(Change::subject);

    private final Database database;

    Changes(Database database) {
        this.database = database;
    }

    /**
     * A place among changes.
     *
     * @param at when, in microseconds
     * @param subject the id of what changed
     */
    public record Place(long at, String subject) {}

    /** Reads a page: what changed after the first instant and up to the second. */
    public List<Change> page(
            Instant from, Instant to, Clock clock, TimelineFilter filter, @Nullable Place after, int limit) {
        Map<String, @Nullable Object> p = parameters(filter);
        p.put("from", Micros.of(from));
        p.put("to", Micros.of(to));
        p.put("afterAt", after == null ? Long.MIN_VALUE : after.at());
        p.put("afterId", after == null ? "" : after.subject());
        p.put("curation", null);
        p.put("limit", limit);
        Stream<Change> news = database.read(clock == Clock.RECORDED ? BY_RECORDING : BY_REPORT, p).stream()
                .map(row -> news(row, from));
        Stream<Change> corrections = database.read(CORRECTIONS, p).stream().map(Changes::correction);
        return Stream.concat(news, corrections).sorted(IN_ORDER).limit(limit).toList();
    }

    /** What an act of an analyst changed. */
    public List<Change> of(String curation, Instant at, int limit) {
        Map<String, @Nullable Object> p = parameters(TimelineFilter.ALL);
        p.put("from", Micros.of(at) - 1);
        p.put("to", Micros.of(at));
        p.put("afterAt", Long.MIN_VALUE);
        p.put("afterId", "");
        p.put("curation", curation);
        p.put("limit", limit);
        return database.read(CORRECTIONS, p).stream().map(Changes::correction).toList();
    }

    /** The filter as these queries test it on each row. */
    static Map<String, @Nullable Object> parameters(TimelineFilter filter) {
        Map<String, @Nullable Object> p = new HashMap<>(filter.residuals());
        String text = filter.text() == null ? "" : filter.text().toLowerCase(Locale.ROOT);
        p.put(
                "words",
                Stream.of(text.split("[^\\p{L}\\p{N}]+"))
                        .filter(w -> !w.isEmpty())
                        .toList());
        p.put("windowFrom", filter.window().from());
        p.put("windowTo", filter.window().to());
        p.put("definitely", filter.certainty() == Certainty.DEFINITELY);
        p.put("all", filter.equals(TimelineFilter.ALL));
        return p;
    }

    private static Change news(Record row, Instant from) {
        ActionSnapshot after = ActionSnapshot.of(row.get("after"));
        LocalDate latest = after.coding().date().latest();
        boolean before = latest == null || latest.isBefore(LocalDate.ofInstant(from, ZoneOffset.UTC));
        return new Change(
                before ? ChangeKind.LEARNED : ChangeKind.HAPPENED,
                at(row),
                row.get("id").asString(),
                null,
                after,
                null);
    }

    private static Change correction(Record row) {
        return new Change(
                ChangeKind.CORRECTED,
                at(row),
                row.get("id").asString(),
                snapshot(row.get("before")),
                snapshot(row.get("after")),
                row.get("curation").get("why").asString());
    }

    private static Instant at(Record row) {
        return Micros.toInstant(row.get("at").asLong());
    }

    private static @Nullable ActionSnapshot snapshot(Value version) {
        return version.isNull() ? null : ActionSnapshot.of(version);
    }
}
