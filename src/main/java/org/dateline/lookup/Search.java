package org.dateline.lookup;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.TextQuery;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Finds acts and articles by their words, the best match first. As of a date, the newest come first. */
@Component
public class Search {

    private static final String ACTIONS = Cypher.load("read/search_actions");
    private static final String ACTIONS_AS_OF = Cypher.load("read/search_actions_as_of");
    private static final String ARTICLES = Cypher.load("read/search_articles");
    private static final String ARTICLES_AS_OF = Cypher.load("read/search_articles_as_of");

    private final Database database;
    private final Articles articles;

    Search(Database database, Articles articles) {
        this.database = database;
        this.articles = articles;
    }

    /**
     * A hit.
     *
     * @param found the act or article
     * @param score how well it matches; comparable within one search; 0 as of a date
     * @param text the text that contains the words
     */
    public record Hit<T>(T found, double score, String text) {}

    /** Returns acts whose quotes, parties, goods or designators contain all the words. */
    public List<Hit<ActionSnapshot>> actions(String search, int limit, AsOf known) {
        return read(known.isNow() ? ACTIONS : ACTIONS_AS_OF, TextQuery.of(search, known), limit, known).stream()
                .map(row -> new Hit<>(
                        ActionSnapshot.of(row.get("version")),
                        row.get("score").asDouble(),
                        row.get("text").asString()))
                .toList();
    }

    /** Returns articles whose headline or text contains all the words. */
    public List<Hit<ArticleRecord>> articles(String search, int limit, AsOf known) {
        Map<String, Double> scores = new LinkedHashMap<>();
        read(known.isNow() ? ARTICLES : ARTICLES_AS_OF, TextQuery.of(search), limit, known)
                .forEach(row ->
                        scores.put(row.get("id").asString(), row.get("score").asDouble()));
        Map<String, ArticleRecord> byId = articles.byIds(scores.keySet()).stream()
                .collect(Collectors.toMap(ArticleRecord::id, Function.identity()));
        return scores.entrySet().stream()
                .filter(e -> byId.containsKey(e.getKey()))
                .map(e -> hit(Objects.requireNonNull(byId.get(e.getKey())), e.getValue()))
                .toList();
    }

    private static Hit<ArticleRecord> hit(ArticleRecord article, double score) {
        return new Hit<>(article, score, article.rawText());
    }

    private List<Record> read(String query, String text, int limit, AsOf known) {
        Map<String, Object> p = new HashMap<>(known.parameters());
        p.put("text", text);
        p.put("limit", limit);
        return database.read(query, p);
    }
}
