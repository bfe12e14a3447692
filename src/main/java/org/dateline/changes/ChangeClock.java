package org.dateline.changes;

/** The clock by which changes are dated. Corrections are always dated by the recorded clock. */
public enum ChangeClock {
    /** By the publication of the article that reports the change. */
    REPORTED,
    /** By the commit that recorded the change. */
    RECORDED
}
