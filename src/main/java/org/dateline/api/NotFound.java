package org.dateline.api;

/** A reference within a request means nobody; the message says which and where. */
final class NotFound extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    NotFound(String message) {
        super(message);
    }
}
