package org.dateline.graph;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Reads a database of this process without the way over Bolt.
 *
 * <p>Reads run on threads of their own: those of requests are virtual, and one that spins for a page which is being
 * written would keep a processor from all others.
 */
final class EmbeddedReads {

    private static final int TRIES = 5;

    /** More at once would only wait for each other's processor. */
    private static final int AT_ONCE = 4 * Runtime.getRuntime().availableProcessors();

    private final ThreadLocal<Boolean> reading = ThreadLocal.withInitial(() -> false);
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("read-", 0).daemon().factory());
    private final EmbeddedTransactions transactions;

    EmbeddedReads(GraphDatabaseAPI database, TransactionTimes times) {
        this.transactions = new EmbeddedTransactions(database, times);
    }

    /** How many reads run. */
    int running() {
        return threads.getActiveCount();
    }

    /** How many reads wait for a thread. */
    int waiting() {
        return threads.getQueue().size();
    }

    <T> T read(Function<TransactionContext, T> work, Intermission intermission) {
        if (reading.get()) {
            return tried(work);
        }
        try {
            Cancellation cancellation = Cancellation.current();
            return CompletableFuture.supplyAsync(
                            () -> Cancellation.within(cancellation, () -> intermission.transaction(() -> marked(work))),
                            threads)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : e;
        }
    }

    /** Reads on the thread that asks, and without waiting for what others commit: for who asks about what it wrote itself. */
    <T> T own(Function<TransactionContext, T> work, Intermission intermission) {
        return intermission.transaction(() -> transactions.read(work));
    }

    private <T> T marked(Function<TransactionContext, T> work) {
        reading.set(true);
        try {
            return tried(work);
        } finally {
            reading.set(false);
        }
    }

    private <T> T tried(Function<TransactionContext, T> work) {
        for (int i = 1; ; i++) {
            try {
                return once(work);
            } catch (TransientException e) {
                if (i == TRIES) {
                    throw e;
                }
            }
        }
    }

    private <T> T once(Function<TransactionContext, T> work) {
        transactions.awaitWhatIsCommitted();
        return transactions.read(work);
    }
}
