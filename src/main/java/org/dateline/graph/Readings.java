package org.dateline.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dateline.model.Article;
import org.dateline.model.Claim;
import org.dateline.model.Ids;
import org.dateline.model.Reading;
import org.dateline.model.Signature;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/** Stores the readings of articles. */
@Component
public class Readings {

    private final Database database;
    private final Clock clock;

    Readings(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns the outcome of a stored article; empty if it is not stored. */
    public Optional<Stored> find(String articleId) {
        return database.read(tx ->
                Optional.ofNullable(ArticleWriter.find(tx, List.of(articleId)).get(articleId)));
    }

    /**
     * Writes a reading in one transaction, wholly or not at all.
     *
     * @return the outcome
     * @throws SourceWithdrawn if analysts have withdrawn its source
     */
    public Stored write(Reading reading) {
        return database.write(tx -> write(tx, reading));
    }

    /**
     * The outcome of a reading.
     *
     * @param stored the story, segments and acts of the article
     * @param isNew whether it was written now; false if it was stored before
     */
    public record Written(Stored stored, boolean isNew) {}

    /**
     * An article that is to be written.
     *
     * @param article the article
     * @param signature the MinHash signature by which near-duplicates are found
     * @param reading returns the reading to write for the id of a story
     * @param submission the id of its submission
     */
    public record Writing(Article article, Signature signature, Function<String, Reading> reading, String submission) {

        private DraftArticle draft(long recordedAt) {
            return new DraftArticle(reading.apply(Ids.story(article.id())), recordedAt);
        }

        private Map<String, Object> done() {
            return Map.of("id", submission, "article", article.id());
        }
    }

    /**
     * Writes the readings of several submissions in one transaction, with the same result as writing one after the
     * other. Each has its own stamp, in their order. If the transaction fails, nothing is written, and the caller
     * should write them one by one.
     *
     * <p>The stamps are taken first. Their lock orders the writers of all processes at a database, so look-ups that
     * depend on other writers come after it: which articles are stored, which stories they tell, and which acts they
     * state.
     *
     * @return the outcome of each
     * @throws SourceWithdrawn if analysts have withdrawn the source of one of them
     * @throws Interference if one changes an act of another in a way that one transaction cannot write
     */
    public List<Written> write(List<Writing> writings) {
        return database.write(tx -> {
            long first = clock.tick(tx, writings.size());
            List<DraftArticle> drafts = IntStream.range(0, writings.size())
                    .mapToObj(i -> writings.get(i).draft(first + i))
                    .toList();
            List<Written> written = ArticleWriter.write(tx, drafts);
            Submissions.finish(tx, writings.stream().map(Writing::done).toList(), Micros.of(clock.now()));
            return written;
        });
    }

    private Stored write(TransactionContext tx, Reading reading) {
        return write(tx, reading, clock.tick(tx), null);
    }

    /**
     * Writes a reading in a transaction that has taken its stamp.
     *
     * @param action the act that all its claims support; null to find or create one for each claim
     */
    public Stored write(TransactionContext tx, Reading reading, long recordedAt, @Nullable String action) {
        return ArticleWriter.write(tx, new DraftArticle(reading, recordedAt), action);
    }

    static Map<String, @Nullable Object> claimRow(
            Claim claim, String action, String article, long reportedAt, long recordedAt) {
        Map<String, @Nullable Object> props = ClaimMapping.toProperties(claim);
        props.put("reportedAt", reportedAt);
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", claim.id());
        row.put("article", article);
        row.put("action", action);
        row.put("props", props);
        row.put("attributedEntity", claim.assertion().attributedEntity());
        row.put("placeInAction", Place.inAction(reportedAt, claim.id()));
        row.put("placeInArticle", Place.inArticle(claim));
        row.put("recordedAt", recordedAt);
        return row;
    }
}
