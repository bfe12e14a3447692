package org.dateline.watch;

/** The states of a watched source. */
public enum WatchState {
    /** Checked on schedule. */
    ACTIVE,
    /** Checked only on request. */
    PAUSED
}
