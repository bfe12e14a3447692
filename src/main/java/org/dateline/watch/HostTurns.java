package org.dateline.watch;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.fetch.SharedPace;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Duty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the next turn at each host in the database, by its clock. One process watches the sources, but each may be asked
 * to check a source or to fetch an address, and another one may take the watch over.
 */
@Component
class HostTurns implements SharedPace {

    private static final Logger LOG = LoggerFactory.getLogger(HostTurns.class);

    private static final String TAKE = Cypher.load("write/take_host_turn");
    private static final String HOLD = Cypher.load("write/hold_host");
    private static final String FORGET = Cypher.load("write/forget_host_turns");

    /** Time between two removals of past turns. */
    private static final Duration BETWEEN_REMOVALS = Duration.ofHours(1);

    private final Database database;
    private final Duty duty;
    private final AtomicLong removedAt = new AtomicLong(System.nanoTime());

    HostTurns(Database database, Duty duty) {
        this.database = database;
        this.duty = duty;
    }

    @Override
    public Optional<Duration> take(String host, Duration delay, Duration patience) {
        if (!duty.isShared()) {
            return Optional.empty();
        }
        try {
            forget();
            long wait = database.write(tx -> tx.run(
                            TAKE, Map.of("id", id(host), "delay", delay.toMillis(), "patience", patience.toMillis()))
                    .single()
                    .get("wait")
                    .asLong());
            return Optional.of(Duration.ofMillis(wait));
        } catch (RuntimeException e) {
            LOG.debug("The turns of other processes at {} are not known", host, e);
            return Optional.empty();
        }
    }

    @Override
    public void hold(String host, Duration pause) {
        if (!duty.isShared()) {
            return;
        }
        try {
            database.write(tx -> tx.run(HOLD, Map.of("id", id(host), "millis", pause.toMillis()))
                    .consume());
        } catch (RuntimeException e) {
            LOG.debug("Other processes are not told to leave {} alone", host, e);
        }
    }

    private void forget() {
        long now = System.nanoTime();
        long last = removedAt.get();
        if (now - last >= BETWEEN_REMOVALS.toNanos() && removedAt.compareAndSet(last, now)) {
            database.write(tx -> tx.run(FORGET).consume());
        }
    }

    private static String id(String host) {
        return "host " + host;
    }
}
