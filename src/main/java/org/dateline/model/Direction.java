package org.dateline.model;

/** Whether an act tightens or loosens the limits on its target. */
public enum Direction {
    RESTRICTS,
    EASES,
    NEUTRAL
}
