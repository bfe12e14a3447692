package org.dateline.paths;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best paths over the known links (best-first search). It always extends the partial path with the greatest
 * bound, and stops if no bound exceeds the paths found.
 */
final class Ranking {

    /** Above the rounding difference between products of the same factors in different orders. */
    static final double ROUNDING = 1 + 1e-9;

    private final Links links;
    private final PathQuery query;
    private final Score score;
    private final int from;
    private final int to;
    private final Potential potential;
    private final Deadlines deadlines;
    private final PriorityQueue<Partial> open =
            new PriorityQueue<>(Comparator.comparingDouble(Partial::bound).reversed());
    private final TreeSet<Route> best = new TreeSet<>(Route.BEST_FIRST);
    private int steps;

    /**
     * A path from the start that has not reached the end.
     *
     * @param at the number of its last entity
     * @param hops the number of its hops
     * @param before the path that it extends; null at the start
     * @param acts the acts of its last hop; null at the start
     * @param day the earliest day on which it can arrive
     * @param value an upper bound on the value of its hops
     * @param bound an upper bound on the score of any complete path that extends it
     */
    private record Partial(
            int at,
            int hops,
            @Nullable Partial before,
            @Nullable OrderedActs acts,
            long day,
            double value,
            double bound) {

        boolean passes(int number) {
            return at == number || (before != null && before.passes(number));
        }
    }

    Ranking(Links links, PathQuery query, Score score) {
        this.links = links;
        this.query = query;
        this.score = score;
        this.from = links.number(query.from());
        this.to = links.number(query.to());
        this.potential = new Potential(links, to, query.maxHops());
        this.deadlines = new Deadlines(links, to, query.inOrder() ? query.maxHops() : 0, query.days());
    }

    /**
     * Returns the best paths, the best first.
     *
     * @param maxSteps the greatest number of partial paths to consider
     */
    List<Route> best(int maxSteps) {
        open.add(new Partial(from, 0, null, null, query.days().first(), 1, potential.of(from, query.maxHops())));
        while (isUnfinished() && steps < maxSteps) {
            extend(open.remove());
        }
        return List.copyOf(best);
    }

    /** Tells whether an unconsidered path may be among the best. */
    boolean isUnfinished() {
        return !open.isEmpty() && canCount(open.element().bound());
    }

    private boolean canCount(double bound) {
        return bound > 0
                && (best.size() < query.first()
                        || bound * ROUNDING >= best.last().score());
    }

    private void extend(Partial path) {
        for (Links.Edge edge : links.of(path.at())) {
            if (edge.to() == to) {
                arrive(path, edge);
            } else if (path.hops() + 1 < query.maxHops() && !path.passes(edge.to())) {
                step(path, edge);
            }
        }
    }

    private void step(Partial path, Links.Edge edge) {
        int hops = path.hops() + 1;
        int left = query.maxHops() - hops;
        DayRange fit = query.inOrder() ? new DayRange(path.day(), deadlines.of(edge.to(), left)) : query.days();
        long day = query.inOrder() ? edge.acts().arrival(path.day()) : path.day();
        if (day <= fit.last()) {
            double value = path.value() * score.hop(edge.acts(), fit) * links.rarity(edge.to());
            Partial longer =
                    new Partial(edge.to(), hops, path, edge.acts(), day, value, value * potential.of(edge.to(), left));
            if (canCount(longer.bound())) {
                steps++;
                open.add(longer);
            }
        }
    }

    private void arrive(Partial path, Links.Edge edge) {
        if (!query.inOrder() || edge.acts().arrival(path.day()) != OrderedActs.NEVER) {
            best.add(route(path, edge));
            if (best.size() > query.first()) {
                best.removeLast();
            }
        }
    }

    private Route route(Partial last, Links.Edge edge) {
        List<String> ids = new ArrayList<>(List.of(links.id(to)));
        List<OrderedActs> acts = new ArrayList<>(List.of(edge.acts()));
        double rarity = 1;
        for (Partial at = last; at.before() != null; at = at.before()) {
            ids.addFirst(links.id(at.at()));
            acts.addFirst(Objects.requireNonNull(at.acts()));
            rarity *= links.rarity(at.at());
        }
        ids.addFirst(links.id(from));
        return query.inOrder()
                ? Route.inOrder(ids, acts, rarity, query.days(), score)
                : Route.inAnyOrder(ids, acts, rarity, query.days(), score);
    }
}
