package org.dateline.extraction.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** Operations that open, join, shift and mark uncertain dates. */
final class Intervals {

    private Intervals() {}

    /** "2012/.." */
    static UncertainDate from(UncertainDate first) {
        String edtf = end(first, first.earliest());
        return new UncertainDate(first.earliest(), null, edtf == null ? null : edtf + "/..", first.basis());
    }

    /** "../2018-12-31" */
    static UncertainDate to(UncertainDate last) {
        String edtf = end(last, last.latest());
        return new UncertainDate(null, last.latest(), edtf == null ? null : "../" + edtf, last.basis());
    }

    /** Returns the days from the beginning of one date to the end of another. */
    static UncertainDate between(UncertainDate first, UncertainDate last) {
        return new UncertainDate(
                first.earliest(),
                last.latest(),
                end(first, first.earliest()) + "/" + end(last, last.latest()),
                first.basis().compareTo(last.basis()) > 0 ? first.basis() : last.basis());
    }

    /**
     * Returns an end of an interval. EDTF at level 1 allows days, months and years there; other dates give their first
     * or last day.
     */
    private static @Nullable String end(UncertainDate date, @Nullable LocalDate day) {
        String edtf = date.edtf();
        boolean plain = edtf != null && edtf.matches("\\d{4}(-(0\\d|1[0-2])(-\\d\\d)?)?|XXXX.*");
        return plain || day == null ? edtf : day.toString();
    }

    /** Returns the same days, marked as approximate: "about 2005". */
    static UncertainDate approximate(UncertainDate date) {
        return new UncertainDate(date.earliest(), date.latest(), date.edtf() + "~", date.basis());
    }

    /** Returns a date of the same length and kind, some units later. */
    static UncertainDate shifted(UncertainDate date, long number, ChronoUnit unit) {
        LocalDate first = date.earliest();
        LocalDate last = date.latest();
        if (first == null || last == null) {
            return date;
        }
        // The end of a month must move to the end of a month, which shifting the day after it keeps.
        LocalDate to = last.plusDays(1).plus(number, unit).minusDays(1);
        return named(first.plus(number, unit), to, DateBasis.RELATIVE);
    }

    /** Returns the shortest EDTF for some days. */
    static UncertainDate named(LocalDate from, LocalDate to, DateBasis basis) {
        if (from.getDayOfMonth() != 1 || !to.plusDays(1).equals(to.plusDays(1).withDayOfMonth(1))) {
            return Periods.between(from, to, basis);
        }
        long months = ChronoUnit.MONTHS.between(from, to.plusDays(1));
        if (months == 12 && from.getMonthValue() == 1) {
            return Periods.year(from.getYear(), basis);
        }
        YearMonth first = YearMonth.from(from);
        return months == 1 ? Periods.month(first, basis) : Periods.months(first, YearMonth.from(to), basis);
    }
}
