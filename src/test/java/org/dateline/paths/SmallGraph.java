package org.dateline.paths;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Neighbours in memory, with a log of what was asked for. */
final class SmallGraph implements Adjacency {

    private final Map<String, Map<String, List<OrderedActs.Act>>> acts = new TreeMap<>();
    final List<String> asked = new ArrayList<>();

    /** Entities a, b, c … with some links of one to three acts within a few days. */
    static SmallGraph random(long seed, int entities, int links) {
        Random random = new Random(seed);
        SmallGraph graph = new SmallGraph();
        for (int i = 0; i < links; i++) {
            String one = name(random.nextInt(entities));
            String other = name(random.nextInt(entities));
            for (int j = random.nextInt(3); j >= 0 && !one.equals(other); j--) {
                long first = random.nextInt(10);
                long last = random.nextInt(3) == 0 ? first + random.nextInt(4) : first;
                graph.link(one, other, first, last, 1 + random.nextInt(4));
            }
        }
        return graph;
    }

    private static String name(int number) {
        return String.valueOf((char) ('a' + number));
    }

    SmallGraph link(String one, String other, long first, long last, long stories) {
        OrderedActs.Act act = new OrderedActs.Act(first, last, stories);
        between(one, other).add(act);
        between(other, one).add(act);
        return this;
    }

    SmallGraph link(String one, String other, long day) {
        return link(one, other, day, day, 1);
    }

    private List<OrderedActs.Act> between(String one, String other) {
        return acts.computeIfAbsent(one, x -> new TreeMap<>()).computeIfAbsent(other, x -> new ArrayList<>());
    }

    Set<String> neighbours(String id) {
        return acts.getOrDefault(id, Map.of()).keySet();
    }

    List<OrderedActs.Act> acts(String one, String other, DayRange days) {
        return acts.getOrDefault(one, Map.of()).getOrDefault(other, List.of()).stream()
                .filter(a -> !a.dated() || (a.first() <= days.last() && a.last() >= days.first()))
                .toList();
    }

    @Override
    public List<Link> around(Collection<String> ids, DayRange days, @Nullable Set<String> within) {
        asked.addAll(ids);
        List<Link> links = new ArrayList<>();
        for (String id : new TreeSet<>(ids)) {
            for (String other : neighbours(id)) {
                List<OrderedActs.Act> found = acts(id, other, days);
                if (!found.isEmpty() && (within == null || within.contains(other))) {
                    links.add(new Link(id, other, found));
                }
            }
        }
        return links;
    }

    @Override
    public Map<String, Long> degrees(Collection<String> ids) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), this::degree));
    }

    long degree(String id) {
        return acts.getOrDefault(id, Map.of()).values().stream()
                .mapToLong(List::size)
                .sum();
    }
}
