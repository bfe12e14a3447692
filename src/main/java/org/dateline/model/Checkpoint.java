package org.dateline.model;

/**
 * Points in the work on an article at which it can be stopped.
 *
 * <p>To stop the work, interrupt its thread. The interrupt stays set, so that code called afterwards stops as well.
 */
public final class Checkpoint {

    private Checkpoint() {}

    /**
     * Returns if the thread was not interrupted.
     *
     * @throws Stopped if it was
     */
    public static void pass() {
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
            pass();
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
