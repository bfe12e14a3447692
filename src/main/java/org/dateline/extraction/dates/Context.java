package org.dateline.extraction.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * The context against which an expression is resolved.
 *
 * @param text the text that contains it
 * @param day the day of publication; null if unknown
 * @param side the side of the publication on which its verb places it
 * @param bound the signal before it that makes it the end of a period; null for none
 * @param before the expression before it in the text; for the first one the story's last date; null if there is neither
 */
record Context(
        String text,
        @Nullable LocalDate day,
        TimeSide side,
        @Nullable Bound bound,
        @Nullable UncertainDate before) {

    /** Whether a weekday lies ahead. */
    boolean future() {
        return side != TimeSide.BACK;
    }

    /**
     * Returns the day of publication.
     *
     * @throws DateTimeException if it is unknown
     */
    LocalDate today() {
        if (day == null) {
            throw new DateTimeException("Counts from a day of publication that is not known");
        }
        return day;
    }
}
