package org.dateline.model;

/** How many of the claims of an act say something of it. */
public enum Extent {
    ALL,
    SOME,
    NONE;

    /** The extent of a part in a whole that is not empty. */
    public static Extent of(long part, long whole) {
        if (part == 0) {
            return NONE;
        }
        return part == whole ? ALL : SOME;
    }
}
