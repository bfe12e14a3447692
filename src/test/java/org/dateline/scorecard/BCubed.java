package org.dateline.scorecard;

import java.util.List;
import java.util.Set;
import java.util.function.ToIntBiFunction;

/**
 * B³ of a clustering (Bagga and Baldwin 1998), extended to items that are in several clusters (Amigó et al. 2009).
 *
 * <p>An item that the pipeline did not find counts as missed, and takes from the recall of all in its clusters.
 */
final class BCubed {

    /** As many hits as make rounding invisible. */
    private static final int SCALE = 10_000;

    /**
     * An item with its clusters.
     *
     * @param gold those of the gold
     * @param ours ours; none when it was not found
     */
    record Item(String name, Set<String> gold, Set<String> ours) {

        boolean found() {
            return !ours.isEmpty();
        }
    }

    private BCubed() {}

    /** Scores all items, or, with those alone that were found, how they were put together. */
    static Line line(String matter, String data, List<Item> items) {
        if (items.isEmpty()) {
            return Line.without(matter, data);
        }
        double precision =
                average(items.stream().filter(Item::found).toList(), items, (a, b) -> shared(a.ours(), b.ours()));
        double recall = average(items, items, (a, b) -> shared(a.gold(), b.gold()));
        return new Line(matter, data, SCALE, rest(precision), rest(recall), errors(items));
    }

    private static int rest(double ratio) {
        return (int) Math.min(Integer.MAX_VALUE / 4, Math.round(SCALE * (1 - ratio) / ratio));
    }

    /** Over the items, how much of what one clustering puts together with each the other does as well. */
    private static double average(List<Item> of, List<Item> all, ToIntBiFunction<Item, Item> together) {
        return of.stream()
                .mapToDouble(one -> all.stream()
                        .filter(other -> together.applyAsInt(one, other) > 0)
                        .mapToDouble(other -> (double) both(one, other) / together.applyAsInt(one, other))
                        .average()
                        .orElse(0))
                .average()
                .orElse(0);
    }

    private static int both(Item one, Item other) {
        return Math.min(shared(one.gold(), other.gold()), shared(one.ours(), other.ours()));
    }

    private static int shared(Set<String> one, Set<String> other) {
        return (int) one.stream().filter(other::contains).count();
    }

    private static List<String> errors(List<Item> items) {
        return items.stream()
                .flatMap(one -> items.stream()
                        .filter(other -> one.name().compareTo(other.name()) < 0)
                        .filter(other -> one.found() && other.found())
                        .filter(other -> shared(one.gold(), other.gold()) > 0 != shared(one.ours(), other.ours()) > 0)
                        .map(other -> (shared(one.gold(), other.gold()) > 0 ? "apart: " : "together: ") + one.name()
                                + " / " + other.name()))
                .toList();
    }
}
