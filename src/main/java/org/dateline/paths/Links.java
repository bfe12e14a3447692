package org.dateline.paths;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The links that a search has read so far. Entities are numbered in the order in which they appear. */
final class Links {

    private final Score score;
    private final DayRange days;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<List<Edge>> edges = new ArrayList<>();
    private final List<Long> degrees = new ArrayList<>();
    private final Set<Long> pairs = new HashSet<>();

    /**
     * A link seen from one of its entities.
     *
     * @param to the number of the other entity
     * @param acts the acts that link them
     * @param bound the greatest value of the hop on any days that its neighbours in a path may leave it
     */
    record Edge(int to, OrderedActs acts, double bound) {}

    Links(Score score, DayRange days) {
        this.score = score;
        this.days = days;
    }

    /** Returns the number of an entity, which is assigned on its first use. */
    int number(String id) {
        return numbers.computeIfAbsent(id, this::add);
    }

    private int add(String id) {
        ids.add(id);
        edges.add(new ArrayList<>());
        degrees.add(1L);
        return ids.size() - 1;
    }

    /** Adds a link, unless it was read before from its other end. */
    void add(Adjacency.Link link) {
        int one = number(link.one());
        int other = number(link.other());
        if (pairs.add(pair(one, other))) {
            OrderedActs acts = OrderedActs.of(link.acts());
            double bound = score.hop(acts, days);
            edges.get(one).add(new Edge(other, acts, bound));
            edges.get(other).add(new Edge(one, acts, bound));
        }
    }

    private static long pair(int one, int other) {
        return ((long) Math.min(one, other) << Integer.SIZE) | Math.max(one, other);
    }

    void setDegree(String id, long degree) {
        degrees.set(number(id), degree);
    }

    int size() {
        return ids.size();
    }

    String id(int number) {
        return ids.get(number);
    }

    /** Returns the ids of the entities from a number on. */
    List<String> idsFrom(int number) {
        return List.copyOf(ids.subList(number, ids.size()));
    }

    List<Edge> of(int number) {
        return edges.get(number);
    }

    long degree(int number) {
        return degrees.get(number);
    }

    double rarity(int number) {
        return Score.rarity(degree(number));
    }
}
