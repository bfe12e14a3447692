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
 * An article that a coded data set has rows of, but not the text.
 *
 * @param article the article; its publication is known
 * @param licence the terms under which its rows may be used
 * @param credit the party to credit
 */
public record RecordArticle(
        Article article, @Nullable String licence, @Nullable String credit) {

    /** Returns the story that it tells. It is always its own, since a reprint cannot be detected without a text. */
    public String story() {
        return Ids.story(article.id());
    }

    /** Returns when it counts as reported, in microseconds. */
    public long reportedAt() {
        Instant instant = Objects.requireNonNull(article.publication().instant(), article.id());
        return Micros.of(instant);
    }

    /** Returns the parameters of one row of {@code put_record_articles}. */
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
