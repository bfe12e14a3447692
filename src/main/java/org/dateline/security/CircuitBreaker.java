package org.dateline.security;

import java.time.Duration;
import java.util.function.Supplier;
import org.dateline.graph.Database;
import org.jspecify.annotations.Nullable;

/**
 * Reads of the database that fail at once for a second after one has failed. Otherwise requests would wait one after
 * the other for a database that is away.
 */
final class CircuitBreaker {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private volatile @Nullable Failed last;

    /**
     * A transient failure.
     *
     * @param nanos when it came, by {@link System#nanoTime}
     */
    private record Failed(RuntimeException cause, long nanos) {}

    /**
     * Returns the result of a read.
     *
     * @throws IllegalStateException with the transient failure of less than a second ago as its cause, if there is one
     */
    <T> T of(Supplier<T> read) {
        Failed before = last;
        if (before != null && System.nanoTime() - before.nanos() < PAUSE.toNanos()) {
            throw new IllegalStateException("The database was not available a moment ago.", before.cause());
        }
        try {
            return read.get();
        } catch (RuntimeException e) {
            if (Database.isTransient(e)) {
                last = new Failed(e, System.nanoTime());
            }
            throw e;
        }
    }
}
