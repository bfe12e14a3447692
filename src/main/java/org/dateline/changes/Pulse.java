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
    private Instant announced = Instant.EPOCH;
    private Instant beat = Instant.EPOCH;
    private long beatAt = System.nanoTime() - BETWEEN_BEATS.toNanos();
    private boolean told;
    private long lookedAt = System.nanoTime() - BETWEEN_LOOKS_WHEN_TOLD.toNanos();

    Pulse(Clock clock, Imports imports) {
        this.clock = clock;
        this.imports = imports;
    }

    /**
     * Announces a commit of another process, so that readers look for it at once. They pass it only when the clock shows
     * it here, because this process may read from a member of a cluster that has not received the commit.
     */
    public synchronized void tell(Instant committed) {
        if (committed.isAfter(announced)) {
            announced = committed;
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
            wait(untilNextLook());
            look();
        }
        return beat;
    }

    /** Returns the milliseconds until the next beat, or until the clock is read again. */
    private long untilNextLook() {
        if (stamp.isAfter(beat)) {
            return untilBeat(beatAt);
        }
        return announced.isAfter(stamp) ? untilBeat(lookedAt) : BETWEEN_LOOKS.toMillis();
    }

    private static long untilBeat(long last) {
        return Math.max(1, BETWEEN_BEATS.minusNanos(System.nanoTime() - last).toMillis());
    }

    private void look() {
        if (System.nanoTime() - lookedAt >= betweenLooks().toNanos()) {
            Instant at = clock.at();
            Instant settled = at.isAfter(stamp) ? imports.settled(at) : stamp;
            if (settled.isAfter(stamp)) {
                stamp = settled;
                notifyAll();
            }
            lookedAt = System.nanoTime();
        }
        if (stamp.isAfter(beat) && System.nanoTime() - beatAt >= BETWEEN_BEATS.toNanos()) {
            beat = stamp;
            beatAt = System.nanoTime();
            notifyAll();
        }
    }

    /** Returns the interval of polls. While the clock does not show an announced commit, it is that of beats. */
    private Duration betweenLooks() {
        if (announced.isAfter(stamp)) {
            return BETWEEN_BEATS;
        }
        return told ? BETWEEN_LOOKS_WHEN_TOLD : BETWEEN_LOOKS;
    }
}
