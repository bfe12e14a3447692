package org.dateline.graph;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.AccessMode;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.internal.kernel.api.security.StaticAccessMode;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.storageengine.api.TransactionIdStore;

/**
 * Transactions on an embedded database behind the driver's interface, with the same queries, rows and errors as over
 * Bolt.
 */
final class EmbeddedTransactions {

    private static final long SHORT_NANOS = 50_000;

    private static final LoginContext READER = login(StaticAccessMode.READ);
    private static final LoginContext WRITER = login(StaticAccessMode.FULL);

    private final GraphDatabaseAPI database;
    private final TransactionTimes times;

    EmbeddedTransactions(GraphDatabaseAPI database, TransactionTimes times) {
        this.database = database;
        this.times = times;
    }

    private static LoginContext login(AccessMode mode) {
        return SecurityContext.authDisabled(mode, ClientConnectionInfo.EMBEDDED_CONNECTION, "neo4j");
    }

    /**
     * Runs a read. The transaction ends if the thread is cancelled.
     *
     * @throws TransactionTooLong if it exceeds the time limit
     */
    <T> T read(Function<TransactionContext, T> work) {
        try (InternalTransaction tx = begin(READER, times.read())) {
            Cancellation cancellation = Cancellation.current();
            try {
                return cancellation == null
                        ? work.apply(new Context(tx))
                        : cancellation.read(tx::terminate, () -> work.apply(new Context(tx)));
            } catch (RuntimeException e) {
                throw isTimedOut(tx) ? TransactionTooLong.read(times, e) : e;
            }
        } catch (RuntimeException e) {
            throw asTheDriverHasIt(e);
        }
    }

    /**
     * Runs a write, and commits unless the work fails.
     *
     * @throws TransactionTooLong if it exceeds the time limit
     */
    <T> T write(Function<TransactionContext, T> work, TransactionTimes.Limit limit) {
        try (InternalTransaction tx = begin(WRITER, limit.time())) {
            try {
                T done = work.apply(new Context(tx));
                tx.commit();
                return done;
            } catch (RuntimeException e) {
                throw isTimedOut(tx) ? limit.tooLong().apply(e) : e;
            }
        } catch (RuntimeException e) {
            throw asTheDriverHasIt(e);
        }
    }

    private InternalTransaction begin(LoginContext login, Duration time) {
        return database.beginTransaction(
                KernelTransaction.Type.EXPLICIT,
                login,
                ClientConnectionInfo.EMBEDDED_CONNECTION,
                time.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /**
     * Tells whether the transaction was ended by its time limit. The failure does not tell: a transaction that waits
     * for a lock hears only that it waits no longer.
     */
    private static boolean isTimedOut(InternalTransaction tx) {
        return tx.terminationReason()
                .filter(reason -> reason == Status.Transaction.TransactionTimedOut
                        || reason == Status.Transaction.TransactionTimedOutClientConfiguration)
                .isPresent();
    }

    /** Waits until all earlier commits are wholly visible, as a bookmark does. */
    void awaitWhatIsCommitted() {
        TransactionIdStore ids = database.getDependencyResolver().resolveDependency(TransactionIdStore.class);
        long committed = ids.getLastCommittedTransactionId();
        while (ids.getHighestGapFreeClosedTransactionId() < committed) {
            LockSupport.parkNanos(SHORT_NANOS);
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
        RuntimeException told = code.startsWith("Neo.TransientError")
                ? new TransientException(code, failure.getMessage())
                : code.startsWith("Neo.DatabaseError")
                        ? new DatabaseException(code, failure.getMessage())
                        : new ClientException(code, failure.getMessage());
        told.addSuppressed(failure);
        return told;
    }

    /** Returns the in-process transaction behind the driver's interface; empty for one over Bolt. */
    static Optional<InternalTransaction> under(TransactionContext tx) {
        return TransactionSpans.told(tx) instanceof Context context ? Optional.of(context.tx) : Optional.empty();
    }

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
