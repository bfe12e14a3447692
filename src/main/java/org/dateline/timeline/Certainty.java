package org.dateline.timeline;

/** How surely an uncertain date must lie in a window. */
public enum Certainty {
    /** Every possible day does. */
    DEFINITELY,
    /** Some possible day does. */
    POSSIBLY
}
