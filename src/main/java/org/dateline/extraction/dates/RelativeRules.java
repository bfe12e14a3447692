package org.dateline.extraction.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Matcher;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** The forms in which news English counts from the day of publication. */
final class RelativeRules {

    static final List<DateRule> ALL = List.of(
            DateRule.of(
                    "(?<which>[Ll]ast|[Tt]his|[Nn]ext|[Cc]oming|[Pp]ast|[Ee]arlier|[Ll]ate|[Ee]arly|on|On)? ?"
                            + Words.WEEKDAY + "(?: (?:morning|afternoon|evening|night))?",
                    RelativeRules::weekday),
            DateRule.of("(?:[Tt]oday|[Tt]onight|this (?:morning|afternoon|evening))", (m, a) -> days(a, 0)),
            DateRule.of(
                    "(?:[Yy]esterday(?: (?:morning|afternoon|evening|night))?|[Ll]ast night)", (m, a) -> days(a, -1)),
            DateRule.of("[Tt]omorrow(?: (?:morning|afternoon|evening|night))?", (m, a) -> days(a, 1)),
            DateRule.of("[Oo]vernight", RelativeRules::overnight),
            DateRule.of(
                    "(?<which>[Ll]ast|[Tt]his|[Nn]ext|the (?:previous|past|coming|following)) " + Words.UNIT,
                    RelativeRules::period),
            DateRule.of("(?<side>[Ee]arlier|[Ll]ater) (?:this|in the) " + Words.UNIT, RelativeRules::side),
            DateRule.of(Words.NUMBER + " " + Words.UNIT + "s? (?:ago|earlier|before|previously)", RelativeRules::ago),
            DateRule.of("(?:in|within) " + Words.NUMBER + " " + Words.UNIT + "s?", RelativeRules::ahead),
            DateRule.of(
                    "(?:in |over |during |for )?the (?:last|past) " + Words.NUMBER + " " + Words.UNIT + "s?",
                    RelativeRules::stretch),
            DateRule.of(
                    "(?:in |during |for |of )the (?<nth>first|second|third|fourth) quarter", RelativeRules::quarter),
            DateRule.of(
                    "(?:by |before |at |until )?the end of (?:the|this) (?<unit>week|month|year)",
                    RelativeRules::side));

    private RelativeRules() {}

    private static @Nullable UncertainDate days(Anchor anchor, int shift) {
        return anchor.day() == null ? null : Periods.day(anchor.day().plusDays(shift), DateBasis.RELATIVE);
    }

    /** The night before the day of publication, and its morning. */
    private static @Nullable UncertainDate overnight(Matcher m, Anchor anchor) {
        return anchor.day() == null
                ? null
                : Periods.between(anchor.day().minusDays(1), anchor.day(), DateBasis.RELATIVE);
    }

    /** A weekday is the nearest one on the side of the tense; the day itself when it is that weekday. */
    private static @Nullable UncertainDate weekday(Matcher m, Anchor anchor) {
        LocalDate day = anchor.day();
        if (day == null) {
            return null;
        }
        DayOfWeek weekday = Words.weekday(m.group("weekday"));
        int shift = m.group("which") == null ? 0 : Words.shift(m.group("which"));
        LocalDate meant;
        if (shift < 0) {
            meant = day.with(TemporalAdjusters.previous(weekday));
        } else if (shift > 0) {
            meant = day.with(TemporalAdjusters.next(weekday));
        } else {
            meant = day.with(
                    anchor.future()
                            ? TemporalAdjusters.nextOrSame(weekday)
                            : TemporalAdjusters.previousOrSame(weekday));
        }
        return Periods.day(meant, DateBasis.RELATIVE);
    }

    private static @Nullable UncertainDate period(Matcher m, Anchor anchor) {
        if (anchor.day() == null) {
            return null;
        }
        int shift = Words.shift(m.group("which").replace("the ", ""));
        return whole(anchor.day(), m.group("unit"), shift);
    }

    private static UncertainDate whole(LocalDate day, String unit, int shift) {
        if (unit.equals("quarter")) {
            return Periods.quarterAround(day, shift);
        }
        UncertainDate period = Periods.around(day, DateRules.unit(unit), shift);
        LocalDate end = period.latest();
        return unit.equals("weekend") && end != null
                ? Periods.between(end.minusDays(1), end, DateBasis.RELATIVE)
                : period;
    }

    /** "Earlier this month" ends on the day of publication, "later this month" and "by its end" begin on it. */
    private static @Nullable UncertainDate side(Matcher m, Anchor anchor) {
        if (anchor.day() == null) {
            return null;
        }
        UncertainDate whole = whole(anchor.day(), m.group("unit"), 0);
        LocalDate from = whole.earliest();
        LocalDate to = whole.latest();
        boolean earlier = m.group().toLowerCase(java.util.Locale.ROOT).startsWith("earlier");
        if (from == null || to == null) {
            return null;
        }
        return earlier
                ? Periods.between(from, anchor.day(), DateBasis.RELATIVE)
                : Periods.between(anchor.day(), to, DateBasis.RELATIVE);
    }

    private static @Nullable UncertainDate ago(Matcher m, Anchor anchor) {
        int number = Words.number(m.group("number"));
        return anchor.day() == null || number < 0 ? null : whole(anchor.day(), m.group("unit"), -number);
    }

    private static @Nullable UncertainDate ahead(Matcher m, Anchor anchor) {
        int number = Words.number(m.group("number"));
        return anchor.day() == null || number < 0 || !anchor.future()
                ? null
                : whole(anchor.day(), m.group("unit"), number);
    }

    private static @Nullable UncertainDate stretch(Matcher m, Anchor anchor) {
        int number = Words.number(m.group("number"));
        ChronoUnit unit = DateRules.unit(m.group("unit"));
        return anchor.day() == null || number < 0
                ? null
                : Periods.between(anchor.day().minus(number, unit), anchor.day(), DateBasis.RELATIVE);
    }

    /** "In the third quarter": the nearest one that has begun, or that is to come. */
    private static @Nullable UncertainDate quarter(Matcher m, Anchor anchor) {
        LocalDate day = anchor.day();
        if (day == null) {
            return null;
        }
        int quarter = Words.ordinal(m.group("nth"));
        UncertainDate sameYear = Periods.quarter(day.getYear(), quarter, DateBasis.RELATIVE);
        LocalDate from = sameYear.earliest();
        LocalDate to = sameYear.latest();
        if (!anchor.future() && from != null && from.isAfter(day)) {
            return Periods.quarter(day.getYear() - 1, quarter, DateBasis.RELATIVE);
        }
        return anchor.future() && to != null && to.isBefore(day)
                ? Periods.quarter(day.getYear() + 1, quarter, DateBasis.RELATIVE)
                : sameYear;
    }
}
