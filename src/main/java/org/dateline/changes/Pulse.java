package org.dateline.changes;

import java.time.Duration;
import java.time.Instant;
import org.dateline.graph.Clock;
import org.dateline.graph.Imports;
import org.springframework.stereotype.Component;

/** Lets any number of readers wait for commits with a single poll of the clock. */
@Component
public class Pulse {

    /** Interval of polls: short enough for interactive use, long enough to cost the database nothing. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** Interval of polls while commits are announced. It covers a lost announcement. */
    private static final Duration BETWEEN_LOOKS_WHEN_TOLD = Duration.ofSeconds(1);

    /**
     * Interval of beats. Commits within one interval become visible to all readers at once, so that they share one
     * read.
     */
    private static final Duration BETWEEN_BEATS = Duration.ofMillis(100);

    /** Longest wait, after which a reader can check whether its client still listens. */
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

    /** Announces a commit that is readable. */
    public synchronized void tell(Instant committed) {
        if (committed.isAfter(stamp)) {
            stamp = committed;
            notifyAll();
        }
    }

    /** Sets whether commits are announced. */
    public synchronized void isTold(boolean told) {
        this.told = told;
    }

    /** Returns the instant of the last commit, or the last one before the current import. */
    Instant read() {
        return imports.settled(clock.at());
    }

    /**
     * Waits up to a second for a commit after an instant. Returns the instant of the last commit visible to readers.
     * All readers see the same instants, at most ten per second. They wait for the end of an import at its instant.
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
