package org.dateline.graph;

import java.util.Map;
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

/** Transactions on a database of this process, with the driver's face: the same queries, rows and errors as over Bolt. */
final class EmbeddedTransactions {

    private static final long SHORT_NANOS = 50_000;

    private static final LoginContext READER = login(StaticAccessMode.READ);
    private static final LoginContext WRITER = login(StaticAccessMode.FULL);

    private final GraphDatabaseAPI database;

    EmbeddedTransactions(GraphDatabaseAPI database) {
        this.database = database;
    }

    private static LoginContext login(AccessMode mode) {
        return SecurityContext.authDisabled(mode, ClientConnectionInfo.EMBEDDED_CONNECTION, "neo4j");
    }

    /** Reads; the transaction ends when the thread is cancelled. */
    <T> T read(Function<TransactionContext, T> work) {
        try (InternalTransaction tx = database.beginTransaction(KernelTransaction.Type.EXPLICIT, READER)) {
            Cancellation cancellation = Cancellation.current();
            return cancellation == null
                    ? work.apply(new Context(tx))
                    : cancellation.read(tx::terminate, () -> work.apply(new Context(tx)));
        } catch (RuntimeException e) {
            throw asTheDriverHasIt(e);
        }
    }

    /** Writes, and commits unless the work fails. */
    <T> T write(Function<TransactionContext, T> work) {
        try (InternalTransaction tx = database.beginTransaction(KernelTransaction.Type.EXPLICIT, WRITER)) {
            T done = work.apply(new Context(tx));
            tx.commit();
            return done;
        } catch (RuntimeException e) {
            throw asTheDriverHasIt(e);
        }
    }

    /** Waits until all that was committed before can be read in whole, as a bookmark has it. */
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
