package org.dateline.reader;

import java.util.List;
import java.util.Map;

/**
 * The priors of acts from labels, before a text is read ({@code priors.py}).
 *
 * @param combinations the codes that occur together
 * @param presence for each type of act, the logarithm of the odds that it has a party of each kind
 */
record Priors(List<Combination> combinations, Map<String, Map<String, Double>> presence) {

    /**
     * Four codes that occur together in labels.
     *
     * @param stage the stage, or {@code NONE}
     * @param weight the logarithm of how much more often they occur together than by chance
     */
    record Combination(String type, String instrument, String direction, String stage, double weight) {}

    /** Returns the logarithm of the odds of a party; 0 for parts that are not parties. */
    double presence(String type, String part) {
        return presence.getOrDefault(type, Map.of()).getOrDefault(part, 0.0);
    }
}
