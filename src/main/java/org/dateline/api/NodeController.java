package org.dateline.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dateline.catalog.Actions;
import org.dateline.catalog.Articles;
import org.dateline.catalog.Catalog;
import org.dateline.catalog.Claims;
import org.dateline.graph.AsOf;
import org.dateline.measures.Measures;
import org.dateline.topics.Topics;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code node}: the part of an id before the colon tells what it is. */
@Controller
class NodeController {

    private final Catalog catalog;
    private final Actions actions;
    private final Claims claims;
    private final Articles articles;
    private final Measures measures;
    private final MeasureViews measureViews;
    private final Views views;
    private final Topics topics;

    NodeController(
            Catalog catalog,
            Actions actions,
            Claims claims,
            Articles articles,
            Measures measures,
            MeasureViews measureViews,
            Views views,
            Topics topics) {
        this.topics = topics;
        this.catalog = catalog;
        this.actions = actions;
        this.claims = claims;
        this.articles = articles;
        this.measures = measures;
        this.measureViews = measureViews;
        this.views = views;
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
                                .of(List.of(m), known, OptionalInt.empty())
                                .getFirst());
            case "article" -> articles.find(id, known);
            case "topic" -> topics.find(id, known.recordedOnly());
            case "source" -> articles.source(id, known);
            case "story" -> articles.countOfStory(id, known) > 0 ? Optional.of(new StoryView(id)) : Optional.empty();
            default -> Optional.ofNullable(catalog.entities(List.of(id), known).get(id));
        };
    }
}
