package org.dateline.graph;

/** The store may not be written to now; the message says why. */
public final class StoreReadOnly extends IllegalStateException {

    private static final long serialVersionUID = 1;

    StoreReadOnly(String reason) {
        super(reason);
    }
}
