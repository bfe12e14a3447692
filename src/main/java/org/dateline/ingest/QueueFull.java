package org.dateline.ingest;

import java.time.Duration;

/**
 * No article is taken in for a while: as many wait as may, of all or of one login, or the broker takes none. The message says which, and
 * when to come back.
 */
public final class QueueFull extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    QueueFull(int capacity, Duration wait) {
        this(capacity + " articles wait to be read, which is the most (dateline.intake.capacity).", wait);
    }

    private QueueFull(String reason, Duration wait) {
        super(reason + " Send it again in " + wait.toSeconds() + " s.", null, false, false);
        this.wait = wait;
    }

    /** As many articles of one login wait as may; those of others are accepted. */
    static QueueFull ofLogin(int most, Duration wait) {
        return new QueueFull(
                most + " articles of the login wait to be read, which is the most (dateline.fair-use.waiting).", wait);
    }

    /** The same for a list of which some were taken in before. */
    public QueueFull behind(int accepted) {
        return accepted == 0
                ? this
                : new QueueFull("The first " + accepted + " of the input are accepted, and the others are not: ", this);
    }

    /** The same for submissions that were quarantined, of which some are read again. */
    QueueFull again(int accepted, int all) {
        return new QueueFull(
                accepted + " of " + all + " are read again, and the others are quarantined as before: ", this);
    }

    private QueueFull(String beginning, QueueFull cause) {
        super(beginning + cause.getMessage(), null, false, false);
        this.wait = cause.wait;
    }

    /** The way to those who read takes none. */
    public static QueueFull ofCarrier(String reason, Duration wait) {
        return new QueueFull(reason, wait);
    }

    /** How long to wait. */
    public Duration waitingTime() {
        return wait;
    }
}
