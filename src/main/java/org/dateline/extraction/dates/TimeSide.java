package org.dateline.extraction.dates;

/** Where what is told lies, seen from the publication, as far as its verb tells. */
public enum TimeSide {
    /** After "met", "has met". */
    BACK,
    /** After "meets": a weekday lies ahead, a date without a year or a month is the nearest one. */
    NEAR,
    /** After "will meet", "is to meet", "plans to meet". */
    AHEAD
}
