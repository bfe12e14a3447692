package org.dateline.graph;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Stops all use of the database for a while: transactions that are open end, those that begin meanwhile wait, and
 * requests are to be turned away.
 */
@Component
public class Intermission {

    /** How long requests that came before may take to end; what takes longer waits in the middle. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** Fair, so that a stream of readers cannot put it off forever. */
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean on;
    /** An hour ago to begin with: a process that answers nobody has nobody to wait for. */
    private volatile long last = System.nanoTime() - TimeUnit.HOURS.toNanos(1);

    /** Counts a request in, or tells that it is to be turned away; what is counted in must {@link #leave}. */
    public boolean admit() {
        requests.incrementAndGet();
        last = System.nanoTime();
        if (on) {
            leave();
            return false;
        }
        return true;
    }

    /** Counts a request out. */
    public void leave() {
        requests.decrementAndGet();
    }

    /** Tells whether requests are being answered. */
    boolean isAnswering() {
        return requests.get() > 0;
    }

    /** How long ago the last request came in, in nanoseconds. */
    long sinceLast() {
        return System.nanoTime() - last;
    }

    <T> T transaction(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Does something while nobody uses the database.
     *
     * @param own how many admitted requests wait for its end themselves
     */
    public synchronized <T> T during(int own, Supplier<T> work) {
        on = true;
        try {
            await(own);
            lock.writeLock().lock();
            try {
                return work.get();
            } finally {
                lock.writeLock().unlock();
            }
        } finally {
            on = false;
        }
    }

    private void await(int own) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (requests.get() > own && System.nanoTime() < end) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
