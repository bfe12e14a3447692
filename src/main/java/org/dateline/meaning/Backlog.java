package org.dateline.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.cleaning.Cleaner;
import org.dateline.cleaning.SentenceEmbedder;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.neo4j.driver.TransactionContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Gives the sentences of claims and articles their vectors. What waits is marked in the graph with the write that brings
 * it, so that nothing is forgotten, whoever wrote it and whenever the process ends.
 */
@Component
class Backlog {

    private static final String WAITING = Cypher.load("read/unembedded");
    private static final String PUT = Cypher.load("write/put_sentences");
    private static final String DONE = Cypher.load("write/embedded");

    /** A fifth of a second for the model when it has seen none of the sentences. */
    private static final int BATCH = 32;

    private final Database database;
    private final Cleaner cleaner;
    private final SentenceEmbedder embedder;

    Backlog(Database database, Cleaner cleaner, @Lazy SentenceEmbedder embedder) {
        this.database = database;
        this.cleaner = cleaner;
        this.embedder = embedder;
    }

    /** Works off the next few; false when nothing waits. */
    boolean shorten() {
        List<Waiting> waiting = database.read(WAITING, Map.of("limit", BATCH)).stream()
                .map(row -> Waiting.of(row, cleaner))
                .toList();
        if (waiting.isEmpty()) {
            return false;
        }
        List<Map<String, Object>> rows = rows(waiting);
        database.write(tx -> write(tx, rows, waiting));
        return true;
    }

    private List<Map<String, Object>> rows(List<Waiting> waiting) {
        Map<String, SentenceRow> sentences = new TreeMap<>();
        waiting.forEach(w -> w.sentences()
                .forEach(said ->
                        sentences.computeIfAbsent(said.text(), SentenceRow::new).add(w, said.span())));
        List<float[]> vectors = embedder.embed(List.copyOf(sentences.keySet()));
        List<Map<String, Object>> rows = new ArrayList<>();
        sentences.values().forEach(s -> rows.add(s.toParameters(vectors.get(rows.size()))));
        return rows;
    }

    private static boolean write(TransactionContext tx, List<Map<String, Object>> rows, List<Waiting> waiting) {
        tx.run(PUT, Map.of("sentences", rows)).consume();
        tx.run(DONE, Map.of("claims", ids(waiting, true), "articles", ids(waiting, false)))
                .consume();
        return true;
    }

    private static List<String> ids(List<Waiting> waiting, boolean claims) {
        return waiting.stream()
                .filter(w -> w.claim() == claims)
                .map(Waiting::id)
                .toList();
    }
}
