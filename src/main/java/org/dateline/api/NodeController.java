package org.dateline.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dateline.api.action.Views;
import org.dateline.api.article.StoryView;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.measure.MeasureViews;
import org.dateline.api.relay.Paging;
import org.dateline.graph.AsOf;
import org.dateline.lookup.Actions;
import org.dateline.lookup.Articles;
import org.dateline.lookup.Claims;
import org.dateline.lookup.EntityFinder;
import org.dateline.measures.Measures;
import org.dateline.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Resolves {@code node} and {@code nodes}. The part of an id before the colon tells the kind of the node. */
@Controller
class NodeController {

    private final EntityFinder finder;
    private final Actions actions;
    private final Claims claims;
    private final Articles articles;
    private final Measures measures;
    private final MeasureViews measureViews;
    private final Views views;
    private final Topics topics;

    NodeController(
            EntityFinder finder,
            Actions actions,
            Claims claims,
            Articles articles,
            Measures measures,
            MeasureViews measureViews,
            Views views,
            Topics topics) {
        this.topics = topics;
        this.finder = finder;
        this.actions = actions;
        this.claims = claims;
        this.articles = articles;
        this.measures = measures;
        this.measureViews = measureViews;
        this.views = views;
    }

    /**
     * Reads acts, claims and entities in one batch each, because a page refers to many of them. Reads other kinds one
     * by one.
     */
    @QueryMapping
    List<@Nullable Object> nodes(@Argument List<String> ids, AsOf known) {
        if (ids.size() > Paging.MAX) {
            throw new BadRequest("ids has " + ids.size() + " elements; at most " + Paging.MAX + " are taken.");
        }
        Map<String, Object> found = new HashMap<>(finder.entities(ids, known));
        views.actions(actions.byIds(of("action:", ids), known), known).forEach(act -> found.put(act.id(), act));
        views.claims(claims.byIds(of("claim:", ids), known), known).forEach(claim -> found.put(claim.id(), claim));
        ids.forEach(id -> found.computeIfAbsent(id, other -> node(other, known).orElse(null)));
        List<@Nullable Object> nodes = new ArrayList<>();
        ids.forEach(id -> nodes.add(found.get(id)));
        return nodes;
    }

    private static List<String> of(String kind, List<String> ids) {
        return ids.stream().filter(id -> id.startsWith(kind)).distinct().toList();
    }

    @QueryMapping
    Optional<?> node(@Argument String id, AsOf known) {
        return switch (id.substring(0, Math.max(0, id.indexOf(':')))) {
            case "action" ->
                views.actions(actions.byIds(List.of(id), known), known).stream().findFirst();
            case "claim" ->
                views.claims(claims.byIds(List.of(id), known), known).stream().findFirst();
            case "measure" ->
                measures.find(id, known)
                        .map(m -> measureViews
                                .of(List.of(m), known, OptionalInt.empty(), true)
                                .getFirst());
            case "article" -> articles.find(id, known);
            case "topic" -> topics.find(id, known.recordedOnly());
            case "source" -> articles.source(id, known);
            case "story" -> articles.countOfStory(id, known) > 0 ? Optional.of(new StoryView(id)) : Optional.empty();
            default -> Optional.ofNullable(finder.entities(List.of(id), known).get(id));
        };
    }
}
