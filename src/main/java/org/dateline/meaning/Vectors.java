package org.dateline.meaning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.cleaning.SentenceEmbedder;

/**
 * The result of embedding some sentences.
 *
 * @param made the vectors of the sentences that the model accepted
 * @param refusals the reason for each rejected sentence
 */
record Vectors(Map<String, float[]> made, Map<String, String> refusals) {

    /** If the model rejects this sentence too, it is broken, and no sentence is at fault. */
    private static final String PLAIN = "The minister spoke on Monday.";

    /**
     * Embeds sentences together, or one by one if one of them fails.
     *
     * @throws RuntimeException if the model accepts no sentence at all
     */
    static Vectors of(Collection<String> sentences, SentenceEmbedder embedder) {
        Vectors vectors = new Vectors(new TreeMap<>(), new TreeMap<>());
        try {
            vectors.take(List.copyOf(sentences), embedder);
        } catch (RuntimeException e) {
            sentences.forEach(sentence -> vectors.takeOrRefuse(sentence, embedder));
        }
        if (!vectors.refusals.isEmpty()) {
            embedder.embed(List.of(PLAIN));
        }
        return vectors;
    }

    private void take(List<String> sentences, SentenceEmbedder embedder) {
        List<float[]> taken = embedder.embed(sentences);
        for (int i = 0; i < taken.size(); i++) {
            made.put(sentences.get(i), taken.get(i));
        }
    }

    private void takeOrRefuse(String sentence, SentenceEmbedder embedder) {
        try {
            take(List.of(sentence), embedder);
        } catch (RuntimeException e) {
            refusals.put(sentence, e.toString());
        }
    }

    /** Returns the reason why a sentence of a claim or an article has no vector; empty if all have one. */
    Optional<String> refusal(Waiting waiting) {
        return waiting.sentences().stream()
                .map(Waiting.Said::text)
                .filter(refusals::containsKey)
                .findFirst()
                .map(refusals::get);
    }
}
