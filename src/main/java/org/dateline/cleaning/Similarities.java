package org.dateline.cleaning;

import java.util.List;

/** How near the sentences of a part of a text are to each other, with sums for any run in constant time. */
final class Similarities {

    private final int n;

    /** {@code sums[i][j]} adds up the cosines of all pairs of the first i with the first j sentences. */
    private final double[][] sums;

    private Similarities(int n, double[][] sums) {
        this.n = n;
        this.sums = sums;
    }

    static Similarities of(List<float[]> vectors, List<Integer> part) {
        int n = part.size();
        double[][] sums = new double[n + 1][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double cosine = cosine(vectors.get(part.get(i)), vectors.get(part.get(j)));
                sums[i + 1][j + 1] = cosine + sums[i][j + 1] + sums[i + 1][j] - sums[i][j];
            }
        }
        return new Similarities(n, sums);
    }

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
        }
        return product;
    }

    /**
     * How far a run is apart: the mean nearness within the run and within the rest, less that between them, weighted by
     * the root of the harmonic size, as in a two-sample test.
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

    /** The mean over pairs of different sentences; each is at one from itself. */
    private static double mean(double sum, int size) {
        return (sum - size) / size / (size - 1);
    }

    private double block(int top, int bottom, int left, int right) {
        return sums[bottom][right] - sums[top][right] - sums[bottom][left] + sums[top][left];
    }
}
