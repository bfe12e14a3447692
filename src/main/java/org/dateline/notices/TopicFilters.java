package org.dateline.notices;

import org.dateline.timeline.TimelineFilter;
import org.dateline.topics.Topic;

/** Converts topics to filters, with references resolved as known now. */
public interface TopicFilters {

    /** Returns the filter of a topic. */
    TimelineFilter of(Topic topic);
}
