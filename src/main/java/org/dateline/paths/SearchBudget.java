package org.dateline.paths;

/**
 * The cost limits of a search, so that no query delays the others.
 *
 * @param entities the greatest number of neighbours to reach
 * @param acts the greatest number of acts to read
 * @param batch the number of acts, judged by degrees, after which the search first reconsiders which entities are worth
 *     reading
 * @param steps the greatest number of partial paths to consider at once
 */
record SearchBudget(int entities, long acts, long batch, int steps) {

    /** About a second on a small machine, at 3-4 microseconds an act. */
    static final SearchBudget DEFAULT = new SearchBudget(20_000, 200_000, 20_000, 200_000);

    boolean isSpent(long actsRead, int entitiesKnown) {
        return actsRead > acts || entitiesKnown > entities;
    }
}
