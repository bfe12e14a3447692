package org.dateline.ingest;

import org.jspecify.annotations.Nullable;

/**
 * The state of the intake of articles.
 *
 * @param state the state
 * @param reason why it is not open; null while it is
 */
public record Intake(State state, @Nullable String reason) {

    /** The states of the intake. */
    public enum State {
        /** Articles are accepted and read. */
        OPEN,
        /** The queue is full. */
        FULL,
        /** The store is read-only. */
        READ_ONLY
    }
}
