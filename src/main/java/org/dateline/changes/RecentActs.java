package org.dateline.changes;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.timeline.Slice;
import org.dateline.timeline.TimelineFilter;
import org.dateline.timeline.TimelineOrder;
import org.dateline.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the acts by the time of recording. A report of today may be about an act of last year. */
@Component
public class RecentActs {

    private static final String LAST_RECORDED = Cypher.load("read/last_recorded");

    /** Versions examined at most. This takes some tenths of a second if few of them match. */
    private static final int AMONG = 20_000;

    /** The order of recording, the last recorded first. */
    public static final Comparator<ActionSnapshot> NEWEST_FIRST = Comparator.comparing(ActionSnapshot::recorded)
            .thenComparing(ActionSnapshot::id)
            .reversed();

    private final Database database;
    private final Timelines timelines;

    RecentActs(Database database, Timelines timelines) {
        this.database = database;
        this.timelines = timelines;
    }

    /**
     * Returns the acts that were added or changed last, newest first. If too few of the last changes match, the acts
     * with the newest dates follow.
     *
     * @param limit the largest number of acts
     */
    public List<ActionSnapshot> of(TimelineFilter filter, int limit) {
        Map<String, @Nullable Object> p = new HashMap<>(filter.tests());
        p.put("among", AMONG);
        p.put("limit", limit);
        Map<String, ActionSnapshot> acts = new LinkedHashMap<>();
        database.read(LAST_RECORDED, p).stream()
                .map(row -> ActionSnapshot.of(row.get("version")))
                .forEach(act -> acts.put(act.id(), act));
        if (acts.size() < limit) {
            timelines
                    .page(filter, TimelineOrder.NEWEST_FIRST, Slice.first(limit), AsOf.NOW)
                    .actions()
                    .forEach(act -> acts.putIfAbsent(act.id(), act));
        }
        return acts.values().stream().sorted(NEWEST_FIRST).limit(limit).toList();
    }
}
