package org.dateline.changes;

/** The clock by which changes are dated. Corrections are always dated by the recorded clock. */
public enum ChangeClock {
    /** By the reporting time of the article, which is its publication or, for an edited or undated text, its recording. */
    REPORTED,
    /** By the commit that recorded the change. */
    RECORDED
}
