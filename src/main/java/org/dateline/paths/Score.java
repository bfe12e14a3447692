package org.dateline.paths;

/**
 * How telling a path is: a product of parts between 0 and 1, so that every further hop costs something.
 *
 * <ul>
 *   <li>Each hop counts s / (s + 1) for the s stories of its acts that fit the path: the first story says most.
 *   <li>Each hop counts 1 / (1 + y) for the y years from the newest of these acts to the reference day.
 *   <li>Each entity on the way counts 1 / log2(2 + d) for the d acts that it takes part in within the window, as Adamic and Adar
 *       weigh common neighbours: everybody is linked with a hub.
 * </ul>
 *
 * @param reference the day that recency looks back from: the window's last or, without one, that of the newest act of
 *     either end; never today, so that an answer does not change by waiting
 */
record Score(long reference) {

    private static final double DAYS_PER_YEAR = 365.25;

    /** What nobody dated counts as old news: like four years. */
    private static final double RECENCY_OF_UNDATED = 0.2;

    /** What a hop counts when its acts use some days. */
    double hop(OrderedActs acts, DayRange fit) {
        double stories = acts.stories(fit);
        return stories / (stories + 1) * recency(acts.departure(fit.last()));
    }

    private double recency(long newest) {
        return newest == OrderedActs.NOT_ANY_MORE
                ? RECENCY_OF_UNDATED
                : 1 / (1 + Math.max(0, reference - newest) / DAYS_PER_YEAR);
    }

    /** What an entity on the way counts. */
    static double rarity(long degree) {
        return Math.log(2) / Math.log(2.0 + degree);
    }
}
