package org.dateline.timeline;

/** The property by which the counts of a histogram are split. */
public enum GroupBy {
    TYPE,
    INSTRUMENT,
    DIRECTION,
    STAGE,
    ACTOR,
    TARGET,
    SOURCE
}
