package org.dateline.timeline;

import java.time.LocalDate;
import java.util.List;

/**
 * Counts of acts by time.
 *
 * @param buckets the buckets from that of the first act to that of the last one, empty ones included
 * @param spanning the number of acts that may have happened in more than one bucket
 * @param undated the number of acts without a date
 * @param totalCount the number of all acts
 * @param groups the number of all acts in each group, the most frequent first
 */
public record Histogram(
        List<HistogramBucket> buckets, int spanning, int undated, int totalCount, List<GroupCount> groups) {

    /**
     * The acts in one bucket.
     *
     * @param start its first day
     * @param end its last day
     * @param count the number of acts
     * @param groups the number of acts in each group, the most frequent first
     */
    public record HistogramBucket(LocalDate start, LocalDate end, int count, List<GroupCount> groups) {}

    /**
     * The number of acts in a group.
     *
     * @param key the name of an enum's value, or the id of an entity or source
     * @param count the number of acts
     */
    public record GroupCount(String key, int count) {}
}
