package org.dateline.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, as far as it tells.
 *
 * @param stated as it was given: a day or an instant; null when unknown
 * @param day the day in the publication's own zone, by which "today" is resolved
 * @param instant when it counts as reported; null when unknown
 */
public record Publication(
        @Nullable String stated,
        @Nullable LocalDate day,
        @Nullable Instant instant) {

    /** Nothing is known. */
    public static final Publication UNKNOWN = new Publication(null, null, null);

    /** A bare day counts as reported at its end in UTC. */
    public static Publication on(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(1, ChronoUnit.MICROS);
        return new Publication(day.toString(), day, end);
    }

    /** A zoned time keeps its own day, and its seconds, which RFC 3339 asks for. */
    public static Publication at(OffsetDateTime time) {
        return new Publication(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time), time.toLocalDate(), time.toInstant());
    }
}
