package org.dateline.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.timeline.Histogram.GroupCount;
import org.dateline.timeline.Histogram.HistogramBucket;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Adds up rows of equal dates and kinds. */
final class Tally {

    private final Bucket bucket;
    private final TreeMap<LocalDate, Integer> counts = new TreeMap<>();
    private final Map<LocalDate, Map<String, Integer>> groups = new HashMap<>();
    private int spanning;
    private int undated;
    private int total;

    Tally(Bucket bucket) {
        this.bucket = bucket;
    }

    Bucket bucket() {
        return bucket;
    }

    void add(Record row) {
        add(
                row.get("earliest").asLocalDate(null),
                row.get("latest").asLocalDate(null),
                row.get("keys").asList(v -> v.asString()),
                row.get("count").asInt());
    }

    /** Adds acts of equal dates and kinds; a negative count takes them off again. */
    void add(@Nullable LocalDate earliest, @Nullable LocalDate latest, List<String> keys, int count) {
        total += count;
        if (earliest == null && latest == null) {
            undated += count;
            return;
        }
        if (earliest == null || latest == null) {
            spanning += count;
            return;
        }
        LocalDate start = bucket.start(earliest);
        if (latest.isBefore(bucket.next(start))) {
            counts.merge(start, count, Integer::sum);
            Map<String, Integer> kinds = groups.computeIfAbsent(start, s -> new HashMap<>());
            keys.forEach(key -> kinds.merge(key, count, Integer::sum));
        } else {
            spanning += count;
        }
    }

    int total() {
        return total;
    }

    Histogram histogram() {
        List<HistogramBucket> buckets = new ArrayList<>();
        counts.values().removeIf(count -> count == 0);
        if (!counts.isEmpty()) {
            TooManyBuckets.check(bucket, counts.firstKey(), counts.lastKey());
            for (LocalDate at = counts.firstKey(); !at.isAfter(counts.lastKey()); at = bucket.next(at)) {
                buckets.add(bucketAt(at));
            }
        }
        return new Histogram(buckets, spanning, undated, total);
    }

    private HistogramBucket bucketAt(LocalDate start) {
        List<GroupCount> kinds = groups.getOrDefault(start, Map.of()).entrySet().stream()
                .filter(e -> e.getValue() != 0)
                .map(e -> new GroupCount(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(GroupCount::count).reversed().thenComparing(GroupCount::key))
                .toList();
        LocalDate end = bucket.next(start).minusDays(1);
        return new HistogramBucket(start, end, counts.getOrDefault(start, 0), kinds);
    }
}
