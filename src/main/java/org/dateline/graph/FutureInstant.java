package org.dateline.graph;

import java.time.Instant;

/** A requested instant of recording lies in the future. */
public final class FutureInstant extends RuntimeException {

    private static final long serialVersionUID = 1;

    FutureInstant(Instant asked, Instant now) {
        super("asOf.recorded is " + asked + ", which lies in the future. It is " + now
                + " now. Ask for an instant that has passed.");
    }
}
