package org.dateline.api;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.catalog.Catalog;
import org.dateline.graph.AsOf;
import org.dateline.measures.Measure;
import org.dateline.measures.MeasureQuery;
import org.dateline.measures.Measures;
import org.dateline.model.Direction;
import org.dateline.model.Entity;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;
import org.dateline.timeline.Certainty;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code measures} and the measures of acts. */
@Controller
class MeasureController {

    private static final String LIST = "measures";

    private final Measures measures;
    private final MeasureViews views;
    private final Filters filters;
    private final Catalog catalog;

    MeasureController(Measures measures, MeasureViews views, Filters filters, Catalog catalog) {
        this.measures = measures;
        this.views = views;
        this.filters = filters;
        this.catalog = catalog;
    }

    @QueryMapping
    Connection<MeasureView> measures(
            @Argument LocalDate on,
            @Argument @Nullable List<String> targets,
            @Argument @Nullable Boolean includeAffected,
            @Argument @Nullable List<String> imposers,
            @Argument @Nullable List<Instrument> instruments,
            @Argument @Nullable List<Direction> directions,
            @Argument @Nullable Set<Stage> stages,
            @Argument @Nullable Certainty certainty,
            @Argument @Nullable Boolean includeCoded,
            @Argument @Nullable Boolean includePassing,
            @Argument int first,
            @Argument @Nullable String after,
            AsOf known,
            DataFetchingEnvironment env) {
        MeasureQuery query = new MeasureQuery(
                on,
                filters.ids("targets", targets, known),
                !Boolean.FALSE.equals(includeAffected),
                imposers(imposers, known),
                Filters.orEmpty(instruments),
                Filters.orEmpty(directions),
                stages == null ? Set.of() : stages,
                certainty == Certainty.DEFINITELY,
                Boolean.TRUE.equals(includeCoded),
                Boolean.TRUE.equals(includePassing),
                known);
        int size = Paging.size("first", first);
        List<String> place = Cursor.decode(LIST, known, 1, after);
        List<Measure> found = measures.page(query, place == null ? null : place.getFirst(), size + 1);
        return Connection.firstOf(
                views.of(found, known, ClaimsAhead.of(env)),
                size,
                m -> Cursor.encode(LIST, known, m.source().place()),
                after,
                () -> measures.count(query));
    }

    /** What an organ imposes is its country's measure. */
    private List<String> imposers(@Nullable List<String> references, AsOf known) {
        return filters.ids("imposers", references, known).stream()
                .map(id -> catalog.whole(id, "organ").map(Entity::id).orElse(id))
                .distinct()
                .toList();
    }

    @BatchMapping(typeName = "PolicyAction", field = "measures")
    Map<PolicyActionView, List<MeasureView>> ofActions(List<PolicyActionView> batch) {
        Map<PolicyActionView, List<MeasureView>> result = new HashMap<>();
        batch.stream()
                .collect(Collectors.groupingBy(PolicyActionView::known))
                .forEach((known, actions) -> result.putAll(ofActions(actions, known)));
        return result;
    }

    private Map<PolicyActionView, List<MeasureView>> ofActions(List<PolicyActionView> actions, AsOf known) {
        Set<String> ids = actions.stream().map(PolicyActionView::id).collect(Collectors.toSet());
        Map<String, List<Measure>> found = measures.ofActions(ids, known);
        Map<String, MeasureView> shaped = views
                .of(found.values().stream().flatMap(List::stream).distinct().toList(), known, OptionalInt.empty())
                .stream()
                .collect(Collectors.toMap(MeasureView::id, Function.identity()));
        return actions.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        action -> found.getOrDefault(action.id(), List.of()).stream()
                                .map(m -> shaped.get(m.id()))
                                .toList(),
                        (same, again) -> same));
    }
}
