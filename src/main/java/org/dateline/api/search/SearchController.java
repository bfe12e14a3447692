package org.dateline.api.search;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.filter.SearchText;
import org.dateline.api.relay.ClaimsAhead;
import org.dateline.api.relay.Paging;
import org.dateline.api.replay.Replay;
import org.dateline.api.search.SearchHits.ActionHit;
import org.dateline.api.search.SearchHits.ArticleHit;
import org.dateline.graph.AsOf;
import org.dateline.lookup.EntityFinder;
import org.dateline.lookup.Search;
import org.dateline.meaning.Meanings;
import org.dateline.model.Entity;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves {@code search}. Each kind of result is searched only if the request selects it. */
@Controller
class SearchController {

    /** Longest name that must match in case: "US" is a name, "us" is not. */
    private static final int SHORT = 3;

    private final Search search;
    private final Meanings meanings;
    private final EntityFinder finder;
    private final SearchHits hits;

    SearchController(Search search, Meanings meanings, EntityFinder finder, SearchHits hits) {
        this.search = search;
        this.meanings = meanings;
        this.finder = finder;
        this.hits = hits;
    }

    /** The schema's {@code SearchResult}. */
    record Result(String text, SearchBy by, int first) {}

    /** The schema's {@code EntityHit}. */
    record EntityHit(Entity node, double score) {}

    @QueryMapping
    Result search(@Argument String text, @Argument SearchBy by, @Argument int first, GraphQLContext context) {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new BadRequest("text holds no word; give one to search for.");
        }
        if (by == SearchBy.MEANING) {
            Replay.nearly(context);
        }
        return new Result(SearchText.checked("text", text), by, Paging.size("first", first));
    }

    @SchemaMapping(typeName = "SearchResult")
    List<EntityHit> entities(Result result, AsOf known) {
        if (result.by() == SearchBy.MEANING) {
            return finder.named(result.text(), Paging.MAX, known.recordedOnly()).stream()
                    .filter(entity -> isNamed(entity, result.text()))
                    .limit(result.first())
                    .map(entity -> new EntityHit(entity, 1))
                    .toList();
        }
        return finder.search(result.text(), List.of(), result.first(), null, known.recordedOnly()).stream()
                .map(hit -> new EntityHit(hit.entity(), hit.score()))
                .toList();
    }

    /**
     * Tells whether a text contains a name of the entity as whole words. Names of up to {@value #SHORT} characters must
     * match in case. A sentence shares single words with too many names.
     */
    private static boolean isNamed(Entity entity, String text) {
        return entity.names().stream().anyMatch(name -> {
            String word = "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])";
            int flags = name.length() <= SHORT ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            return Pattern.compile(word, flags).matcher(text).find();
        });
    }

    @SchemaMapping(typeName = "SearchResult")
    List<ActionHit> actions(Result result, AsOf known, DataFetchingEnvironment env) {
        OptionalInt claims = ClaimsAhead.of(env);
        return switch (result.by()) {
            case WORDS ->
                hits.worded(search.actions(result.text(), result.first(), known), result.text(), known, claims);
            case MEANING ->
                hits.near(meanings.actions(result.text(), result.first(), known), result.text(), known, claims);
        };
    }

    @SchemaMapping(typeName = "SearchResult")
    List<ArticleHit> articles(Result result, AsOf known) {
        return switch (result.by()) {
            case WORDS -> hits.worded(search.articles(result.text(), result.first(), known), result.text());
            case MEANING -> SearchHits.near(meanings.articles(result.text(), result.first(), known));
        };
    }
}
