package org.dateline.timeline;

/**
 * The cost limit of a page.
 *
 * @param rows the number of rows that a page may scan; a page that needs more ends before it is full
 * @param hits the number of full-text hits that are read and sorted at once
 */
record Budget(int rows, int hits) {

    /** Large enough that a page seldom reaches the limit, and small enough that a client waits only a moment. */
    static final Budget DEFAULT = new Budget(50_000, 5_000);
}
