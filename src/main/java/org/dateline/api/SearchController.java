package org.dateline.api;

import java.util.List;
import java.util.stream.IntStream;
import org.dateline.catalog.ArticleRecord;
import org.dateline.catalog.Catalog;
import org.dateline.catalog.Highlights;
import org.dateline.catalog.Highlights.Passage;
import org.dateline.catalog.Search;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.model.Entity;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code search}; each kind is looked for only when it is selected. */
@Controller
class SearchController {

    /** As many passages as a list of results shows. */
    private static final int PASSAGES = 3;

    private final Search search;
    private final Catalog catalog;
    private final Views views;

    SearchController(Search search, Catalog catalog, Views views) {
        this.search = search;
        this.catalog = catalog;
        this.views = views;
    }

    /** The schema's {@code SearchResult}. */
    record Result(String text, int first) {}

    /** The schema's {@code EntityHit}. */
    record EntityHit(Entity node, double score) {}

    /** The schema's {@code ActionHit}. */
    record ActionHit(PolicyActionView node, double score, List<Passage> highlights) {}

    /** The schema's {@code ArticleHit}. */
    record ArticleHit(ArticleRecord node, double score, List<Passage> highlights) {}

    @QueryMapping
    Result search(@Argument String text, @Argument int first) {
        if (text.isBlank()) {
            throw new BadRequest("text is empty; give a word to search for.");
        }
        return new Result(Words.checked("text", text), Paging.size("first", first));
    }

    @SchemaMapping(typeName = "SearchResult")
    List<EntityHit> entities(Result result, AsOf known) {
        return catalog.search(result.text(), List.of(), result.first(), null, known.recordedOnly()).stream()
                .map(hit -> new EntityHit(hit.entity(), hit.score()))
                .toList();
    }

    @SchemaMapping(typeName = "SearchResult")
    List<ActionHit> actions(Result result, AsOf known) {
        List<Search.Hit<ActionSnapshot>> hits = search.actions(result.text(), result.first(), known);
        List<PolicyActionView> shaped =
                views.actions(hits.stream().map(Search.Hit::found).toList(), known);
        return IntStream.range(0, hits.size())
                .mapToObj(i -> new ActionHit(shaped.get(i), hits.get(i).score(), passages(hits.get(i), result)))
                .toList();
    }

    @SchemaMapping(typeName = "SearchResult")
    List<ArticleHit> articles(Result result, AsOf known) {
        return search.articles(result.text(), result.first(), known).stream()
                .map(hit -> new ArticleHit(hit.found(), hit.score(), passages(hit, result)))
                .toList();
    }

    private static List<Passage> passages(Search.Hit<?> hit, Result result) {
        return Highlights.of(hit.text(), result.text(), PASSAGES);
    }
}
