package org.dateline.api.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dateline.graph.AsOf;
import org.dateline.lookup.ArticleRecord;
import org.dateline.lookup.Articles;
import org.dateline.lookup.EntityFinder;
import org.dateline.model.Entity;
import org.dateline.timeline.GroupBy;
import org.dateline.timeline.Histogram;
import org.dateline.wording.EnumLabels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Builds the GraphQL representations of counts, with the labels of groups and the entities of all buckets read at once.
 */
@Component
class HistogramViews {

    private final EntityFinder finder;
    private final Articles articles;

    HistogramViews(EntityFinder finder, Articles articles) {
        this.finder = finder;
        this.articles = articles;
    }

    /** The schema's {@code Histogram}. */
    record HistogramView(List<BucketView> buckets, int spanning, int undated, int totalCount, List<GroupView> groups) {}

    /** The schema's {@code HistogramBucket}. */
    record BucketView(LocalDate start, LocalDate end, int count, List<GroupView> groups) {}

    /** The schema's {@code GroupCount}. */
    record GroupView(
            String key, int count, String label, @Nullable Entity entity, ArticleRecord.@Nullable Source source) {}

    /** The entities and sources that group keys refer to. */
    private record Meanings(Map<String, Entity> entities, Map<String, ArticleRecord.Source> sources) {

        static final Meanings NONE = new Meanings(Map.of(), Map.of());

        GroupView view(Histogram.GroupCount group, @Nullable GroupBy by) {
            Entity entity = entities.get(group.key());
            ArticleRecord.Source source = sources.get(group.key());
            String label = entity != null ? entity.name() : source != null ? source.name() : label(by, group.key());
            return new GroupView(group.key(), group.count(), label, entity, source);
        }
    }

    HistogramView of(Histogram histogram, @Nullable GroupBy by, AsOf known) {
        List<String> keys =
                histogram.groups().stream().map(Histogram.GroupCount::key).toList();
        Meanings meanings = new Meanings(
                by == GroupBy.ACTOR || by == GroupBy.TARGET ? finder.entities(keys, known) : Map.of(),
                by == GroupBy.SOURCE ? articles.sources(keys) : Map.of());
        return new HistogramView(
                histogram.buckets().stream()
                        .map(bucket -> new BucketView(
                                bucket.start(), bucket.end(), bucket.count(), groups(bucket.groups(), by, meanings)))
                        .toList(),
                histogram.spanning(),
                histogram.undated(),
                histogram.totalCount(),
                groups(histogram.groups(), by, meanings));
    }

    /** Returns counts by type of act. */
    static List<GroupView> byType(List<Histogram.GroupCount> counts) {
        return groups(counts, GroupBy.TYPE, Meanings.NONE);
    }

    /** Returns counts by type of act and time. */
    static List<BucketView> byTypeAndTime(List<Histogram.HistogramBucket> buckets) {
        return buckets.stream()
                .map(b -> new BucketView(b.start(), b.end(), b.count(), byType(b.groups())))
                .toList();
    }

    private static List<GroupView> groups(List<Histogram.GroupCount> counts, @Nullable GroupBy by, Meanings meanings) {
        return counts.stream().map(g -> meanings.view(g, by)).toList();
    }

    private static String label(@Nullable GroupBy by, String key) {
        return switch (by) {
            case TYPE -> EnumLabels.of("ActionType", key);
            case INSTRUMENT -> EnumLabels.of("Instrument", key);
            case DIRECTION -> EnumLabels.of("Direction", key);
            case STAGE -> EnumLabels.of("Stage", key);
            case ACTOR, TARGET, SOURCE -> key;
            case null -> key;
        };
    }
}
