package org.dateline.paths;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Selects the entities worth reading: those through which a path may still be among the best.
 *
 * <p>An unknown path passes an entity of either front. Its score is at most the product of the bounds of the walks from
 * the ends to these two.
 */
final class Prospects {

    private final Links links;
    private final int hops;
    private final Reach left;
    private final Reach right;
    /** The score of the last of the best paths so far; 0 while there are fewer than requested. */
    private final double floor;

    /** An end with the bounds of the walks from it. */
    private record Reach(SearchSide side, Potential potential) {}

    Prospects(Links links, PathQuery query, SearchSide left, SearchSide right, List<Route> best) {
        this.links = links;
        this.hops = query.maxHops() - 1;
        this.left = new Reach(left, new Potential(links, left.end(), hops));
        this.right = new Reach(right, new Potential(links, right.end(), hops));
        this.floor = best.size() < query.first() ? 0 : best.getLast().score();
    }

    /** Returns those of a side's entities that are worth reading, the most promising first. */
    List<Integer> of(SearchSide side, Collection<Integer> entities) {
        boolean isLeft = side.equals(left.side());
        Reach near = isLeft ? left : right;
        double far = best(isLeft ? right : left);
        return entities.stream()
                .filter(x -> isWorth(value(near, x) * far))
                .sorted(Comparator.<Integer>comparingDouble(x -> -value(near, x))
                        .thenComparing(links::id))
                .toList();
    }

    private boolean isWorth(double bound) {
        return bound > 0 && bound * Ranking.ROUNDING >= floor;
    }

    private double best(Reach reach) {
        return reach.side().front(links).stream()
                .mapToDouble(x -> value(reach, x))
                .max()
                .orElse(0);
    }

    private double value(Reach reach, int number) {
        return reach.potential().of(number, hops) * (number == reach.side().end() ? 1 : links.rarity(number));
    }
}
