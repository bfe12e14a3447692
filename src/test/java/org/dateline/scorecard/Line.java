package org.dateline.scorecard;

import java.util.List;

/**
 * One line of the scorecard: how often the pipeline and the gold agree in one matter on one data set.
 *
 * @param matter what is measured, such as "countries by name: mention and link"
 * @param data the data set, with its part
 * @param hits what both have
 * @param spurious what only the pipeline has
 * @param missed what only the gold has
 * @param errors a handful of what went wrong, quoted
 */
record Line(String matter, String data, int hits, int spurious, int missed, List<String> errors) {

    double precision() {
        return ratio(hits, hits + spurious);
    }

    double recall() {
        return ratio(hits, hits + missed);
    }

    /** The harmonic mean; for questions with one answer each, equal to the accuracy. */
    double f1() {
        return ratio(2 * hits, 2 * hits + spurious + missed);
    }

    /** How a floor names it. */
    String key() {
        return matter + " | " + data;
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
