package org.dateline.api;

import org.dateline.graph.AsOf;
import org.dateline.timeline.Slice;
import org.dateline.timeline.TimelineFilter;
import org.dateline.timeline.TimelineOrder;
import org.dateline.timeline.Timelines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the database plan its first query before a user waits for it: planning takes seconds in a fresh process. */
@Component
@ConditionalOnWebApplication
class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final Timelines timelines;

    WarmUp(Timelines timelines) {
        this.timelines = timelines;
    }

    @EventListener(ApplicationReadyEvent.class)
    void plan() {
        Thread.ofVirtual().name("warm-up").start(this::ask);
    }

    /** A service that is stopped meanwhile takes the database away, and nobody waits for this answer. */
    private void ask() {
        try {
            timelines.page(
                    TimelineFilter.involving("country:US"), TimelineOrder.NEWEST_FIRST, Slice.first(1), AsOf.NOW);
        } catch (RuntimeException e) {
            LOG.debug("The first query was not planned beforehand", e);
        }
    }
}
