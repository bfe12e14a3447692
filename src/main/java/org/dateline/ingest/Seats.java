package org.dateline.ingest;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** How many articles are read at once. Whoever has read one gives the seat up before the article is written. */
final class Seats {

    private final Semaphore free;
    private volatile long last;

    Seats(int count) {
        this.free = new Semaphore(count, true);
    }

    /** Waits for a seat. */
    Seat take() {
        free.acquireUninterruptibly();
        return new Seat(last);
    }

    /** A seat that is taken until it is closed, once or more often. */
    final class Seat implements AutoCloseable {

        private final long before;
        private volatile long start = System.nanoTime();
        private final AtomicBoolean taken = new AtomicBoolean(true);

        private Seat(long before) {
            this.before = before;
        }

        /** How long the article before was read, in nanoseconds. */
        long before() {
            return before;
        }

        /** Begins to read; what was waited for before does not count. */
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
