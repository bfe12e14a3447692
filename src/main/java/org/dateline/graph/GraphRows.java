package org.dateline.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/**
 * Writes the rows of articles and acts by queries or, if the database is embedded, directly. Both make the same graph.
 */
final class GraphRows {

    private static final String PUT_ARTICLES = Cypher.load("write/put_articles");
    private static final String FOUND = Cypher.load("write/found_actions");
    private static final String INSERT = Cypher.load("write/insert_versions");

    private final TransactionContext tx;
    private final Optional<KernelRows> kernel;

    GraphRows(TransactionContext tx) {
        this.tx = tx;
        this.kernel = EmbeddedTransactions.under(tx).map(KernelRows::new);
    }

    /** Adds articles with their sources, stories and bands. */
    void putArticles(List<? extends Map<String, ? extends @Nullable Object>> articles) {
        kernel.ifPresentOrElse(rows -> rows.putArticles(articles), () -> run(PUT_ARTICLES, "articles", articles));
    }

    /** Adds acts that are new to the graph, whose measures are stored. */
    void found(List<Map<String, Object>> acts) {
        kernel.ifPresentOrElse(rows -> rows.found(acts), () -> run(FOUND, "acts", acts));
    }

    /** Adds versions of stored acts, whose measures are stored. */
    void insert(List<Map<String, Object>> versions) {
        kernel.ifPresentOrElse(rows -> rows.insert(versions), () -> run(INSERT, "versions", versions));
    }

    private void run(String query, String name, List<?> rows) {
        if (!rows.isEmpty()) {
            tx.run(query, Map.of(name, rows)).consume();
        }
    }
}
