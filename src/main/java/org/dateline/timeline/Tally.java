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

/** Sums up rows of equal dates and groups. */
final class Tally {

    private final Bucket bucket;
    private final TreeMap<LocalDate, Integer> counts = new TreeMap<>();
    private final Map<LocalDate, Map<String, Integer>> groups = new HashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private int spanning;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;
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

    /** Adds acts of equal dates and groups; a negative count subtracts them. */
    void add(@Nullable LocalDate earliest, @Nullable LocalDate latest, List<String> keys, int count) {
        total += count;
        keys.forEach(key -> kinds.merge(key, count, Integer::sum));
        reach(earliest == null ? latest : earliest, latest == null ? earliest : latest);
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
            Map<String, Integer> inBucket = groups.computeIfAbsent(start, s -> new HashMap<>());
            keys.forEach(key -> inBucket.merge(key, count, Integer::sum));
        } else {
            spanning += count;
        }
    }

    private void reach(@Nullable LocalDate from, @Nullable LocalDate to) {
        first = Days.earlier(first, from);
        last = Days.later(last, to);
    }

    int total() {
        return total;
    }

    Coverage coverage() {
        return new Coverage(total, first, last);
    }

    /**
     * Returns the buckets between the edges of a window, or between the first and the last act if it has none.
     *
     * @param sparse whether to leave out empty buckets
     */
    Histogram histogram(Window edges, boolean sparse) {
        counts.values().removeIf(count -> count == 0);
        List<HistogramBucket> buckets = (sparse ? counts.keySet() : starts(edges))
                .stream().map(this::bucketAt).toList();
        return new Histogram(buckets, spanning, undated, total, ranked(kinds));
    }

    private List<LocalDate> starts(Window edges) {
        LocalDate from = Days.earlier(
                edges.from() == null ? null : bucket.start(edges.from()), counts.isEmpty() ? null : counts.firstKey());
        LocalDate to = Days.later(edges.to(), counts.isEmpty() ? null : counts.lastKey());
        List<LocalDate> starts = new ArrayList<>();
        if (from != null && to != null) {
            TooManyBuckets.check(bucket, from, to);
            for (LocalDate at = from; !at.isAfter(to); at = bucket.next(at)) {
                starts.add(at);
            }
        }
        return starts;
    }

    private HistogramBucket bucketAt(LocalDate start) {
        LocalDate end = bucket.next(start).minusDays(1);
        return new HistogramBucket(
                start, end, counts.getOrDefault(start, 0), ranked(groups.getOrDefault(start, Map.of())));
    }

    private static List<GroupCount> ranked(Map<String, Integer> kinds) {
        return kinds.entrySet().stream()
                .filter(e -> e.getValue() != 0)
                .map(e -> new GroupCount(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(GroupCount::count).reversed().thenComparing(GroupCount::key))
                .toList();
    }
}
