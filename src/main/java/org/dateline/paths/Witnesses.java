package org.dateline.paths;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.OrderKey;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** Reads the acts that bear a path out. */
final class Witnesses {

    private static final PathRead WITNESSES = PathRead.load("path_witnesses");

    /** Enough to judge a hop; the timeline of the two has the rest. */
    private static final int PER_HOP = 5;

    private Witnesses() {}

    /** Turns routes into paths with the newest acts of each hop that fit it. */
    static List<Path> of(TransactionContext tx, PathQuery query, List<Route> routes) {
        List<List<ActionSnapshot>> acts = read(tx, query, routes);
        List<Path> paths = new ArrayList<>();
        int next = 0;
        for (Route route : routes) {
            int hops = route.acts().size();
            paths.add(path(route, acts.subList(next, next + hops)));
            next += hops;
        }
        return paths;
    }

    private static Path path(Route route, List<List<ActionSnapshot>> acts) {
        List<String> ids = route.entities();
        return new Path(
                route.score(),
                IntStream.range(0, acts.size())
                        .mapToObj(i -> new Hop(ids.get(i), ids.get(i + 1), HopKind.ACTED, acts.get(i)))
                        .toList());
    }

    /** One list for each hop of each route, in their order. */
    private static List<List<ActionSnapshot>> read(TransactionContext tx, PathQuery query, List<Route> routes) {
        List<Map<String, @Nullable Object>> hops = new ArrayList<>();
        for (Route route : routes) {
            for (int i = 0; i < route.acts().size(); i++) {
                hops.add(hop(hops.size(), route, i, query));
            }
        }
        List<List<ActionSnapshot>> acts = new ArrayList<>();
        hops.forEach(hop -> acts.add(new ArrayList<>()));
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("hops", hops);
        p.put("types", StoredNeighbours.types(query));
        p.put("affected", query.affected());
        p.put("limit", PER_HOP);
        WITNESSES
                .rows(tx, query.known(), p)
                .forEach(row -> add(acts.get(row.get("hop").asInt()), row));
        return acts;
    }

    /**
     * The latest act with which the path can still go on comes with the newest ones even when it began before them: so
     * there is always a choice among the shown acts whose days are in order.
     */
    private static Map<String, @Nullable Object> hop(int number, Route route, int i, PathQuery query) {
        DayRange fit = route.fits().get(i);
        Map<String, @Nullable Object> p = new HashMap<>(days(fit, query.takesUndated()));
        p.put("number", number);
        p.put("pair", pair(route.entities().get(i), route.entities().get(i + 1)));
        if (query.inOrder()) {
            p.putAll(latest(route.acts().get(i).departure(fit.last())));
        }
        return p;
    }

    /** The keys of the acts that begin in the days, and where those that reach into them may have begun. */
    private static Map<String, Long> days(DayRange fit, boolean undated) {
        long low = undated ? Long.MIN_VALUE : OrderKey.startOf(fit.first());
        return Map.of(
                "low",
                low,
                "high",
                undated ? Long.MAX_VALUE : OrderKey.startOf(fit.last() + 1),
                "wideLow",
                undated ? low : OrderKey.startOf(DayRange.ALL.first()),
                "first",
                fit.first());
    }

    private static Map<String, Long> latest(long day) {
        return Map.of("latest", day, "latestLow", OrderKey.startOf(day), "latestHigh", OrderKey.startOf(day + 1));
    }

    /** The key of a pair is the same for both directions. */
    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    /** Takes the newest, and in the last place the last row, which is the latest to go on with. */
    private static void add(List<ActionSnapshot> acts, Record row) {
        if (acts.size() == PER_HOP) {
            acts.removeLast();
        }
        acts.add(ActionSnapshot.of(row.get("version")));
    }
}
