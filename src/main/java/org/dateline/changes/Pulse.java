package org.dateline.changes;

import java.time.Duration;
import java.time.Instant;
import org.dateline.graph.Clock;
import org.dateline.graph.Imports;
import org.springframework.stereotype.Component;

/** Lets any number of readers wait for commits at the price of one look at the clock. */
@Component
public class Pulse {

    /** Soon enough for people, seldom enough to cost the database nothing. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** While commits are told of, the clock is looked at only in case that one was not. */
    private static final Duration BETWEEN_LOOKS_WHEN_TOLD = Duration.ofSeconds(1);

    /** What is committed within this is seen by all readers at once, who then read the same and once. */
    private static final Duration BETWEEN_BEATS = Duration.ofMillis(100);

    /** Who waits comes up for air, to see whether anybody still listens. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Clock clock;
    private final Imports imports;
    private Instant stamp = Instant.EPOCH;
    private Instant beat = Instant.EPOCH;
    private long beatAt = System.nanoTime() - BETWEEN_BEATS.toNanos();
    private boolean told;
    private long lookedAt = System.nanoTime() - BETWEEN_LOOKS_WHEN_TOLD.toNanos();

    Pulse(Clock clock, Imports imports) {
        this.clock = clock;
        this.imports = imports;
    }

    /** Tells of a commit that can be read. */
    public synchronized void tell(Instant committed) {
        if (committed.isAfter(stamp)) {
            stamp = committed;
            notifyAll();
        }
    }

    /** Says whether commits are told of. */
    public synchronized void isTold(boolean told) {
        this.told = told;
    }

    /** Reads the stamp of the last commit, or the one before the import that is under way. */
    Instant read() {
        return imports.settled(clock.at());
    }

    /**
     * Waits until something was committed after an instant, a second at most, and returns the stamp of the last commit that readers see. All of
     * them see the same stamps, of which there are ten a second at most. At the instant of an import all of them wait for its end.
     */
    synchronized Instant await(Instant after) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        look();
        while (!beat.isAfter(after) && System.nanoTime() < end) {
            Duration left = BETWEEN_BEATS.minusNanos(System.nanoTime() - beatAt);
            wait(stamp.isAfter(beat) ? Math.max(1, left.toMillis()) : BETWEEN_LOOKS.toMillis());
            look();
        }
        return beat;
    }

    private void look() {
        Duration between = told ? BETWEEN_LOOKS_WHEN_TOLD : BETWEEN_LOOKS;
        if (System.nanoTime() - lookedAt >= between.toNanos()) {
            Instant at = clock.at();
            if (at.isAfter(stamp)) {
                tell(imports.settled(at));
            }
            lookedAt = System.nanoTime();
        }
        if (stamp.isAfter(beat) && System.nanoTime() - beatAt >= BETWEEN_BEATS.toNanos()) {
            beat = stamp;
            beatAt = System.nanoTime();
            notifyAll();
        }
    }
}
