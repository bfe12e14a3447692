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

/** Counts the acts of timelines by time and by group. */
@Component
public class Histograms {

    private static final String COVERAGE = Cypher.load("read/coverage_of_all");

    private final Database database;

    Histograms(Database database) {
        this.database = database;
    }

    /** Returns the number of acts that a filter holds now. */
    public int count(TimelineFilter filter) {
        return count(filter, AsOf.NOW);
    }

    /** Returns the number of acts that a filter holds. */
    public int count(TimelineFilter filter, AsOf known) {
        return tally(filter, Bucket.YEAR, null, known).total();
    }

    /**
     * Counts the acts of a filter by bucket. An act counts in a bucket if all its possible days lie in it.
     *
     * @throws TooManyBuckets if the acts lie so far apart that most buckets would be empty
     */
    public Histogram of(TimelineFilter filter, Bucket bucket, @Nullable GroupBy by, AsOf known) {
        return of(filter, bucket, by, false, known);
    }

    /**
     * Counts the acts of a filter by bucket, without the empty buckets on request.
     *
     * @throws TooManyBuckets if there would be too many buckets
     */
    public Histogram of(TimelineFilter filter, Bucket bucket, @Nullable GroupBy by, boolean sparse, AsOf known) {
        return tally(filter, bucket, by, known).histogram(filter.window(), sparse);
    }

    /** Returns the number and extent in time of the acts of a filter. */
    public Coverage coverage(TimelineFilter filter, AsOf known) {
        return tally(filter, Bucket.DAY, null, known).coverage();
    }

    /** Returns the number and extent in time of all acts. For the present state, it reads only the ends of an index. */
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
