package org.dateline.api.errors;

/** A request that cannot be answered as it is; the message says why and what to do. */
public final class BadRequest extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public BadRequest(String message) {
        super(message);
    }
}
