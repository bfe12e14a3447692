package org.dateline.bulk;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** Words dates for calendars and timelines with their degree of certainty. */
final class DateWording {

    /** Matches a plain year, month or day, which needs no explanation. */
    private static final Pattern PLAIN = Pattern.compile("-?\\d{4}(-(0[1-9]|1[0-2])(-\\d{2})?)?");

    private DateWording() {}

    /** Returns a date in words; null for one stated day and for no date. */
    static @Nullable String of(UncertainDate date) {
        LocalDate first = date.earliest();
        LocalDate last = date.latest();
        if (date.exact() || (first == null && last == null)) {
            return null;
        }
        if (date.basis() == DateBasis.PUBLICATION) {
            return "reported " + (first == null ? last : first) + ", day unstated";
        }
        if (first == null || last == null) {
            return first == null ? "by " + last : "since " + first;
        }
        if (date.edtf() != null && PLAIN.matcher(date.edtf()).matches()) {
            return date.edtf();
        }
        return first.equals(last) ? "about " + first : "between " + first + " and " + last;
    }
}
