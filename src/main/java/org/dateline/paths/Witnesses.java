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

/** Reads acts that support the hops of paths. */
final class Witnesses {

    private static final PathRead WITNESSES = PathRead.load("path_witnesses");

    /** Enough to judge a hop; the timeline of the two entities shows the rest. */
    private static final int PER_HOP = 5;

    private Witnesses() {}

    /** Returns the routes as paths, with the newest acts of each hop that fit. */
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

    /** Returns one list of acts for each hop of each route, in their order. */
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
     * Returns the parameters of a hop. They include the latest act by which the path can continue, even if newer acts
     * began after it, so that some choice of the returned acts has its dates in order.
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

    /** Returns the range of keys of acts that begin in the days, and the least key of acts that may reach into them. */
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

    /** Returns the key of a pair, which is the same for both directions. */
    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    /**
     * Adds an act. If the list is full, it replaces the last one, since the last row is the latest act by which the
     * path can continue.
     */
    private static void add(List<ActionSnapshot> acts, Record row) {
        if (acts.size() == PER_HOP) {
            acts.removeLast();
        }
        acts.add(ActionSnapshot.of(row.get("version")));
    }
}
