package org.dateline.graph;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs that the database does not answer, and that it answers again, once for each outage. */
final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final AtomicBoolean away = new AtomicBoolean();

    /** Runs a transaction and notes whether the database answers. */
    <T> T noted(Supplier<T> transaction) {
        T done;
        try {
            done = transaction.get();
        } catch (ServiceUnavailableException | SessionExpiredException e) {
            if (away.compareAndSet(false, true)) {
                LOG.warn("The database does not answer, and transactions fail until it does: {}", e.getMessage());
            }
            throw e;
        }
        if (away.get() && away.compareAndSet(true, false)) {
            LOG.info("The database answers again");
        }
        return done;
    }
}
