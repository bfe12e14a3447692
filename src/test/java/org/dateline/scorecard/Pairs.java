package org.dateline.scorecard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.dateline.model.Span;

/**
 * Pairs what the gold marks with what the pipeline marks, one to one: the same words first, then words that overlap.
 *
 * @param both pairs of gold and ours
 * @param missed gold without ours
 * @param spurious ours without gold
 */
record Pairs<G, O>(List<Pair<G, O>> both, List<G> missed, List<O> spurious) {

    /** A gold annotation and ours of the same words. */
    record Pair<G, O>(G gold, O ours) {}

    static <G, O> Pairs<G, O> of(
            Collection<G> gold, Function<G, Span> goldSpan, Collection<O> ours, Function<O, Span> ourSpan) {
        Pairs<G, O> pairs = new Pairs<>(new ArrayList<>(), new ArrayList<>(gold), new ArrayList<>(ours));
        pairs.match((g, o) -> goldSpan.apply(g).equals(ourSpan.apply(o)));
        pairs.match((g, o) -> goldSpan.apply(g).overlaps(ourSpan.apply(o)));
        return pairs;
    }

    private void match(java.util.function.BiPredicate<G, O> same) {
        for (G one : List.copyOf(missed)) {
            spurious.stream().filter(o -> same.test(one, o)).findFirst().ifPresent(o -> {
                both.add(new Pair<>(one, o));
                missed.remove(one);
                spurious.remove(o);
            });
        }
    }
}
