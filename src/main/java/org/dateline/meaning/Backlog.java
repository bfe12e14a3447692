package org.dateline.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dateline.cleaning.Cleaner;
import org.dateline.cleaning.SentenceEmbedder;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.neo4j.driver.TransactionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Computes the vectors of the sentences in claims and articles, and of the summaries of claims. The write that adds a claim or article also marks it as
 * waiting, so that none is missed, whichever process wrote it and whenever a process ends.
 */
@Component
class Backlog {

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);

    private static final String WAITING = Cypher.load("read/unembedded");
    private static final String PUT = Cypher.load("write/put_sentences");
    private static final String DONE = Cypher.load("write/embedded");
    private static final String ASIDE = Cypher.load("write/set_unembeddable_aside");
    private static final String RETRY = Cypher.load("write/retry_unembeddable");

    /** A fifth of a second of model time if all sentences are new. */
    private static final int BATCH = 32;

    private final Database database;
    private final Cleaner cleaner;
    private final SentenceEmbedder embedder;

    Backlog(Database database, Cleaner cleaner, @Lazy SentenceEmbedder embedder) {
        this.database = database;
        this.cleaner = cleaner;
        this.embedder = embedder;
    }

    /**
     * Processes the next batch; returns false if nothing waits. Sentences that the model rejects are quarantined
     * without blocking the queue.
     */
    boolean shorten() {
        List<Waiting> waiting = database.read(WAITING, Map.of("limit", BATCH)).stream()
                .map(row -> Waiting.of(row, cleaner))
                .toList();
        if (waiting.isEmpty()) {
            return false;
        }
        Map<String, SentenceRow> sentences = sentences(waiting);
        Vectors vectors = Vectors.of(sentences.keySet(), embedder);
        long aside = database.write(tx -> write(tx, sentences, vectors, waiting));
        waiting.forEach(w -> report(w, vectors, aside));
        return true;
    }

    /** Requeues all quarantined claims and articles, since this process may have another model. */
    void retry() {
        long retried =
                database.write(tx -> tx.run(RETRY).single().get("retried").asLong());
        if (retried > 0) {
            LOG.info("Sentences of {} claims and articles have no vectors; they are tried again", retried);
        }
    }

    private static Map<String, SentenceRow> sentences(List<Waiting> waiting) {
        Map<String, SentenceRow> sentences = new TreeMap<>();
        waiting.forEach(w -> w.sentences()
                .forEach(said ->
                        sentences.computeIfAbsent(said.text(), SentenceRow::new).add(w, said)));
        return sentences;
    }

    /** Stores the vectors and removes the marks. Returns the number of quarantined claims and articles. */
    private static long write(
            TransactionContext tx, Map<String, SentenceRow> sentences, Vectors vectors, List<Waiting> waiting) {
        tx.run(PUT, Map.of("sentences", rows(sentences, vectors))).consume();
        tx.run(DONE, ids(waiting, w -> vectors.refusal(w).isEmpty())).consume();
        return tx.run(ASIDE, ids(waiting, w -> vectors.refusal(w).isPresent()))
                .single()
                .get("aside")
                .asLong();
    }

    private static List<Map<String, Object>> rows(Map<String, SentenceRow> sentences, Vectors vectors) {
        List<Map<String, Object>> rows = new ArrayList<>();
        vectors.made()
                .forEach((text, vector) ->
                        rows.add(Objects.requireNonNull(sentences.get(text)).toParameters(vector)));
        return rows;
    }

    private static Map<String, Object> ids(List<Waiting> waiting, Predicate<Waiting> which) {
        List<Waiting> chosen = waiting.stream().filter(which).toList();
        return Map.of("claims", ids(chosen, true), "articles", ids(chosen, false));
    }

    private static List<String> ids(List<Waiting> waiting, boolean claims) {
        return waiting.stream()
                .filter(w -> w.claim() == claims)
                .map(Waiting::id)
                .toList();
    }

    private static void report(Waiting waiting, Vectors vectors, long aside) {
        vectors.refusal(waiting)
                .ifPresent(
                        why -> LOG.warn("{} is quarantined, one of {} without vectors: {}", waiting.id(), aside, why));
    }
}
