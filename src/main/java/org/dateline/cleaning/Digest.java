package org.dateline.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.Sentence;
import org.dateline.model.WordClasses;

/**
 * Parts the items of a digest: headlines, perhaps with a paragraph each, of which most name nothing in common. In an
 * article, the parts below headings name the same parties again.
 */
final class Digest {

    /** Fewest items without a common name that make a digest. */
    private static final int FEWEST = 3;

    /** Fewest words of a headline that tells an item. Shorter ones name a section or a time. */
    private static final int WORDS = 4;

    /** A word in small letters. Lines without one are names, addresses or marks. */
    private static final Pattern SMALL = Pattern.compile("\\b\\p{Ll}{3,}");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Names of days and months, which different items share. */
    private static final Set<String> DAYS = Stream.of("month", "weekday")
            .flatMap(kind -> WordClasses.of("model", kind).stream())
            .collect(Collectors.toUnmodifiableSet());

    private Digest() {}

    /** Returns the items as indexes of their sentences, in the order of their first ones; one item if it is no digest. */
    static List<List<Integer>> items(List<Sentence> sentences) {
        List<List<Integer>> blocks = blocks(sentences);
        List<Set<String>> names =
                blocks.stream().map(block -> names(sentences, block)).toList();
        Map<String, Long> blocksWith =
                names.stream().flatMap(Set::stream).collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        long apart = names.stream()
                .filter(own -> !own.isEmpty() && own.stream().allMatch(name -> blocksWith.getOrDefault(name, 0L) == 1))
                .count();
        return apart < FEWEST || 2 * apart < blocks.size() ? List.of(all(sentences)) : joined(blocks, names);
    }

    private static List<Integer> all(List<Sentence> sentences) {
        return IntStream.range(0, sentences.size()).boxed().toList();
    }

    /** Returns the parts that begin with a headline. Sentences before the first headline belong to its part. */
    private static List<List<Integer>> blocks(List<Sentence> sentences) {
        List<List<Integer>> blocks = new ArrayList<>();
        boolean begun = false;
        for (int i = 0; i < sentences.size(); i++) {
            boolean item = isItem(sentences.get(i));
            if (blocks.isEmpty() || item && begun) {
                blocks.add(new ArrayList<>());
            }
            begun |= item;
            blocks.getLast().add(i);
        }
        return blocks;
    }

    private static boolean isItem(Sentence sentence) {
        return sentence.headline()
                && SPACE.splitAsStream(sentence.text()).count() >= WORDS
                && SMALL.matcher(sentence.text()).find();
    }

    private static Set<String> names(List<Sentence> sentences, List<Integer> block) {
        return block.stream()
                .flatMap(i -> SharedNames.names(sentences.get(i).text()).stream())
                .filter(name -> !DAYS.contains(name))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Returns the blocks, of which each joins the first item before with which it has a name in common. */
    private static List<List<Integer>> joined(List<List<Integer>> blocks, List<Set<String>> names) {
        List<List<Integer>> items = new ArrayList<>();
        Map<String, Integer> itemsOfNames = new HashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            int item = names.get(i).stream()
                    .flatMap(name -> Stream.ofNullable(itemsOfNames.get(name)))
                    .min(Integer::compare)
                    .orElse(items.size());
            if (item == items.size()) {
                items.add(new ArrayList<>());
            }
            items.get(item).addAll(blocks.get(i));
            names.get(i).forEach(name -> itemsOfNames.putIfAbsent(name, item));
        }
        return items;
    }
}
