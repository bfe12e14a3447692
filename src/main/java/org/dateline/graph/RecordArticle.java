package org.dateline.graph;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.model.Article;
import org.dateline.model.Ids;
import org.dateline.model.Reading;
import org.dateline.model.Signature;
import org.jspecify.annotations.Nullable;

/**
 * An article of which a coded data set has rows and not the text.
 *
 * @param article the article; its publication is known
 * @param licence under what terms its rows may be used
 * @param credit whom to name
 */
public record RecordArticle(
        Article article, @Nullable String licence, @Nullable String credit) {

    /** The story that it tells: its own, since without a text nobody can tell a reprint. */
    public String story() {
        return Ids.story(article.id());
    }

    /** When it counts as reported, in microseconds. */
    public long reportedAt() {
        Instant instant = Objects.requireNonNull(article.publication().instant(), article.id());
        return Micros.of(instant);
    }

    /** The parameters of one row of {@code put_record_articles}. */
    public Map<String, Object> toParameters(long recordedAt) {
        Reading reading =
                new Reading(article, story(), new Signature(List.of(), List.of()), List.of(), List.of(), List.of());
        String name = Objects.requireNonNull(article.source(), article.id());
        Map<String, @Nullable Object> properties = new HashMap<>(ArticleRow.properties(reading, recordedAt));
        properties.put("licence", licence);
        properties.put("credit", credit);
        return Map.of("article", properties, "story", story(), "source", Map.of("id", Ids.source(name), "name", name));
    }
}
