package org.dateline.graph;

import java.util.List;
import java.util.Map;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;

/** A transaction that adds rows to an embedded database, bypassing Bolt and Cypher. */
final class DirectWriter implements AutoCloseable {

    private final Transaction tx;
    private final KernelRows rows;

    DirectWriter(GraphDatabaseService database) {
        this.tx = database.beginTx();
        this.rows = new KernelRows(tx);
    }

    /** Adds acts, given as the parameters of {@code found_actions}. */
    void found(List<Map<String, Object>> acts) {
        rows.found(acts);
    }

    /** Adds an earlier version of a stored act, given as one of the parameters of {@code insert_versions}. */
    void version(Map<String, Object> version) {
        rows.insertEarlier(version);
    }

    void commit() {
        tx.commit();
    }

    @Override
    public void close() {
        tx.close();
    }
}
