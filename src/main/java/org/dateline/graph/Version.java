package org.dateline.graph;

/**
 * A state of an act as reports up to a moment tell it.
 *
 * @param reportedFrom the first microsecond of reporting at which it holds
 * @param reportedTo the microsecond at which a later report changes it; {@link Micros#FOREVER} for the latest
 * @param state what is known
 */
record Version(long reportedFrom, long reportedTo, ActionState state) {

    /** Tells whether it is the answer without hindsight limits. */
    boolean open() {
        return reportedTo == Micros.FOREVER;
    }
}
