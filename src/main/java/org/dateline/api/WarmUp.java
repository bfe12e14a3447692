package org.dateline.api;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.dateline.graph.AsOf;
import org.dateline.measures.MeasureQuery;
import org.dateline.measures.Measures;
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

/** Has the database plan its first queries before a user waits for them: planning takes seconds in a fresh process. */
@Component
@ConditionalOnWebApplication
class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private static final String BUSY = "country:US";

    private final Timelines timelines;
    private final Measures measures;

    WarmUp(Timelines timelines, Measures measures) {
        this.timelines = timelines;
        this.measures = measures;
    }

    @EventListener(ApplicationReadyEvent.class)
    void plan() {
        Thread.ofVirtual().name("warm-up").start(this::ask);
    }

    /** A service that is stopped meanwhile takes the database away, and nobody waits for this answer. */
    private void ask() {
        try {
            timelines.page(TimelineFilter.involving(BUSY), TimelineOrder.NEWEST_FIRST, Slice.first(1), AsOf.NOW);
            measures.page(MeasureQuery.onTarget(BUSY, LocalDate.now(ZoneOffset.UTC)), null, 50);
        } catch (RuntimeException e) {
            LOG.debug("The first queries were not planned beforehand", e);
        }
    }
}
