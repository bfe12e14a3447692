package org.dateline.watch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A date of an entry as the intake takes it. */
final class ListedDate {

    private ListedDate() {}

    /**
     * The instant, or the day where it is midnight of UTC: readers make an instant of a day so, and a report of a day counts as told at its
     * end.
     */
    static @Nullable String of(@Nullable Date date) {
        if (date == null) {
            return null;
        }
        Instant instant = date.toInstant();
        return instant.equals(instant.truncatedTo(ChronoUnit.DAYS))
                ? instant.atOffset(ZoneOffset.UTC).toLocalDate().toString()
                : instant.toString();
    }

    /** The same in every time zone of the machine, other than the text of a date of Java. */
    static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
