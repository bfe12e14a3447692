package org.dateline.graph;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.neo4j.driver.TransactionContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Stamps commits: strictly increasing, and in the order of the commits, since the tick locks until the commit. */
@Component
public class Clock {

    private static final String TICK = Cypher.load("write/tick_clock");

    private final InstantSource source;

    Clock(ObjectProvider<InstantSource> source) {
        this.source = source.getIfAvailable(InstantSource::system);
    }

    /** Takes the next stamp, in microseconds. */
    long tick(TransactionContext tx) {
        return tx.run(TICK, Map.of("now", Micros.of(now()))).single().get("at").asLong();
    }

    /** The time of the wall clock, for what needs no order. */
    public Instant now() {
        return source.instant();
    }
}
