package org.dateline.changes;

/** By which clock a change falls into a stretch of time; corrections always go by the recorded one. */
public enum ChangeClock {
    /** When articles told of it. */
    REPORTED,
    /** When the graph learned it. */
    RECORDED
}
