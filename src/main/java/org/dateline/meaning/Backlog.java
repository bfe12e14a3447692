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
 * Gives the sentences of claims and articles their vectors. What waits is marked in the graph with the write that brings
 * it, so that nothing is forgotten, whoever wrote it and whenever the process ends.
 */
@Component
class Backlog {

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);

    private static final String WAITING = Cypher.load("read/unembedded");
    private static final String PUT = Cypher.load("write/put_sentences");
    private static final String DONE = Cypher.load("write/embedded");
    private static final String ASIDE = Cypher.load("write/set_unembeddable_aside");
    private static final String RETRY = Cypher.load("write/retry_unembeddable");

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

    /** Works off the next few; false when nothing waits. What the model does not take is set aside and holds nothing up. */
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

    /** Lets all wait again that was set aside: this process may have another model. */
    void retry() {
        long retried =
                database.write(tx -> tx.run(RETRY).single().get("retried").asLong());
        if (retried > 0) {
            LOG.info("Sentences of {} claims and articles had no vectors, which is tried again", retried);
        }
    }

    private static Map<String, SentenceRow> sentences(List<Waiting> waiting) {
        Map<String, SentenceRow> sentences = new TreeMap<>();
        waiting.forEach(w -> w.sentences()
                .forEach(said ->
                        sentences.computeIfAbsent(said.text(), SentenceRow::new).add(w, said.span())));
        return sentences;
    }

    /** Stores what there is and takes the marks off; tells how many are set aside by now. */
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
                        why -> LOG.warn("{} is set aside as one of {} without vectors: {}", waiting.id(), aside, why));
    }
}
