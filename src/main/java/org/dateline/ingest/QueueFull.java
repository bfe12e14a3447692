package org.dateline.ingest;

import java.time.Duration;

/**
 * No article is accepted for now: the queue is full in total or for one login, or the broker accepts none. The message
 * states the cause and when to retry.
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

    /** Returns the failure of one login whose places are full. Articles of other logins are accepted. */
    static QueueFull ofLogin(int most, Duration wait) {
        return new QueueFull(
                most + " articles of the login wait to be read, which is the most (dateline.fair-use.waiting).", wait);
    }

    /** Returns the same failure for a list whose first articles were accepted. */
    public QueueFull behind(int accepted) {
        return accepted == 0
                ? this
                : new QueueFull("The first " + accepted + " of the input are accepted, and the others are not: ", this);
    }

    /** Returns the same failure for quarantined submissions, some of which were queued. */
    QueueFull again(int accepted, int all) {
        return new QueueFull(
                accepted + " of " + all + " are read again, and the others are quarantined as before: ", this);
    }

    private QueueFull(String beginning, QueueFull cause) {
        super(beginning + cause.getMessage(), null, false, false);
        this.wait = cause.wait;
    }

    /** Returns the failure of a carrier that accepts no articles. */
    public static QueueFull ofCarrier(String reason, Duration wait) {
        return new QueueFull(reason, wait);
    }

    /** Returns the time to wait before a retry. */
    public Duration waitingTime() {
        return wait;
    }
}
