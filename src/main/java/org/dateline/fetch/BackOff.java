package org.dateline.fetch;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Computes the wait after failures. It doubles with each failure up to one day, and has a random part. */
public final class BackOff {

    private static final Duration LONGEST = Duration.ofDays(1);

    /** Doublings of one millisecond that exceed a day. */
    private static final int DOUBLINGS = 30;

    /** Relative random part of the wait. It spreads the retries of requests that failed together. */
    private static final double JITTER = 0.25;

    private BackOff() {}

    /**
     * Returns the wait.
     *
     * @param first the wait after the first failure
     * @param failures the number of consecutive failures, from 1
     */
    public static Duration after(Duration first, int failures) {
        double factor = Math.scalb(1.0, Math.min(failures - 1, DOUBLINGS));
        double spread = 1 - JITTER + 2 * JITTER * ThreadLocalRandom.current().nextDouble();
        double millis = first.toMillis() * factor * spread;
        return millis < LONGEST.toMillis() ? Duration.ofMillis((long) millis) : LONGEST;
    }
}
