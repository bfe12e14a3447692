package org.dateline.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.Optional;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.timeline.Bucket;
import org.dateline.timeline.GroupBy;
import org.dateline.timeline.Histogram;
import org.dateline.timeline.Histograms;
import org.dateline.timeline.TimelineFilter;
import org.dateline.timeline.TimelineOrder;
import org.dateline.timeline.TimelinePage;
import org.dateline.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code timeline} and {@code histogram}. */
@Controller
class TimelineController {

    private final Timelines timelines;
    private final Histograms histograms;
    private final Filters filters;
    private final Views views;

    TimelineController(Timelines timelines, Histograms histograms, Filters filters, Views views) {
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
        String list = "timeline-" + order.ordinal();
        TimelinePage page = timelines.page(wanted, order, Paging.slice(list, first, after, last, before, known), known);
        return Connection.of(
                shape(page.actions(), known, env),
                action -> Cursor.encode(list, known, action.snapshot().key()),
                page.hasNext(),
                page.hasPrevious(),
                () -> histograms.count(wanted, known));
    }

    /** Fetches the claims of all acts at once when they are asked for from the first on. */
    private List<PolicyActionView> shape(List<ActionSnapshot> actions, AsOf known, DataFetchingEnvironment env) {
        Optional<Integer> first = env.getSelectionSet().getFields("edges/node/claims").stream()
                .map(SelectedField::getArguments)
                .filter(arguments -> arguments.get("after") == null)
                .map(arguments ->
                        Paging.size("first", (Integer) java.util.Objects.requireNonNull(arguments.get("first"))))
                .max(Integer::compare);
        return first.map(n -> views.actionsWithClaims(actions, n, known))
                .orElseGet(() -> views.actions(actions, known));
    }

    @QueryMapping
    Histogram histogram(
            @Argument @Nullable FilterInput filter,
            @Argument Bucket bucket,
            @Argument @Nullable GroupBy by,
            AsOf known) {
        return histograms.of(filters.of(filter, known), bucket, by, known);
    }
}
