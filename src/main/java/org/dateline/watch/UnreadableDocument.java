package org.dateline.watch;

/** A document that does not match the kind of its source. The message states the problem. */
final class UnreadableDocument extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableDocument(String message) {
        super(message);
    }
}
