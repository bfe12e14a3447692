package org.dateline.graph;

/** The store is read-only at present; the message says why. */
public final class StoreReadOnly extends IllegalStateException {

    private static final long serialVersionUID = 1;

    StoreReadOnly(String reason) {
        super(reason);
    }
}
