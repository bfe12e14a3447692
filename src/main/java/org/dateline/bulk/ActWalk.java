package org.dateline.bulk;

import java.util.List;
import java.util.function.Consumer;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.timeline.Slice;
import org.dateline.timeline.TimelineFilter;
import org.dateline.timeline.TimelineOrder;
import org.dateline.timeline.TimelinePage;
import org.dateline.timeline.Timelines;
import org.springframework.stereotype.Component;

/** Reads a timeline from its oldest to its newest act with one page in memory at a time. */
@Component
class ActWalk {

    private static final int PAGE = 500;

    private final Timelines timelines;

    ActWalk(Timelines timelines) {
        this.timelines = timelines;
    }

    /** Reads one act, so that an invalid filter is refused before anything is written. */
    void check(TimelineFilter filter, AsOf known) {
        timelines.page(filter, TimelineOrder.OLDEST_FIRST, Slice.first(1), known);
    }

    void forEachPage(TimelineFilter filter, AsOf known, Consumer<List<ActionSnapshot>> consumer) {
        Slice slice = Slice.first(PAGE);
        boolean more;
        do {
            TimelinePage page = timelines.page(filter, TimelineOrder.OLDEST_FIRST, slice, known);
            if (!page.actions().isEmpty()) {
                consumer.accept(page.actions());
            }
            more = page.hasNext();
            slice = new Slice(PAGE, page.end(), null, false);
        } while (more);
    }
}
