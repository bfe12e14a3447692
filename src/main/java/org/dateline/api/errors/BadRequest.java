package org.dateline.api.errors;

/** A request with an invalid argument. The message states the problem and the remedy. */
public final class BadRequest extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public BadRequest(String message) {
        super(message);
    }
}
