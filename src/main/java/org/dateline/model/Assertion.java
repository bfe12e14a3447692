package org.dateline.model;

import org.jspecify.annotations.Nullable;

/**
 * How an article stands to the act that it tells of.
 *
 * @param denied the text says that it did not happen
 * @param hedged the text keeps a distance ("reportedly")
 * @param conditional the act hangs on a condition ("if a nation did decide")
 * @param attributedTo whom the text names as its source, in its own words
 * @param attributedEntity the id of that source, when it is known
 * @param confidence how likely the coding is right, 0 to 1
 * @param extractor what coded it
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
