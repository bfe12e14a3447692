package org.dateline.bulk;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.dateline.graph.RecordRow;
import org.dateline.graph.Records;
import org.neo4j.driver.exceptions.Neo4jException;

/** A writer thread of an import. All rows of an act use the same lane, in the order of the file. */
final class Lane implements AutoCloseable {

    /** Queued batches per lane. Two keep the writer busy; more would only use memory. */
    private static final int WAITING = 2;

    /** Interval at which an idle writer checks whether it is closed. */
    private static final long LOOK_MILLIS = 50;

    private record Part(List<RecordRow> rows, Batch batch) {}

    private final Records records;
    private final long recordedAt;
    private final BlockingQueue<Part> queue = new ArrayBlockingQueue<>(WAITING);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("lane").daemon().factory());
    private final Future<?> work;
    private volatile boolean closed;

    Lane(Records records, long recordedAt) {
        this.records = records;
        this.recordedAt = recordedAt;
        this.work = thread.submit(() -> {
            write();
            return null;
        });
    }

    private void write() throws InterruptedException {
        while (!closed) {
            Part part = queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (part != null) {
                int added = part.rows().isEmpty() ? 0 : records.write(part.rows(), recordedAt);
                part.batch().partDone(added);
            }
        }
    }

    /** Queues rows. Blocks while the queue is full. */
    void put(List<RecordRow> rows, Batch batch) throws InterruptedException {
        while (!queue.offer(new Part(rows, batch), 1, TimeUnit.SECONDS)) {
            check();
        }
    }

    /** Throws the failure that stopped the writer, if it has stopped. */
    void check() throws InterruptedException {
        if (work.isDone()) {
            try {
                work.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Neo4jException n ? n : new IllegalStateException(e.getCause());
            }
        }
    }

    /**
     * Waits for the current write and discards queued ones. The wait ignores interrupts: an interrupted commit closes
     * the file of the transaction log, and with it the database of this process.
     */
    @Override
    public void close() {
        closed = true;
        thread.shutdown();
        boolean interrupted = false;
        while (!thread.isTerminated()) {
            try {
                thread.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
