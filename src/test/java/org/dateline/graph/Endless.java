package org.dateline.graph;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.neo4j.driver.TransactionContext;

/** A read that takes minutes unless it is ended, for tests of what ends it. */
public final class Endless {

    private static final String QUERY = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b"
            + " WHERE a * b % 7919 = 1 RETURN count(*) AS endless";

    private static final String RUNNING =
            "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery CONTAINS 'AS endless' AND"
                    + " NOT currentQuery CONTAINS 'SHOW TRANSACTIONS' AND status STARTS WITH 'Running' RETURN count(*) AS n";

    private Endless() {}

    /** Reads until it is ended. */
    public static long read(Database database) {
        return database.read(QUERY, Map.of()).getFirst().get("endless").asLong();
    }

    /** Reads within a transaction until it is ended. */
    static void read(TransactionContext tx) {
        tx.run(QUERY).consume();
    }

    /** Whether the database is at such a read. */
    public static boolean isRunning(Database database) {
        return database.read(RUNNING, Map.of()).getFirst().get("n").asLong() > 0;
    }

    /** Reads in a thread of its own until it is ended; counts down when it is over, whatever ended it. */
    static CountDownLatch begin(Database database, Cancellation cancellation) {
        CountDownLatch over = new CountDownLatch(1);
        Thread.ofPlatform().daemon().start(() -> {
            Cancellation.enter(cancellation);
            try {
                read(database);
            } catch (ReadCancelled e) {
                over.countDown();
            }
        });
        return over;
    }
}
