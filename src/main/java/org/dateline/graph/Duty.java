package org.dateline.graph;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.neo4j.graphdb.GraphDatabaseService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Decides whether this process performs a task that one of all processes at a database performs: polling sources,
 * notifying receivers, embedding sentences.
 *
 * <p>A process with a database of its own always does. Among others, the process that holds the lease does. A process
 * that stops gives the lease back. If a process is killed, its lease expires after 20 seconds and another one takes it.
 * For an instant two may hold it, so the tasks must be idempotent.
 */
@Component
public class Duty {

    private static final Logger LOG = LoggerFactory.getLogger(Duty.class);

    private static final String TAKE = Cypher.load("write/take_lease");

    private static final Duration LENGTH = Duration.ofSeconds(20);

    /** The watch of sources asks once a second, so each look comes within five seconds of the last one. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(4);

    private final Database database;
    private final boolean shared;
    private final String holder = UUID.randomUUID().toString();
    private final Map<String, Lease> leases = new ConcurrentHashMap<>();

    Duty(Database database, ObjectProvider<GraphDatabaseService> embedded, Environment settings) {
        this.database = database;
        // Commands aside, other processes use an embedded database only through the Bolt port at a fixed address,
        // which is off by default.
        boolean own = embedded.getIfAvailable() != null
                && !settings.getProperty("dateline.bolt.enabled", Boolean.class, false);
        this.shared = !own;
    }

    /** Whether other processes may perform the tasks, so that their writes have to be looked for. */
    public boolean isShared() {
        return shared;
    }

    /**
     * Tells whether this process performs a task now.
     *
     * @param what the name of the task: "sources"
     */
    public boolean isOurs(String what) {
        return !shared || leases.computeIfAbsent(what, Lease::new).isHeld();
    }

    @PreDestroy
    void stop() {
        leases.values().forEach(Lease::giveBack);
    }

    /** A lease, as far as this process knows. */
    private final class Lease {

        private final String name;
        private long until = System.nanoTime();
        private long lookedAt = System.nanoTime() - BETWEEN_LOOKS.toNanos();

        private Lease(String name) {
            this.name = name;
        }

        private synchronized boolean isHeld() {
            long now = System.nanoTime();
            if (now - lookedAt >= BETWEEN_LOOKS.toNanos()) {
                lookedAt = now;
                take(now);
            }
            return until - System.nanoTime() > 0;
        }

        private void take(long now) {
            boolean had = until - now > 0;
            try {
                boolean taken = take(LENGTH);
                // Counted from before the query, so that the lease ends here before it ends in the database.
                until = taken ? now + LENGTH.toNanos() : now;
                if (taken && !had) {
                    LOG.info("This process has the lease of the task {}", name);
                }
            } catch (RuntimeException e) {
                LOG.debug("The lease of the task {} could not be taken and is tried again later", name, e);
            }
        }

        private boolean take(Duration length) {
            return database.write(tx -> tx.run(TAKE, Map.of("id", name, "holder", holder, "millis", length.toMillis()))
                    .single()
                    .get("taken")
                    .asBoolean());
        }

        private synchronized void giveBack() {
            if (until - System.nanoTime() > 0) {
                try {
                    take(Duration.ZERO);
                } catch (RuntimeException e) {
                    LOG.debug("The lease of the task {} could not be given back and expires", name, e);
                }
            }
        }
    }
}
