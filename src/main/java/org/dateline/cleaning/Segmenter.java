package org.dateline.cleaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
        return segment(sentences, splice -> {});
    }

    /**
     * A run of sentences that was weighed as another story.
     *
     * @param first the index of its first sentence
     * @param last the index of its last sentence
     * @param strength how strongly it differs from the sentences around it
     * @param least the least strength of another story
     */
    public record Run(int first, int last, double strength, double least) {

        /** Tells whether it was taken for another story. */
        public boolean isApart() {
            return strength >= least;
        }
    }

    /** Returns the likeliest run of each part that {@link #segment} weighed, whether the part was split or not. */
    public List<Run> runs(List<Sentence> sentences) {
        List<Run> runs = new ArrayList<>();
        segment(
                sentences,
                splice -> runs.add(new Run(
                        splice.inside().getFirst(), splice.inside().getLast(), splice.strength(), Splice.LIKELY)));
        return runs;
    }

    private List<Segment> segment(List<Sentence> sentences, Consumer<Splice> weighed) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        List<List<Integer>> items = Digest.items(sentences);
        List<List<Integer>> parts = new ArrayList<>();
        if (items.stream().allMatch(item -> item.size() < Splice.SHORTEST_TEXT)) {
            parts.addAll(items);
        } else {
            List<float[]> vectors =
                    embedder.embed(sentences.stream().map(Sentence::text).toList());
            items.forEach(item -> split(sentences, vectors, item, parts, weighed));
        }
        parts.sort(Comparator.comparing(List::getFirst));
        List<Segment> segments = new ArrayList<>();
        for (List<Integer> part : parts) {
            segments.add(new Segment(
                    segments.size(), part.stream().map(sentences::get).toList()));
        }
        return segments;
    }

    private static void split(
            List<Sentence> sentences,
            List<float[]> vectors,
            List<Integer> part,
            List<List<Integer>> done,
            Consumer<Splice> weighed) {
        Optional<Splice> likeliest = Splice.likeliest(sentences, vectors, part);
        likeliest.ifPresent(weighed);
        Optional<Splice> splice = likeliest.filter(Splice::isLikely);
        if (splice.isEmpty()) {
            if (!part.isEmpty()) {
                done.add(part);
            }
            return;
        }
        split(sentences, vectors, splice.get().inside(), done, weighed);
        split(sentences, vectors, splice.get().outside(), done, weighed);
    }
}
