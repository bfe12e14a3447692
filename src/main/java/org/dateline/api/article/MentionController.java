package org.dateline.api.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dateline.api.relay.Connection;
import org.dateline.api.relay.Cursor;
import org.dateline.api.relay.Paging;
import org.dateline.graph.AsOf;
import org.dateline.lookup.ArticleRecord;
import org.dateline.lookup.Articles;
import org.dateline.lookup.EntityFinder;
import org.dateline.lookup.MentionRecord;
import org.dateline.model.Entity;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves the mentions of entities in an article. */
@Controller
class MentionController {

    private final Articles articles;
    private final EntityFinder finder;

    MentionController(Articles articles, EntityFinder finder) {
        this.articles = articles;
        this.finder = finder;
    }

    /** A mention with its words and its resolved entity. */
    record MentionView(
            int place,
            String text,
            int start,
            int end,
            int segment,
            @Nullable Entity entity,
            @Nullable Double score,
            @Nullable String reason) {}

    @SchemaMapping(typeName = "Article")
    Connection<MentionView> mentions(
            ArticleRecord article, @Argument int first, @Argument @Nullable String after, AsOf known) {
        int size = Paging.size("first", first);
        Long last = Cursor.decodeLong("mentions", known, after);
        long from = last == null ? 0 : last + 1;
        List<MentionRecord> all = articles.mentions(article);
        Map<String, Entity> entities = new HashMap<>(finder.entities(
                all.stream()
                        .flatMap(m -> Optional.ofNullable(m.entityId()).stream())
                        .distinct()
                        .toList(),
                known));
        List<MentionView> page = IntStream.range(0, all.size())
                .filter(i -> i >= from && i <= from + size)
                .mapToObj(i -> mention(article, i, all.get(i), entities))
                .toList();
        return Connection.firstOf(page, size, m -> Cursor.encode("mentions", known, m.place()), after, all::size);
    }

    private static MentionView mention(
            ArticleRecord article, int place, MentionRecord mention, Map<String, Entity> entities) {
        return new MentionView(
                place,
                mention.span().of(article.rawText()),
                mention.span().start(),
                mention.span().end(),
                mention.segment(),
                mention.entityId() == null ? null : entities.get(mention.entityId()),
                mention.score(),
                mention.reason());
    }
}
