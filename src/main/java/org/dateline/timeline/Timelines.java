package org.dateline.timeline;

import java.util.HashMap;
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

    /** Reads a page of what is known now. */
    public TimelinePage page(TimelineFilter filter, TimelineOrder order, Slice slice) {
        return page(filter, order, slice, AsOf.NOW);
    }

    /** Reads a page by a few seeks in an index. */
    public TimelinePage page(TimelineFilter filter, TimelineOrder order, Slice slice, AsOf known) {
        List<ActionSnapshot> found = database.read(tx -> seek(tx, filter, order, slice, known));
        boolean more = found.size() > slice.size();
        List<ActionSnapshot> page = more ? found.subList(0, slice.size()) : found;
        return slice.last()
                ? new TimelinePage(page.reversed(), slice.before() != null, more)
                : new TimelinePage(List.copyOf(page), more, slice.after() != null);
    }

    private static List<ActionSnapshot> seek(
            TransactionContext tx, TimelineFilter filter, TimelineOrder order, Slice slice, AsOf known) {
        Seek.Chosen chosen = Seek.of(tx, filter);
        TimelineOrder direction = slice.last() ? order.reversed() : order;
        Map<String, @Nullable Object> p = new HashMap<>(filter.residuals());
        p.putAll(chosen.parameters());
        p.putAll(range(filter, order, slice, known));
        // One more than the page tells whether there is another.
        p.put("limit", slice.size() + 1);
        return Database.rows(tx, chosen.seek().page(direction, known), p).stream()
                .limit(slice.size() + 1)
                .map(row -> ActionSnapshot.of(row.get("version")))
                .toList();
    }

    private static Map<String, @Nullable Object> range(
            TimelineFilter filter, TimelineOrder order, Slice slice, AsOf known) {
        KeyRange range = KeyRange.of(filter.window(), filter.certainty());
        return order == TimelineOrder.NEWEST_FIRST
                ? range.between(slice.before(), slice.after(), known)
                : range.between(slice.after(), slice.before(), known);
    }
}
