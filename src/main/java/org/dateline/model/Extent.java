package org.dateline.model;

/** The share of an act's claims to which something applies. */
public enum Extent {
    ALL,
    SOME,
    NONE;

    /** Returns the extent of a part in a whole that is not empty. */
    public static Extent of(long part, long whole) {
        if (part == 0) {
            return NONE;
        }
        return part == whole ? ALL : SOME;
    }
}
