package org.dateline.scorecard;

import java.time.LocalDate;
import java.util.Objects;
import org.dateline.model.UncertainDate;

/** The days that a value covers; null for an open end. */
record Timex(LocalDate first, LocalDate last) {

    static Timex of(String value) {
        return TimexReader.timex(value);
    }

    static Timex ofEdtf(String value) {
        return TimexReader.edtf(value);
    }

    /** Whether days lie within these and share their first or last. */
    boolean isCutTo(LocalDate from, LocalDate to) {
        return first != null
                && last != null
                && !from.isBefore(first)
                && !to.isAfter(last)
                && (from.equals(first) || to.equals(last));
    }

    boolean isSame(UncertainDate date) {
        return Objects.equals(first, date.earliest()) && Objects.equals(last, date.latest());
    }
}
