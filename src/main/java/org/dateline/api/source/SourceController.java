package org.dateline.api.source;

import graphql.GraphQLContext;
import java.util.List;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.relay.Connection;
import org.dateline.api.relay.Cursor;
import org.dateline.api.relay.Paging;
import org.dateline.graph.AsOf;
import org.dateline.lookup.ArticleRecord;
import org.dateline.lookup.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves {@code sources} and the number of articles of a source. */
@Controller
class SourceController {

    private static final String LIST = "sources";

    private final Sources sources;

    SourceController(Sources sources) {
        this.sources = sources;
    }

    @QueryMapping
    Connection<ArticleRecord.Source> sources(
            @Argument int first, @Argument @Nullable String after, AsOf known, GraphQLContext context) {
        int size = Paging.size("first", first);
        List<Sources.Counted> found = sources.page(place(after, known), size + 1, known);
        List<Connection.Edge<ArticleRecord.Source>> edges =
                found.stream().limit(size).map(s -> edge(s, known, context)).toList();
        return Connection.ofEdges(edges, found.size() > size, after != null, () -> sources.count(known));
    }

    private static Connection.Edge<ArticleRecord.Source> edge(
            Sources.Counted counted, AsOf known, GraphQLContext context) {
        ArticleRecord.Source source = counted.source();
        context.put(key(source, known), counted.articles());
        return new Connection.Edge<>(Cursor.encode(LIST, known, counted.articles(), source.id()), source, null);
    }

    private static Sources.@Nullable Counted place(@Nullable String after, AsOf known) {
        List<String> place = Cursor.decode(LIST, known, 2, after);
        try {
            return place == null
                    ? null
                    : new Sources.Counted(
                            new ArticleRecord.Source(place.getLast(), ""), Integer.parseInt(place.getFirst()));
        } catch (NumberFormatException e) {
            throw new BadRequest("\"" + after + "\" is no cursor of this list.");
        }
    }

    @SchemaMapping(typeName = "Source")
    int articleCount(ArticleRecord.Source source, AsOf known, GraphQLContext context) {
        return context.computeIfAbsent(key(source, known), key -> sources.articles(source.id(), known));
    }

    /** The key under which a list stores its counts, so that {@code articleCount} does not count again. */
    private static Object key(ArticleRecord.Source source, AsOf known) {
        return List.of(LIST, source.id(), known);
    }
}
