package org.dateline.graph;

import java.util.Arrays;

/** The state of a submission. */
public enum SubmissionState {
    /** Kept, and waiting for an attempt. */
    RECEIVED("WAITING"),
    /** An attempt has begun, in this process or in one that ended. */
    PROCESSING("PROCESSING"),
    /** Its article is written. */
    DONE("DONE"),
    /** It cannot be read, or failed too often; it is kept with the reason. */
    QUARANTINED("SET_ASIDE"),
    /** Its source is left out; only that fact is kept. */
    LEFT_OUT("LEFT_OUT");

    /** The name in databases of older releases and in the scripts of bulk imports. */
    private final String stored;

    SubmissionState(String stored) {
        this.stored = stored;
    }

    String stored() {
        return stored;
    }

    /** Returns the state with a name of the graph. */
    public static SubmissionState of(String stored) {
        return Arrays.stream(values())
                .filter(state -> state.stored.equals(stored))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no state of a submission called " + stored));
    }
}
