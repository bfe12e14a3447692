package org.dateline.graph;

/**
 * A state of an act as reports up to a moment tell it.
 *
 * @param reportedFrom the first microsecond of reporting at which it holds
 * @param reportedTo the microsecond at which a later report changes it; {@link Micros#FOREVER} for the latest
 * @param state what is known, as analysts code it
 * @param identity by what further reports find it: the key of what its claims say, however analysts code it
 */
record Version(long reportedFrom, long reportedTo, ActionState state, String identity) {

    /** A state as the claims alone tell it. */
    Version(long reportedFrom, long reportedTo, ActionState state) {
        this(reportedFrom, reportedTo, state, Identity.key(state.coding()));
    }

    /** Tells whether it is the answer without hindsight limits. */
    boolean open() {
        return reportedTo == Micros.FOREVER;
    }
}
