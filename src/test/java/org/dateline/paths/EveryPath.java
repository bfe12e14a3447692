package org.dateline.paths;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds paths the slow way: every walk, every choice of acts and days. What the search must agree with. */
final class EveryPath {

    private final SmallGraph graph;
    private final PathQuery query;
    private final long reference;
    private final List<Ranked> found = new ArrayList<>();

    /** A path and what it counts. */
    record Ranked(List<String> entities, double score) {}

    /** An act of a hop on one of its days. */
    private record Choice(OrderedActs.Act act, long day) {}

    EveryPath(SmallGraph graph, PathQuery query, long reference) {
        this.graph = graph;
        this.query = query;
        this.reference = reference;
    }

    List<Ranked> best() {
        walk(new ArrayList<>(List.of(query.from())));
        return found.stream()
                .sorted(Comparator.comparingDouble((Ranked r) -> -r.score())
                        .thenComparingInt(r -> r.entities().size())
                        .thenComparing(r -> r.entities().toString()))
                .limit(query.first())
                .toList();
    }

    private void walk(List<String> walk) {
        if (walk.getLast().equals(query.to())) {
            measure(walk);
        } else if (walk.size() <= query.maxHops()) {
            for (String next : graph.neighbours(walk.getLast())) {
                if (!walk.contains(next)) {
                    walk.add(next);
                    walk(walk);
                    walk.removeLast();
                }
            }
        }
    }

    private void measure(List<String> walk) {
        List<List<Choice>> used = new ArrayList<>();
        for (int i = 1; i < walk.size(); i++) {
            used.add(new ArrayList<>());
        }
        choose(walk, new ArrayList<>(), used);
        if (!used.getFirst().isEmpty()) {
            double score = used.stream().mapToDouble(this::hop).reduce(1, (x, y) -> x * y);
            for (String between : walk.subList(1, walk.size() - 1)) {
                score *= Math.log(2) / Math.log(2.0 + graph.degree(between));
            }
            found.add(new Ranked(List.copyOf(walk), score));
        }
    }

    /** Collects for each hop the acts and days that stand in some complete choice. */
    private void choose(List<String> walk, List<Choice> chosen, List<List<Choice>> used) {
        int hop = chosen.size();
        if (hop == walk.size() - 1) {
            for (int i = 0; i < hop; i++) {
                used.get(i).add(chosen.get(i));
            }
            return;
        }
        DayRange days = query.days();
        long from = query.inOrder() && hop > 0 ? chosen.getLast().day() : days.first();
        for (OrderedActs.Act act : graph.acts(walk.get(hop), walk.get(hop + 1), days)) {
            for (long day = Math.max(from, act.first()); day <= Math.min(act.last(), days.last()); day++) {
                chosen.add(new Choice(act, day));
                choose(walk, chosen, used);
                chosen.removeLast();
            }
        }
    }

    private double hop(List<Choice> choices) {
        // Acts are told apart by identity: two of one day and as many stories are two.
        Set<OrderedActs.Act> acts = Collections.newSetFromMap(new IdentityHashMap<>());
        choices.forEach(c -> acts.add(c.act()));
        double stories = acts.stream().mapToLong(OrderedActs.Act::stories).sum();
        long newest = choices.stream().mapToLong(Choice::day).max().orElseThrow();
        return stories / (stories + 1) / (1 + Math.max(0, reference - newest) / 365.25);
    }
}
