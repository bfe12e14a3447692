package org.dateline.model;

import java.util.List;

/**
 * A MinHash signature of a text (Broder 1997) with its locality-sensitive bands.
 *
 * @param minima the least hash of the text's shingles under each permutation
 * @param bands keys that near-duplicates are likely to share
 */
public record Signature(List<Integer> minima, List<String> bands) {

    public Signature {
        minima = List.copyOf(minima);
        bands = List.copyOf(bands);
    }

    /** Estimates the Jaccard similarity of two texts, 0 to 1. */
    public double similarity(List<Integer> other) {
        if (minima.isEmpty() || minima.size() != other.size()) {
            return 0;
        }
        long same = java.util.stream.IntStream.range(0, minima.size())
                .filter(i -> minima.get(i).equals(other.get(i)))
                .count();
        return (double) same / minima.size();
    }
}
