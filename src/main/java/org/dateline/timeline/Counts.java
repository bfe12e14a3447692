package org.dateline.timeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.OrderKey;
import org.dateline.model.ActionType;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/**
 * Counts an entity's acts from the index that finds them, without reading the acts.
 *
 * <p>The index holds only the first possible day. The few acts that span days are read one by one, subtracted from the
 * day on which the index counted them, and counted by both their days. Even fewer acts are denied by all visible
 * claims.
 */
final class Counts {

    private static final List<String> TYPES =
            Stream.of(ActionType.values()).map(Enum::name).toList();
    private static final String DENIED = Cypher.load("read/histogram_denied_of_entity");
    private static final Queries NOW = Queries.of("");
    private static final Queries AS_OF = Queries.of("_as_of");

    private final Tally tally;
    private final @Nullable GroupBy by;

    private Counts(Tally tally, @Nullable GroupBy by) {
        this.tally = tally;
        this.by = by;
    }

    private record Queries(
            String days,
            String types,
            String stretches,
            String typesByStretches,
            String facets,
            String casting,
            String wide) {

        static Queries of(String clocks) {
            return new Queries(
                    Cypher.load("read/histogram_days_of_entity" + clocks),
                    Cypher.load("read/histogram_types_of_entity" + clocks),
                    Cypher.load("read/histogram_stretches_of_entity" + clocks),
                    Cypher.load("read/histogram_types_by_stretches_of_entity" + clocks),
                    Cypher.load("read/histogram_facets_of_entity" + clocks),
                    Cypher.load("read/histogram_casting_of_entity" + clocks),
                    Cypher.load("read/histogram_wide_of_entity" + clocks));
        }

        /** Returns the cheapest query that separates the groups. */
        String by(@Nullable GroupBy by, boolean inStretches) {
            if (by == null) {
                return inStretches ? stretches : days;
            }
            return switch (by) {
                case TYPE -> inStretches ? typesByStretches : types;
                case INSTRUMENT, DIRECTION, STAGE -> facets;
                case ACTOR, TARGET -> casting;
                case SOURCE -> throw unindexed();
            };
        }
    }

    /**
     * Adds the counts to a tally.
     *
     * @param parameters the entity, the range of keys and the clocks
     */
    static void add(
            TransactionContext tx,
            Map<String, @Nullable Object> parameters,
            @Nullable GroupBy by,
            AsOf known,
            Tally to) {
        Queries queries = known.isNow() ? NOW : AS_OF;
        Map<String, @Nullable Object> p = new HashMap<>(parameters);
        p.put("role", role(by));
        p.put("types", TYPES);
        List<Map<String, Long>> stretches = stretches(tx, p, by, to.bucket());
        p.put("stretches", stretches);
        Counts counts = new Counts(to, by);
        Database.rows(tx, queries.by(by, !stretches.isEmpty()), p).forEach(counts::addDays);
        Database.rows(tx, queries.wide(), p).forEach(counts::addWide);
    }

    /** Subtracts the acts that all visible claims deny. The index counts them, and few acts are denied. */
    static void takeOffDenied(
            TransactionContext tx, Map<String, @Nullable Object> parameters, @Nullable GroupBy by, Tally from) {
        Map<String, @Nullable Object> p = new HashMap<>(parameters);
        p.put("role", role(by));
        Counts counts = new Counts(from, by);
        Database.rows(tx, DENIED, p).forEach(counts::takeOff);
    }

    private static @Nullable String role(@Nullable GroupBy by) {
        return by == GroupBy.ACTOR || by == GroupBy.TARGET ? by + " " : null;
    }

    /** Subtracts acts on the first possible day, on which the index counted them. */
    private void takeOff(Record row) {
        LocalDate earliest = row.get("earliest").asLocalDate(null);
        tally.add(earliest, earliest, keys(row), -row.get("count").asInt());
    }

    private static List<Map<String, Long>> stretches(
            TransactionContext tx, Map<String, ? extends @Nullable Object> p, @Nullable GroupBy by, Bucket bucket) {
        return by == null || by == GroupBy.TYPE
                ? Stretches.of(tx, p, bucket, by == null ? 1 : TYPES.size())
                : List.of();
    }

    private void addDays(Record row) {
        List<String> keys = keys(row);
        List<Long> days = row.get("days").asList(v -> v.asLong());
        List<Integer> counts = row.get("counts").asList(v -> v.asInt());
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i) == OrderKey.UNDATED_DAY ? null : LocalDate.ofEpochDay(days.get(i));
            tally.add(day, day, keys, counts.get(i));
        }
    }

    private void addWide(Record row) {
        List<String> keys = keys(row);
        int count = row.get("count").asInt();
        LocalDate earliest = row.get("earliest").asLocalDate(null);
        if (row.get("inside").asBoolean()) {
            tally.add(earliest, earliest, keys, -count);
        }
        tally.add(earliest, row.get("latest").asLocalDate(null), keys, count);
    }

    private List<String> keys(Record row) {
        if (by == null) {
            return List.of();
        }
        return switch (by) {
            case TYPE, INSTRUMENT, DIRECTION, STAGE ->
                List.of(row.get("facets").asString().split(" ")[by.ordinal()]);
            case ACTOR, TARGET ->
                row.get("cast")
                        .asList(v ->
                                v.asString().substring(by.name().length() + 1).replace("~", ""));
            case SOURCE -> throw unindexed();
        };
    }

    private static IllegalArgumentException unindexed() {
        return new IllegalArgumentException("The index does not contain sources.");
    }
}
