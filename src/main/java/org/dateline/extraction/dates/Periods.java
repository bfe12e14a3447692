package org.dateline.extraction.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;

/** Days, weeks, months, quarters, years and decades as uncertain dates with their EDTF. */
final class Periods {

    /** EDTF level 2 counts quarters from 33. */
    private static final int EDTF_QUARTERS = 32;

    private Periods() {}

    static UncertainDate day(LocalDate day, DateBasis basis) {
        return UncertainDate.day(day, basis);
    }

    static UncertainDate between(LocalDate from, LocalDate to, DateBasis basis) {
        return from.equals(to) ? day(from, basis) : new UncertainDate(from, to, from + "/" + to, basis);
    }

    static UncertainDate month(YearMonth month, DateBasis basis) {
        return new UncertainDate(month.atDay(1), month.atEndOfMonth(), month.toString(), basis);
    }

    static UncertainDate year(int year, DateBasis basis) {
        return new UncertainDate(
                LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), String.format("%04d", year), basis);
    }

    static UncertainDate decade(int first, DateBasis basis) {
        return new UncertainDate(LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31), first / 10 + "X", basis);
    }

    static UncertainDate quarter(int year, int quarter, DateBasis basis) {
        YearMonth first = YearMonth.of(year, 3 * quarter - 2);
        String edtf = String.format("%04d-%d", year, EDTF_QUARTERS + quarter);
        return new UncertainDate(first.atDay(1), first.plusMonths(2).atEndOfMonth(), edtf, basis);
    }

    /** The week, month, quarter, year or decade that lies some of its kind after the one of a day. */
    static UncertainDate around(LocalDate day, ChronoUnit unit, int shift) {
        LocalDate in = day.plus(shift, unit);
        return switch (unit) {
            case DAYS -> day(in, DateBasis.RELATIVE);
            case WEEKS -> {
                LocalDate monday = in.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield between(monday, monday.plusDays(6), DateBasis.RELATIVE);
            }
            case MONTHS -> month(YearMonth.from(in), DateBasis.RELATIVE);
            case DECADES -> decade(in.getYear() / 10 * 10, DateBasis.RELATIVE);
            default -> year(in.getYear(), DateBasis.RELATIVE);
        };
    }

    static UncertainDate quarterAround(LocalDate day, int shift) {
        LocalDate in = day.plusMonths(3L * shift);
        return quarter(in.getYear(), in.get(IsoFields.QUARTER_OF_YEAR), DateBasis.RELATIVE);
    }
}
