package org.dateline.timeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.timeline.Histogram.GroupCount;
import org.dateline.timeline.Histogram.HistogramBucket;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Reads the entities that take part in the acts of another one. */
@Component
public class Neighbours {

    private static final String NOW = Cypher.load("read/neighbours_of_entity");
    private static final String AS_OF = Cypher.load("read/neighbours_of_entity_as_of");

    private final Database database;

    Neighbours(Database database) {
        this.database = database;
    }

    /**
     * An entity that takes part in the same acts.
     *
     * @param id its id
     * @param count the number of these acts
     * @param first the first possible day of the first act
     * @param last the last possible day of the last act
     * @param types the number of acts of each type, the most frequent first
     * @param buckets the number of acts by time, without empty buckets; empty if not requested
     */
    public record Neighbour(
            String id,
            int count,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            List<GroupCount> types,
            List<HistogramBucket> buckets) {}

    /**
     * Returns the neighbours with the most acts, the most first.
     *
     * @param affected whether acts count in which one of the two is only affected
     * @param bucket the bucket by which to count the acts of each; null to count them by type alone
     */
    public List<Neighbour> of(
            String entity, TimelineFilter filter, boolean affected, @Nullable Bucket bucket, int limit, AsOf known) {
        List<Conjunction> alternatives =
                NormalForm.of(TimelineFilter.involving(entity, affected).and(List.of(filter), List.of(), null));
        if (alternatives.isEmpty()) {
            return List.of();
        }
        return database.read(tx -> {
            Plan plan = Plan.ofEntity(tx, alternatives, filter.denied(), entity, known);
            Map<String, @Nullable Object> p = new HashMap<>(plan.parameters());
            p.putAll(plan.range().between(null, null, known));
            p.put("affected", affected);
            p.put("byDays", bucket != null);
            p.put("limit", limit);
            return Database.rows(tx, known.isNow() ? NOW : AS_OF, p).stream()
                    .map(row -> neighbour(row, bucket))
                    .toList();
        });
    }

    private static Neighbour neighbour(Record row, @Nullable Bucket bucket) {
        Tally tally = new Tally(bucket == null ? Bucket.YEAR : bucket);
        row.get("acts").values().forEach(acts -> add(acts, tally));
        Histogram counts = tally.histogram(Window.ALWAYS, true);
        return new Neighbour(
                row.get("id").asString(),
                row.get("count").asInt(),
                row.get("first").asLocalDate(null),
                row.get("last").asLocalDate(null),
                counts.groups(),
                counts.buckets());
    }

    /** Adds acts of one type and the same days. */
    private static void add(Value acts, Tally to) {
        to.add(
                acts.get(1).asLocalDate(null),
                acts.get(2).asLocalDate(null),
                List.of(acts.get(0).asString()),
                acts.get(3).asInt());
    }
}
