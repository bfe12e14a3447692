package org.dateline.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.OrderKey;
import org.dateline.graph.TextQuery;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/** Counts the acts of timelines by time and by kind. */
@Component
public class Histograms {

    private static final String COVERAGE = Cypher.load("read/coverage_of_all");

    private final Database database;

    Histograms(Database database) {
        this.database = database;
    }

    /** Counts the acts that a timeline with this filter holds now. */
    public int count(TimelineFilter filter) {
        return count(filter, AsOf.NOW);
    }

    /** Counts the acts that a timeline with this filter holds. */
    public int count(TimelineFilter filter, AsOf known) {
        return tally(filter, Bucket.YEAR, null, known).total();
    }

    /**
     * Counts them by bucket; an act counts where all its possible days fit one.
     *
     * @throws TooManyBuckets when the acts lie so far apart that the answer would be mostly empty buckets
     */
    public Histogram of(TimelineFilter filter, Bucket bucket, @Nullable GroupBy by, AsOf known) {
        return of(filter, bucket, by, false, known);
    }

    /**
     * The same, without the empty buckets on request.
     *
     * @throws TooManyBuckets when there would be too many
     */
    public Histogram of(TimelineFilter filter, Bucket bucket, @Nullable GroupBy by, boolean sparse, AsOf known) {
        return tally(filter, bucket, by, known).histogram(filter.window(), sparse);
    }

    /** How many acts a filter holds, and from which day to which. */
    public Coverage coverage(TimelineFilter filter, AsOf known) {
        return tally(filter, Bucket.DAY, null, known).coverage();
    }

    /** How many acts there are at all, and from which day to which; from the ends of an index where that is now. */
    public Coverage coverageOfAll(AsOf known) {
        if (!known.isNow()) {
            return coverage(TimelineFilter.ALL, known);
        }
        Record row = database.read(COVERAGE, Map.of("datedLow", OrderKey.startOf(OrderKey.UNDATED_DAY + 1)))
                .getFirst();
        return new Coverage(
                row.get("count").asInt(),
                row.get("first").asLocalDate(null),
                row.get("last").asLocalDate(null));
    }

    private Tally tally(TimelineFilter filter, Bucket bucket, @Nullable GroupBy by, AsOf known) {
        List<Conjunction> alternatives = NormalForm.of(filter);
        return alternatives.isEmpty()
                ? new Tally(bucket)
                : database.read(tx ->
                        tally(tx, Plan.of(tx, alternatives, filter.denied(), known), new Tally(bucket), by, known));
    }

    private static Tally tally(TransactionContext tx, Plan plan, Tally tally, @Nullable GroupBy by, AsOf known) {
        Map<String, @Nullable Object> p = new HashMap<>(plan.parameters());
        p.putAll(plan.range().between(null, null, known));
        // The index that counts are read from does not hold sources.
        if (plan.seek() == Seek.ENTITY && !plan.isTested() && by != GroupBy.SOURCE) {
            p.putAll(known.parameters());
            Counts.add(tx, p, by, known, tally);
            if (plan.wants(Denied.EXCLUDE)) {
                Counts.takeOffDenied(tx, p, by, tally);
            }
            return tally;
        }
        p.put("text", plan.text() == null ? null : TextQuery.of(plan.text(), known));
        p.put("by", by == null ? null : by.name());
        Database.rows(tx, plan.seek().histogram(known), p).forEach(tally::add);
        return tally;
    }
}
