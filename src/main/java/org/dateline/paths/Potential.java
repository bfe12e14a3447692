package org.dateline.paths;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What walks from anywhere to one end count at most, the rarity of the place they start from left out. */
final class Potential {

    private final List<double[]> byHops = new ArrayList<>();

    /** Looks from an end over the known links as far as some hops. */
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

    /** One hop more from those whose value has grown by the hop before. */
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

    /** The most that a walk of at most so many hops counts; 0 when the end is out of reach. */
    double of(int number, int hops) {
        return byHops.get(Math.min(hops, byHops.size() - 1))[number];
    }
}
