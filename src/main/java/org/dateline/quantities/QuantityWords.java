package org.dateline.quantities;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.model.BundledTable;
import org.jspecify.annotations.Nullable;

/**
 * The words around numbers, from tables.
 *
 * @param units the units, by singular noun
 * @param words the functions of words beside numbers, by kind and word
 */
record QuantityWords(Map<String, Unit> units, Map<String, Map<String, Double>> words) {

    /**
     * A unit.
     *
     * @param name its name in the schema
     * @param currency the ISO 4217 code; null for other units, and for a name that several currencies share
     */
    record Unit(String name, @Nullable String currency) {}

    static QuantityWords load() {
        Map<String, Unit> units = new HashMap<>();
        rows("units")
                .forEach(cells ->
                        units.put(cells.getFirst(), new Unit(cells.get(1), cells.size() > 2 ? cells.get(2) : null)));
        Map<String, Map<String, Double>> words = new HashMap<>();
        rows("words")
                .forEach(cells -> words.computeIfAbsent(cells.getFirst(), kind -> new HashMap<>())
                        .put(cells.get(1), Double.valueOf(cells.get(2))));
        return new QuantityWords(Map.copyOf(units), Map.copyOf(words));
    }

    static List<List<String>> rows(String table) {
        return BundledTable.rows("/quantities/" + table + ".tsv");
    }

    /** Whether a word has a function beside numbers. */
    boolean is(String kind, String word) {
        return words.getOrDefault(kind, Map.of()).containsKey(word);
    }

    /** Returns the value of a word of a kind; null if it is not of that kind. */
    @Nullable
    Double value(String kind, String word) {
        return words.getOrDefault(kind, Map.of()).get(word);
    }

    /** Returns the unit that words name, in the singular or the plural; null if the table has none of them. */
    @Nullable
    Unit unit(String words) {
        return singulars(words.toLowerCase(Locale.ROOT))
                .flatMap(word -> Stream.ofNullable(units.get(word)))
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> singulars(String word) {
        return Stream.of(word, without(word, "s", ""), without(word, "es", ""), without(word, "ies", "y"));
    }

    private static String without(String word, String ending, String instead) {
        return word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) + instead : word;
    }
}
