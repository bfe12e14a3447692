package org.dateline.ingest;

import java.util.concurrent.CountDownLatch;

/** A place in a queue whose work is begun by several at once and put in line to be written in order. */
final class Turn {

    private volatile Turn before;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean followed;

    private Turn(Turn before) {
        this.before = before;
    }

    private Turn() {
        this.before = this;
        over.countDown();
    }

    /** The turn of nobody, which is over. */
    static Turn none() {
        return new Turn();
    }

    /** The turn behind this one. */
    Turn next() {
        followed = true;
        return new Turn(this);
    }

    /** Whether there is a turn behind this one. */
    boolean isFollowed() {
        return followed;
    }

    /**
     * Waits until the one before is over.
     *
     * @throws IllegalStateException when the process stops meanwhile
     */
    void await() {
        try {
            before.over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for its turn", e);
        }
    }

    /** Lets the next one go on. It waits for those before it itself, so that order is kept whatever failed. */
    void end() {
        await();
        // Those long past are not to be kept in memory by those to come.
        before = this;
        over.countDown();
    }
}
