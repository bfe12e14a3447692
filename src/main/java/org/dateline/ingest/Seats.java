package org.dateline.ingest;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Limits the number of articles read in parallel. A seat is released before its article is written. */
final class Seats {

    private final Semaphore free;
    private volatile long last;

    Seats(int count) {
        this.free = new Semaphore(count, true);
    }

    /** Waits for a free seat. */
    Seat take() {
        free.acquireUninterruptibly();
        return new Seat(last);
    }

    /** A seat that is taken until it is closed. Closing it again has no effect. */
    final class Seat implements AutoCloseable {

        private final long before;
        private volatile long start = System.nanoTime();
        private final AtomicBoolean taken = new AtomicBoolean(true);

        private Seat(long before) {
            this.before = before;
        }

        /** Returns how long the previous article was read, in nanoseconds. */
        long before() {
            return before;
        }

        /** Starts to measure the reading time. */
        void begin() {
            start = System.nanoTime();
        }

        @Override
        public void close() {
            if (taken.compareAndSet(true, false)) {
                last = System.nanoTime() - start;
                free.release();
            }
        }
    }
}
