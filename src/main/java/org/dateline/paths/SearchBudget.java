package org.dateline.paths;

/**
 * What a search may spend, so that no question holds up the others.
 *
 * @param entities how many neighbours it may get to know
 * @param acts how many acts it may read
 * @param batch after how many it first looks again what is still worth reading, judged by degrees
 * @param steps how many partial paths it may weigh at once
 */
record SearchBudget(int entities, long acts, long batch, int steps) {

    /** About a second on a small machine, at 3-4 microseconds an act. */
    static final SearchBudget DEFAULT = new SearchBudget(20_000, 200_000, 20_000, 200_000);

    boolean isSpent(long actsRead, int entitiesKnown) {
        return actsRead > acts || entitiesKnown > entities;
    }
}
