package org.dateline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.dateline.graph.Readings;
import org.dateline.roles.OnRole;
import org.dateline.roles.ProcessRole;
import org.springframework.stereotype.Component;

/**
 * Writes articles in the order in which they come. Those that wait while others are written go into one transaction together. If that fails,
 * each of them is written alone, so that no article fails for another one.
 */
@Component
@OnRole({ProcessRole.ALL, ProcessRole.WORKER})
class WriteQueue {

    /** More gain nothing, and readers of what they change would wait longer for their commit. */
    private static final int AT_ONCE = 16;

    private final Readings readings;
    private final Retries retries;
    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock lock = new ReentrantLock(true);

    WriteQueue(Readings readings, Retries retries) {
        this.readings = readings;
        this.retries = retries;
    }

    private record Waiting(Readings.Writing writing, CompletableFuture<Readings.Written> written) {}

    /**
     * Writes an article, and returns once it is there.
     *
     * @param inLine is run once no article that comes later is written before this one
     */
    Readings.Written write(Readings.Writing writing, Runnable inLine) {
        Waiting own = new Waiting(writing, new CompletableFuture<>());
        waiting.add(own);
        inLine.run();
        lock.lock();
        try {
            while (!own.written.isDone()) {
                write(next());
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

    /** Whether nothing waits in front of what is being written. */
    boolean isBusy() {
        return lock.isLocked() && waiting.isEmpty();
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
            // A commit whose answer was lost with the database may have been made: it is looked up in the next one.
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
