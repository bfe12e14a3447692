package org.dateline.notices;

import org.dateline.timeline.TimelineFilter;
import org.dateline.topics.Topic;

/** Turns what a topic holds into a filter, with its references looked up as they are known now. */
public interface TopicFilters {

    /** The filter of a topic. */
    TimelineFilter of(Topic topic);
}
