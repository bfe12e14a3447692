package org.dateline.cleaning;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;

/** The embedder with a memory: tests and scores read the same sentences many times over. */
@TestComponent
@Primary
@Lazy
public class RememberedSentences implements SentenceEmbedder {

    private final MiniLm embedder;
    private final boolean remembers;
    private final Map<String, float[]> remembered = new ConcurrentHashMap<>();

    RememberedSentences(MiniLm embedder, @Value("${dateline.tests.remember:true}") boolean remembers) {
        this.embedder = embedder;
        this.remembers = remembers;
    }

    @Override
    public List<float[]> embed(List<String> sentences) {
        return !remembers
                ? embedder.embed(sentences)
                : sentences.stream()
                        .map(text -> remembered.computeIfAbsent(
                                text, one -> embedder.embed(List.of(one)).getFirst()))
                        .toList();
    }
}
