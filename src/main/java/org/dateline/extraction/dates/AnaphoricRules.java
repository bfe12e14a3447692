package org.dateline.extraction.dates;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** Forms that count from the date before them: "the day before", "two years later", "a year earlier". */
final class AnaphoricRules {

    private static final String SAME = "(?:the same|that(?: same)?) " + DateWords.UNIT;

    private static final Pattern TAKEN_UP = Pattern.compile("\\b" + SAME + "\\b", Pattern.CASE_INSENSITIVE);

    private static final int WEEK = 7;
    private static final int MONTH = 31;
    private static final int YEAR = 366;

    static final List<DateRule> ALL = List.of(
            DateRule.of("the day before(?=[,.;]|$)", (m, context) -> dayBefore(context)),
            DateRule.of(
                    "the " + DateWords.UNIT + " (?<side>before|after)(?! yesterday| tomorrow| last| next)",
                    AnaphoricRules::neighbour),
            DateRule.of("the (?<side>following|next|previous|preceding) " + DateWords.UNIT, AnaphoricRules::neighbour),
            DateRule.of("the (?:night|evening) before(?! last)", (m, context) -> dayBefore(context)),
            DateRule.of("the previous (?:night|evening)", (m, context) -> dayBefore(context)),
            DateRule.of(SAME, AnaphoricRules::same),
            DateRule.of(
                    "(?:the same|that(?: same)?) (?:morning|afternoon|evening|night)",
                    (m, context) -> near(context, "day", 0)),
            DateRule.of(
                    DateWords.NUMBER + " " + DateWords.UNIT
                            + "s? (?<side>later|earlier|before(?! that)|previously|afterwards?)"
                            + "(?! this| in the| that (?:same )?(?:day|week|month|year|quarter|morning|evening|summer|winter|spring|autumn|fall)\\b| than| (?-i:[0-9]|"
                            + DateWords.WEEKDAY.replace("?<weekday>", "?:") + "|"
                            + DateWords.MONTH_NAME + "))",
                    AnaphoricRules::away),
            DateRule.of(
                    DateWords.HALVES + " (?<side>later|earlier|previously|afterwards?)(?! than| this| in the)",
                    AnaphoricRules::halvesAway),
            DateRule.of(
                    DateWords.NUMBER + " " + DateWords.UNIT
                            + "s? (?<side>before|after) (?:that(?: (?-i:\\p{Ll}+))?|then)"
                            + "(?=,| (?:he|she|it|they|the|its|their)\\b| (?-i:\\p{Lu}))",
                    AnaphoricRules::away),
            DateRule.of(
                    DateWords.MONTH + "(?: " + DateWords.DAY
                            + ")? of (?:that(?: same)?|the (?:(?<side>following|next|previous|preceding)|same)) year",
                    AnaphoricRules::inYear),
            DateRule.of("within (?:hours|minutes)", (m, context) -> near(context, "day", 0)),
            DateRule.of(
                    "(?:" + DateWords.NUMBER
                            + " |a few )?(?<unit>hours?|minutes|moments) (?<side>later|earlier|afterwards?)",
                    AnaphoricRules::hours),
            DateRule.of("(?:earlier|later) (?:in the|that|the same) day", (m, context) -> near(context, "day", 0)),
            // A figure is compared with that of the same period a year before, whatever date precedes.
            DateRule.of(
                    "(?<=\\b(?:from|than|over|with|to|on) )a year (?:ago|earlier|before)", AnaphoricRules::yearOnYear));

    private static final int HOURS = 24;

    private AnaphoricRules() {}

    static int longestBefore(String text) {
        Matcher taken = TAKEN_UP.matcher(text);
        if (!taken.find()) {
            return WEEK;
        }
        return switch (DateWords.unit(taken.group("unit"))) {
            case MONTHS -> MONTH;
            case YEARS -> YEAR;
            default -> WEEK;
        };
    }

    private static boolean isBack(String side) {
        return List.of("before", "previous", "preceding", "earlier", "previously")
                .contains(side.toLowerCase(Locale.ROOT));
    }

    private static @Nullable UncertainDate neighbour(Matcher m, Context context) {
        return near(context, m.group("unit"), isBack(m.group("side")) ? -1 : 1);
    }

    /** Returns the day before the date before; without one, that before the act of the report. */
    private static @Nullable UncertainDate dayBefore(Context context) {
        UncertainDate before = context.before();
        return before != null && isReported(before) ? beforeReport(context, "day", -1) : near(context, "day", -1);
    }

    private static @Nullable UncertainDate same(Matcher m, Context context) {
        return near(context, m.group("unit"), 0);
    }

    /** Returns the day of the date before, or one as many whole days away as the hours make. */
    private static @Nullable UncertainDate hours(Matcher m, Context context) {
        if (m.start() > 0) {
            return null;
        }
        String number = m.group("number");
        boolean hours = m.group("unit").toLowerCase(Locale.ROOT).startsWith("hour");
        int days = number == null || !hours ? 0 : DateWords.number(number) / HOURS;
        return near(context, "day", isBack(m.group("side")) ? -days : days);
    }

    /** Returns a month or day of the year of the date before, or of the next: "March of that year". */
    private static @Nullable UncertainDate inYear(Matcher m, Context context) {
        UncertainDate before = context.before();
        LocalDate first = before == null ? null : before.earliest();
        if (before == null || first == null || isReported(before)) {
            return null;
        }
        String side = m.group("side");
        int year = first.getYear() + (side == null ? 0 : isBack(side) ? -1 : 1);
        Month month = DateWords.month(m.group("month"));
        return m.group("day") == null
                ? Periods.month(YearMonth.of(year, month), DateBasis.RELATIVE)
                : Periods.day(LocalDate.of(year, month, DateWords.digits(m, "day")), DateBasis.RELATIVE);
    }

    /**
     * Returns the period around the date before, or next to it; null if that date is too vague, such as a month for
     * "the day before".
     */
    private static @Nullable UncertainDate near(Context context, String unit, int shift) {
        UncertainDate before = context.before();
        LocalDate first = before == null ? null : before.earliest();
        if (before == null || first == null || isReported(before)) {
            return null;
        }
        boolean vague = isLong(before) && DateWords.unit(unit).compareTo(ChronoUnit.WEEKS) <= 0;
        return vague ? null : Periods.around(first, unit, shift);
    }

    /**
     * Returns the period some time away from the date before. Without one, years count from the publication, and
     * shorter units from the act of the report.
     */
    private static @Nullable UncertainDate away(Matcher m, Context context) {
        int shift = DateWords.number(m.group("number")) * (isBack(m.group("side")) ? -1 : 1);
        return away(context, m.group("unit"), shift);
    }

    private static @Nullable UncertainDate halvesAway(Matcher m, Context context) {
        return away(context, "month", DateWords.months(m) * (isBack(m.group("side")) ? -1 : 1));
    }

    private static @Nullable UncertainDate away(Context context, String unit, int shift) {
        UncertainDate before = context.before();
        if (before == null || isReported(before)) {
            if (shift >= 0) {
                return null;
            }
            return DateWords.unit(unit) == ChronoUnit.YEARS
                    ? Periods.around(context.today(), unit, shift)
                    : before == null ? null : beforeReport(context, unit, shift);
        }
        UncertainDate there = around(context, unit, shift);
        return shift > 0 && isYetToCome(there, context) ? null : there;
    }

    /** Whether a time lies after the report though its verb is in the past, so that it counts from something else. */
    private static boolean isYetToCome(@Nullable UncertainDate date, Context context) {
        LocalDate first = date == null ? null : date.earliest();
        return !context.future() && first != null && context.day() != null && first.isAfter(context.day());
    }

    /**
     * Returns the date some time before the act of the report, which was done on the day of publication or the day
     * before.
     */
    private static UncertainDate beforeReport(Context context, String unit, int shift) {
        LocalDate day = context.today();
        return DateWords.unit(unit) == ChronoUnit.DAYS
                ? Periods.between(day.plusDays(shift - 1L), day.plusDays(shift), DateBasis.RELATIVE)
                : Periods.around(day, unit, shift);
    }

    private static boolean isReported(UncertainDate date) {
        return date.basis() == DateBasis.PUBLICATION;
    }

    /**
     * Returns the period some time away: of the unit's length if the date before is a day or week, else of that date's
     * length.
     */
    private static @Nullable UncertainDate around(Context context, String unit, int shift) {
        UncertainDate before = context.before();
        LocalDate first = before == null ? null : before.earliest();
        if (before == null || first == null) {
            return null;
        }
        return isLong(before) && !unit.equalsIgnoreCase("decade")
                ? along(before, unit, shift)
                : Periods.around(first, unit, shift);
    }

    private static UncertainDate along(UncertainDate before, String unit, int shift) {
        int each = unit.equalsIgnoreCase("quarter") ? 3 : unit.equalsIgnoreCase("fortnight") ? 2 : 1;
        return Intervals.shifted(before, (long) shift * each, DateWords.unit(unit));
    }

    /** Whether a date spans a month or more. */
    private static boolean isLong(UncertainDate date) {
        return date.earliest() != null
                && date.latest() != null
                && ChronoUnit.DAYS.between(date.earliest(), date.latest()) >= 27;
    }

    private static UncertainDate yearOnYear(Matcher m, Context context) {
        UncertainDate before = context.before();
        return before != null && isLong(before)
                ? Intervals.shifted(before, -1, ChronoUnit.YEARS)
                : Periods.around(context.today(), "year", -1);
    }
}
