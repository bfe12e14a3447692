package org.dateline.api.engine;

/** Ends a plain read whose value is an error, missing or not there yet, so that the library executes the object. */
final class NotPlain extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotPlain() {
        super("The value is not plain.", null, false, false);
    }
}
