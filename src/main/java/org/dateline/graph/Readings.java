package org.dateline.graph;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.model.Article;
import org.dateline.model.Claim;
import org.dateline.model.Ids;
import org.dateline.model.Reading;
import org.dateline.model.Signature;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/** Stores what was read in articles. */
@Component
public class Readings {

    private static final String EXISTS = Cypher.load("write/article_exists");
    private static final String PUT_ARTICLE = Cypher.load("write/put_article");
    private static final String PUT_MENTIONS = Cypher.load("write/put_mentions");
    private static final String PUT_CLAIMS = Cypher.load("write/put_claims");

    private final Database database;
    private final Clock clock;

    Readings(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Looks up an article that was stored before. */
    public Optional<Stored> find(String articleId) {
        return database.read(tx -> find(tx, articleId));
    }

    private static Optional<Stored> find(TransactionContext tx, String articleId) {
        return Database.rows(tx, EXISTS, Map.of("article", articleId)).stream()
                .findFirst()
                .map(row -> new Stored(
                        row.get("story").asString(),
                        row.get("segments").asInt(),
                        row.get("actions").asInt()));
    }

    /**
     * Writes a reading in one transaction: all of it can be queried afterwards, or nothing is there.
     *
     * @return what it amounts to
     * @throws SourceWithdrawn when analysts have withdrawn its source
     */
    public Stored write(Reading reading) {
        return database.write(tx -> write(tx, reading));
    }

    /**
     * What became of a reading.
     *
     * @param stored what the article amounts to
     * @param isNew whether it was written now; it was there before otherwise
     */
    public record Written(Stored stored, boolean isNew) {}

    /**
     * Writes the reading of a submission, which is done in the same transaction.
     *
     * <p>The stamp comes first. Its lock is the one order of all processes at a database, so that what depends on what they wrote is
     * looked up behind it: whether the article is there, whose story it tells, and which acts it tells of.
     *
     * @param reading makes of the id of the story what is written
     * @param submission its id
     * @throws SourceWithdrawn when analysts have withdrawn its source
     */
    public Written write(Article article, Signature signature, Function<String, Reading> reading, String submission) {
        return database.write(tx -> {
            long recordedAt = clock.tick(tx);
            Optional<Stored> known = find(tx, article.id());
            Stored stored = known.orElseGet(
                    () -> write(tx, reading.apply(Stories.storyOf(tx, article, signature)), recordedAt, null));
            Submissions.finish(tx, submission, article.id(), Micros.of(clock.now()));
            return new Written(stored, known.isEmpty());
        });
    }

    private Stored write(TransactionContext tx, Reading reading) {
        return write(tx, reading, clock.tick(tx), null);
    }

    /**
     * Writes a reading in a transaction that has taken its stamp.
     *
     * @param action the act that all its claims support; null to find or found one for each
     */
    public Stored write(TransactionContext tx, Reading read, long recordedAt, @Nullable String action) {
        SourceWithdrawn.check(tx, read.article().source());
        Reading reading = Revision.of(tx, read, recordedAt);
        putArticle(tx, reading, recordedAt);
        Map<Claim, String> actions = action == null
                ? Matching.match(tx, reading.storyId(), reading.article().document(), reading.claims())
                : reading.claims().stream().collect(Collectors.toMap(Function.identity(), claim -> action));
        putClaims(tx, reading, actions, recordedAt);
        ActionProjector.project(tx, new LinkedHashSet<>(actions.values()), recordedAt);
        return new Stored(reading.storyId(), reading.segments().size(), new LinkedHashSet<>(actions.values()).size());
    }

    private static void putArticle(TransactionContext tx, Reading reading, long recordedAt) {
        Article article = reading.article();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("article", ArticleRow.properties(reading, recordedAt));
        parameters.put("source", source(article.source()));
        parameters.put("story", reading.storyId());
        parameters.put("bands", reading.signature().bands());
        tx.run(PUT_ARTICLE, parameters).consume();
        tx.run(PUT_MENTIONS, Map.of("article", article.id(), "mentions", MentionRows.of(reading.mentions())))
                .consume();
    }

    private static @Nullable Map<String, Object> source(@Nullable String name) {
        return name == null ? null : Map.of("id", Ids.source(name), "name", name.strip());
    }

    private static void putClaims(TransactionContext tx, Reading reading, Map<Claim, String> actions, long recordedAt) {
        long reportedAt = ArticleRow.reportedAt(reading.article(), recordedAt);
        List<Map<String, @Nullable Object>> rows = actions.entrySet().stream()
                .map(e -> claimRow(e.getKey(), e.getValue(), reading.article().id(), reportedAt))
                .toList();
        tx.run(PUT_CLAIMS, Map.of("claims", rows, "recordedAt", recordedAt)).consume();
    }

    static Map<String, @Nullable Object> claimRow(Claim claim, String action, String article, long reportedAt) {
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
        return row;
    }
}
