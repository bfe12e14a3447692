package org.dateline.extraction.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * What an expression is resolved against.
 *
 * @param text the text it stands in
 * @param day the day of publication; null when unknown
 * @param side where its verb puts it
 * @param bound the word before it that makes it the end of a stretch; null for none
 * @param before the expression before it in the text, for the first what the story told before; null for neither
 */
record Context(
        String text,
        @Nullable LocalDate day,
        TimeSide side,
        @Nullable Bound bound,
        @Nullable UncertainDate before) {

    /** Whether a day of the week lies ahead. */
    boolean future() {
        return side != TimeSide.BACK;
    }

    /** The day of publication. */
    LocalDate today() {
        if (day == null) {
            throw new DateTimeException("Counts from a day of publication that is not known");
        }
        return day;
    }
}
