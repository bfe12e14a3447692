package org.dateline.meaning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.cleaning.SentenceEmbedder;

/**
 * What a model made of some sentences.
 *
 * @param made the vectors of those that it took
 * @param refusals why it took no others
 */
record Vectors(Map<String, float[]> made, Map<String, String> refusals) {

    /** A model that fails with this one too is broken, and no sentence is to blame. */
    private static final String PLAIN = "The minister spoke on Monday.";

    /**
     * Embeds sentences together, or one by one where one of them fails.
     *
     * @throws RuntimeException when the model takes no sentence at all
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

    /** Why a sentence of a claim or an article has no vector. */
    Optional<String> refusal(Waiting waiting) {
        return waiting.sentences().stream()
                .map(Waiting.Said::text)
                .filter(refusals::containsKey)
                .findFirst()
                .map(refusals::get);
    }
}
