package org.dateline.timeline;

/** By what a histogram's counts are split. */
public enum GroupBy {
    TYPE,
    INSTRUMENT,
    DIRECTION,
    STAGE,
    ACTOR,
    TARGET,
    SOURCE
}
