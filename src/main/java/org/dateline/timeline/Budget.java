package org.dateline.timeline;

/**
 * How much a page may cost.
 *
 * @param rows how many rows it may go through; where more are needed it ends before it is full
 * @param hits how many hits of words are read and sorted at once
 */
record Budget(int rows, int hits) {

    /** Testing 50,000 rows takes about 50 ms, sorting 5,000 hits about 10 ms. */
    static final Budget DEFAULT = new Budget(50_000, 5_000);
}
