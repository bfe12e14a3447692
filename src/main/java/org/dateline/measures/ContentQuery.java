package org.dateline.measures;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.graph.TextQuery;
import org.dateline.model.Coding;
import org.dateline.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the content of a measure: on the latest acts by the day that name its goods and its amounts.
 *
 * @param goods words that must all occur in its goods; null for no condition
 * @param chapters chapters of the Harmonized System, of which its goods must be in at least one; empty for no condition
 * @param amount a quantity that it must state; null for no condition
 */
public record ContentQuery(
        @Nullable String goods,
        Set<String> chapters,
        @Nullable Amount amount) {

    /** The condition that every measure meets. */
    public static final ContentQuery ANY = new ContentQuery(null, Set.of(), null);

    /**
     * A stretch of numbers, both ends inclusive.
     *
     * @param units the units of which one must be theirs, such as {@code PERCENT}
     * @param currency the ISO 4217 code of an amount of money; null for any
     * @param min the least value; null without a limit
     * @param max the greatest value; null without a limit
     */
    public record Amount(
            Set<String> units,
            @Nullable String currency,
            @Nullable Double min,
            @Nullable Double max) {

        private boolean holds(Quantity quantity) {
            Double value = quantity.value();
            return units.contains(quantity.unitOrOther())
                    && (currency == null || currency.equals(quantity.currency()))
                    && value != null
                    && (min == null || value >= min)
                    && (max == null || value <= max);
        }
    }

    boolean fits(MeasureContent content) {
        return isOnGoods(content.goods()) && isOfChapter(content.goods()) && isOfAmount(content.amounts());
    }

    private boolean isOnGoods(@Nullable Coding about) {
        String text = about == null || about.goods() == null ? "" : about.goods();
        return goods == null || TextQuery.patterns(goods).stream().allMatch(text::matches);
    }

    private boolean isOfChapter(@Nullable Coding about) {
        List<String> own = about == null ? List.of() : about.chapters();
        return chapters.isEmpty() || own.stream().anyMatch(chapters::contains);
    }

    private boolean isOfAmount(@Nullable Coding says) {
        return amount == null
                || Stream.ofNullable(says)
                        .flatMap(coding -> coding.quantities().stream())
                        .anyMatch(amount::holds);
    }
}
