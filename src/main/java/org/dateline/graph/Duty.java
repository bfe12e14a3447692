package org.dateline.graph;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.roles.ProcessRole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Whether this process does what one of all at a database does: watching sources, telling receivers, giving sentences vectors. A process
 * that does everything always does; of the others, the one that has the lease. A process that ends loses it after a while, and another
 * one takes it. For an instant two may have it, so that what they do must be the same when it is done twice.
 */
@Component
public class Duty {

    private static final Logger LOG = LoggerFactory.getLogger(Duty.class);

    private static final String TAKE = Cypher.load("write/take_lease");

    private static final Duration LENGTH = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final Database database;
    private final boolean shared;
    private final String holder = UUID.randomUUID().toString();
    private final Map<String, Lease> leases = new ConcurrentHashMap<>();

    Duty(Database database, Environment settings) {
        this.database = database;
        this.shared = ProcessRole.of(settings) != ProcessRole.ALL;
    }

    /** Whether others may do it, so that what they wrote has to be looked for. */
    public boolean isShared() {
        return shared;
    }

    /**
     * Tells whether it is this process that does something now.
     *
     * @param what a name for it: "sources"
     */
    public boolean isOurs(String what) {
        return !shared || leases.computeIfAbsent(what, Lease::new).isHeld();
    }

    /** A lease as far as this process knows. */
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
                boolean taken = database.write(
                        tx -> tx.run(TAKE, Map.of("id", name, "holder", holder, "millis", LENGTH.toMillis()))
                                .single()
                                .get("taken")
                                .asBoolean());
                // By the time before the question, so that it ends here before it ends there.
                until = taken ? now + LENGTH.toNanos() : now;
                if (taken && !had) {
                    LOG.info("Of all processes, this one sees to the {}", name);
                }
            } catch (RuntimeException e) {
                LOG.debug("The lease of {} is taken later", name, e);
            }
        }
    }
}
