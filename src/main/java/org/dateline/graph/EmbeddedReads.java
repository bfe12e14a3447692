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
 * Reads an embedded database in process, bypassing Bolt.
 *
 * <p>Reads run on platform threads of their own. Threads of requests are virtual, and one that spins for a page being
 * written would keep a processor from all others.
 */
final class EmbeddedReads {

    private static final int TRIES = 5;

    /** More reads at once would only wait for a processor. */
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

    /** Returns the number of running reads. */
    int running() {
        return threads.getActiveCount();
    }

    /** Returns the number of reads that wait for a thread. */
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
            if (e.getCause() instanceof Error own) {
                throw own;
            }
            throw e.getCause() instanceof RuntimeException own ? own : e;
        }
    }

    /**
     * Reads on the calling thread, without waiting for the commits of others: for callers that read their own writes.
     */
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
