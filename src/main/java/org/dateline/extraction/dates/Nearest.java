package org.dateline.extraction.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntFunction;

/** Finds the occurrence that a day or month without a year means: the nearest one on the side of the tense. */
final class Nearest {

    /**
     * The number of days that a date may lie on the other side of its verb. A date without a year lies close: if the
     * verb would put it more than eleven months away, it is the one less than a month away.
     */
    private static final int MONTH = 30;

    private static final int HALF_A_YEAR = 182;

    private Nearest() {}

    /** Returns the nearest occurrence of a day that may move from year to year, such as Easter. */
    static LocalDate day(IntFunction<LocalDate> ofYear, Context context) {
        LocalDate published = context.today();
        LocalDate from = switch (context.side()) {
            case BACK -> published.minusYears(1).plusDays(MONTH + 1L);
            case NEAR -> published.minusDays(HALF_A_YEAR);
            case AHEAD -> published.minusDays(MONTH);
        };
        LocalDate first = ofYear.apply(from.getYear());
        return first.isBefore(from) ? ofYear.apply(from.getYear() + 1) : first;
    }

    static YearMonth month(int month, Context context) {
        YearMonth now = YearMonth.from(context.today());
        YearMonth from = switch (context.side()) {
            case BACK -> now.minusMonths(11);
            case NEAR -> now.minusMonths(6);
            case AHEAD -> now;
        };
        YearMonth first = from.withMonth(month);
        return first.isBefore(from) ? first.plusYears(1) : first;
    }

    /**
     * Returns the year of the nearest occurrence of a period, by its first and last month; months above 12 are those of
     * the next year.
     */
    static int year(int firstMonth, int lastMonth, Context context) {
        YearMonth now = YearMonth.from(context.today());
        YearMonth january = now.withMonth(1);
        int year = now.getYear();
        if (context.future()) {
            return january.plusMonths(lastMonth - 1L).isBefore(now) ? year + 1 : year;
        }
        return january.plusMonths(firstMonth - 1L).isAfter(now) ? year - 1 : year;
    }

    /** Returns the nearest day with a weekday, which may be the day of publication itself. */
    static LocalDate weekday(DayOfWeek weekday, Context context) {
        return context.today()
                .with(
                        context.future()
                                ? TemporalAdjusters.nextOrSame(weekday)
                                : TemporalAdjusters.previousOrSame(weekday));
    }
}
