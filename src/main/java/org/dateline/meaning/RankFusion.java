package org.dateline.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009): merges several lists by the ranks of their elements. */
final class RankFusion {

    /** As in the paper: the first element of one list does not outweigh an element that ranks well in both. */
    private static final int DAMPING = 60;

    private RankFusion() {}

    /**
     * Returns the elements of all lists, the best first, each as in the first list that contains it. An element that is
     * first in every list scores 1.
     */
    static <T> List<Near<T>> of(List<List<Near<T>>> lists, Function<T, String> id) {
        Map<String, Near<T>> first = new LinkedHashMap<>();
        Map<String, Double> scores = new LinkedHashMap<>();
        for (List<Near<T>> list : lists) {
            for (int rank = 0; rank < list.size(); rank++) {
                Near<T> near = list.get(rank);
                String key = id.apply(near.found());
                first.putIfAbsent(key, near);
                scores.merge(key, (DAMPING + 1.0) / (DAMPING + 1 + rank) / lists.size(), Double::sum);
            }
        }
        List<Near<T>> fused = new ArrayList<>();
        first.forEach((key, near) -> fused.add(near.scored(scores.getOrDefault(key, 0.0))));
        fused.sort(Comparator.comparing((Near<T> n) -> -n.score()).thenComparing(n -> id.apply(n.found())));
        return fused;
    }
}
