package org.dateline.api.measure;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.api.action.PolicyActionView;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.filter.FilterInput;
import org.dateline.api.filter.Filters;
import org.dateline.api.relay.ClaimsAhead;
import org.dateline.api.relay.Connection;
import org.dateline.api.relay.Cursor;
import org.dateline.api.relay.Paging;
import org.dateline.graph.AsOf;
import org.dateline.graph.Micros;
import org.dateline.lookup.EntityFinder;
import org.dateline.measures.ContentQuery;
import org.dateline.measures.Measure;
import org.dateline.measures.MeasureQuery;
import org.dateline.measures.Measures;
import org.dateline.model.Direction;
import org.dateline.model.Entity;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;
import org.dateline.timeline.Certainty;
import org.dateline.timeline.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Resolves {@code measures} and the measures of acts. */
@Controller
class MeasureController {

    private static final String LIST = "measures";
    private static final String BY_REPORT = "measures-by-report";

    private final Measures measures;
    private final MeasureViews views;
    private final Filters filters;
    private final EntityFinder finder;

    MeasureController(Measures measures, MeasureViews views, Filters filters, EntityFinder finder) {
        this.measures = measures;
        this.views = views;
        this.filters = filters;
        this.finder = finder;
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
            @Argument @Nullable String goods,
            @Argument @Nullable List<String> chapters,
            @Argument FilterInput.@Nullable QuantityInput quantity,
            @Argument @Nullable Certainty certainty,
            @Argument @Nullable Boolean includeCoded,
            @Argument @Nullable Boolean includePassing,
            @Argument @Nullable MeasureOrder order,
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
                content(Filters.contents(goods, chapters, quantity)),
                known);
        int size = Paging.size("first", first);
        if (order == MeasureOrder.LAST_REPORTED) {
            return lastReportedFirst(query, size, after, known, env);
        }
        List<String> place = Cursor.decode(LIST, known, 1, after);
        List<Measure> found = measures.page(query, place == null ? null : place.getFirst(), size + 1);
        return Connection.firstOf(
                views.of(found, known, ClaimsAhead.of(env), isCited(env)),
                size,
                m -> Cursor.encode(LIST, known, m.source().place()),
                after,
                () -> measures.count(query));
    }

    private static ContentQuery content(List<Content> asked) {
        String goods = null;
        Set<String> chapters = Set.of();
        ContentQuery.Amount amount = null;
        for (Content each : asked) {
            goods = each.goods() == null ? goods : each.goods();
            chapters = each.chapters() == null ? chapters : each.chapters();
            Content.QuantityRange range = each.quantity();
            amount = range == null
                    ? amount
                    : new ContentQuery.Amount(range.units(), range.currency(), range.min(), range.max());
        }
        return new ContentQuery(goods, chapters, amount);
    }

    /**
     * Returns a page of measures by their last report, newest first. Sorting needs the reports of all measures, so a
     * page takes as long as the whole list.
     */
    private Connection<MeasureView> lastReportedFirst(
            MeasureQuery query, int size, @Nullable String after, AsOf known, DataFetchingEnvironment env) {
        List<String> place = Cursor.decode(BY_REPORT, known, 1, after);
        List<Measure> all = measures.lastReportedFirst(query);
        int from = place == null ? 0 : behind(all, place.getFirst());
        List<Measure> page = all.subList(from, Math.min(all.size(), from + size + 1));
        return Connection.firstOf(
                views.of(page, known, ClaimsAhead.of(env), isCited(env)),
                size,
                m -> Cursor.encode(
                        BY_REPORT,
                        known,
                        Micros.of(m.lastReported()) + "|" + m.source().place()),
                after,
                all::size);
    }

    private static boolean isCited(DataFetchingEnvironment env) {
        return env.getSelectionSet().getFields("**/claim").stream()
                .anyMatch(field -> field.getObjectTypeNames().contains("Measure"));
    }

    /**
     * Returns the index of the first measure after a cursor's report and place. The measure that gave the cursor may have a newer report
     * since then, and so have moved to the front.
     */
    private static int behind(List<Measure> all, String cursor) {
        int bar = cursor.indexOf('|');
        try {
            long reported = Long.parseLong(cursor.substring(0, Math.max(0, bar)));
            String place = cursor.substring(bar + 1);
            for (int i = 0; i < all.size(); i++) {
                long own = Micros.of(all.get(i).lastReported());
                if (own < reported || own == reported && all.get(i).place().compareTo(place) > 0) {
                    return i;
                }
            }
            return all.size();
        } catch (NumberFormatException e) {
            throw new BadRequest("\"" + cursor + "\" is no cursor of this list.");
        }
    }

    /** Resolves imposers to countries. The measures of an organ belong to its country. */
    private List<String> imposers(@Nullable List<String> references, AsOf known) {
        return filters.ids("imposers", references, known).stream()
                .map(id -> finder.whole(id, "organ").map(Entity::id).orElse(id))
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
                .of(found.values().stream().flatMap(List::stream).distinct().toList(), known, OptionalInt.empty(), true)
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
