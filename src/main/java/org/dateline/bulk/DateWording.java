package org.dateline.bulk;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** Tells readers of calendars and timelines how sure a date is. */
final class DateWording {

    /** A year, a month or a day, which readers know without a key. */
    private static final Pattern PLAIN = Pattern.compile("-?\\d{4}(-(0[1-9]|1[0-2])(-\\d{2})?)?");

    private DateWording() {}

    /** A date that is not one stated day, in words; null for one that is, and for none. */
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
