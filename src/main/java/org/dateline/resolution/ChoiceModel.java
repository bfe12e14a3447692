package org.dateline.resolution;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A conditional logit model (McFadden 1974). The utility of a choice is the sum of the weights of its features, and the
 * probabilities of choices are in the ratio of the exponentials of their utilities.
 *
 * @param weights the weight of each feature; features without a weight count as 0
 */
record ChoiceModel(Map<String, Double> weights) {

    /** Reads the weights from a table below {@code catalogue/}. */
    static ChoiceModel read(String table) {
        return new ChoiceModel(CatalogueRow.read(table).stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get("feature"), row -> Double.parseDouble(row.get("weight")))));
    }

    /**
     * Returns the probability of each choice, in the given order.
     *
     * @param choices the features of each choice; not empty
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
