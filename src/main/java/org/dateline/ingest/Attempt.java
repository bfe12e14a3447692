package org.dateline.ingest;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.dateline.model.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * An attempt at an article, as the thread that makes it and the one that watches it see it.
 *
 * <p>The analysis is stopped by an interrupt, which it looks for between sentences, windows and stages; an attempt that does
 * not look is left behind, and what it comes to later is not written.
 */
final class Attempt {

    /** Why an attempt was stopped. */
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

    /** How many bytes its thread has taken of the heap since it began, freed ones included. */
    long allocated() {
        return Heap.allocatedBy(thread) - before;
    }

    /** Runs a stage. */
    <T> T at(IngestStage next, Supplier<T> work) {
        enter(next);
        return spans.stage(next, () -> listened(next, work));
    }

    /** Tells that nothing more is read of the article, so that the next one can be read. */
    void isRead() {
        whenRead.run();
    }

    /** Tells of the claims that were written. */
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

    /** Asks the database on the way: an interrupt meanwhile would cost its connection, and comes behind it. */
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
        // A database that is away for a minute is no fault of the stage.
        enteredAt += System.nanoTime() - shieldedAt;
        if (stop != null && stage.isStoppable()) {
            thread.interrupt();
        }
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
            // What is analysed in time is written, even if the time ended just now.
            Thread.interrupted();
        }
        Checkpoint.pass();
    }

    /** Stops the attempt at its next checkpoint; nothing happens when it is over, writes, or was stopped before. */
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

    /** Whether its stage takes longer than that stage may. */
    synchronized boolean isOverdueAtStage() {
        return stop == null
                && isStoppable()
                && System.nanoTime() - enteredAt > budgets.of(stage).toNanos();
    }

    /** Whether it has taken half of its time just now. */
    synchronized boolean isWorthNoting() {
        boolean now = !noted && elapsed().compareTo(time.dividedBy(2)) > 0;
        noted |= now;
        return now;
    }

    /** Whether it goes on though it was stopped some time ago. */
    synchronized boolean isStuck(Duration grace) {
        return stop != null && !leftBehind && !over && isStoppable() && System.nanoTime() - stoppedAt > grace.toNanos();
    }

    /** Leaves the thread to itself; returns whether the attempt was not over yet. */
    synchronized boolean leaveBehind() {
        boolean going = !over && !leftBehind;
        leftBehind = true;
        return going;
    }

    /** Ends the attempt on its thread; returns whether it was left behind. */
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

    /** The stage in which it was stopped, which may have ended before it looked. */
    synchronized IngestStage stoppedIn() {
        return stoppedIn;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
