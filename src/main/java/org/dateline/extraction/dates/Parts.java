package org.dateline.extraction.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * The early, middle and late part of a period.
 *
 * <p>No standard fixes their days: TIMEX3 keeps the whole period as value and the part as a modifier. Here a month
 * divides into the calendar's tens. The early and late part of a year are its outer quarters, its start and end the
 * outer months.
 */
final class Parts {

    private enum Part {
        EARLY,
        START,
        MID,
        LATE,
        END,
        WHOLE
    }

    private Parts() {}

    private static Part part(@Nullable String words) {
        String lower = words == null ? "" : words.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
        return switch (lower) {
            case "early" -> Part.EARLY;
            case "beginning of", "start of" -> Part.START;
            case "mid", "middle of" -> Part.MID;
            case "late" -> Part.LATE;
            case "end", "end of" -> Part.END;
            default -> Part.WHOLE;
        };
    }

    static UncertainDate ofMonth(YearMonth month, @Nullable String words, DateBasis basis) {
        return switch (part(words)) {
            case EARLY, START -> Periods.between(month.atDay(1), month.atDay(10), basis);
            case MID -> Periods.between(month.atDay(11), month.atDay(20), basis);
            case LATE, END -> Periods.between(month.atDay(21), month.atEndOfMonth(), basis);
            case WHOLE -> Periods.month(month, basis);
        };
    }

    static UncertainDate ofYear(int year, @Nullable String words, DateBasis basis) {
        return switch (part(words)) {
            case EARLY -> months(year, 1, 3, basis);
            case START -> Periods.month(YearMonth.of(year, 1), basis);
            case MID -> months(year, 5, 8, basis);
            case LATE -> months(year, 10, 12, basis);
            case END -> Periods.month(YearMonth.of(year, 12), basis);
            case WHOLE -> Periods.year(year, basis);
        };
    }

    private static UncertainDate months(int year, int first, int last, DateBasis basis) {
        return Periods.months(YearMonth.of(year, first), YearMonth.of(year, last), basis);
    }

    static UncertainDate ofDecade(int first, @Nullable String words, DateBasis basis) {
        return switch (part(words)) {
            case EARLY, START -> Periods.years(first, first + 3, basis);
            case MID -> Periods.years(first + 4, first + 6, basis);
            case LATE, END -> Periods.years(first + 7, first + 9, basis);
            case WHOLE -> Periods.decade(first, basis);
        };
    }

    /** Returns a part of a week. The working week ends on Friday, the week on Sunday. */
    static UncertainDate ofWeek(LocalDate in, @Nullable String words, DateBasis basis) {
        LocalDate monday = in.with(java.time.DayOfWeek.MONDAY);
        return switch (part(words)) {
            case EARLY, START -> Periods.between(monday, monday.plusDays(1), basis);
            case MID -> Periods.between(monday.plusDays(1), monday.plusDays(3), basis);
            case LATE -> Periods.between(monday.plusDays(3), monday.plusDays(6), basis);
            case END -> Periods.between(monday.plusDays(4), monday.plusDays(6), basis);
            case WHOLE -> Periods.week(in, basis);
        };
    }

    /** Returns a part of a period: "early next year", "the end of the week". */
    static UncertainDate of(UncertainDate period, String unit, @Nullable String words) {
        LocalDate in = period.earliest();
        if (in == null) {
            return period;
        }
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "week" -> ofWeek(in, words, period.basis());
            case "month" -> ofMonth(YearMonth.from(in), words, period.basis());
            case "year" -> ofYear(in.getYear(), words, period.basis());
            case "decade" -> ofDecade(in.getYear(), words, period.basis());
            default -> period;
        };
    }
}
