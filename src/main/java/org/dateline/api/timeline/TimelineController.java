package org.dateline.api.timeline;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.api.action.PolicyActionView;
import org.dateline.api.action.Views;
import org.dateline.api.filter.FilterInput;
import org.dateline.api.filter.Filters;
import org.dateline.api.relay.ClaimsAhead;
import org.dateline.api.relay.Connection;
import org.dateline.api.relay.Cursor;
import org.dateline.api.relay.Paging;
import org.dateline.graph.AsOf;
import org.dateline.lookup.EntityFinder;
import org.dateline.model.Entity;
import org.dateline.timeline.Bucket;
import org.dateline.timeline.GroupBy;
import org.dateline.timeline.Histograms;
import org.dateline.timeline.Neighbours;
import org.dateline.timeline.TimelineFilter;
import org.dateline.timeline.TimelineOrder;
import org.dateline.timeline.TimelinePage;
import org.dateline.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Resolves {@code timeline} and {@code histogram}. */
@Controller
class TimelineController {

    private final Timelines timelines;
    private final Histograms histograms;
    private final Filters filters;
    private final Views views;
    private final HistogramViews histogramViews;

    private final Neighbours neighbours;
    private final EntityFinder finder;

    TimelineController(
            Timelines timelines,
            Histograms histograms,
            Neighbours neighbours,
            Filters filters,
            Views views,
            HistogramViews histogramViews,
            EntityFinder finder) {
        this.neighbours = neighbours;
        this.finder = finder;
        this.histogramViews = histogramViews;
        this.timelines = timelines;
        this.histograms = histograms;
        this.filters = filters;
        this.views = views;
    }

    @QueryMapping
    Connection<PolicyActionView> timeline(
            @Argument @Nullable FilterInput filter,
            @Argument TimelineOrder order,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            AsOf known,
            DataFetchingEnvironment env) {
        TimelineFilter wanted = filters.of(filter, known);
        String list = list(filter, order);
        TimelinePage page = timelines.page(wanted, order, Paging.slice(list, first, after, last, before, known), known);
        return Connection.of(
                        views.actions(page.actions(), known, ClaimsAhead.of(env)),
                        action -> Cursor.encode(list, known, action.snapshot().key()),
                        page.hasNext(),
                        page.hasPrevious(),
                        () -> histograms.count(wanted, known))
                .cutAt(page.cut() == null ? null : Cursor.encode(list, known, page.cut()), last != null);
    }

    /** Returns the name of the list for cursors, which are valid only for one filter and order. */
    private static String list(@Nullable FilterInput filter, TimelineOrder order) {
        return "timeline-" + order.ordinal()
                + (filter == null
                        ? ""
                        : "-" + Integer.toHexString(filter.toString().hashCode()));
    }

    @QueryMapping
    HistogramViews.HistogramView histogram(
            @Argument @Nullable FilterInput filter,
            @Argument Bucket bucket,
            @Argument @Nullable GroupBy by,
            @Argument @Nullable Boolean sparse,
            AsOf known) {
        boolean gaps = Boolean.TRUE.equals(sparse);
        return histogramViews.of(histograms.of(filters.of(filter, known), bucket, by, gaps, known), by, known);
    }

    /** The schema's {@code Neighbour}. */
    record NeighbourView(
            Entity entity,
            int count,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            List<HistogramViews.GroupView> types,
            List<HistogramViews.BucketView> buckets) {}

    @QueryMapping
    List<NeighbourView> neighbourhood(
            @Argument String of,
            @Argument @Nullable FilterInput filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable Bucket bucket,
            AsOf known) {
        int size = Paging.size("first", first == null ? 50 : first);
        boolean affected = filter == null || !Boolean.FALSE.equals(filter.includeAffected());
        List<Neighbours.Neighbour> found =
                neighbours.of(filters.id("of", of, known), filters.of(filter, known), affected, bucket, size, known);
        Map<String, Entity> entities =
                finder.entities(found.stream().map(Neighbours.Neighbour::id).toList(), known);
        return found.stream()
                .filter(n -> entities.containsKey(n.id()))
                .map(n -> new NeighbourView(
                        Objects.requireNonNull(entities.get(n.id())),
                        n.count(),
                        n.first(),
                        n.last(),
                        HistogramViews.byType(n.types()),
                        HistogramViews.byTypeAndTime(n.buckets())))
                .toList();
    }
}
