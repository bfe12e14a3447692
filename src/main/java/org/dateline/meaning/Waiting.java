package org.dateline.meaning;

import java.util.List;
import java.util.stream.Stream;
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

    /** The first sentences of a news story that show its topic: a headline and two more. */
    private static final int OPENING = 3;

    /**
     * A sentence in a claim or article, or one that sums a claim up.
     *
     * @param text its words
     * @param span its place in the article; null if unknown
     * @param summary whether it is the summary of a claim
     */
    record Said(String text, @Nullable Span span, boolean summary) {}

    static Waiting of(Record row, Cleaner cleaner) {
        boolean claim = row.get("claim").asBoolean();
        return new Waiting(
                claim,
                row.get("id").asString(),
                row.get("article").asString(),
                row.get("reportedAt").asLong(),
                row.get("recordedAt").asLong(),
                claim ? told(row) : opening(row.get("rawText").asString(), cleaner));
    }

    /** Returns the quote of a claim and its summary, if that tells more. */
    private static List<Said> told(Record row) {
        String quote = row.get("quote").asString();
        if (quote.isBlank()) {
            return List.of();
        }
        Said quoted = new Said(quote, row.get("start").isNull() ? null : span(row, quote), false);
        return Stream.concat(
                        Stream.of(quoted).filter(said -> !row.get("quoted").asBoolean()),
                        ToldBeyond.of(row.get("summary").asString(""), quote).stream()
                                .map(summary -> new Said(summary, null, true)))
                .toList();
    }

    private static Span span(Record row, String quote) {
        int start = row.get("start").asInt();
        return new Span(start, start + quote.length());
    }

    private static List<Said> opening(String rawText, Cleaner cleaner) {
        return cleaner.clean(rawText).stream()
                .limit(OPENING)
                .map(s -> new Said(s.text(), s.span(), false))
                .toList();
    }
}
