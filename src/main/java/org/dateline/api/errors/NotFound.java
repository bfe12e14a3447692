package org.dateline.api.errors;

/** A reference within a request means nobody; the message says which and where. */
public final class NotFound extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public NotFound(String message) {
        super(message);
    }
}
