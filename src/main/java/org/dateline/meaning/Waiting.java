package org.dateline.meaning;

import java.util.List;
import org.dateline.cleaning.Cleaner;
import org.dateline.model.Span;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * A claim or an article whose sentences have no vectors yet.
 *
 * @param claim whether it is a claim
 * @param id its id
 * @param article the article that contains its sentences
 * @param reportedAt when they were reported, in microseconds
 * @param recordedAt when the graph recorded it, in microseconds
 * @param sentences its sentences
 */
record Waiting(boolean claim, String id, String article, long reportedAt, long recordedAt, List<Said> sentences) {

    /** A headline and two sentences, which tell what a news story is about. */
    private static final int OPENING = 3;

    /**
     * A sentence in a claim or article.
     *
     * @param text its words
     * @param span its place in the article; null if unknown
     */
    record Said(String text, @Nullable Span span) {}

    static Waiting of(Record row, Cleaner cleaner) {
        boolean claim = row.get("claim").asBoolean();
        return new Waiting(
                claim,
                row.get("id").asString(),
                row.get("article").asString(),
                row.get("reportedAt").asLong(),
                row.get("recordedAt").asLong(),
                claim ? quote(row) : opening(row.get("rawText").asString(), cleaner));
    }

    private static List<Said> quote(Record row) {
        String quote = row.get("quote").asString();
        if (quote.isBlank()) {
            return List.of();
        }
        if (row.get("start").isNull()) {
            return List.of(new Said(quote, null));
        }
        int start = row.get("start").asInt();
        return List.of(new Said(quote, new Span(start, start + quote.length())));
    }

    private static List<Said> opening(String rawText, Cleaner cleaner) {
        return cleaner.clean(rawText).stream()
                .limit(OPENING)
                .map(s -> new Said(s.text(), s.span()))
                .toList();
    }
}
