package org.dateline.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dateline.graph.AsOf;
import org.dateline.measures.Measure;
import org.dateline.measures.MeasureQuery;
import org.dateline.measures.Measures;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;
import org.dateline.timeline.Certainty;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code measures} and the measures of acts. */
@Controller
class MeasureController {

    private static final String LIST = "measures";

    private final Measures measures;
    private final MeasureViews views;
    private final Filters filters;

    MeasureController(Measures measures, MeasureViews views, Filters filters) {
        this.measures = measures;
        this.views = views;
        this.filters = filters;
    }

    @QueryMapping
    Connection<MeasureView> measures(
            @Argument LocalDate on,
            @Argument @Nullable List<String> targets,
            @Argument @Nullable List<String> imposers,
            @Argument @Nullable List<Instrument> instruments,
            @Argument @Nullable List<Direction> directions,
            @Argument @Nullable Set<Stage> stages,
            @Argument @Nullable Certainty certainty,
            @Argument @Nullable Boolean includeCoded,
            @Argument int first,
            @Argument @Nullable String after,
            AsOf known) {
        MeasureQuery query = new MeasureQuery(
                on,
                filters.ids("targets", targets, known),
                filters.ids("imposers", imposers, known),
                Filters.orEmpty(instruments),
                Filters.orEmpty(directions),
                stages == null ? Set.of() : stages,
                certainty == Certainty.DEFINITELY,
                Boolean.TRUE.equals(includeCoded),
                known);
        int size = Paging.size("first", first);
        List<String> place = Cursor.decode(LIST, known, 1, after);
        List<Measure> found = measures.page(query, place == null ? null : place.getFirst(), size + 1);
        return Connection.firstOf(
                views.of(found, known),
                size,
                m -> Cursor.encode(LIST, known, m.source().place()),
                after,
                () -> measures.count(query));
    }

    @SchemaMapping(typeName = "PolicyAction", field = "measures")
    List<MeasureView> ofAction(PolicyActionView action, AsOf known) {
        return views.of(measures.ofAction(action.id(), known), known);
    }
}
