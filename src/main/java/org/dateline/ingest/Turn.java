package org.dateline.ingest;

import java.util.concurrent.CountDownLatch;

/** A position in a queue whose items are processed in parallel and written in order. */
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

    /** Returns a turn that is over, for work without an order. */
    static Turn none() {
        return new Turn();
    }

    /** Returns the turn after this one. */
    Turn next() {
        followed = true;
        return new Turn(this);
    }

    /** Whether there is a turn behind this one. */
    boolean isFollowed() {
        return followed;
    }

    /**
     * Waits until the previous turn is over.
     *
     * @throws IllegalStateException if the process stops meanwhile
     */
    void await() {
        try {
            before.over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for its turn", e);
        }
    }

    /** Ends this turn after all earlier ones, which keeps the order even after a failure. */
    void end() {
        await();
        // Release the chain of earlier turns for garbage collection.
        before = this;
        over.countDown();
    }
}
