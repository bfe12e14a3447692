package org.dateline.restart;

import org.neo4j.driver.exceptions.Neo4jException;

/** Receives the failures that a request or a loop survives. One for lack of memory may have hit other threads as well. */
@FunctionalInterface
public interface MemoryErrors {

    /**
     * Takes note of a failure for lack of memory, after which the process restarts unless its heap recovers. Ignores
     * other failures.
     */
    void note(Throwable failure);

    /**
     * Tells whether a failure is or was caused by a lack of memory of this process.
     *
     * @param embedded whether the database runs in this process. If not, its lack of memory does not count
     */
    static boolean isOutOfMemory(Throwable failure, boolean embedded) {
        // Causes may form a circle.
        int left = 20;
        for (Throwable e = failure; e != null && left > 0; e = e.getCause(), left--) {
            if (e instanceof OutOfMemoryError || (embedded && isOfTheServer(e))) {
                return true;
            }
            for (Throwable before : e.getSuppressed()) {
                if (before instanceof OutOfMemoryError || before.getCause() instanceof OutOfMemoryError) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Tells whether the database ran out of memory. A limit on transactions has another code. */
    private static boolean isOfTheServer(Throwable failure) {
        return failure instanceof Neo4jException e && e.code().equals("Neo.TransientError.General.OutOfMemoryError");
    }
}
