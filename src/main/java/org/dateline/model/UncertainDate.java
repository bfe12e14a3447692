package org.dateline.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day or a range of days in which something happened, as far as a text tells.
 *
 * @param earliest the first possible day, inclusive; null if unknown
 * @param latest the last possible day, inclusive; null if unknown or open
 * @param edtf the same in Extended Date/Time Format (ISO 8601-2:2019), levels 1 and 2; null if nothing is known
 * @param basis the basis of the date
 */
public record UncertainDate(
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable String edtf,
        DateBasis basis) {

    /** The date of an act if neither the text nor the publication has one. */
    public static final UncertainDate UNKNOWN = new UncertainDate(null, null, null, DateBasis.UNKNOWN);

    public UncertainDate {
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            throw new IllegalArgumentException("Ends before it begins: " + earliest + " to " + latest);
        }
    }

    /** Returns a date that is one certain day. */
    public static UncertainDate day(LocalDate day, DateBasis basis) {
        return new UncertainDate(day, day, day.toString(), basis);
    }

    /** Returns the day of publication for an act without a stated date, marked as approximate. */
    public static UncertainDate published(LocalDate day) {
        return new UncertainDate(day, day, day + "~", DateBasis.PUBLICATION);
    }

    /** Tells whether it may be any of several days. */
    public boolean spans() {
        return earliest != null && latest != null && earliest.isBefore(latest);
    }

    /** Tells whether it is one stated day. Lists go by the first possible day, which may mislead for other dates. */
    public boolean exact() {
        return earliest != null && earliest.equals(latest) && basis.compareTo(DateBasis.PUBLICATION) < 0;
    }

    /** Returns the days up to a report: an act that has gone on since 2012 was done by then. */
    public UncertainDate upTo(@Nullable LocalDate reported) {
        if (reported == null || earliest == null || earliest.isAfter(reported)) {
            return this;
        }
        if (latest != null && !latest.isAfter(reported)) {
            return this;
        }
        return earliest.equals(reported)
                ? day(earliest, basis)
                : new UncertainDate(earliest, reported, earliest + "/" + reported, basis);
    }

    /** Tells whether the two dates have a possible day in common. */
    public boolean canEqual(UncertainDate other) {
        return startsBy(other.latest) && other.startsBy(latest);
    }

    private boolean startsBy(@Nullable LocalDate day) {
        return earliest == null || day == null || !earliest.isAfter(day);
    }
}
