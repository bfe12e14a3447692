package org.dateline.changes;

/** A pulse without a database, which is only told whether commits are told of. */
public final class PulseOfTests extends Pulse {

    public PulseOfTests() {
        super(null, null);
    }
}
