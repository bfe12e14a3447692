package org.dateline.graph;

import java.time.Duration;

/** The database ended a transaction that exceeded its time limit, and rolled it back. */
public final class TransactionTooLong extends RuntimeException {

    private static final long serialVersionUID = 1;

    private TransactionTooLong(String message, RuntimeException cause) {
        super(message, cause);
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
