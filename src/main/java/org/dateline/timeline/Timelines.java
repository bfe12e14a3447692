package org.dateline.timeline;

import java.util.List;
import java.util.Map;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Database;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/** Reads timelines: pages of acts in the order of their dates. */
@Component
public class Timelines {

    private final Database database;

    Timelines(Database database) {
        this.database = database;
    }

    /** Reads a page of the present state. */
    public TimelinePage page(TimelineFilter filter, TimelineOrder order, Slice slice) {
        return page(filter, order, slice, AsOf.NOW);
    }

    /**
     * Reads a page by a few seeks in an index.
     *
     * @throws TooManyAlternatives if the filter has too many alternatives in normal form
     * @throws TooManyMatches if words below {@code or} or {@code not} are too frequent
     */
    public TimelinePage page(TimelineFilter filter, TimelineOrder order, Slice slice, AsOf known) {
        return page(filter, order, slice, known, Budget.DEFAULT);
    }

    TimelinePage page(TimelineFilter filter, TimelineOrder order, Slice slice, AsOf known, Budget budget) {
        List<Conjunction> alternatives = NormalForm.of(filter);
        if (alternatives.isEmpty()) {
            return TimelinePage.EMPTY;
        }
        Scan scan = database.read(tx -> scan(tx, alternatives, filter.denied(), order, slice, known, budget));
        boolean more = scan.found().size() > slice.size();
        List<ActionSnapshot> page = more ? scan.found().subList(0, slice.size()) : scan.found();
        boolean further = more || scan.cut() != null;
        return slice.last()
                ? new TimelinePage(page.reversed(), slice.before() != null, further, scan.cut())
                : new TimelinePage(List.copyOf(page), further, slice.after() != null, scan.cut());
    }

    private static Scan scan(
            TransactionContext tx,
            List<Conjunction> alternatives,
            Denied denied,
            TimelineOrder order,
            Slice slice,
            AsOf known,
            Budget budget) {
        Plan plan = Plan.of(tx, alternatives, denied, known);
        TimelineOrder direction = slice.last() ? order.reversed() : order;
        // One act more than the page holds shows whether there is another page.
        return Scan.of(tx, plan, direction, range(plan.range(), order, slice, known), slice.size() + 1, known, budget);
    }

    private static Map<String, @Nullable Object> range(KeyRange range, TimelineOrder order, Slice slice, AsOf known) {
        return order == TimelineOrder.NEWEST_FIRST
                ? range.between(slice.before(), slice.after(), known)
                : range.between(slice.after(), slice.before(), known);
    }
}
