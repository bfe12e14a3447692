package org.dateline.graph;

import java.util.Arrays;

/** Where a submission stands. */
public enum SubmissionState {
    /** It is kept and waits for an attempt. */
    RECEIVED("WAITING"),
    /** An attempt at it has begun, in this process or in one that ended. */
    PROCESSING("PROCESSING"),
    /** Its article is written. */
    DONE("DONE"),
    /** It cannot be read, or failed too often; it is kept with the reason. */
    QUARANTINED("SET_ASIDE"),
    /** Its source is left out; nothing of it is kept but that. */
    LEFT_OUT("LEFT_OUT");

    /** As databases of older releases and the scripts of bulk imports have it. */
    private final String stored;

    SubmissionState(String stored) {
        this.stored = stored;
    }

    String stored() {
        return stored;
    }

    static SubmissionState of(String stored) {
        return Arrays.stream(values())
                .filter(state -> state.stored.equals(stored))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no state of a submission called " + stored));
    }
}
