package org.dateline.paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The latest day at each entity from which a path can still reach the end with dates in order. */
final class Deadlines {

    private final List<long[]> byHops = new ArrayList<>();

    /**
     * Searches backwards from the end over the known links.
     *
     * @param hops the number of hops to search
     */
    Deadlines(Links links, int end, int hops, DayRange days) {
        long[] start = new long[links.size()];
        Arrays.fill(start, OrderedActs.NOT_ANY_MORE);
        start[end] = days.last();
        byHops.add(start);
        BitSet improved = new BitSet();
        improved.set(end);
        for (int i = 0; i < hops && !improved.isEmpty(); i++) {
            improved = spread(links, improved);
        }
    }

    private BitSet spread(Links links, BitSet grown) {
        long[] before = byHops.getLast();
        long[] after = before.clone();
        BitSet improved = new BitSet();
        grown.stream().forEach(at -> {
            for (Links.Edge edge : links.of(at)) {
                long day = edge.acts().departure(before[at]);
                if (day > after[edge.to()]) {
                    after[edge.to()] = day;
                    improved.set(edge.to());
                }
            }
        });
        byHops.add(after);
        return improved;
    }

    /**
     * Returns the last day at an entity with so many hops left; {@link OrderedActs#NOT_ANY_MORE} if the end is out of
     * reach.
     */
    long of(int number, int hops) {
        return byHops.get(Math.min(hops, byHops.size() - 1))[number];
    }
}
