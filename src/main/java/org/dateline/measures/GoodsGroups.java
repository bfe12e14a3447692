package org.dateline.measures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.model.Goods;

/** An index of the measures of one key by words of their goods, since an imposer may have thousands. */
final class GoodsGroups {

    /** The word for goods known only by their origin or destination. */
    private static final String ANY = "";

    private final Map<String, Goods> goods = new HashMap<>();
    private final Map<String, Set<String>> byWord = new HashMap<>();

    boolean contains(String group) {
        return goods.containsKey(group);
    }

    /** Adds the goods of one more act to those of a group. */
    void put(String group, Goods on) {
        Goods both = goods.merge(group, on, Goods::with);
        Set<String> words = both.words().isEmpty() ? Set.of(ANY) : both.words();
        words.forEach(w -> byWord.computeIfAbsent(w, k -> new TreeSet<>()).add(group));
    }

    /**
     * Returns the group on the same goods. If no word or place is shared, a group counts only if it is the single one
     * that does not contradict.
     */
    Optional<String> same(Goods on, Predicate<String> among) {
        List<String> same = near(on).distinct()
                .filter(g -> among.test(g) && !goods(g).differs(on))
                .sorted(Comparator.comparing((String g) -> on.likeness(goods(g)))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        boolean one = same.size() == 1 || !same.isEmpty() && on.likeness(goods(same.getFirst())) > 0;
        return one ? Optional.of(same.getFirst()) : Optional.empty();
    }

    /**
     * Returns the only open group if one of the two is a class that may contain the other: "chip materials" and "chip
     * etching gas", to the same places.
     */
    Optional<String> ofClass(Goods on, Predicate<String> among) {
        List<String> open = goods.keySet().stream().filter(among).limit(2).toList();
        return open.size() == 1 && goods(open.getFirst()).canBeOfClass(on)
                ? Optional.of(open.getFirst())
                : Optional.empty();
    }

    /** Returns the groups that share a word with the goods or have no words, and all groups for goods without words. */
    private Stream<String> near(Goods on) {
        return on.words().isEmpty()
                ? goods.keySet().stream()
                : Stream.concat(on.words().stream(), Stream.of(ANY))
                        .flatMap(w -> byWord.getOrDefault(w, Set.of()).stream());
    }

    private Goods goods(String group) {
        return goods.getOrDefault(group, Goods.of(""));
    }
}
