package org.dateline.extraction.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;

/** Forms in which news English names days by their weekday. */
final class WeekdayRules {

    private static final String PART_OF_DAY = "(?: (?:morning|noon|afternoon|evening|night))?";

    /** Excludes names that end in a weekday, such as "Black Friday". */
    private static final String NO_NAME = "(?<!\\b(?:Black|Good|Easter|Palm|Holy|Ash|Super|Cyber|Bloody|Whit) )";

    static final List<DateRule> ALL = List.of(
            DateRule.of("(?:early |late )?" + NO_NAME + DateWords.WEEKDAY + PART_OF_DAY, WeekdayRules::bare),
            DateRule.of(
                    "(?<which>last|this|next|this (?:past|coming)|the (?:previous|coming)) " + DateWords.WEEKDAY
                            + PART_OF_DAY,
                    WeekdayRules::ofWeek),
            DateRule.of(
                    DateWords.WEEKDAY + PART_OF_DAY + " (?:of )?(?<which>last|this|next) week", WeekdayRules::ofWeek),
            DateRule.of(DateWords.NUMBER + " weeks? from (?:next )?" + DateWords.WEEKDAY, WeekdayRules::weeksFrom),
            DateRule.of(DateWords.NUMBER + " weeks? ago (?:on |last )?" + DateWords.WEEKDAY, WeekdayRules::weeksAgo),
            DateRule.of("(?:late |early )?last night", (m, c) -> day(c.today().minusDays(1))));

    private WeekdayRules() {}

    private static UncertainDate day(LocalDate day) {
        return Periods.day(day, DateBasis.RELATIVE);
    }

    private static UncertainDate bare(Matcher m, Context context) {
        return day(Nearest.weekday(DateWords.weekday(m.group("weekday")), context));
    }

    /**
     * Returns a weekday of last, this or next week, which begins on Monday: "last Thursday", said on a Friday, is not
     * yesterday but in the week before.
     */
    private static UncertainDate ofWeek(Matcher m, Context context) {
        DayOfWeek weekday = DateWords.weekday(m.group("weekday"));
        String which = m.group("which").toLowerCase(Locale.ROOT);
        if (which.contains(" ")) {
            boolean ahead = which.endsWith("coming");
            return day(context.today()
                    .with(ahead ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previous(weekday)));
        }
        LocalDate day = context.today().plusWeeks(DateWords.shift(which)).with(weekday);
        // "Will meet this Wednesday", said on a Friday, is of the week after.
        boolean over = which.equals("this") && context.side() == TimeSide.AHEAD && day.isBefore(context.today());
        return day(over && !m.group().toLowerCase(Locale.ROOT).endsWith("week") ? day.plusWeeks(1) : day);
    }

    private static UncertainDate weeksFrom(Matcher m, Context context) {
        LocalDate next = context.today().with(TemporalAdjusters.nextOrSame(DateWords.weekday(m.group("weekday"))));
        return day(next.plusWeeks(DateWords.number(m.group("number"))));
    }

    private static UncertainDate weeksAgo(Matcher m, Context context) {
        LocalDate last = context.today().with(TemporalAdjusters.previousOrSame(DateWords.weekday(m.group("weekday"))));
        return day(last.minusWeeks(DateWords.number(m.group("number"))));
    }
}
