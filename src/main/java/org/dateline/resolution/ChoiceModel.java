package org.dateline.resolution;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A conditional logit model (McFadden 1974): of several choices, each has the utility that its features add up to, and the exponentials of
 * utilities are in the ratio of the probabilities.
 *
 * @param weights what each feature adds; features without a weight add nothing
 */
record ChoiceModel(Map<String, Double> weights) {

    /** Reads the weights of a table below {@code catalogue/}. */
    static ChoiceModel read(String table) {
        return new ChoiceModel(CatalogueRow.read(table).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get("feature"), row -> Double.parseDouble(row.get("weight")))));
    }

    /**
     * The probability of each choice, in the order given.
     *
     * @param choices the features of each; not empty
     */
    double[] probabilities(List<List<String>> choices) {
        double[] utilities = choices.stream()
                .mapToDouble(features -> features.stream()
                        .mapToDouble(f -> weights.getOrDefault(f, 0.0))
                        .sum())
                .map(Math::exp)
                .toArray();
        double sum = 0;
        for (double utility : utilities) {
            sum += utility;
        }
        for (int i = 0; i < utilities.length; i++) {
            utilities[i] /= sum;
        }
        return utilities;
    }
}
