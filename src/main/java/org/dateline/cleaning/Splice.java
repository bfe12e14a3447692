package org.dateline.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.model.Checkpoint;
import org.dateline.model.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A run of sentences that differs from those around it.
 *
 * @param inside the run
 * @param outside the rest
 * @param strength how strongly the two differ
 */
record Splice(List<Integer> inside, List<Integer> outside, double strength) {

    /**
     * The weights of the clues, from here to {@link #LENGTH}. They are of a logistic model that chooses one of all
     * runs, or none, fitted on spliced and whole documents of MEANTIME's even half.
     */
    private static final double STRENGTH = 1.52;

    private static final double CENTRED_STRENGTH = 10.32;
    private static final double NEARER_HEADLINE = 5.01;
    private static final double SKIP = 2.31;
    private static final double JOIN = -14.72;
    private static final double SHARED_NAMES = -4.25;
    private static final double LENGTH = -0.26;

    /**
     * The least strength of a splice. None of the 30 whole documents of the even half reaches it, and one of the odd
     * half does.
     */
    static final double LIKELY = 3.7;

    /** The bonus of a run that begins with a line like a headline, which is far more often a story of its own. */
    private static final double HEADLINE = 2;

    /** A single sentence cannot be told from an aside. */
    private static final int SHORTEST_RUN = 2;

    private static final int SHORTEST_REST = 3;

    /** Shorter texts have one story. */
    static final int SHORTEST_TEXT = SHORTEST_RUN + SHORTEST_REST;

    /** Returns the likeliest run in a part of a text, however likely; empty if the part is too short for one. */
    static Optional<Splice> likeliest(List<Sentence> sentences, List<float[]> vectors, List<Integer> part) {
        int n = part.size();
        if (n < SHORTEST_TEXT) {
            return Optional.empty();
        }
        Clues clues = Clues.of(sentences, vectors, part);
        @Nullable Splice best = null;
        for (int from = 1; from < n; from++) {
            Checkpoint.pass();
            double[] shared = clues.names().from(from);
            for (int to = from + SHORTEST_RUN; to <= n && n - (to - from) >= SHORTEST_REST; to++) {
                if (to - from > n / 2 + 1 || !isAtLineBreaks(sentences, part, from, to)) {
                    continue;
                }
                boolean headline = sentences.get(part.get(from)).headline();
                double strength = clues.of(from, to, shared[to]) + (headline ? HEADLINE : 0);
                if (best == null || strength > best.strength()) {
                    best = cut(part, from, to, strength);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Tells whether it is likely enough to be another story. */
    boolean isLikely() {
        return strength >= LIKELY;
    }

    /** The clues that tell a run from the rest of its part. */
    private record Clues(Similarities plain, Similarities centred, SharedNames names) {

        static Clues of(List<Sentence> sentences, List<float[]> vectors, List<Integer> part) {
            return new Clues(
                    Similarities.of(vectors, part),
                    Similarities.centred(vectors, part),
                    new SharedNames(
                            part.stream().map(i -> sentences.get(i).text()).toList()));
        }

        double of(int from, int to, double sharedNames) {
            return STRENGTH * plain.strength(from, to)
                    + CENTRED_STRENGTH * centred.strength(from, to)
                    + NEARER_HEADLINE * plain.nearerHeadline(from, to)
                    + SKIP * plain.skip(from, to)
                    + JOIN * plain.join(from, to)
                    + SHARED_NAMES * sharedNames
                    + LENGTH * Math.log(to - from);
        }
    }

    /** Whether a run begins and ends at line breaks. Pages are spliced between lines, unless they have only one. */
    private static boolean isAtLineBreaks(List<Sentence> sentences, List<Integer> part, int from, int to) {
        return isBreak(sentences, part, from) && (to == part.size() || isBreak(sentences, part, to));
    }

    private static boolean isBreak(List<Sentence> sentences, List<Integer> part, int at) {
        Sentence before = sentences.get(part.get(at - 1));
        Sentence after = sentences.get(part.get(at));
        boolean oneLine =
                sentences.getFirst().paragraph() == sentences.getLast().paragraph();
        return oneLine || before.paragraph() != after.paragraph();
    }

    private static Splice cut(List<Integer> part, int from, int to, double strength) {
        List<Integer> outside = new ArrayList<>(part.subList(0, from));
        outside.addAll(part.subList(to, part.size()));
        return new Splice(List.copyOf(part.subList(from, to)), outside, strength);
    }
}
