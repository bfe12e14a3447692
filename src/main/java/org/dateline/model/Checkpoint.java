package org.dateline.model;

/**
 * Places in the work on an article at which it can be stopped.
 *
 * <p>Whoever works is stopped by an interrupt of the thread, which stays set, so that what is called next stops as well.
 */
public final class Checkpoint {

    private Checkpoint() {}

    /**
     * Goes on unless the thread was interrupted.
     *
     * @throws Stopped when it was
     */
    public static void pass() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Stopped();
        }
    }

    /** Work that was ended from outside, at a checkpoint. */
    public static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        Stopped() {
            super("stopped at a checkpoint");
        }
    }

    /**
     * The same text for an expression that may look at it over and over: each look at a character is a checkpoint.
     *
     * @param text what is looked at
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
