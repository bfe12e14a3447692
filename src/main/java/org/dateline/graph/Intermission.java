package org.dateline.graph;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Stops all use of the database for a while: open transactions end, those that begin meanwhile wait, and requests
 * should be refused.
 */
@Component
public class Intermission {

    /** How long admitted requests may take to end; longer ones wait in the middle. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** Fair, so that a stream of readers cannot postpone an intermission forever. */
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean on;
    /** An hour ago at first: a process that has answered no request has no client to wait for. */
    private volatile long last = System.nanoTime() - TimeUnit.HOURS.toNanos(1);

    /** Admits a request, or returns false if it must be refused. Each admitted request must call {@link #leave}. */
    public boolean admit() {
        requests.incrementAndGet();
        last = System.nanoTime();
        if (on) {
            leave();
            return false;
        }
        return true;
    }

    /** Marks an admitted request as answered. */
    public void leave() {
        requests.decrementAndGet();
    }

    /** Tells whether a request is being answered. */
    boolean isAnswering() {
        return requests.get() > 0;
    }

    /** Returns the time since the last request arrived, in nanoseconds. */
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
     * Runs work while nothing else uses the database.
     *
     * @param own the number of admitted requests that wait for this work themselves
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
