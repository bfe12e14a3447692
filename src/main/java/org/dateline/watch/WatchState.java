package org.dateline.watch;

/** Whether a source is checked. */
public enum WatchState {
    /** It is checked on its schedule. */
    ACTIVE,
    /** It is checked only when asked to. */
    PAUSED
}
