package org.dateline.paths;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.graph.OrderKey;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** The neighbours in the graph by acts of the types in a query, in its state of knowledge. */
final class StoredNeighbours implements Adjacency {

    private static final PathRead NEIGHBOURS = PathRead.load("path_neighbours");
    private static final PathRead DEGREES = PathRead.load("path_degrees");
    private static final PathRead NEWEST = PathRead.load("path_newest");

    /** The rarities of entities with ten thousand and with sixty thousand acts differ little: 0.075 and 0.063. */
    private static final int MOST_DEGREES = 10_000;

    private final TransactionContext tx;
    private final PathQuery query;

    StoredNeighbours(TransactionContext tx, PathQuery query) {
        this.tx = tx;
        this.query = query;
    }

    @Override
    public List<Link> around(Collection<String> ids, DayRange days, @Nullable Set<String> within) {
        Map<String, @Nullable Object> p = new HashMap<>(range(days, query.takesUndated()));
        p.put("ids", List.copyOf(ids));
        p.put("within", within == null ? null : List.copyOf(within));
        p.put("avoid", List.copyOf(query.avoid()));
        p.put("types", types(query));
        p.put("affected", query.affected());
        return NEIGHBOURS.rows(tx, query.known(), p).stream()
                .map(StoredNeighbours::link)
                .toList();
    }

    /**
     * Returns days as parameters of queries: acts that begin in them, and acts that begin before and reach into them.
     */
    private static Map<String, Object> range(DayRange days, boolean undated) {
        return Map.of(
                "low", undated ? OrderKey.UNDATED_DAY : days.first(),
                "high", days.last(),
                "wideLow", OrderKey.startOf(DayRange.ALL.first()),
                "wideHigh", OrderKey.startOf(days.first()),
                "first", LocalDate.ofEpochDay(days.first()));
    }

    static @Nullable List<String> types(PathQuery query) {
        return query.types().isEmpty()
                ? null
                : query.types().stream().map(Enum::name).toList();
    }

    private static Link link(Record row) {
        List<Object> firsts = row.get("firsts").asList();
        List<Object> lasts = row.get("lasts").asList();
        List<Object> stories = row.get("stories").asList();
        List<OrderedActs.Act> acts = new ArrayList<>(firsts.size());
        for (int i = 0; i < firsts.size(); i++) {
            acts.add(new OrderedActs.Act((Long) firsts.get(i), (Long) lasts.get(i), (Long) stories.get(i)));
        }
        return new Link(row.get("id").asString(), row.get("other").asString(), acts);
    }

    @Override
    public Map<String, Long> degrees(Collection<String> ids) {
        Map<String, Object> p = new HashMap<>();
        p.put("ids", List.copyOf(ids));
        p.put(
                "lowKey",
                OrderKey.startOf(
                        query.takesUndated()
                                ? OrderKey.UNDATED_DAY
                                : query.days().first()));
        p.put("highKey", OrderKey.startOf(query.days().last() + 1));
        p.put("most", MOST_DEGREES);
        return DEGREES.rows(tx, query.known(), p).stream()
                .collect(Collectors.toMap(
                        row -> row.get("id").asString(),
                        row -> row.get("degree").asLong()));
    }

    /** Returns the first possible day of the newest act of either end. */
    OptionalLong newest() {
        return NEWEST.rows(tx, query.known(), Map.of("ids", List.of(query.from(), query.to()))).stream()
                .filter(row -> !row.get("key").isNull())
                .mapToLong(row -> Math.floorDiv(row.get("key").asLong(), OrderKey.PER_DAY))
                .max();
    }
}
