package org.dateline.graph;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Writes to an embedded database in process, bypassing Bolt. A transaction with a transient failure, such as a
 * deadlock, is tried again for as long as the driver would.
 *
 * <p>Writes of virtual threads run on platform threads, since one that spins for a page would keep a processor from all
 * others.
 */
final class EmbeddedWrites {

    /** The driver's {@code maxTransactionRetryTime}. */
    private static final Duration TRIED_FOR = Duration.ofSeconds(30);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("write-", 0).daemon().factory());
    private final EmbeddedTransactions transactions;

    EmbeddedWrites(GraphDatabaseAPI database, TransactionTimes times) {
        this.transactions = new EmbeddedTransactions(database, times);
    }

    /** Runs writes that commit together. Once it returns, all reads see them whole. */
    <T> T write(Function<TransactionContext, T> work, TransactionTimes.Limit limit, Intermission intermission) {
        Supplier<T> tried = () -> intermission.transaction(() -> tried(work, limit));
        if (!Thread.currentThread().isVirtual()) {
            return tried.get();
        }
        try {
            return CompletableFuture.supplyAsync(tried, threads).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error own) {
                throw own;
            }
            throw e.getCause() instanceof RuntimeException own ? own : e;
        }
    }

    private <T> T tried(Function<TransactionContext, T> work, TransactionTimes.Limit limit) {
        long end = System.nanoTime() + TRIED_FOR.toNanos();
        long pause = FIRST_PAUSE.toNanos();
        while (true) {
            try {
                T done = transactions.write(work, limit);
                transactions.awaitWhatIsCommitted();
                return done;
            } catch (TransientException e) {
                if (System.nanoTime() + pause > end || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                LockSupport.parkNanos(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
            }
        }
    }
}
