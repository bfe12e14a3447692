package org.dateline.extraction.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;

/** Forms in which news English names days of the calendar. */
final class CalendarRules {

    private static final String MONTH_DAY = DateWords.MONTH + " " + DateWords.DAY;
    private static final String DAY_MONTH = "(?:the )?" + DateWords.DAY + " (?:of )?" + DateWords.MONTH;
    private static final String IN_YEAR = "(?:of )?(?<which>last|this|next) year";
    private static final String NO_YEAR = "(?!" + DateWords.COMMA + DateWords.YEAR_NAME + "\\b)";
    private static final String ON_WEEKDAY = DateWords.WEEKDAY + "(?: ?, ?| )(?:the )?";

    static final List<DateRule> ALL = List.of(
            DateRule.of(MONTH_DAY + DateWords.COMMA + DateWords.YEAR, CalendarRules::exact),
            DateRule.of(DAY_MONTH + DateWords.COMMA + DateWords.YEAR, CalendarRules::exact),
            DateRule.of(ON_WEEKDAY + MONTH_DAY + DateWords.COMMA + DateWords.YEAR, CalendarRules::exact),
            DateRule.of(ON_WEEKDAY + DAY_MONTH + DateWords.COMMA + DateWords.YEAR, CalendarRules::exact),
            DateRule.of(ON_WEEKDAY + MONTH_DAY, CalendarRules::onWeekday),
            DateRule.of(ON_WEEKDAY + DAY_MONTH, CalendarRules::onWeekday),
            DateRule.of(MONTH_DAY + " " + IN_YEAR, CalendarRules::ofWhichYear),
            DateRule.of(DAY_MONTH + " " + IN_YEAR, CalendarRules::ofWhichYear),
            DateRule.of(MONTH_DAY + NO_YEAR, CalendarRules::nearest),
            DateRule.of(DAY_MONTH + NO_YEAR, CalendarRules::nearest),
            DateRule.of(
                    "(?<=\\b(?:on|by|until|since|from|through|before|after|of) )the (?<day>\\d{1,2})(?:st|nd|rd|th)"
                            + DateWords.NO_NOUN,
                    CalendarRules::dayOfMonth));

    private CalendarRules() {}

    private static MonthDay monthDay(Matcher m) {
        return MonthDay.of(DateWords.month(m.group("month")), DateWords.digits(m, "day"));
    }

    /**
     * Returns the nearest day without a year. February 29 exists only in leap years.
     *
     * @throws DateTimeException if the nearest year has no such day
     */
    private static LocalDate nearestDay(Matcher m, Context context) {
        MonthDay day = monthDay(m);
        LocalDate nearest = Nearest.day(day::atYear, context);
        if (!day.isValidYear(nearest.getYear())) {
            throw new DateTimeException("Not in " + nearest.getYear() + ": " + m.group());
        }
        return nearest;
    }

    /** Returns a day whose year may be left out. */
    static LocalDate day(Matcher m, Context context) {
        MonthDay day = monthDay(m);
        return m.group("year") == null
                ? nearestDay(m, context)
                : LocalDate.of(DateWords.digits(m, "year"), day.getMonth(), day.getDayOfMonth());
    }

    private static UncertainDate exact(Matcher m, Context context) {
        return Periods.day(day(m, context), DateBasis.STATED);
    }

    private static UncertainDate ofWhichYear(Matcher m, Context context) {
        int year = context.today().getYear() + DateWords.shift(m.group("which"));
        return Periods.day(monthDay(m).atYear(year), DateBasis.RELATIVE);
    }

    /**
     * Returns the day in the nearest year on the side of the tense: "November 5"; without a day of publication, the day
     * of an unknown year.
     */
    private static UncertainDate nearest(Matcher m, Context context) {
        MonthDay day = monthDay(m);
        return context.day() == null
                ? new UncertainDate(null, null, "XXXX" + day.toString().substring(1), DateBasis.STATED)
                : Periods.day(nearestDay(m, context), DateBasis.STATED);
    }

    /**
     * Returns the day in the year that the weekday determines, among the three years around the publication: "Friday,
     * March 13".
     */
    private static UncertainDate onWeekday(Matcher m, Context context) {
        if (context.day() == null) {
            return nearest(m, context);
        }
        LocalDate nearest = nearestDay(m, context);
        return IntStream.of(0, -1, 1)
                .mapToObj(nearest::plusYears)
                .filter(d -> d.getDayOfWeek() == DateWords.weekday(m.group("weekday")))
                .findFirst()
                .map(d -> Periods.day(d, DateBasis.STATED))
                .orElseGet(() -> Periods.day(nearest, DateBasis.STATED));
    }

    /** Returns the day in the month of publication, or in the next one on the side of the tense: "the 15th". */
    private static UncertainDate dayOfMonth(Matcher m, Context context) {
        LocalDate today = context.today();
        int day = DateWords.digits(m, "day");
        int shift = 0;
        if (context.future() && day < today.getDayOfMonth()) {
            shift = 1;
        } else if (!context.future() && day > today.getDayOfMonth()) {
            shift = -1;
        }
        return Periods.day(today.withDayOfMonth(1).plusMonths(shift).withDayOfMonth(day), DateBasis.RELATIVE);
    }
}
