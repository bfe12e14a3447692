package org.dateline.timeline;

/** The order of a timeline. */
public enum TimelineOrder {
    NEWEST_FIRST,
    OLDEST_FIRST;

    TimelineOrder reversed() {
        return this == NEWEST_FIRST ? OLDEST_FIRST : NEWEST_FIRST;
    }
}
