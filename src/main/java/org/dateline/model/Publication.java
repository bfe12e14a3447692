package org.dateline.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time of publication of an article, as far as it is known.
 *
 * @param stated the day or instant as submitted, else the day that the text states; null if unknown
 * @param day the day from which words such as "today" count: that of the dateline, else the one in the publication's own
 *     zone; null if unknown
 * @param instant the instant at which the article counts as reported; null if unknown
 */
public record Publication(
        @Nullable String stated,
        @Nullable LocalDate day,
        @Nullable Instant instant) {

    /** An unknown time of publication. */
    public static final Publication UNKNOWN = new Publication(null, null, null);

    private static final int WEEK = 7;

    /** Returns a publication on a bare day, which counts as reported at the end of the day in UTC. */
    public static Publication on(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(1, ChronoUnit.MICROS);
        return new Publication(day.toString(), day, end);
    }

    /** Returns a publication at a zoned time. It keeps its own day, and its seconds, which RFC 3339 requires. */
    public static Publication at(OffsetDateTime time) {
        return new Publication(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time), time.toLocalDate(), time.toInstant());
    }

    /** Returns this publication with the day from which its words count. */
    public Publication countedFrom(LocalDate day) {
        return new Publication(stated, day, instant);
    }

    /** Tells whether a time begins behind the day of publication; false if either is unknown. */
    public boolean isBefore(UncertainDate date) {
        return day != null && date.earliest() != null && date.earliest().isAfter(day);
    }

    /** Tells whether a time begins in the week up to the day of publication, or later; false if either is unknown. */
    public boolean isInWeekOf(UncertainDate date) {
        return day != null && date.earliest() != null && !date.earliest().isBefore(day.minusDays(WEEK));
    }
}
