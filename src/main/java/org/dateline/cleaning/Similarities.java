package org.dateline.cleaning;

import java.util.List;
import java.util.stream.IntStream;
import org.dateline.model.Checkpoint;

/**
 * The similarities between the sentences of a part of a text, as sums that give the mean of any run in constant time.
 */
final class Similarities {

    /** Two sentences show the topic of a paragraph; more reach into the next one. */
    private static final int WINDOW = 2;

    private final int n;

    /** {@code sums[i][j]} is the sum of the cosines of the first i sentences with the first j sentences. */
    private final double[][] sums;

    private Similarities(int n, double[][] sums) {
        this.n = n;
        this.sums = sums;
    }

    static Similarities of(List<float[]> vectors, List<Integer> part) {
        int n = part.size();
        double[][] sums = new double[n + 1][n + 1];
        for (int i = 0; i < n; i++) {
            Checkpoint.pass();
            for (int j = 0; j < n; j++) {
                double cosine = cosine(vectors.get(part.get(i)), vectors.get(part.get(j)));
                sums[i + 1][j + 1] = cosine + sums[i][j + 1] + sums[i + 1][j] - sums[i][j];
            }
        }
        return new Similarities(n, sums);
    }

    /**
     * Returns the similarities of vectors from which their mean is subtracted. Without the part that all sentences
     * share, stories of one topic can be told apart.
     */
    static Similarities centred(List<float[]> vectors, List<Integer> part) {
        float[] mean = new float[vectors.getFirst().length];
        part.forEach(i -> add(mean, vectors.get(i), 1f / part.size()));
        List<float[]> rest =
                part.stream().map(i -> beyond(vectors.get(i), mean)).toList();
        return of(rest, IntStream.range(0, part.size()).boxed().toList());
    }

    private static float[] beyond(float[] vector, float[] mean) {
        float[] rest = vector.clone();
        add(rest, mean, -1);
        float length = (float) Math.sqrt(cosine(rest, rest));
        for (int i = 0; i < rest.length && length > 0; i++) {
            rest[i] /= length;
        }
        return rest;
    }

    private static void add(float[] sum, float[] vector, float times) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * vector[i];
        }
    }

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
        }
        return product;
    }

    /**
     * Returns how strongly a run differs: the mean similarity within the run and within the rest, less that between
     * them, weighted by the root of the harmonic size, as in a two-sample test.
     */
    double strength(int from, int to) {
        int run = to - from;
        int rest = n - run;
        double inside = block(from, to, from, to);
        double between = block(from, to, 0, n) - inside;
        double outside = block(0, n, 0, n) - inside - 2 * between;
        double gap = (mean(inside, run) + mean(outside, rest)) / 2 - between / run / rest;
        return gap * Math.sqrt((double) run * rest / n);
    }

    /** Returns how much more similar the rest is to the first sentence, usually the headline, than the run is. */
    double nearerHeadline(int from, int to) {
        double run = block(0, 1, from, to);
        double rest = block(0, 1, 0, n) - run - block(0, 1, 0, 1);
        return rest / (n - (to - from) - 1) - run / (to - from);
    }

    /** Returns the similarity of the run to the sentences before or after it, whichever is greater. */
    double join(int from, int to) {
        double before = near(from - WINDOW, from, from, Math.min(from + WINDOW, to));
        return to == n ? before : Math.max(before, near(Math.max(from, to - WINDOW), to, to, to + WINDOW));
    }

    /**
     * Returns how much more similar the sentences before and after the run are to each other than to the run; 0 at the
     * end of the text.
     */
    double skip(int from, int to) {
        if (to == n) {
            return 0;
        }
        double before = near(from - WINDOW, from, from, Math.min(from + WINDOW, to));
        double behind = near(Math.max(from, to - WINDOW), to, to, to + WINDOW);
        return near(from - WINDOW, from, to, to + WINDOW) - (before + behind) / 2;
    }

    /** Returns the mean similarity between two ranges of sentences, limited to the text. */
    private double near(int top, int bottom, int left, int right) {
        int from = Math.max(0, top);
        int to = Math.min(n, right);
        return block(from, bottom, left, to) / (bottom - from) / (to - left);
    }

    /** Returns the mean over pairs of different sentences, of which the sum includes each with itself. */
    private static double mean(double sum, int size) {
        return (sum - size) / size / (size - 1);
    }

    private double block(int top, int bottom, int left, int right) {
        return sums[bottom][right] - sums[top][right] - sums[bottom][left] + sums[top][left];
    }
}
