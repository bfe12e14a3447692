package org.dateline.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.graph.AsOf;
import org.dateline.graph.Database;
import org.dateline.graph.TextQuery;
import org.dateline.timeline.Histogram.GroupCount;
import org.dateline.timeline.Histogram.HistogramBucket;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/** Counts the acts of timelines by time and by kind. */
@Component
public class Histograms {

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
        return rows(filter, null, known).stream()
                .mapToInt(row -> row.get("count").asInt())
                .sum();
    }

    /**
     * Counts them by bucket; an act counts where all its possible days fit one.
     *
     * @throws TooManyBuckets when the acts lie so far apart that the answer would be mostly empty buckets
     */
    public Histogram of(TimelineFilter filter, Bucket bucket, @Nullable GroupBy by, AsOf known) {
        Tally tally = new Tally(bucket);
        rows(filter, by, known).forEach(tally::add);
        return tally.histogram();
    }

    private List<Record> rows(TimelineFilter filter, @Nullable GroupBy by, AsOf known) {
        List<Conjunction> alternatives = NormalForm.of(filter);
        return alternatives.isEmpty() ? List.of() : database.read(tx -> rows(tx, alternatives, by, known));
    }

    private static List<Record> rows(
            TransactionContext tx, List<Conjunction> alternatives, @Nullable GroupBy by, AsOf known) {
        Plan plan = Plan.of(tx, alternatives, known);
        Map<String, @Nullable Object> p = new HashMap<>(plan.parameters());
        p.putAll(plan.range().between(null, null, known));
        p.put("text", plan.text() == null ? null : TextQuery.of(plan.text(), known));
        p.put("by", by == null ? null : by.name());
        return Database.rows(tx, plan.seek().histogram(known), p);
    }

    /** Adds up rows of equal dates and kinds. */
    private static final class Tally {

        private final Bucket bucket;
        private final TreeMap<LocalDate, Integer> counts = new TreeMap<>();
        private final Map<LocalDate, Map<String, Integer>> groups = new HashMap<>();
        private int spanning;
        private int undated;

        Tally(Bucket bucket) {
            this.bucket = bucket;
        }

        void add(Record row) {
            int count = row.get("count").asInt();
            if (row.get("earliest").isNull() || row.get("latest").isNull()) {
                undated += count;
                return;
            }
            LocalDate start = bucket.start(row.get("earliest").asLocalDate());
            if (row.get("latest").asLocalDate().isBefore(bucket.next(start))) {
                counts.merge(start, count, Integer::sum);
                Map<String, Integer> kinds = groups.computeIfAbsent(start, s -> new HashMap<>());
                row.get("keys").asList(v -> v.asString()).forEach(key -> kinds.merge(key, count, Integer::sum));
            } else {
                spanning += count;
            }
        }

        Histogram histogram() {
            List<HistogramBucket> buckets = new ArrayList<>();
            if (!counts.isEmpty()) {
                TooManyBuckets.check(bucket, counts.firstKey(), counts.lastKey());
                for (LocalDate at = counts.firstKey(); !at.isAfter(counts.lastKey()); at = bucket.next(at)) {
                    buckets.add(bucketAt(at));
                }
            }
            int inBuckets = counts.values().stream().mapToInt(Integer::intValue).sum();
            return new Histogram(buckets, spanning, undated, inBuckets + spanning + undated);
        }

        private HistogramBucket bucketAt(LocalDate start) {
            List<GroupCount> kinds = groups.getOrDefault(start, Map.of()).entrySet().stream()
                    .map(e -> new GroupCount(e.getKey(), e.getValue()))
                    .sorted(Comparator.comparingInt(GroupCount::count)
                            .reversed()
                            .thenComparing(GroupCount::key))
                    .toList();
            LocalDate end = bucket.next(start).minusDays(1);
            return new HistogramBucket(start, end, counts.getOrDefault(start, 0), kinds);
        }
    }
}
