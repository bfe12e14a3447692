package org.dateline.api;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.dateline.graph.AsOf;
import org.dateline.measures.MeasureQuery;
import org.dateline.measures.Measures;
import org.dateline.restart.MemoryErrors;
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

/** Runs the most frequent queries once after the start, because planning them takes seconds in a new process. */
@Component
@ConditionalOnWebApplication
class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private static final String BUSY = "country:US";

    private final Timelines timelines;
    private final Measures measures;
    private final MemoryErrors memory;

    WarmUp(Timelines timelines, Measures measures, MemoryErrors memory) {
        this.timelines = timelines;
        this.measures = measures;
        this.memory = memory;
    }

    @EventListener(ApplicationReadyEvent.class)
    void plan() {
        Thread.ofVirtual().name("warm-up").start(this::ask);
    }

    /** Goes on after failures. If the service stops meanwhile, the database is closed and the answer is not needed. */
    private void ask() {
        try {
            timelines.page(TimelineFilter.involving(BUSY), TimelineOrder.NEWEST_FIRST, Slice.first(1), AsOf.NOW);
            measures.page(MeasureQuery.onTarget(BUSY, LocalDate.now(ZoneOffset.UTC)), null, 50);
        } catch (RuntimeException | Error e) {
            memory.note(e);
            LOG.debug("The first queries were not planned beforehand", e);
        }
    }
}
