package org.dateline.ingest;

import java.time.Duration;

/** As many articles wait as may; the message says how many, and when there will be room. */
public final class QueueFull extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    QueueFull(int capacity, Duration wait) {
        super(
                capacity + " articles wait to be read, which is the most (dateline.intake.capacity). Send it again in "
                        + wait.toSeconds() + " s.",
                null,
                false,
                false);
        this.wait = wait;
    }

    /** How long to wait. */
    public Duration waitingTime() {
        return wait;
    }
}
