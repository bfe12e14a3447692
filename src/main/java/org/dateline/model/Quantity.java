package org.dateline.model;

import org.jspecify.annotations.Nullable;

/**
 * A rate, an amount or a number as a text states it.
 *
 * @param text the words, verbatim
 * @param value the number; null when the words give none, as "tens of tanks"
 * @param from what the number was before, or the lower end of a range: 10 in "from 10 to 25 percent"
 * @param unit what is counted, such as PERCENT, PERSONS or MONEY; null when the table of units has no word of it
 * @param currency the ISO 4217 code of an amount, where the words leave one
 */
public record Quantity(
        String text,
        @Nullable Double value,
        @Nullable Double from,
        @Nullable String unit,
        @Nullable String currency) {

    /** The unit of a number whose words name none of the table. */
    public static final String OTHER = "OTHER";

    /** The unit, or {@link #OTHER} without one. */
    public String unitOrOther() {
        return unit == null ? OTHER : unit;
    }
}
