package org.dateline.timeline;

/** Which end of a timeline comes first. */
public enum TimelineOrder {
    NEWEST_FIRST,
    OLDEST_FIRST;

    TimelineOrder reversed() {
        return this == NEWEST_FIRST ? OLDEST_FIRST : NEWEST_FIRST;
    }
}
