package org.dateline.ingest;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Limits the number of articles read in parallel. A seat is released before its article is written. */
final class Seats {

    /**
     * Longest rest at once. After a long article, resting as long as it took would delay the next one too much.
     */
    private static final long LONGEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Semaphore free;
    private final BooleanSupplier isAnswering;
    private volatile long owed;

    /**
     * @param count the number of seats
     * @param isAnswering whether queries are being answered
     */
    Seats(int count, BooleanSupplier isAnswering) {
        this.free = new Semaphore(count, true);
        this.isAnswering = isAnswering;
    }

    /** Waits for a free seat. */
    Seat take() {
        free.acquireUninterruptibly();
        return new Seat(owed);
    }

    /** A seat that is taken until it is closed. Closing it again has no effect. */
    final class Seat implements AutoCloseable {

        private final AtomicBoolean taken = new AtomicBoolean(true);
        private final Thread reader = Thread.currentThread();
        private long owed;
        private long since = System.nanoTime();
        private long looked = since - LOOK_NANOS;

        private Seat(long owed) {
            this.owed = owed;
        }

        /**
         * Rests while queries are being answered, in all no longer than articles were read on this seat. The thread
         * that reads calls this at each checkpoint, so that an answer does not wait for the end of an article.
         *
         * @return the nanoseconds of this rest
         */
        long rest() {
            long now = System.nanoTime();
            if (now - looked < LOOK_NANOS || !taken.get()) {
                return 0;
            }
            looked = now;
            if (!isAnswering.getAsBoolean()) {
                return 0;
            }
            long end = now + owedAt(now);
            do {
                LockSupport.parkNanos(LOOK_NANOS);
            } while (isAnswering.getAsBoolean() && System.nanoTime() < end && !reader.isInterrupted());
            since = System.nanoTime();
            owed = Math.max(0, end - since);
            looked = since;
            return since - now;
        }

        /** The nanoseconds of reading that no rest has followed. */
        private long owedAt(long now) {
            return Math.min(owed + now - since, LONGEST_REST_NANOS);
        }

        @Override
        public void close() {
            if (taken.compareAndSet(true, false)) {
                Seats.this.owed = owedAt(System.nanoTime());
                free.release();
            }
        }
    }
}
