package org.dateline.watch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Converts dates of entries to the text that the intake reads. */
final class ListedDate {

    private ListedDate() {}

    /**
     * Returns the instant, or the day if the time is midnight UTC. Parsers turn days into such instants, and a report
     * dated by a day counts as published at its end.
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

    /** Returns the instant, which unlike {@code Date.toString} does not depend on the time zone of the machine. */
    static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
