package org.dateline.meaning;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.cleaning.SentenceEmbedder;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.TextQuery;
import org.dateline.lookup.ArticleRecord;
import org.dateline.lookup.Articles;
import org.neo4j.driver.Record;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Finds acts and articles by the meaning of their sentences, the nearest first. As of a date, the nearest are sorted by
 * date, the newest first.
 */
@Component
public class Meanings {

    private static final String ACTIONS = Cypher.load("read/actions_by_meaning");
    private static final String WORDS = Cypher.load("read/search_actions");
    private static final String ARTICLES = Cypher.load("read/articles_by_meaning");

    /** The number of sentences to read for a hit: several sentences tell an act, and some were retracted. */
    private static final int SENTENCES_A_HIT = 5;

    /**
     * The least cosine of a hit. Of pairs of sentences in the gold data, 95 in 100 lie below 0.32; paraphrases without
     * a common word reach 0.36 and more.
     */
    static final double LEAST = 0.35;

    /** The least share of the words. Acts with less have only a place or a verb in common with the search. */
    private static final double MOST_WORDS = 0.5;

    /** The number of hits by words. Later ones have no weight in the fusion. */
    private static final int WORDED = 200;

    private static final int LEAST_RANKED = 50;

    private final Database database;
    private final Articles articles;
    private final SentenceEmbedder embedder;

    Meanings(Database database, Articles articles, @Lazy SentenceEmbedder embedder) {
        this.database = database;
        this.articles = articles;
        this.embedder = embedder;
    }

    /**
     * Returns acts by the visible quotes and summaries of their claims, fused with acts that contain most of the words.
     * A short search such as "export controls" is near to no sentence, and a paraphrase contains no word of the search.
     * As of a date, only quotes and summaries count, since ranks by words cannot be reproduced.
     */
    public List<Near<ActionSnapshot>> actions(String text, int limit, AsOf known) {
        List<Near<ActionSnapshot>> near = near(text, Math.max(limit, LEAST_RANKED), known);
        List<Near<ActionSnapshot>> found =
                isOfADate(known) ? near : RankFusion.of(List.of(near, worded(text, known)), ActionSnapshot::id);
        return ordered(found.stream().limit(limit).toList(), known, Comparator.comparing(ActionSnapshot::key));
    }

    private List<Near<ActionSnapshot>> worded(String text, AsOf known) {
        ContentWords words = ContentWords.of(text);
        Map<String, Object> p = new HashMap<>(known.parameters());
        // An answer pinned to the last commit is of the present state; the index also finds older versions by their
        // words.
        p.put("text", TextQuery.anyOf(words.all(), AsOf.NOW));
        p.put("limit", WORDED);
        return database.read(WORDS, p).stream()
                .map(row -> new Near<>(
                        ActionSnapshot.of(row.get("version")),
                        row.get("score").asDouble(),
                        row.get("text").asString(),
                        0,
                        null))
                .filter(hit -> words.shareIn(hit.text()) >= MOST_WORDS)
                .toList();
    }

    private List<Near<ActionSnapshot>> near(String text, int limit, AsOf known) {
        return read(ACTIONS, text, limit, known).stream()
                .map(row -> new Near<>(
                        ActionSnapshot.of(row.get("version")),
                        cosine(row),
                        row.get("quote").asString(),
                        row.get("start").asInt(0),
                        row.get("claim").asString()))
                .toList();
    }

    /** Returns articles by their first sentences and by those that state acts. */
    public List<Near<ArticleRecord>> articles(String text, int limit, AsOf known) {
        List<Record> rows = read(ARTICLES, text, limit, known);
        Map<String, ArticleRecord> byId =
                byId(rows.stream().map(row -> row.get("id").asString()).toList());
        List<Near<ArticleRecord>> found = rows.stream()
                .map(row -> near(Objects.requireNonNull(byId.get(row.get("id").asString())), row))
                .toList();
        return ordered(
                found, known, Comparator.comparing(ArticleRecord::reportedAt).thenComparing(ArticleRecord::id));
    }

    private Map<String, ArticleRecord> byId(Collection<String> ids) {
        return articles.byIds(ids).stream().collect(Collectors.toMap(ArticleRecord::id, Function.identity()));
    }

    private static Near<ArticleRecord> near(ArticleRecord article, Record row) {
        int start = row.get("start").asInt();
        String text = article.rawText().substring(start, row.get("end").asInt());
        return new Near<>(article, cosine(row), text, start, null);
    }

    /** Returns the cosine; the index scores from 0 to 1. */
    private static double cosine(Record row) {
        return 2 * row.get("score").asDouble() - 1;
    }

    /** Returns hits in their order; as of a date the newest first and without scores, as in a search by words. */
    private static <T> List<Near<T>> ordered(List<Near<T>> found, AsOf known, Comparator<T> age) {
        return isOfADate(known)
                ? found.stream()
                        .sorted(Comparator.comparing((Near<T> n) -> n.found(), age.reversed()))
                        .map(Near::unscored)
                        .toList()
                : found;
    }

    private static boolean isOfADate(AsOf known) {
        return known.reported() != null || known.recorded() != null && !known.pinned();
    }

    private List<Record> read(String query, String text, int limit, AsOf known) {
        Map<String, Object> p = new HashMap<>(known.parameters());
        p.put("vector", embedder.embed(List.of(text.strip())).getFirst());
        p.put("nearest", limit * SENTENCES_A_HIT);
        p.put("least", (1 + LEAST) / 2);
        p.put("limit", limit);
        return database.read(query, p);
    }
}
