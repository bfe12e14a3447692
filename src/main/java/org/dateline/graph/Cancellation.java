package org.dateline.graph;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Ends the reads of a request once nobody waits for its answer: its client has left, or its time is over. */
public final class Cancellation {

    private static final ThreadLocal<@Nullable Cancellation> CURRENT = new ThreadLocal<>();

    private final Set<Runnable> ends = new HashSet<>();
    private boolean cancelled;

    /** The one that the reads of this thread belong to; null where nothing ends them. */
    public static @Nullable Cancellation current() {
        return CURRENT.get();
    }

    /** Has the reads of this thread belong to one, or to none. */
    public static void enter(@Nullable Cancellation cancellation) {
        if (cancellation == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(cancellation);
        }
    }

    /** Does work on this thread whose reads belong to one, or to none. */
    static <T> T within(@Nullable Cancellation cancellation, Supplier<T> work) {
        Cancellation before = CURRENT.get();
        enter(cancellation);
        try {
            return work.get();
        } finally {
            enter(before);
        }
    }

    /** Ends the reads that run, and lets none begin. */
    public synchronized void cancel() {
        cancelled = true;
        ends.forEach(Runnable::run);
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    /**
     * Does a read.
     *
     * @param end ends it, from another thread; not called once the read is over
     * @throws ReadCancelled when it was ended, or may not begin
     */
    public <T> T read(Runnable end, Supplier<T> read) {
        begin(end);
        try {
            return read.get();
        } catch (RuntimeException e) {
            throw isCancelled() ? new ReadCancelled() : e;
        } finally {
            over(end);
        }
    }

    private synchronized void begin(Runnable end) {
        if (cancelled) {
            throw new ReadCancelled();
        }
        ends.add(end);
    }

    private synchronized void over(Runnable end) {
        ends.remove(end);
    }
}
