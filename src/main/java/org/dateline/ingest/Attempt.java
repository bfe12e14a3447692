package org.dateline.ingest;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.dateline.model.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at an article, shared by the thread that makes it and the thread that supervises it.
 *
 * <p>The analysis is stopped by an interrupt. It checks for interrupts between sentences, windows and stages. An
 * attempt that does not check in time is abandoned, and its later results are not written.
 */
final class Attempt {

    /** The reasons for which attempts are stopped. */
    enum Stop {
        TIME,
        STAGE_TIME,
        MEMORY,
        SHUTDOWN
    }

    private final String submission;
    private final Duration time;
    private final StageBudgets budgets;
    private final List<StageListener> listeners;
    private final ArticleSpans spans;
    private final Runnable whenRead;
    private final Thread thread = Thread.currentThread();
    private final long start = System.nanoTime();
    private final long before = Heap.allocatedBy(thread);
    private IngestStage stage = IngestStage.READ;
    private long enteredAt = start;
    private long rested;
    private @Nullable Stop stop;
    private IngestStage stoppedIn = IngestStage.READ;
    private long stoppedAt;
    private boolean leftBehind;
    private boolean over;
    private boolean noted;
    private boolean shielded;
    private long shieldedAt;

    Attempt(
            String submission,
            Duration time,
            StageBudgets budgets,
            List<StageListener> listeners,
            ArticleSpans spans,
            Runnable whenRead) {
        this.submission = submission;
        this.whenRead = whenRead;
        this.time = time;
        this.budgets = budgets;
        this.listeners = listeners;
        this.spans = spans;
    }

    String submission() {
        return submission;
    }

    /** Returns the bytes that the thread has allocated since the start, including freed ones. */
    long allocated() {
        return Heap.allocatedBy(thread) - before;
    }

    /**
     * Stops the attempt if it exceeds its time, that of its stage, or its memory.
     *
     * @param tight whether the heap is tight. An attempt that has allocated a quarter of it is stopped then.
     */
    void supervise(boolean tight) {
        if (isOverdue()) {
            stop(Stop.TIME);
        } else if (isOverdueAtStage()) {
            stop(Stop.STAGE_TIME);
        } else if (tight && Heap.isMuch(allocated())) {
            stop(Stop.MEMORY);
        }
    }

    /** Runs a stage. */
    <T> T at(IngestStage next, Supplier<T> work) {
        enter(next);
        Checkpoint.pass();
        return spans.stage(next, () -> listened(next, work));
    }

    /** Signals that the article has been read, so that the next one can begin. */
    void isRead() {
        whenRead.run();
    }

    /** Reports the number of claims that were written. */
    void wrote(int claims) {
        listeners.forEach(l -> l.wrote(claims));
    }

    private <T> T listened(IngestStage next, Supplier<T> work) {
        long began = System.nanoTime();
        listeners.forEach(l -> l.entered(submission, next));
        T result = work.get();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        listeners.forEach(l -> l.left(submission, next, took));
        return result;
    }

    /**
     * Runs a database query during analysis. An interrupt would close the database connection, so it is deferred until
     * after the query.
     */
    <T> T shielded(Supplier<T> question) {
        shield(true);
        try {
            return question.get();
        } finally {
            shield(false);
        }
    }

    private synchronized void shield(boolean on) {
        shielded = on;
        if (on) {
            shieldedAt = System.nanoTime();
            Thread.interrupted();
            return;
        }
        // Waiting for the database does not count against the stage.
        enteredAt += System.nanoTime() - shieldedAt;
        if (stop != null && stage.isStoppable()) {
            thread.interrupt();
        }
    }

    /** Leaves a rest out of the time of the attempt and of its stage. */
    synchronized void rested(long nanos) {
        rested += nanos;
        enteredAt += nanos;
    }

    private boolean isStoppable() {
        return stage.isStoppable() && !shielded;
    }

    private synchronized void enter(IngestStage next) {
        stage = next;
        enteredAt = System.nanoTime();
        if (leftBehind || stop == Stop.SHUTDOWN) {
            Thread.currentThread().interrupt();
        } else if (!next.isStoppable()) {
            // The analysis finished in time, so its result is written even if the time has just run out.
            Thread.interrupted();
        }
    }

    /**
     * Stops the attempt at its next checkpoint. Has no effect if it is over, is being written or was stopped before.
     */
    synchronized void stop(Stop why) {
        if (stop == null && !over) {
            stop = why;
            stoppedIn = stage;
            stoppedAt = System.nanoTime();
            if (isStoppable()) {
                thread.interrupt();
            }
        }
    }

    synchronized boolean isOverdue() {
        return stop == null && isStoppable() && elapsed().compareTo(time) > 0;
    }

    /** Whether the current stage has exceeded its time. */
    synchronized boolean isOverdueAtStage() {
        return stop == null
                && isStoppable()
                && System.nanoTime() - enteredAt > budgets.of(stage).toNanos();
    }

    /** Whether the attempt has taken half of its time. Returns true only once. */
    synchronized boolean isWorthNoting() {
        boolean now = !noted && elapsed().compareTo(time.dividedBy(2)) > 0;
        noted |= now;
        return now;
    }

    /** Whether the attempt is still running after the grace period since it was stopped. */
    synchronized boolean isStuck(Duration grace) {
        return stop != null && !leftBehind && !over && isStoppable() && System.nanoTime() - stoppedAt > grace.toNanos();
    }

    /** Abandons the thread. Returns whether the attempt was still running. */
    synchronized boolean leaveBehind() {
        boolean going = !over && !leftBehind;
        leftBehind = true;
        return going;
    }

    /** Ends the attempt on its own thread. Returns whether it had been abandoned. */
    synchronized boolean end() {
        over = true;
        Thread.interrupted();
        return leftBehind;
    }

    synchronized IngestStage stage() {
        return stage;
    }

    synchronized @Nullable Stop stopped() {
        return stop;
    }

    /**
     * Returns the stage in which the attempt was stopped. It may have ended before the attempt reached a checkpoint.
     */
    synchronized IngestStage stoppedIn() {
        return stoppedIn;
    }

    /** Returns the time since the start, less the rests. */
    synchronized Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start - rested);
    }
}
