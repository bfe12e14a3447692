package org.dateline.extraction.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;

/** Ranges in which one end leaves out a part that the other states: "9-10 June", "April 3 through 9", "2016-2018". */
final class RangeRules {

    private static final String TO = "(?: ?[-\u2013\u2014] ?| to | through | until | and )";
    private static final String DASH = "[-\u2013\u2014]";
    private static final String UNTIL_DAY = "(?<until>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String UNTIL_MONTH = "(?<until>" + DateWords.MONTH_NAME + ")";
    private static final String MAYBE_YEAR = "(?:" + DateWords.COMMA + DateWords.YEAR + ")?";

    static final List<DateRule> ALL = List.of(
            DateRule.of(DateWords.MONTH + " " + DateWords.DAY + TO + UNTIL_DAY + MAYBE_YEAR, RangeRules::days),
            DateRule.of(
                    DateWords.DAY + TO + UNTIL_DAY + " (?:of )?" + DateWords.MONTH + MAYBE_YEAR, RangeRules::daysUntil),
            DateRule.of(DateWords.MONTH + TO + UNTIL_MONTH + DateWords.COMMA + DateWords.YEAR, RangeRules::months),
            DateRule.of(
                    DateWords.MONTH + "(?: ?[-\u2013\u2014] ?| to | through )" + UNTIL_MONTH + "(?! \\d)",
                    RangeRules::nearestMonths),
            DateRule.of(
                    DateWords.MONTH + DateWords.COMMA + DateWords.YEAR + DASH + UNTIL_MONTH + DateWords.COMMA
                            + "(?<untilyear>" + DateWords.YEAR_NAME + ")",
                    RangeRules::monthsOfYears),
            DateRule.of(
                    DateWords.MONTH + " " + DateWords.DAY + DASH + UNTIL_MONTH + " (?<untilday>\\d{1,2})" + MAYBE_YEAR,
                    RangeRules::daysOfMonths),
            DateRule.of(
                    DateWords.YEAR + DASH + "(?<until>" + DateWords.YEAR_NAME + "|\\d\\d)(?!-)", RangeRules::years));

    private RangeRules() {}

    /** Returns a range whose month is that of the first day: "November 30 to 5" ends in December. */
    private static UncertainDate days(Matcher m, Context context) {
        LocalDate from = CalendarRules.day(m, context);
        LocalDate to = from.withDayOfMonth(DateWords.digits(m, "until"));
        return Periods.between(from, to.isBefore(from) ? to.plusMonths(1) : to, DateBasis.STATED);
    }

    /** Returns a range whose month is that of the last day: "30 to 5 November" begins in October. */
    private static UncertainDate daysUntil(Matcher m, Context context) {
        LocalDate from = CalendarRules.day(m, context);
        LocalDate to = from.withDayOfMonth(DateWords.digits(m, "until"));
        if (!to.isBefore(from)) {
            return Periods.between(from, to, DateBasis.STATED);
        }
        YearMonth before = YearMonth.from(to).minusMonths(1);
        return Periods.between(before.atDay(from.getDayOfMonth()), to, DateBasis.STATED);
    }

    private static UncertainDate daysOfMonths(Matcher m, Context context) {
        LocalDate from = CalendarRules.day(m, context);
        LocalDate to = LocalDate.of(from.getYear(), DateWords.month(m.group("until")), DateWords.digits(m, "untilday"));
        if (!to.isBefore(from)) {
            return Periods.between(from, to, DateBasis.STATED);
        }
        // Across the turn of the year, a stated year is that of the last day.
        return m.group("year") == null
                ? Periods.between(from, to.plusYears(1), DateBasis.STATED)
                : Periods.between(from.minusYears(1), to, DateBasis.STATED);
    }

    private static UncertainDate monthsOfYears(Matcher m, Context context) {
        YearMonth from = YearMonth.of(DateWords.digits(m, "year"), DateWords.month(m.group("month")));
        YearMonth to = YearMonth.of(DateWords.digits(m, "untilyear"), DateWords.month(m.group("until")));
        return Periods.months(from, to, DateBasis.STATED);
    }

    /**
     * Returns a range of months, whose year stands with the last one. If the first month is the later one, the range
     * began the year before.
     */
    private static UncertainDate months(Matcher m, Context context) {
        YearMonth to = YearMonth.of(DateWords.digits(m, "year"), DateWords.month(m.group("until")));
        return ending(to, m);
    }

    private static UncertainDate nearestMonths(Matcher m, Context context) {
        return ending(Nearest.month(DateWords.month(m.group("until")).getValue(), context), m);
    }

    private static UncertainDate ending(YearMonth to, Matcher m) {
        YearMonth from = to.withMonth(DateWords.month(m.group("month")).getValue());
        return Periods.months(from.isAfter(to) ? from.minusYears(1) : from, to, DateBasis.STATED);
    }

    /**
     * Returns a range of years, "2016-18" included. The second year must be later, or the words are not a range of
     * years.
     */
    private static UncertainDate years(Matcher m, Context context) {
        int from = DateWords.digits(m, "year");
        int until = DateWords.digits(m, "until");
        int to = until < 100 ? from / 100 * 100 + until : until;
        if (to <= from) {
            throw new DateTimeException("Not a range of years: " + m.group());
        }
        return Periods.years(from, to, DateBasis.STATED);
    }
}
