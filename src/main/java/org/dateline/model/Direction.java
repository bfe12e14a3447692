package org.dateline.model;

/** Whether an act tightens or loosens what its target may do. */
public enum Direction {
    RESTRICTS,
    EASES,
    NEUTRAL
}
