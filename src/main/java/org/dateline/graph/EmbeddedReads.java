package org.dateline.graph;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.internal.kernel.api.security.StaticAccessMode;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.storageengine.api.TransactionIdStore;

/**
 * Reads a database of this process without the way over Bolt: the same queries, rows and errors as the driver's.
 *
 * <p>Reads run on threads of their own: those of requests are virtual, and one that spins for a page which is being
 * written would keep a processor from all others.
 */
final class EmbeddedReads {

    private static final int TRIES = 5;
    private static final long SHORT_NANOS = 50_000;

    /** More at once would only wait for each other's processor. */
    private static final int AT_ONCE = 4 * Runtime.getRuntime().availableProcessors();

    private static final LoginContext READER =
            SecurityContext.authDisabled(StaticAccessMode.READ, ClientConnectionInfo.EMBEDDED_CONNECTION, "neo4j");

    private final ThreadLocal<Boolean> reading = ThreadLocal.withInitial(() -> false);
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("read-", 0).daemon().factory());
    private final GraphDatabaseAPI database;

    EmbeddedReads(GraphDatabaseAPI database) {
        this.database = database;
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
        return intermission.transaction(() -> begun(work));
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
        awaitWhatIsCommitted();
        return begun(work);
    }

    private <T> T begun(Function<TransactionContext, T> work) {
        try (InternalTransaction tx = database.beginTransaction(KernelTransaction.Type.EXPLICIT, READER)) {
            Cancellation cancellation = Cancellation.current();
            return cancellation == null
                    ? work.apply(new Context(tx))
                    : cancellation.read(tx::terminate, () -> work.apply(new Context(tx)));
        } catch (RuntimeException e) {
            throw asTheDriverHasIt(e);
        }
    }

    private static RuntimeException asTheDriverHasIt(RuntimeException failure) {
        return switch (failure) {
            case QueryExecutionException e -> coded(e.getStatusCode(), e);
            case Status.HasStatus e -> coded(e.status().code().serialize(), failure);
            default -> failure;
        };
    }

    private static RuntimeException coded(String code, RuntimeException failure) {
        return code.startsWith("Neo.TransientError")
                ? new TransientException(code, failure.getMessage())
                : new ClientException(code, failure.getMessage());
    }

    /** What was committed before comes to light in whole, as a bookmark has it. */
    private void awaitWhatIsCommitted() {
        TransactionIdStore ids = database.getDependencyResolver().resolveDependency(TransactionIdStore.class);
        long committed = ids.getLastCommittedTransactionId();
        while (ids.getHighestGapFreeClosedTransactionId() < committed) {
            LockSupport.parkNanos(SHORT_NANOS);
        }
    }

    /** A transaction with the driver's face. */
    private record Context(InternalTransaction tx) implements TransactionContext {

        @Override
        public Result run(String query, Map<String, Object> parameters) {
            return new EmbeddedResult(tx.execute(query, parameters));
        }

        @Override
        public Result run(String query) {
            return run(query, Map.of());
        }

        @Override
        public Result run(String query, Value parameters) {
            return run(query, parameters.asMap());
        }

        @Override
        public Result run(String query, Record parameters) {
            return run(query, parameters.asMap());
        }

        @Override
        public Result run(Query query) {
            return run(query.text(), query.parameters());
        }
    }
}
