package org.dateline.paths;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Searches from both ends until the two searches meet.
 *
 * <p>For paths of up to n hops it takes n steps, each from the end where that is cheaper. The last step reads only
 * links to entities that the other end has reached. An upper bound on the score of paths through an entity is known
 * before its links are read. The most promising entities are read first, and those that can no longer give one of the
 * best paths are not read. The result is exact unless a budget ends the search.
 */
final class PathSearch {

    private final PathQuery query;
    private final Score score;
    private final SearchBudget budget;
    private final Links links;
    private final LinkReader reader;
    private final SearchSide left;
    private final SearchSide right;
    private DayRange days;
    private boolean spent;

    /**
     * The outcome.
     *
     * @param routes the best routes, the best first
     * @param reason the part that was left out, and why; null if nothing was
     */
    record Found(List<Route> routes, @Nullable String reason) {}

    PathSearch(PathQuery query, Adjacency neighbours, Score score, SearchBudget budget) {
        this.query = query;
        this.score = score;
        this.budget = budget;
        this.days = query.days();
        this.links = new Links(score, days);
        int from = links.number(query.from());
        int to = links.number(query.to());
        this.left = new SearchSide(from, to);
        this.right = new SearchSide(to, from);
        this.reader = new LinkReader(links, neighbours);
    }

    Found find() {
        boolean more = true;
        for (int hop = 1; hop <= query.maxHops() && more && !spent; hop++) {
            more = step(hop == query.maxHops());
        }
        Ranking ranking = new Ranking(links, query, score);
        return new Found(ranking.best(budget.steps()), reason(ranking));
    }

    /** Advances by one hop from the cheaper end; returns false if nothing is left to find. */
    private boolean step(boolean last) {
        Prospects prospects = prospects();
        List<Integer> fromLeft = prospects.of(left, left.front(links));
        List<Integer> fromRight = prospects.of(right, right.front(links));
        if (fromLeft.isEmpty() || fromRight.isEmpty() || days.isEmpty()) {
            return false;
        }
        boolean isLeft = cost(fromLeft) <= cost(fromRight);
        SearchSide side = isLeft ? left : right;
        advance(side, isLeft ? fromLeft : fromRight, last ? isLeft ? fromRight : fromLeft : null);
        narrow(side);
        return true;
    }

    private Prospects prospects() {
        return new Prospects(links, query, left, right, new Ranking(links, query, score).best(budget.steps()));
    }

    private long cost(List<Integer> front) {
        return front.stream().mapToLong(this::cost).sum();
    }

    /** Returns the number of acts to read for an entity. */
    private long cost(int number) {
        return isKnown(number) ? 0 : links.degree(number);
    }

    private boolean isKnown(int number) {
        return left.hasPassed(number) || right.hasPassed(number);
    }

    private void advance(SearchSide side, List<Integer> front, @Nullable List<Integer> within) {
        List<Integer> rest = front;
        // Growing batches prune early, where it saves most, and keep the number of batches small.
        for (long acts = budget.batch(); !rest.isEmpty(); acts *= 2) {
            spent = bothEndsAreKnown() && budget.isSpent(reader.acts(), links.size());
            if (spent) {
                return;
            }
            int size = batch(rest, acts);
            List<Integer> batch = rest.subList(0, size);
            reader.read(batch.stream().filter(x -> !isKnown(x)).toList(), days, within);
            side.pass(batch);
            List<Integer> unread = rest.subList(size, rest.size());
            // Paths found since may exclude the rest.
            rest = unread.isEmpty() ? unread : prospects().of(side, unread);
        }
    }

    /**
     * Whether the links of both ends are read. Without them there is hardly a path, so even a hub's acts are read at
     * any cost.
     */
    private boolean bothEndsAreKnown() {
        return isKnown(left.end()) && isKnown(right.end());
    }

    private int batch(List<Integer> front, long acts) {
        int size = 0;
        for (long sum = 0; size < front.size() && sum < acts; size++) {
            sum += cost(front.get(size));
        }
        return size;
    }

    /**
     * Limits the days. Every act of a path in order lies between the first act of its start and the last act of its
     * end.
     */
    private void narrow(SearchSide side) {
        if (!query.inOrder() || !side.hasPassed(side.end())) {
            return;
        }
        List<OrderedActs> acts = new ArrayList<>();
        links.of(side.end()).forEach(edge -> acts.add(edge.acts()));
        days = side == left
                ? days.from(acts.stream()
                        .mapToLong(a -> a.arrival(query.days().first()))
                        .min()
                        .orElse(OrderedActs.NEVER))
                : days.until(acts.stream()
                        .mapToLong(a -> a.departure(query.days().last()))
                        .max()
                        .orElse(OrderedActs.NOT_ANY_MORE));
    }

    private @Nullable String reason(Ranking ranking) {
        if (spent) {
            return "The search stopped after " + reader.acts() + " acts around " + links.size()
                    + " entities, the most promising first; narrow the window or the types, or allow fewer hops.";
        }
        return ranking.isUnfinished()
                ? "The search stopped after weighing " + budget.steps()
                        + " beginnings of paths, the most promising first; narrow the window or the types."
                : null;
    }
}
