package org.dateline.api.errors;

/** A reference in the request matches nothing. The message names the argument and the reference. */
public final class NotFound extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    public NotFound(String message) {
        super(message);
    }
}
