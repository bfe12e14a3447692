package org.dateline.reader;

/** A model file is missing, truncated, or of another version than its manifest says. */
public final class UnusableModel extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableModel(String message) {
        super(message);
    }

    UnusableModel(String message, Throwable cause) {
        super(message, cause);
    }
}
