package org.dateline.paths;

/**
 * The relevance of a path: a product of factors between 0 and 1, so that every further hop costs something.
 *
 * <ul>
 *   <li>Each hop gives s / (s + 1) for the s stories of its acts that fit the path, so the first story counts most.
 *   <li>Each hop gives 1 / (1 + y) for the y years from the newest of these acts to the reference day.
 *   <li>Each entity along the path gives 1 / log2(2 + d) for the d acts that it takes part in within the window, as
 *       Adamic and Adar weigh common neighbours: a link through a hub says little.
 * </ul>
 *
 * @param reference the day from which recency is measured: the last day of the window or, without one, that of the
 *     newest act of either end. It is never today, so that an answer does not change with time.
 */
record Score(long reference) {

    private static final double DAYS_PER_YEAR = 365.25;

    /** Undated acts count like acts of four years ago. */
    private static final double RECENCY_OF_UNDATED = 0.2;

    /** Returns the value of a hop whose acts lie in some days. */
    double hop(OrderedActs acts, DayRange fit) {
        double stories = acts.stories(fit);
        return stories / (stories + 1) * recency(acts.departure(fit.last()));
    }

    private double recency(long newest) {
        return newest == OrderedActs.NOT_ANY_MORE
                ? RECENCY_OF_UNDATED
                : 1 / (1 + Math.max(0, reference - newest) / DAYS_PER_YEAR);
    }

    /** Returns the factor of an entity along the path. */
    static double rarity(long degree) {
        return Math.log(2) / Math.log(2.0 + degree);
    }
}
