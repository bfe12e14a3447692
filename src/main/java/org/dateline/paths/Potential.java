package org.dateline.paths;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Upper bounds on the value of walks from each entity to one end. The rarity of the entity where a walk starts is left
 * out.
 */
final class Potential {

    private final List<double[]> byHops = new ArrayList<>();

    /**
     * Searches from an end over the known links.
     *
     * @param hops the number of hops to search
     */
    Potential(Links links, int end, int hops) {
        double[] start = new double[links.size()];
        start[end] = 1;
        byHops.add(start);
        BitSet improved = new BitSet();
        improved.set(end);
        for (int i = 0; i < hops && !improved.isEmpty(); i++) {
            improved = spread(links, end, improved);
        }
    }

    /**
     * Extends the walks by one hop from the entities whose value the last hop raised, and returns those whose value
     * this hop raises.
     */
    private BitSet spread(Links links, int end, BitSet grown) {
        double[] before = byHops.getLast();
        double[] after = before.clone();
        BitSet improved = new BitSet();
        grown.stream().forEach(at -> {
            double value = before[at] * (at == end ? 1 : links.rarity(at));
            for (Links.Edge edge : links.of(at)) {
                if (value * edge.bound() > after[edge.to()]) {
                    after[edge.to()] = value * edge.bound();
                    improved.set(edge.to());
                }
            }
        });
        byHops.add(after);
        return improved;
    }

    /** Returns the greatest value of a walk of at most so many hops; 0 if the end is out of reach. */
    double of(int number, int hops) {
        return byHops.get(Math.min(hops, byHops.size() - 1))[number];
    }
}
