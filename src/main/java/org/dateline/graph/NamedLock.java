package org.dateline.graph;

import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/**
 * A lock by name across all processes at a database. It is a lock of the database, held by an open transaction, and so
 * ends with the connection of a process that is killed.
 */
final class NamedLock {

    private static final String KEY = Cypher.load("write/create_lock_key");
    private static final String CREATE = Cypher.load("write/create_lock");
    private static final String HOLD = Cypher.load("write/hold_lock");

    private NamedLock() {}

    /** Creates the unique key of the locks, without which two processes might each create a lock with one name. */
    static void prepare(Driver driver) {
        driver.executableQuery(KEY).execute();
    }

    /** Waits for the lock of a name and holds it until closed. */
    static Database.Held take(Driver driver, String name) {
        // Created in its own transaction: work of the holder may wait for the end of all transactions that create
        // nodes.
        driver.executableQuery(CREATE).withParameters(Map.of("id", name)).execute();
        Session session = driver.session();
        try {
            Transaction tx = session.beginTransaction();
            tx.run(HOLD, Map.of("id", name)).consume();
            return session::close;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }
}
