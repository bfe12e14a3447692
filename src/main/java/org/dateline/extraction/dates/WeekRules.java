package org.dateline.extraction.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Matcher;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;

/** Weeks named by one of their days, and weekends. */
final class WeekRules {

    private static final String MAYBE_YEAR = "(?:" + DateWords.COMMA + DateWords.YEAR + ")?";
    private static final String MONTH_DAY = DateWords.MONTH + " " + DateWords.DAY + MAYBE_YEAR;
    private static final String DAY_MONTH = DateWords.DAY + " (?:of )?" + DateWords.MONTH + MAYBE_YEAR;

    static final List<DateRule> ALL = List.of(
            DateRule.of("the week of " + MONTH_DAY, WeekRules::weekOf),
            DateRule.of("the week of " + DAY_MONTH, WeekRules::weekOf),
            DateRule.of("the week (?:that )?(?:ended|ending|to) (?:on )?" + MONTH_DAY, WeekRules::weekTo),
            DateRule.of("the week (?:that )?(?:ended|ending|to) (?:on )?" + DAY_MONTH, WeekRules::weekTo),
            DateRule.of(
                    "(?<=\\b(?:over|during|at|on|by|for|before|after|since|until) )the weekend", WeekRules::weekend));

    private WeekRules() {}

    private static UncertainDate weekOf(Matcher m, Context context) {
        return Periods.week(CalendarRules.day(m, context), DateBasis.STATED);
    }

    private static UncertainDate weekTo(Matcher m, Context context) {
        LocalDate last = CalendarRules.day(m, context);
        return Periods.between(last.minusDays(6), last, DateBasis.STATED);
    }

    /** Returns the current weekend or the nearest one on the side of the tense. */
    private static UncertainDate weekend(Matcher m, Context context) {
        LocalDate saturday = context.today()
                .with(
                        context.future()
                                ? TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)
                                : TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        return Periods.weekend(saturday, DateBasis.RELATIVE);
    }
}
