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

/** Measures of one key by the goods that they are on, found by a word, since an imposer may have thousands. */
final class GoodsGroups {

    /** Under which those stand that say only where their goods come from. */
    private static final String ANY = "";

    private final Map<String, Goods> goods = new HashMap<>();
    private final Map<String, Set<String>> byWord = new HashMap<>();

    boolean contains(String group) {
        return goods.containsKey(group);
    }

    /** Takes what one more act says of the goods of a group. */
    void put(String group, Goods on) {
        Goods both = goods.merge(group, on, Goods::with);
        Set<String> words = both.words().isEmpty() ? Set.of(ANY) : both.words();
        words.forEach(w -> byWord.computeIfAbsent(w, k -> new TreeSet<>()).add(group));
    }

    /** The group on the same goods; where nothing is the same and nothing contradicts, only a single one can be meant. */
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

    /** "Chip materials" may be what "chip etching gas" is, where nothing else is on the way to the same places. */
    Optional<String> ofClass(Goods on, Predicate<String> among) {
        List<String> open = goods.keySet().stream().filter(among).limit(2).toList();
        return open.size() == 1 && goods(open.getFirst()).canBeOfClass(on)
                ? Optional.of(open.getFirst())
                : Optional.empty();
    }

    /** Goods of which neither has a word in common with the other are others. */
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
