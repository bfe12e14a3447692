package org.dateline.timeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dateline.graph.TextQuery;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the goods or quantities of an act. Exactly one of chapters, goods and quantity is given.
 *
 * @param there true if the act must meet the condition, false if it must not
 * @param chapters chapters of the Harmonized System, of which the goods must be in at least one
 * @param goods words that must all occur in the goods
 * @param quantity the range that a quantity must be in
 */
public record Content(
        boolean there,
        @Nullable Set<String> chapters,
        @Nullable String goods,
        @Nullable QuantityRange quantity) {

    /**
     * A stretch of numbers.
     *
     * @param units the units of which one must be theirs, such as {@code PERCENT}
     * @param currency the ISO 4217 code of an amount; null for any
     * @param min the least value, inclusive; null without a limit
     * @param max the greatest value, inclusive; null without a limit
     */
    public record QuantityRange(
            Set<String> units,
            @Nullable String currency,
            @Nullable Double min,
            @Nullable Double max) {

        private Map<String, @Nullable Object> toParameters() {
            Map<String, @Nullable Object> p = new HashMap<>();
            // A row's units end in a space and their currency, if they have one.
            p.put(
                    "units",
                    units.stream()
                            .map(unit -> unit + " " + (currency == null ? "" : currency))
                            .sorted()
                            .toList());
            p.put("min", min);
            p.put("max", max);
            return p;
        }
    }

    /** Returns the condition that the goods are in one of these chapters. */
    public static Content ofChapters(Set<String> chapters) {
        return new Content(true, chapters, null, null);
    }

    /** Returns the condition that the words all occur in the goods. */
    public static Content ofGoods(String words) {
        return new Content(true, null, words, null);
    }

    /** Returns the condition that a quantity is in a range. */
    public static Content of(QuantityRange quantity) {
        return new Content(true, null, null, quantity);
    }

    Content negated() {
        return new Content(!there, chapters, goods, quantity);
    }

    Map<String, @Nullable Object> toParameters() {
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("there", there);
        p.put("chapters", chapters == null ? null : chapters.stream().sorted().toList());
        p.put("goods", goods == null ? null : TextQuery.patterns(goods));
        p.put("quantity", quantity == null ? null : quantity.toParameters());
        return p;
    }
}
