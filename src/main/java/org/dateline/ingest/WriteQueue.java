package org.dateline.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.dateline.graph.Readings;
import org.dateline.roles.OnRole;
import org.dateline.roles.ProcessRole;
import org.dateline.security.Turns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Writes articles in the order of their arrival. Articles that wait during a write share the next transaction. If that
 * transaction fails, each is written alone, so that no article fails because of another.
 */
@Component
@OnRole({ProcessRole.ALL, ProcessRole.WORKER})
class WriteQueue {

    /** Most articles per transaction. Larger ones are not faster, and delay the reads that wait for their commit. */
    private static final int AT_ONCE = 16;

    /**
     * Waiting articles from which on a write begins at once. With more of them, the threads that read would wait as
     * well.
     */
    static final int TOGETHER = 8;

    /** Longest time for which articles come together. If a page takes a tenth of it, one page in ten meets a commit. */
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private static final Duration LOOK = Duration.ofMillis(2);

    private final Readings readings;
    private final Retries retries;
    private final Turns readers;
    private final Duration between;
    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock lock = new ReentrantLock(true);
    private volatile Turn newest = Turn.none();
    private long last;

    @Autowired
    WriteQueue(Readings readings, Retries retries, Turns readers) {
        this(readings, retries, readers, BETWEEN);
    }

    /**
     * Creates a queue with a time between commits while others read.
     *
     * @param between the longest time for which articles come together after a commit
     */
    WriteQueue(Readings readings, Retries retries, Turns readers, Duration between) {
        this.readings = readings;
        this.retries = retries;
        this.readers = readers;
        this.between = between;
        this.last = System.nanoTime() - between.toNanos();
    }

    private record Waiting(Readings.Writing writing, CompletableFuture<Readings.Written> written) {}

    /**
     * Writes an article, and returns once it is there.
     *
     * @param turn is ended once no article that comes later is written before this one
     */
    Readings.Written write(Readings.Writing writing, Turn turn) {
        Waiting own = new Waiting(writing, new CompletableFuture<>());
        waiting.add(own);
        newest = turn;
        turn.end();
        lock.lock();
        try {
            while (!own.written.isDone()) {
                gather();
                write(next());
                last = System.nanoTime();
            }
        } finally {
            lock.unlock();
        }
        try {
            return own.written.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e;
        }
    }

    /**
     * Waits for further articles to share the commit while others read, if more are to come. After each commit, answers
     * in progress are made again and caches are read again: with ten commits a second, every page would pay for that.
     */
    private void gather() {
        while (newest.isFollowed()
                && waiting.size() < TOGETHER
                && System.nanoTime() - last < between.toNanos()
                && readers.isAsked()
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private List<Waiting> next() {
        List<Waiting> next = new ArrayList<>();
        while (next.size() < AT_ONCE && !waiting.isEmpty()) {
            next.add(waiting.remove());
        }
        return next;
    }

    private void write(List<Waiting> some) {
        try {
            // If the answer to a commit was lost with the connection, the next attempt finds out whether the commit
            // succeeded.
            List<Readings.Written> written = retries.untilDone(
                    () -> readings.write(some.stream().map(Waiting::writing).toList()));
            for (int i = 0; i < some.size(); i++) {
                some.get(i).written.complete(written.get(i));
            }
        } catch (RuntimeException | Error e) {
            if (some.size() == 1) {
                some.getFirst().written.completeExceptionally(e);
            } else {
                some.stream().map(List::of).forEach(this::write);
            }
        }
    }
}
