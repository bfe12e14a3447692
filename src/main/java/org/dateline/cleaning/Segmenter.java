package org.dateline.cleaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Segment;
import org.dateline.model.Sentence;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Separates the stories of a page. A spliced story is a run of sentences that are similar to each other and differ from
 * the rest. It may stand inside another story, so a segment is a set of spans.
 */
@Component
public class Segmenter {

    private final SentenceEmbedder embedder;

    Segmenter(@Lazy SentenceEmbedder embedder) {
        this.embedder = embedder;
    }

    /**
     * Splits the sentences until no part contains a run of another story. The segments are in the order of their first
     * sentences.
     */
    public List<Segment> segment(List<Sentence> sentences) {
        if (sentences.size() < Splice.SHORTEST_TEXT) {
            return sentences.isEmpty() ? List.of() : List.of(new Segment(0, sentences));
        }
        List<float[]> vectors =
                embedder.embed(sentences.stream().map(Sentence::text).toList());
        List<List<Integer>> parts = new ArrayList<>();
        split(sentences, vectors, indexes(0, sentences.size()), parts);
        parts.sort(Comparator.comparing(List::getFirst));
        List<Segment> segments = new ArrayList<>();
        for (List<Integer> part : parts) {
            segments.add(new Segment(
                    segments.size(), part.stream().map(sentences::get).toList()));
        }
        return segments;
    }

    private static void split(
            List<Sentence> sentences, List<float[]> vectors, List<Integer> part, List<List<Integer>> done) {
        Optional<Splice> splice = Splice.find(sentences, vectors, part);
        if (splice.isEmpty()) {
            if (!part.isEmpty()) {
                done.add(part);
            }
            return;
        }
        split(sentences, vectors, splice.get().inside(), done);
        split(sentences, vectors, splice.get().outside(), done);
    }

    private static List<Integer> indexes(int from, int to) {
        return java.util.stream.IntStream.range(from, to).boxed().toList();
    }
}
