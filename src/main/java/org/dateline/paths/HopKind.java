package org.dateline.paths;

/** What links the two entities of a hop. */
public enum HopKind {
    /** Acts of one on the other, or of both. */
    ACTED,
    /** Ownership, membership or office. */
    STRUCTURAL
}
