package org.dateline.watch;

/** A document of a source is not what its kind says; the message says what is wrong. */
final class UnreadableDocument extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableDocument(String message) {
        super(message);
    }
}
