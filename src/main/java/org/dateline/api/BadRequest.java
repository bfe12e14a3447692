package org.dateline.api;

/** A request that cannot be answered as it is; the message says why and what to do. */
final class BadRequest extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    BadRequest(String message) {
        super(message);
    }
}
