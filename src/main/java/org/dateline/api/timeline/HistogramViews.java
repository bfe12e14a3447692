package org.dateline.api.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dateline.api.schema.EnumLabels;
import org.dateline.catalog.Catalog;
import org.dateline.graph.AsOf;
import org.dateline.model.Entity;
import org.dateline.timeline.GroupBy;
import org.dateline.timeline.Histogram;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shapes counts for the schema, with what to call each kind and the entities of all buckets read at once. */
@Component
class HistogramViews {

    private final Catalog catalog;

    HistogramViews(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The schema's {@code Histogram}. */
    record HistogramView(List<BucketView> buckets, int spanning, int undated, int totalCount, List<GroupView> groups) {}

    /** The schema's {@code HistogramBucket}. */
    record BucketView(LocalDate start, LocalDate end, int count, List<GroupView> groups) {}

    /** The schema's {@code GroupCount}. */
    record GroupView(
            String key, int count, String label, @Nullable Entity entity) {}

    HistogramView of(Histogram histogram, @Nullable GroupBy by, AsOf known) {
        Map<String, Entity> entities = by == GroupBy.ACTOR || by == GroupBy.TARGET
                ? catalog.entities(
                        histogram.groups().stream()
                                .map(Histogram.GroupCount::key)
                                .toList(),
                        known)
                : Map.of();
        return new HistogramView(
                histogram.buckets().stream()
                        .map(bucket -> new BucketView(
                                bucket.start(), bucket.end(), bucket.count(), groups(bucket.groups(), by, entities)))
                        .toList(),
                histogram.spanning(),
                histogram.undated(),
                histogram.totalCount(),
                groups(histogram.groups(), by, entities));
    }

    /** Counts by what is done. */
    static List<GroupView> byType(List<Histogram.GroupCount> counts) {
        return groups(counts, GroupBy.TYPE, Map.of());
    }

    /** The same by time. */
    static List<BucketView> byTypeAndTime(List<Histogram.HistogramBucket> buckets) {
        return buckets.stream()
                .map(b -> new BucketView(b.start(), b.end(), b.count(), byType(b.groups())))
                .toList();
    }

    private static List<GroupView> groups(
            List<Histogram.GroupCount> counts, @Nullable GroupBy by, Map<String, Entity> entities) {
        return counts.stream()
                .map(g -> {
                    Entity entity = entities.get(g.key());
                    return new GroupView(
                            g.key(), g.count(), entity == null ? label(by, g.key()) : entity.name(), entity);
                })
                .toList();
    }

    private static String label(@Nullable GroupBy by, String key) {
        return switch (by) {
            case TYPE -> EnumLabels.of("ActionType", key);
            case INSTRUMENT -> EnumLabels.of("Instrument", key);
            case DIRECTION -> EnumLabels.of("Direction", key);
            case STAGE -> EnumLabels.of("Stage", key);
            case ACTOR, TARGET -> key;
            case null -> key;
        };
    }
}
