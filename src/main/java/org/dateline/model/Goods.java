package org.dateline.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a measure is about, as far as it tells one measure from another.
 *
 * @param words what they are called, each without case and the plural's ending; none when the words say only that they
 *     are goods
 * @param origin where they come from; null when nobody says
 */
public record Goods(Set<String> words, @Nullable String origin) {

    private static final String FROM = " from ";

    /** "Dairy products" are told from "steel products" by what stands before them, "goods from India" by nothing. */
    private static final Set<String> ANY = Set.of(
            "goods",
            "good",
            "product",
            "item",
            "import",
            "export",
            "shipment",
            "cargo",
            "commodity",
            "merchandise",
            "article",
            "consignment",
            "supply",
            "delivery",
            "material",
            "equipment",
            "technology",
            "sale",
            "certain",
            "other",
            "and");

    /** Reads goods as claims have them, such as "threaded rod from India". */
    public static Goods of(String goods) {
        String plain = goods.toLowerCase(Locale.ROOT).strip();
        int from = plain.startsWith(FROM.strip() + " ") ? 0 : plain.indexOf(FROM);
        String what = from < 0 ? plain : plain.substring(0, from);
        Set<String> words = Arrays.stream(what.strip().split("[\\s-]+"))
                .map(Goods::singular)
                .filter(w -> !w.isEmpty() && !ANY.contains(w))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Goods(words, from < 0 ? null : plain.substring(from).replaceFirst("^ ?from ", ""));
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** Tells whether one is not the other; what only one of them says contradicts nothing. */
    public boolean differs(Goods other) {
        boolean elsewhere = origin != null && other.origin != null && !origin.equals(other.origin);
        boolean another = !words.isEmpty() && !other.words.isEmpty() && Collections.disjoint(words, other.words);
        return elsewhere || another;
    }

    /** How many of their words and origins are the same. */
    public int likeness(Goods other) {
        int from = origin != null && origin.equals(other.origin) ? 1 : 0;
        return from + (int) words.stream().filter(other.words::contains).count();
    }

    /** What both say together of the same goods. */
    public Goods with(Goods other) {
        return new Goods(words.isEmpty() ? other.words : words, origin == null ? other.origin : origin);
    }

    /** Names them among the measures of one key. */
    public String designator() {
        String kind = words.isEmpty() ? "" : List.copyOf(words).getLast();
        return (origin == null ? kind : kind + FROM + origin).strip();
    }
}
