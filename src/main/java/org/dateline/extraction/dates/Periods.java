package org.dateline.extraction.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;

/** Days, weeks, months, quarters, seasons, years and decades as uncertain dates with their EDTF. */
final class Periods {

    /** EDTF level 2 counts quarters from 33. */
    private static final int EDTF_QUARTERS = 32;

    /** EDTF level 1 counts seasons from 21. */
    private static final int EDTF_SEASONS = 20;

    private Periods() {}

    static UncertainDate day(LocalDate day, DateBasis basis) {
        return UncertainDate.day(day, basis);
    }

    static UncertainDate between(LocalDate from, LocalDate to, DateBasis basis) {
        return from.equals(to) ? day(from, basis) : new UncertainDate(from, to, from + "/" + to, basis);
    }

    static UncertainDate week(LocalDate in, DateBasis basis) {
        LocalDate monday = in.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return between(monday, monday.plusDays(6), basis);
    }

    static UncertainDate weekend(LocalDate in, DateBasis basis) {
        LocalDate sunday = in.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return between(sunday.minusDays(1), sunday, basis);
    }

    static UncertainDate month(YearMonth month, DateBasis basis) {
        return new UncertainDate(month.atDay(1), month.atEndOfMonth(), month.toString(), basis);
    }

    static UncertainDate months(YearMonth from, YearMonth to, DateBasis basis) {
        return new UncertainDate(from.atDay(1), to.atEndOfMonth(), from + "/" + to, basis);
    }

    static UncertainDate year(int year, DateBasis basis) {
        return new UncertainDate(
                LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), String.format("%04d", year), basis);
    }

    static UncertainDate years(int from, int to, DateBasis basis) {
        return new UncertainDate(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), from + "/" + to, basis);
    }

    static UncertainDate decade(int first, DateBasis basis) {
        return new UncertainDate(LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31), first / 10 + "X", basis);
    }

    /** Returns a century by its number, as EDTF counts: the nineteenth is "18XX", from 1800 on. */
    static UncertainDate century(int nth, DateBasis basis) {
        int first = 100 * (nth - 1);
        return new UncertainDate(LocalDate.of(first, 1, 1), LocalDate.of(first + 99, 12, 31), (nth - 1) + "XX", basis);
    }

    static UncertainDate quarter(int year, int quarter, DateBasis basis) {
        YearMonth first = YearMonth.of(year, 3 * quarter - 2);
        String edtf = String.format("%04d-%d", year, EDTF_QUARTERS + quarter);
        return new UncertainDate(first.atDay(1), first.plusMonths(2).atEndOfMonth(), edtf, basis);
    }

    /**
     * Returns a season in whole months, counted from spring (1), as in the northern hemisphere. A winter belongs to the
     * year in which it begins.
     */
    static UncertainDate season(int year, int nth, DateBasis basis) {
        YearMonth first = YearMonth.of(year, 3 * nth);
        String edtf = String.format("%04d-%d", year, EDTF_SEASONS + nth);
        return new UncertainDate(first.atDay(1), first.plusMonths(2).atEndOfMonth(), edtf, basis);
    }

    static UncertainDate half(int year, int half, DateBasis basis) {
        return months(YearMonth.of(year, 6 * half - 5), YearMonth.of(year, 6 * half), basis);
    }

    /** Returns the period of a unit that lies some units after that of a day; a weekend and a day are units too. */
    static UncertainDate around(LocalDate day, String unit, int shift) {
        if (unit.equalsIgnoreCase("quarter")) {
            LocalDate in = day.plusMonths(3L * shift);
            return quarter(in.getYear(), in.get(IsoFields.QUARTER_OF_YEAR), DateBasis.RELATIVE);
        }
        if (unit.equalsIgnoreCase("weekend")) {
            return weekend(day.plusWeeks(shift), DateBasis.RELATIVE);
        }
        LocalDate in = day.plus(shift, DateWords.unit(unit)).plusWeeks(unit.equalsIgnoreCase("fortnight") ? shift : 0);
        return switch (DateWords.unit(unit)) {
            case DAYS -> day(in, DateBasis.RELATIVE);
            case WEEKS -> week(in, DateBasis.RELATIVE);
            case MONTHS -> month(YearMonth.from(in), DateBasis.RELATIVE);
            case DECADES -> decade(in.getYear() / 10 * 10, DateBasis.RELATIVE);
            default -> year(in.getYear(), DateBasis.RELATIVE);
        };
    }
}
