package org.dateline.graph;

import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/**
 * Lets one of all processes at a database do something at a time. The lock is the database's own and of an open transaction: it ends
 * with the connection of a process that is killed.
 */
final class NamedLock {

    private static final String KEY = Cypher.load("write/create_lock_key");
    private static final String CREATE = Cypher.load("write/create_lock");
    private static final String HOLD = Cypher.load("write/hold_lock");

    private NamedLock() {}

    /** Makes the key of the locks, without which two processes might each make a lock of one name. */
    static void prepare(Driver driver) {
        driver.executableQuery(KEY).execute();
    }

    /** Waits for the lock of a name and holds it until it is closed. */
    static Database.Held take(Driver driver, String name) {
        // Made in a transaction of its own: what the holder does meanwhile may wait for the end of all that create
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
