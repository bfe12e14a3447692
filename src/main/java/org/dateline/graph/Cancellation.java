package org.dateline.graph;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Ends the reads of a request whose answer is no longer wanted: the client has left, or its time or login is over. */
public final class Cancellation {

    private static final ThreadLocal<@Nullable Cancellation> CURRENT = new ThreadLocal<>();

    private final Set<Runnable> ends = new HashSet<>();
    private boolean cancelled;

    /** Returns the cancellation of this thread's reads; null if nothing ends them. */
    public static @Nullable Cancellation current() {
        return CURRENT.get();
    }

    /** Sets the cancellation of this thread's reads; null for none. */
    public static void enter(@Nullable Cancellation cancellation) {
        if (cancellation == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(cancellation);
        }
    }

    /** Runs work on this thread with its reads under a cancellation; null for none. */
    static <T> T within(@Nullable Cancellation cancellation, Supplier<T> work) {
        Cancellation before = CURRENT.get();
        enter(cancellation);
        try {
            return work.get();
        } finally {
            enter(before);
        }
    }

    /** Ends the running reads, and refuses new ones. */
    public synchronized void cancel() {
        cancelled = true;
        ends.forEach(Runnable::run);
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    /**
     * Runs a read.
     *
     * @param end ends the read, from another thread; not called once the read is over
     * @throws ReadCancelled if the read was ended, or may not begin
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
