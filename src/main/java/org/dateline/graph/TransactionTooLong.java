package org.dateline.graph;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.kernel.api.exceptions.Status;

/** The database ended a transaction that exceeded its time limit, and rolled it back. */
public final class TransactionTooLong extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final String BY_ITS_OWN_WORK = "TransactionTimedOut";

    private TransactionTooLong(String message, RuntimeException cause) {
        super(message, cause);
    }

    /**
     * Tells whether a failure is that of a transaction that waited for a lock when it was ended. The database tells only
     * a transaction that works that it took too long.
     */
    static boolean isLockWait(Throwable failure) {
        boolean tooLong = false;
        for (Throwable e = failure; e != null; e = e.getCause()) {
            tooLong |= e instanceof TransactionTooLong;
            String code = code(e);
            if (code != null && code.contains(BY_ITS_OWN_WORK)) {
                return false;
            }
        }
        return tooLong;
    }

    private static @Nullable String code(Throwable failure) {
        return switch (failure) {
            case Neo4jException e -> e.code();
            case QueryExecutionException e -> e.getStatusCode();
            case Status.HasStatus e -> e.status().code().serialize();
            default -> null;
        };
    }

    static TransactionTooLong read(TransactionTimes times, RuntimeException cause) {
        return new TransactionTooLong(
                "A read of the database took more than " + seconds(times.read())
                        + " s (dateline.transactions.read). Ask for less at once, or raise the setting",
                cause);
    }

    static TransactionTooLong write(TransactionTimes times, RuntimeException cause) {
        return new TransactionTooLong(
                "A change of the database took more than " + seconds(times.write())
                        + " s and was undone (dateline.transactions.write). Try again later, change less at once, or raise the"
                        + " setting",
                cause);
    }

    static TransactionTooLong dryRun(TransactionTimes times, RuntimeException cause) {
        return new TransactionTooLong(
                "A preview of a change took more than " + seconds(times.read())
                        + " s and was given up (dateline.transactions.read). Try again later, change less at once, or raise the"
                        + " setting",
                cause);
    }

    private static String seconds(Duration time) {
        return String.valueOf(Math.max(1, time.toSeconds()));
    }
}
