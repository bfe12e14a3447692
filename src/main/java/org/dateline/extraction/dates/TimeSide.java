package org.dateline.extraction.dates;

/** The side of the publication on which an event lies, as far as its verb tells. */
public enum TimeSide {
    /** After "met", "has met". */
    BACK,
    /** After "meets": a weekday lies ahead, and a date without a year or a month is the nearest one. */
    NEAR,
    /** After "will meet", "is to meet", "plans to meet". */
    AHEAD
}
