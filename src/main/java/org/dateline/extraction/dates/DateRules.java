package org.dateline.extraction.dates;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** The forms in which news English names days, months and years of the calendar. */
final class DateRules {

    static final List<DateRule> ALL =
            Stream.concat(calendar().stream(), RelativeRules.ALL.stream()).toList();

    private static final int TWO_THIRDS = 20;
    private static final int ONE_THIRD = 10;

    private DateRules() {}

    private static List<DateRule> calendar() {
        String month = Words.MONTH;
        String day = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
        String year = "(?<year>(?:1[89]|20)\\d\\d)";
        String part = "(?:(?<part>early|mid|late|the (?:beginning|start|middle|end) of)[- ])?";
        return List.of(
                DateRule.of(year + "-(?<iso>\\d\\d)-(?<day>\\d\\d)", DateRules::iso),
                DateRule.of(month + " " + day + ",? " + year, DateRules::exact),
                DateRule.of(day + " (?:of )?" + month + ",? " + year, DateRules::exact),
                DateRule.of(month + " " + day, DateRules::nearestDay),
                DateRule.of(day + " (?:of )?" + month, DateRules::nearestDay),
                DateRule.of(part + month + ",? (?:of )?" + year, DateRules::monthOfYear),
                DateRule.of(part + month + " (?:of )?(?<which>last|this|next) year", DateRules::monthOfWhichYear),
                DateRule.of(
                        "(?:in|since|by|until|from|through|during|for|of|before|after) " + part + month + "(?! \\d)",
                        DateRules::nearestMonth),
                DateRule.of("(?<which>last|this|next|past|coming) " + month, DateRules::whichMonth),
                DateRule.of(
                        "(?:(?:in|during|for|of) )?(?:the )?(?<nth>first|second|third|fourth|1st|2nd|3rd|4th) quarter(?: of)? "
                                + year,
                        DateRules::quarter),
                DateRule.of("Q(?<nth>[1-4])[ ,]*" + year, DateRules::quarter),
                DateRule.of("(?<decade>(?:1[89]|20)\\d)0'?s", DateRules::decade),
                DateRule.of(
                        "(?:in|since|by|until|from|through|during|for|of|before|after|and|to|early|late|mid|end of) "
                                + year + "(?!-\\d)",
                        DateRules::year));
    }

    private static UncertainDate iso(Matcher m, Anchor anchor) {
        LocalDate day = LocalDate.of(number(m, "year"), number(m, "iso"), number(m, "day"));
        return Periods.day(day, DateBasis.STATED);
    }

    private static UncertainDate exact(Matcher m, Anchor anchor) {
        return Periods.day(
                LocalDate.of(number(m, "year"), Words.month(m.group("month")), number(m, "day")), DateBasis.STATED);
    }

    /** "November 5": of the nearest year in which it lies on the side of the tense; of some year when nothing tells. */
    private static UncertainDate nearestDay(Matcher m, Anchor anchor) {
        if (anchor.day() == null) {
            MonthDay day = MonthDay.of(Words.month(m.group("month")), number(m, "day"));
            return new UncertainDate(null, null, "XXXX" + day.toString().substring(1), DateBasis.STATED);
        }
        LocalDate day = LocalDate.of(anchor.day().getYear(), Words.month(m.group("month")), number(m, "day"));
        if (!anchor.future() && day.isAfter(anchor.day())) {
            day = day.minusYears(1);
        } else if (anchor.future() && day.isBefore(anchor.day())) {
            day = day.plusYears(1);
        }
        return Periods.day(day, DateBasis.STATED);
    }

    private static UncertainDate monthOfYear(Matcher m, Anchor anchor) {
        YearMonth month = YearMonth.of(number(m, "year"), Words.month(m.group("month")));
        return partOf(month, m.group("part"), DateBasis.STATED);
    }

    private static @Nullable UncertainDate monthOfWhichYear(Matcher m, Anchor anchor) {
        return anchor.day() == null
                ? null
                : partOf(
                        YearMonth.of(
                                anchor.day().getYear() + Words.shift(m.group("which")), Words.month(m.group("month"))),
                        m.group("part"),
                        DateBasis.RELATIVE);
    }

    private static @Nullable UncertainDate nearestMonth(Matcher m, Anchor anchor) {
        return anchor.day() == null
                ? null
                : partOf(nearest(m, anchor.day(), anchor.future()), m.group("part"), DateBasis.STATED);
    }

    private static YearMonth nearest(Matcher m, LocalDate day, boolean future) {
        YearMonth month = YearMonth.of(day.getYear(), Words.month(m.group("month")));
        YearMonth now = YearMonth.from(day);
        if (!future && month.isAfter(now)) {
            return month.minusYears(1);
        }
        return future && month.isBefore(now) ? month.plusYears(1) : month;
    }

    private static @Nullable UncertainDate whichMonth(Matcher m, Anchor anchor) {
        if (anchor.day() == null) {
            return null;
        }
        int shift = Words.shift(m.group("which"));
        YearMonth month = YearMonth.of(anchor.day().getYear(), Words.month(m.group("month")));
        YearMonth now = YearMonth.from(anchor.day());
        if (shift < 0 && !month.isBefore(now)) {
            month = month.minusYears(1);
        } else if (shift > 0 && !month.isAfter(now)) {
            month = month.plusYears(1);
        }
        return Periods.month(month, DateBasis.RELATIVE);
    }

    /** A third of a month; no standard fixes its days, so that the thirds are the calendar's tens. */
    private static UncertainDate partOf(YearMonth month, @Nullable String part, DateBasis basis) {
        return switch (part == null ? "" : part) {
            case "early", "the beginning of", "the start of" ->
                Periods.between(month.atDay(1), month.atDay(ONE_THIRD), basis);
            case "mid", "the middle of" -> Periods.between(month.atDay(ONE_THIRD + 1), month.atDay(TWO_THIRDS), basis);
            case "late", "the end of" -> Periods.between(month.atDay(TWO_THIRDS + 1), month.atEndOfMonth(), basis);
            default -> Periods.month(month, basis);
        };
    }

    private static UncertainDate quarter(Matcher m, Anchor anchor) {
        return Periods.quarter(number(m, "year"), Words.ordinal(m.group("nth")), DateBasis.STATED);
    }

    private static UncertainDate decade(Matcher m, Anchor anchor) {
        return Periods.decade(number(m, "decade") * 10, DateBasis.STATED);
    }

    private static UncertainDate year(Matcher m, Anchor anchor) {
        return Periods.year(number(m, "year"), DateBasis.STATED);
    }

    private static int number(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }

    static ChronoUnit unit(String word) {
        return switch (word) {
            case "day" -> ChronoUnit.DAYS;
            case "week", "weekend", "fortnight" -> ChronoUnit.WEEKS;
            case "month" -> ChronoUnit.MONTHS;
            case "decade" -> ChronoUnit.DECADES;
            default -> ChronoUnit.YEARS;
        };
    }
}
