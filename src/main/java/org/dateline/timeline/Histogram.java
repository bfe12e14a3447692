package org.dateline.timeline;

import java.time.LocalDate;
import java.util.List;

/**
 * Counts of acts by time.
 *
 * @param buckets from the first act's to the last one's, empty ones included
 * @param spanning how many acts may have happened in more than one bucket
 * @param undated how many have no date
 * @param totalCount all of them
 * @param groups how many of each kind among all of them, the most frequent first
 */
public record Histogram(
        List<HistogramBucket> buckets, int spanning, int undated, int totalCount, List<GroupCount> groups) {

    /**
     * The acts that fall into one stretch of time.
     *
     * @param start its first day
     * @param end its last day
     * @param count how many
     * @param groups how many of each kind, the most frequent first
     */
    public record HistogramBucket(LocalDate start, LocalDate end, int count, List<GroupCount> groups) {}

    /**
     * How many acts are of a kind.
     *
     * @param key the kind: the name of an enum's value or the id of an entity
     * @param count how many
     */
    public record GroupCount(String key, int count) {}
}
