package org.dateline.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Points in the work on an article at which it can be stopped.
 *
 * <p>To stop the work, interrupt its thread. The interrupt stays set, so that code called afterwards stops as well.
 */
public final class Checkpoint {

    private static final ThreadLocal<@Nullable Runnable> STEP = new ThreadLocal<>();

    private Checkpoint() {}

    /**
     * Returns if the thread was not interrupted, after the step that the thread takes at each checkpoint.
     *
     * @throws Stopped if it was
     */
    public static void pass() {
        Runnable step = STEP.get();
        if (step != null) {
            step.run();
        }
        check();
    }

    /**
     * Runs work that takes a step at each of its checkpoints, such as a pause. Accesses to a {@link #text} are too many
     * for that.
     *
     * @param step the step
     * @param work the work
     */
    public static <T> T stepping(Runnable step, Supplier<T> work) {
        STEP.set(step);
        try {
            return work.get();
        } finally {
            STEP.remove();
        }
    }

    private static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Stopped();
        }
    }

    /** Work was stopped from outside, at a checkpoint. */
    public static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        Stopped() {
            super("stopped at a checkpoint");
        }
    }

    /**
     * Returns a view of a text in which each access to a character is a checkpoint, so that a regular expression that
     * backtracks for long can be stopped.
     *
     * @param text the text to view
     */
    public static CharSequence text(CharSequence text) {
        return new StoppableText(text);
    }

    private record StoppableText(CharSequence text) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            check();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new StoppableText(text.subSequence(start, end));
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
