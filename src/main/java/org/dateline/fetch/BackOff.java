package org.dateline.fetch;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** The wait after failures: twice as long with each, a day at most, and never the same for two. */
public final class BackOff {

    private static final Duration LONGEST = Duration.ofDays(1);

    /** Behind this many doublings of a millisecond lies more than a day. */
    private static final int DOUBLINGS = 30;

    /** Those who failed together are not tried together again. */
    private static final double JITTER = 0.25;

    private BackOff() {}

    /**
     * The wait.
     *
     * @param first the wait after the first failure
     * @param failures how many there were in a row, from 1
     */
    public static Duration after(Duration first, int failures) {
        double factor = Math.scalb(1.0, Math.min(failures - 1, DOUBLINGS));
        double spread = 1 - JITTER + 2 * JITTER * ThreadLocalRandom.current().nextDouble();
        double millis = first.toMillis() * factor * spread;
        return millis < LONGEST.toMillis() ? Duration.ofMillis((long) millis) : LONGEST;
    }
}
