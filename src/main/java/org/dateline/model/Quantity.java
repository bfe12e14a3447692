package org.dateline.model;

import org.jspecify.annotations.Nullable;

/**
 * A rate, an amount or a number as a text states it.
 *
 * @param text the words, verbatim
 * @param value the number; null if the words give none, as in "tens of tanks"
 * @param from the number before the change, or the lower end of a range: 10 in "from 10 to 25 percent"
 * @param unit the unit, such as PERCENT, PERSONS or MONEY; null if no word of it is in the table of units
 * @param currency the ISO 4217 code of an amount, if the words determine one
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
