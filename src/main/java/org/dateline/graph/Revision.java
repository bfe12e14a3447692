package org.dateline.graph;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.model.Article;
import org.dateline.model.Publication;
import org.dateline.model.Reading;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * A new text at a known address, which is another version of the article and not another article.
 *
 * <p>It counts as reported when it was modified. If it only repeats the date of an earlier version, it counts as
 * reported when it was recorded. It tells the story of that version, since a source that edits its text does not
 * corroborate itself.
 */
final class Revision {

    private static final String PREVIOUS = Cypher.load("write/previous_version");

    private Revision() {}

    /**
     * Returns the articles as they are to be written: as a version after the stored one if there is one, else
     * unchanged.
     */
    static List<DraftArticle> of(TransactionContext tx, List<DraftArticle> drafts) {
        List<String> urls = drafts.stream()
                .map(draft -> draft.article().url())
                .flatMap(Stream::ofNullable)
                .toList();
        if (urls.isEmpty()) {
            return drafts;
        }
        Map<String, Record> previous = new HashMap<>();
        tx.run(PREVIOUS, Map.of("urls", urls))
                .list()
                .forEach(row -> previous.put(row.get("url").asString(), row));
        return drafts.stream()
                .map(draft -> Optional.ofNullable(draft.article().url())
                        .map(previous::get)
                        .map(row ->
                                new DraftArticle(after(row, draft.reading(), draft.recordedAt()), draft.recordedAt()))
                        .orElse(draft))
                .toList();
    }

    private static Reading after(Record previous, Reading reading, long recordedAt) {
        Article article = reading.article();
        boolean other = Identity.conflict(previous.get("document").asString(null), article.document());
        return new Reading(
                at(article, previous, recordedAt),
                other ? reading.storyId() : previous.get("story").asString(),
                reading.signature(),
                reading.segments(),
                reading.mentions(),
                reading.claims());
    }

    private static Article at(Article article, Record previous, long recordedAt) {
        Publication stated = article.publication();
        Instant instant = stated.instant();
        // A version older than the stored one that is found late keeps its own date.
        boolean repeated =
                instant == null || previous.get("dates").asList(Value::asLong).contains(Micros.of(instant));
        long last = previous.get("reportedAt").asLong();
        Publication publication = repeated
                ? new Publication(stated.stated(), stated.day(), Micros.toInstant(Math.max(recordedAt, last + 1)))
                : stated;
        return new Article(
                article.id(),
                article.rawText(),
                article.title(),
                article.url(),
                article.source(),
                publication,
                article.language(),
                article.document());
    }
}
