package org.dateline.graph;

import org.neo4j.graphdb.TransientFailureException;

/**
 * Does a transaction again, at once, that the database ended for the sake of another; over Bolt the driver does so itself.
 *
 * <p>Writers of acts do not wait for each other before they commit; but one and whoever stores the acts' parties
 * meanwhile may, each for what the other holds, and the database then ends one of the two.
 */
final class Attempts {

    /** Who was ended waits for the other in its next attempt, so that a second is rare already. */
    private static final int MOST = 10;

    private Attempts() {}

    /** Does the work once, or again after a failure that passes; the tenth such failure is thrown. */
    static void untilDone(Runnable transaction) {
        int attempt = 1;
        while (!isDone(transaction, attempt)) {
            attempt++;
        }
    }

    private static boolean isDone(Runnable transaction, int attempt) {
        try {
            transaction.run();
            return true;
        } catch (TransientFailureException e) {
            if (attempt == MOST) {
                throw e;
            }
            return false;
        }
    }
}
