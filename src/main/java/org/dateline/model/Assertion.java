package org.dateline.model;

import org.jspecify.annotations.Nullable;

/**
 * The stance of an article towards an act that it reports.
 *
 * @param denied whether the text says that the act did not happen
 * @param hedged whether the text keeps a distance ("reportedly")
 * @param conditional whether the act depends on a condition ("if a nation did decide")
 * @param attributedTo the source that the text names, in its own words
 * @param attributedEntity the id of that source, if it is known
 * @param confidence the probability that the coding is right, 0 to 1
 * @param extractor the name and version of the program or data set that coded the act
 * @param rule the id of the codebook's rule
 */
public record Assertion(
        boolean denied,
        boolean hedged,
        boolean conditional,
        @Nullable String attributedTo,
        @Nullable String attributedEntity,
        double confidence,
        String extractor,
        @Nullable String rule) {}
