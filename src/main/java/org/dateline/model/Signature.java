package org.dateline.model;

import java.util.List;
import java.util.stream.IntStream;

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

    /** Estimates the Jaccard similarity of two texts, 0 to 1; of signatures of other lengths, by what they have in common. */
    public double similarity(List<Integer> other) {
        int length = Math.min(minima.size(), other.size());
        long same = IntStream.range(0, length)
                .filter(i -> minima.get(i).equals(other.get(i)))
                .count();
        return length == 0 ? 0 : (double) same / length;
    }

    /**
     * Estimates how much of the shorter of two texts stands in the other, 0 to 1.
     *
     * <p>The least hashes of a text of n shingles lie at 1/n of the hashes' range on average, which gives the sizes; with the
     * similarity they give the overlap (Broder 1997, containment).
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
