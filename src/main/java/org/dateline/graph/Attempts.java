package org.dateline.graph;

import org.neo4j.graphdb.TransientFailureException;

/**
 * Retries a transaction at once if the database ended it to resolve a deadlock. Over Bolt the driver does so itself.
 *
 * <p>Writers of acts do not wait for each other before they commit. But a writer and a transaction that stores the
 * parties of those acts may wait for each other's locks; the database then ends one of the two.
 */
final class Attempts {

    /** The next attempt of an ended transaction waits for the other one, so that even a second retry is rare. */
    private static final int MOST = 10;

    private Attempts() {}

    /** Runs the work, and runs it again after a transient failure. The tenth such failure is thrown. */
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
