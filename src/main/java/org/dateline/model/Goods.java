package org.dateline.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The goods of a measure, as far as they tell one measure from another.
 *
 * @param words their names, in lower case and in the singular; empty if the text names goods only in general
 * @param origins the places that they come from; empty if the text names none
 * @param destinations the places that they go to; empty if the text names none
 * @param isClass whether their name is that of a class of goods, such as "chip materials"
 */
public record Goods(Set<String> words, Set<String> origins, Set<String> destinations, boolean isClass) {

    private static final Pattern PARTS = Pattern.compile("^(.*?)(?: from (.*?))?(?: to (.*))?$");

    /**
     * Nouns for any goods. The words before them tell "dairy products" from "steel products", and "goods from India"
     * has none.
     */
    private static final Set<String> ANY = WordClasses.of("model", "noun for any goods");

    /** Parses goods as claims have them, such as "threaded rod from India, China" or "maize to Malawi". */
    public static Goods of(String goods) {
        Matcher parts = PARTS.matcher(goods.toLowerCase(Locale.ROOT).strip());
        if (!parts.matches()) {
            return new Goods(Set.of(), Set.of(), Set.of(), false);
        }
        List<String> all = Arrays.stream(parts.group(1).split("[\\s-]+"))
                .map(Goods::singular)
                .filter(w -> !w.isEmpty())
                .toList();
        Set<String> words =
                all.stream().filter(w -> !ANY.contains(w)).collect(Collectors.toCollection(LinkedHashSet::new));
        boolean ofAny = !all.isEmpty() && ANY.contains(all.getLast());
        return new Goods(words, places(parts.group(2)), places(parts.group(3)), ofAny);
    }

    private static Set<String> places(@Nullable String names) {
        return names == null ? Set.of() : new TreeSet<>(List.of(names.split(", ")));
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /**
     * Returns these goods for each pair of an origin and a destination, so that lifting the measure for one leaves the
     * others in force.
     */
    public List<Goods> each() {
        return alone(origins).stream()
                .flatMap(from -> alone(destinations).stream().map(to -> new Goods(words, from, to, isClass)))
                .toList();
    }

    private static List<Set<String>> alone(Set<String> places) {
        return places.isEmpty() ? List.of(places) : places.stream().map(Set::of).toList();
    }

    /** Tells whether these are certainly other goods. A detail that only one of the two has does not contradict. */
    public boolean differs(Goods other) {
        return isAnother(other) || differ(origins, other.origins) || differ(destinations, other.destinations);
    }

    /**
     * Tells whether exactly one of the two is named as a class and the other may belong to it: "chip materials" and
     * "chip etching gas".
     */
    public boolean canBeOfClass(Goods other) {
        return isClass != other.isClass
                && shared(words, other.words) > 0
                && !differ(origins, other.origins)
                && !differ(destinations, other.destinations);
    }

    /** Tells whether the words mean other goods: frozen fish and frozen chicken do, steel and steel wire rod do not. */
    private boolean isAnother(Goods other) {
        return !words.isEmpty()
                && !other.words.isEmpty()
                && !List.copyOf(words).getLast().equals(List.copyOf(other.words).getLast())
                && !words.containsAll(other.words)
                && !other.words.containsAll(words);
    }

    private static boolean differ(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }

    /** Returns the number of words and places that the two share. */
    public int likeness(Goods other) {
        return shared(words, other.words) + shared(origins, other.origins) + shared(destinations, other.destinations);
    }

    private static int shared(Set<String> one, Set<String> other) {
        return (int) one.stream().filter(other::contains).count();
    }

    /** Returns these goods, with the details that only the other one has filled in. */
    public Goods with(Goods other) {
        return new Goods(
                words.isEmpty() ? other.words : words,
                origins.isEmpty() ? other.origins : origins,
                destinations.isEmpty() ? other.destinations : destinations,
                words.isEmpty() ? other.isClass : isClass);
    }

    /** Returns a designator that tells these goods from others among the measures of one key. */
    public String designator() {
        String kind = words.isEmpty() ? "" : List.copyOf(words).getLast();
        return (kind + named(" from ", origins) + named(" to ", destinations)).strip();
    }

    private static String named(String link, Set<String> places) {
        return places.isEmpty() ? "" : link + String.join(", ", places);
    }
}
