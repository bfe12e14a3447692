package org.dateline.reader;

import java.util.List;
import java.util.Map;

/**
 * What labels tell of acts before a text is read ({@code priors.py}).
 *
 * @param combinations the codes that go together
 * @param presence for each type of act, the logarithm of the odds that it has a party of each kind
 */
record Priors(List<Combination> combinations, Map<String, Map<String, Double>> presence) {

    /**
     * Four codes that labels have together.
     *
     * @param stage the stage, or {@code NONE}
     * @param weight the logarithm of how much more often they come together than by chance
     */
    record Combination(String type, String instrument, String direction, String stage, double weight) {}

    /** The odds of a party; 0 of parts that are no parties. */
    double presence(String type, String part) {
        return presence.getOrDefault(type, Map.of()).getOrDefault(part, 0.0);
    }
}
