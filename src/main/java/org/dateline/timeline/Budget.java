package org.dateline.timeline;

/**
 * How much a page may cost.
 *
 * @param rows how many rows it may go through; where more are needed it ends before it is full
 * @param hits how many hits of words are read and sorted at once
 */
record Budget(int rows, int hits) {

    /** So many rows that a page seldom meets the end, and so few that a client waits for no more than a moment. */
    static final Budget DEFAULT = new Budget(50_000, 5_000);
}
