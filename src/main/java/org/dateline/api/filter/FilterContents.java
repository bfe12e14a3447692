package org.dateline.api.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.api.errors.BadRequest;
import org.dateline.quantities.QuantityReader;
import org.dateline.quantities.UnitGroups;
import org.dateline.timeline.Content;
import org.jspecify.annotations.Nullable;

/** Checks the fields of a filter that describe the content of acts: goods, chapters and quantities. */
final class FilterContents {

    private static final Pattern CHAPTER = Pattern.compile("[0-9]{2}");
    private static final int LAST_CHAPTER = 99;
    private static final String MONEY = "MONEY";

    private FilterContents() {}

    /**
     * Returns the conditions on goods, chapters and quantity of a filter.
     *
     * @throws BadRequest if a chapter has not two digits, a unit is unknown or a range ends before it begins
     */
    static List<Content> of(String where, FilterInput in) {
        List<Content> all = of(where, in.goods(), in.chapters(), in.quantity());
        List<Integer> numbers = Filters.orEmpty(in.hsChapters());
        if (!numbers.isEmpty()) {
            all.add(Content.ofChapters(
                    numbers.stream().map(number -> twoDigits(where, number)).collect(Collectors.toUnmodifiableSet())));
        }
        return all;
    }

    private static String twoDigits(String where, int chapter) {
        if (chapter < 1 || chapter > LAST_CHAPTER) {
            throw new BadRequest(where + ".hsChapters: " + chapter
                    + " is no chapter of the Harmonized System. A chapter is a number from 1 to 99, such as 72"
                    + " for iron and steel.");
        }
        return "%02d".formatted(chapter);
    }

    /**
     * Returns the conditions that arguments of these names state.
     *
     * @param where the prefix of the names in error messages
     */
    static List<Content> of(
            String where,
            @Nullable String words,
            @Nullable List<String> numbers,
            FilterInput.@Nullable QuantityInput quantity) {
        String prefix = where.isEmpty() ? "" : where + ".";
        List<Content> all = new ArrayList<>();
        String goods = SearchText.orNull(prefix + "goods", words);
        if (goods != null) {
            all.add(Content.ofGoods(goods));
        }
        List<String> chapters = Filters.orEmpty(numbers);
        if (!chapters.isEmpty()) {
            chapters.forEach(chapter -> check(prefix, chapter));
            all.add(Content.ofChapters(Set.copyOf(chapters)));
        }
        if (quantity != null) {
            all.add(Content.of(range(prefix + "quantity", quantity)));
        }
        return all;
    }

    private static void check(String prefix, String chapter) {
        if (!CHAPTER.matcher(chapter).matches()) {
            throw new BadRequest(
                    prefix + "chapters: \"" + chapter
                            + "\" is no chapter of the Harmonized System. A chapter has two digits, such as 72 for iron and steel.");
        }
    }

    private static Content.QuantityRange range(String where, FilterInput.QuantityInput in) {
        String unit = in.unit() == null ? "" : in.unit().strip().toUpperCase(Locale.ROOT);
        if (!UnitGroups.names().contains(unit)) {
            throw new BadRequest(where + ".unit: \"" + in.unit() + "\" is no unit. The units are "
                    + String.join(", ", new TreeSet<>(UnitGroups.names())) + ".");
        }
        String currency = currency(where, unit, in.currency());
        if (in.min() != null && in.max() != null && in.max() < in.min()) {
            throw new BadRequest(where + " ends at " + in.max() + ", before it begins at " + in.min() + ".");
        }
        return new Content.QuantityRange(UnitGroups.within(unit), currency, in.min(), in.max());
    }

    private static @Nullable String currency(String where, String unit, @Nullable String given) {
        if (given == null) {
            return null;
        }
        if (!unit.equals(MONEY)) {
            throw new BadRequest(where + ".currency goes with the unit MONEY. The unit is " + unit + ".");
        }
        String currency = given.strip().toUpperCase(Locale.ROOT);
        if (!QuantityReader.currencies().contains(currency)) {
            throw new BadRequest(
                    where + ".currency: \"" + given + "\" is no code of ISO 4217, such as USD for US dollars.");
        }
        return currency;
    }
}
