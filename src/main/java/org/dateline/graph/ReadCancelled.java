package org.dateline.graph;

/** A read was ended because its result is no longer wanted. */
public final class ReadCancelled extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReadCancelled() {
        super("The read was ended: its client has left, or its time or its login was over", null, false, false);
    }
}
