package org.dateline.api.article;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Optional;
import org.dateline.api.filter.FilterInput;
import org.dateline.api.filter.Filters;
import org.dateline.api.filter.SearchText;
import org.dateline.api.relay.Connection;
import org.dateline.api.relay.Cursor;
import org.dateline.api.relay.Paging;
import org.dateline.graph.AsOf;
import org.dateline.graph.Micros;
import org.dateline.graph.Place;
import org.dateline.lookup.ArticleFilter;
import org.dateline.lookup.ArticleRecord;
import org.dateline.lookup.Articles;
import org.dateline.timeline.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves {@code article} and the lists of articles and stories. */
@Controller
class ArticleController {

    private final Articles articles;
    private final Filters filters;

    ArticleController(Articles articles, Filters filters) {
        this.filters = filters;
        this.articles = articles;
    }

    @QueryMapping
    Optional<ArticleRecord> article(@Argument String ref, AsOf known) {
        return articles.find(ref, known);
    }

    /** The schema's {@code ArticleFilter}. */
    record ArticleFilterInput(
            @Nullable String text,
            @Nullable List<String> sources,
            FilterInput.@Nullable WindowInput published,
            @Nullable List<String> mentions,
            @Nullable String language) {}

    @QueryMapping
    Connection<ArticleRecord> articles(
            @Argument @Nullable ArticleFilterInput filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            AsOf known,
            DataFetchingEnvironment env) {
        String list = "articles-" + Integer.toHexString(String.valueOf(filter).hashCode());
        int size = Paging.size(last != null && isLeftOut("first", env) ? null : first, last);
        ArticleFilter wanted = filter(filter, known);
        List<ArticleRecord> found = articles.page(
                wanted,
                Cursor.decodeText(list, known, after),
                Cursor.decodeText(list, known, before),
                last != null,
                size + 1,
                known);
        boolean more = found.size() > size;
        List<ArticleRecord> page = more ? found.subList(0, size) : found;
        return Connection.of(
                last == null ? page : page.reversed(),
                a -> Cursor.encode(list, known, Place.ofArticle(Micros.of(a.reportedAt()), a.id())),
                last == null ? more : before != null,
                last == null ? after != null : more,
                () -> articles.count(wanted, known));
    }

    /** Tells whether an argument was omitted, because the schema's default value hides that. */
    private static boolean isLeftOut(String argument, DataFetchingEnvironment env) {
        return env.getField().getArguments().stream().noneMatch(a -> a.getName().equals(argument));
    }

    private ArticleFilter filter(@Nullable ArticleFilterInput in, AsOf known) {
        if (in == null) {
            return ArticleFilter.ALL;
        }
        Window published = Filters.window(in.published());
        String text = SearchText.orNull("filter.text", in.text());
        return new ArticleFilter(
                text,
                filters.sources("filter.sources", in.sources(), known),
                published.from(),
                published.to(),
                filters.ids("filter.mentions", in.mentions(), known),
                in.language());
    }

    @SchemaMapping(typeName = "Article")
    List<ArticleRecord> versions(ArticleRecord article, AsOf known) {
        return articles.versions(article, known);
    }

    @SchemaMapping(typeName = "Article")
    StoryView story(ArticleRecord article) {
        return new StoryView(article.storyId());
    }

    @SchemaMapping(typeName = "Story", field = "articles")
    Connection<ArticleRecord> articlesOf(
            StoryView story, @Argument int first, @Argument @Nullable String after, AsOf known) {
        int size = Paging.size("first", first);
        List<String> place = Cursor.decode("articles", known, 1, after);
        List<ArticleRecord> found =
                articles.ofStory(story.id(), place == null ? "" : place.getFirst(), size + 1, known);
        return Connection.firstOf(
                found,
                size,
                a -> Cursor.encode("articles", known, a.id()),
                after,
                () -> articles.countOfStory(story.id(), known));
    }
}
