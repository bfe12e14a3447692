package org.dateline.model;

/** How far an act brings its measure. */
public enum Stage {
    CONSIDERED,
    PROPOSED,
    REQUESTED,
    THREATENED,
    ANNOUNCED,
    IN_FORCE,
    SUSPENDED,
    ENDED
}
