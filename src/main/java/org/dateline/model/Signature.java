package org.dateline.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A MinHash signature of a text (Broder 1997) with its bands for locality-sensitive hashing.
 *
 * @param minima the least hash of the text's shingles under each permutation
 * @param bands keys that near-duplicates are likely to share
 */
public record Signature(List<Integer> minima, List<String> bands) {

    public Signature {
        minima = List.copyOf(minima);
        bands = List.copyOf(bands);
    }

    /**
     * Estimates the Jaccard similarity of two texts, 0 to 1. If the signatures have different lengths, the common
     * prefix counts.
     */
    public double similarity(List<Integer> other) {
        int length = Math.min(minima.size(), other.size());
        long same = IntStream.range(0, length)
                .filter(i -> minima.get(i).equals(other.get(i)))
                .count();
        return length == 0 ? 0 : (double) same / length;
    }

    /**
     * Estimates the share of the shorter text that stands in the other, 0 to 1 (Broder 1997, containment).
     *
     * <p>The least hashes of a text with n shingles lie on average at 1/n of the range of hashes, which gives the
     * sizes. Sizes and similarity give the overlap.
     */
    public double containment(List<Integer> other) {
        double similarity = similarity(other);
        double ratio = mean(minima) / mean(other);
        double larger = Math.max(ratio, 1 / ratio);
        return similarity == 0 ? 0 : Math.min(1, similarity * (1 + larger) / (1 + similarity));
    }

    private static double mean(List<Integer> values) {
        return values.stream().mapToInt(v -> v).average().orElse(0);
    }
}
