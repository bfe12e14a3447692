package org.dateline.graph;

/**
 * The state of an act as reports up to a moment give it.
 *
 * @param reportedFrom the first microsecond of reporting at which it holds
 * @param reportedTo the microsecond at which a later report changes it; {@link Micros#FOREVER} for the latest
 * @param state the state, with the codings of analysts
 * @param identity the key by which further reports find it: that of its claims, without the codings of analysts
 */
record Version(long reportedFrom, long reportedTo, ActionState state, String identity) {

    /** A version from the claims alone. */
    Version(long reportedFrom, long reportedTo, ActionState state) {
        this(reportedFrom, reportedTo, state, Identity.key(state.coding()));
    }

    /** Tells whether it is the latest version, which answers queries without a reported limit. */
    boolean open() {
        return reportedTo == Micros.FOREVER;
    }
}
