package org.dateline.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.dateline.timeline.Denied;
import org.dateline.timeline.TimelineFilter;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Reads the changes between two instants in their order. */
@Component
public class Changes {

    private static final String BY_RECORDING = Cypher.load("read/learned_by_recording");
    private static final String BY_RECORDING_AS_OF = Cypher.load("read/learned_by_recording_as_of");
    private static final String BY_REPORT = Cypher.load("read/learned_by_report");
    private static final String BY_REPORT_AS_OF = Cypher.load("read/learned_by_report_as_of");
    private static final String CORRECTIONS = Cypher.load("read/corrections_in_window");

    private static final Comparator<Change> IN_ORDER =
            Comparator.comparing(Change::at).thenComparing(Change::subject);

    /** Changes per read while they are counted. */
    private static final int MANY = 5_000;

    private final Database database;

    Changes(Database database) {
        this.database = database;
    }

    /**
     * A place in the order of changes.
     *
     * @param at the instant in microseconds
     * @param subject the id of the changed subject
     */
    public record Place(long at, String subject) {}

    /** Returns the changes after the first instant and up to the second, as of both clocks. */
    public List<Change> page(
            Instant from,
            Instant to,
            ChangeClock clock,
            TimelineFilter filter,
            AsOf known,
            @Nullable Place after,
            int limit) {
        Map<String, @Nullable Object> p = parameters(filter, known);
        p.put("from", Micros.of(from));
        p.put("afterAt", after == null ? Long.MIN_VALUE : after.at());
        p.put("afterId", after == null ? "" : after.subject());
        p.put("curation", null);
        p.put("limit", limit);
        long recorded = Micros.of(known.recorded() == null || to.isBefore(known.recorded()) ? to : known.recorded());
        p.put("to", clock == ChangeClock.RECORDED ? recorded : Micros.of(to));
        Stream<Change> news = database.read(news(clock, known), p).stream().map(row -> news(row, from));
        p.put("to", recorded);
        Stream<Change> corrections = database.read(CORRECTIONS, p).stream().map(Changes::correction);
        return Stream.concat(news, corrections).sorted(IN_ORDER).limit(limit).toList();
    }

    /** Returns the number of changes, counted page by page. */
    public int count(Instant from, Instant to, ChangeClock clock, TimelineFilter filter, AsOf known) {
        int count = 0;
        Place after = null;
        List<Change> found;
        do {
            found = page(from, to, clock, filter, known, after, MANY);
            count += found.size();
            after = found.isEmpty()
                    ? after
                    : new Place(Micros.of(found.getLast().at()), found.getLast().subject());
        } while (found.size() == MANY);
        return count;
    }

    /**
     * Returns the query for new acts. The instant of recording is fixed, but the first report moves with each older
     * report.
     */
    private static String news(ChangeClock clock, AsOf known) {
        if (clock == ChangeClock.RECORDED) {
            return known.reported() == null ? BY_RECORDING : BY_RECORDING_AS_OF;
        }
        return known.isNow() ? BY_REPORT : BY_REPORT_AS_OF;
    }

    /** Returns the changes that a correction made. */
    public List<Change> of(String curation, Instant at, int limit) {
        return database.read(tx -> of(tx, curation, at, limit));
    }

    /** Returns the changes of a correction, read in the transaction that makes it. */
    public static List<Change> of(TransactionContext tx, String curation, Instant at, int limit) {
        Map<String, @Nullable Object> p = parameters(TimelineFilter.ALL.with(Denied.INCLUDE), AsOf.NOW);
        p.put("from", Micros.of(at) - 1);
        p.put("to", Micros.of(at));
        p.put("afterAt", Long.MIN_VALUE);
        p.put("afterId", "");
        p.put("curation", curation);
        p.put("limit", limit);
        return Database.rows(tx, CORRECTIONS, p).stream()
                .map(Changes::correction)
                .toList();
    }

    /** Returns the parameters of the filter, which these queries test on each row, and of the clocks. */
    static Map<String, @Nullable Object> parameters(TimelineFilter filter, AsOf known) {
        Map<String, @Nullable Object> p = new HashMap<>(known.parameters());
        p.putAll(filter.tests());
        return p;
    }

    private static Change news(Record row, Instant from) {
        ActionSnapshot after = ActionSnapshot.of(row.get("after"));
        LocalDate latest = after.coding().date().latest();
        // Changes lie after the instant, so the end of a day leaves that day to what was before.
        Instant first = Micros.toInstant(Micros.of(from) + 1);
        boolean before = latest == null || latest.isBefore(LocalDate.ofInstant(first, ZoneOffset.UTC));
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
