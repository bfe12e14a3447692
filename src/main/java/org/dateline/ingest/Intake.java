package org.dateline.ingest;

import org.jspecify.annotations.Nullable;

/**
 * Whether articles are taken in.
 *
 * @param state the state
 * @param reason why it is not open; null while it is
 */
public record Intake(State state, @Nullable String reason) {

    /** Whether and why not. */
    public enum State {
        /** Articles are taken in and read. */
        OPEN,
        /** As many articles wait as may. */
        FULL,
        /** The store may not be written to. */
        READ_ONLY
    }
}
