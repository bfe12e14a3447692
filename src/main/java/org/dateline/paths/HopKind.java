package org.dateline.paths;

/** The kind of link between the two entities of a hop. */
public enum HopKind {
    /** Acts of one on the other, or of both. */
    ACTED,
    /** Ownership, membership or office. */
    STRUCTURAL
}
