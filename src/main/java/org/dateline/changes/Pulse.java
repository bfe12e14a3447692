package org.dateline.changes;

import java.time.Duration;
import java.time.Instant;
import org.dateline.graph.Clock;
import org.springframework.stereotype.Component;

/** Lets any number of readers wait for commits at the price of one look at the clock. */
@Component
class Pulse {

    /** Soon enough for people, seldom enough to cost the database nothing. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** Who waits comes up for air, to see whether anybody still listens. */
    private static final int LOOKS = 5;

    private final Clock clock;
    private Instant stamp = Instant.EPOCH;
    private long lookedAt = System.nanoTime() - BETWEEN_LOOKS.toNanos();

    Pulse(Clock clock) {
        this.clock = clock;
    }

    /** Reads the stamp of the last commit. */
    Instant read() {
        return clock.at();
    }

    /** Waits until something was committed after an instant, a second at most, and returns the last stamp. */
    Instant await(Instant after) throws InterruptedException {
        Instant last = look();
        for (int i = 0; i < LOOKS && !last.isAfter(after); i++) {
            Thread.sleep(BETWEEN_LOOKS);
            last = look();
        }
        return last;
    }

    private synchronized Instant look() {
        if (System.nanoTime() - lookedAt >= BETWEEN_LOOKS.toNanos()) {
            stamp = clock.at();
            lookedAt = System.nanoTime();
        }
        return stamp;
    }
}
