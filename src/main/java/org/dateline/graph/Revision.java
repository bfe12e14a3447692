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
 * New text at an address that is known: another version of the article, not another article.
 *
 * <p>It counts as reported when it was modified or, where it only repeats the date of an earlier version, when it was
 * fetched. It tells the story of that version, since one source that edits its text does not corroborate itself.
 */
final class Revision {

    private static final String PREVIOUS = Cypher.load("write/previous_version");

    private Revision() {}

    /** The articles as they are to be written: each a version after the one before, or just as it is. */
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
        // A version from before the one that is known, found late, keeps its own date.
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
