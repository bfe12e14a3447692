package org.dateline.timeline;

/** How surely an uncertain date must lie in a window. */
public enum Certainty {
    /** Every possible day lies in it. */
    DEFINITELY,
    /** Some possible day lies in it. */
    POSSIBLY
}
