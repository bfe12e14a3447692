package org.dateline.extraction.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/** Joins two expressions to a range: "from Nov. 5 to Nov. 9", "between May 12 and June 15". */
final class Ranges {

    private static final Pattern YEAR = Pattern.compile(DateWords.YEAR_NAME + "|year");

    /** Words about a date that moves from one day to another, which is not a range. */
    private static final Pattern MOVED = Pattern.compile(
            "\\b(?:postpon|delay|mov|push|shift|reschedul|extend|advanc|brought|bring|chang)\\w*\\b[^.;]{0,60}$",
            Pattern.CASE_INSENSITIVE);

    /** The length of the longest word that opens a range, with its space. */
    private static final int OPENING = 8;

    private final String text;

    private Ranges(String text) {
        this.text = text;
    }

    static List<DateExpression> join(String text, List<DateExpression> points) {
        Ranges ranges = new Ranges(text);
        List<DateExpression> joined = new ArrayList<>();
        for (DateExpression point : points) {
            DateExpression range = joined.isEmpty() ? null : ranges.range(joined.getLast(), point);
            if (range != null) {
                joined.removeLast();
            }
            joined.add(range == null ? point : range);
        }
        return joined;
    }

    private @Nullable DateExpression range(DateExpression first, DateExpression last) {
        if (!isRange(first, last)
                || first.named().earliest() == null
                || last.named().latest() == null) {
            return null;
        }
        UncertainDate from = from(first, last);
        UncertainDate to = to(from, first, last);
        if (from.earliest() == null || to.latest() == null || to.latest().isBefore(from.earliest())) {
            return null;
        }
        return DateExpression.range(first, from, last, to);
    }

    private boolean isRange(DateExpression first, DateExpression last) {
        String between = text.substring(first.span().end(), last.span().start()).strip();
        String before = text.substring(0, first.span().start());
        String opening =
                before.substring(Math.max(0, before.length() - OPENING)).strip().toLowerCase(java.util.Locale.ROOT);
        return switch (between) {
            case "to", "until", "till" ->
                opening.endsWith("from") && !MOVED.matcher(before).find();
            case "through", "-", "\u2013", "\u2014" -> true;
            case "and" -> opening.endsWith("between");
            default -> false;
        };
    }

    /** Returns the first end, with the year of the last end if only that names one. */
    private UncertainDate from(DateExpression first, DateExpression last) {
        UncertainDate from = first.named();
        if (namesYear(first)
                || !namesYear(last)
                || from.earliest() == null
                || last.named().latest() == null) {
            return from;
        }
        int years = last.named().latest().getYear() - from.earliest().getYear();
        UncertainDate sameYear = Intervals.shifted(from, years, ChronoUnit.YEARS);
        return isAfter(sameYear, last.named()) ? Intervals.shifted(from, years - 1L, ChronoUnit.YEARS) : sameYear;
    }

    /** Returns the last end: its first occurrence after the first end. */
    private UncertainDate to(UncertainDate from, DateExpression first, DateExpression last) {
        UncertainDate to = last.named();
        if (namesYear(last) || from.earliest() == null || to.earliest() == null) {
            return to;
        }
        boolean weekly = ChronoUnit.DAYS.between(to.earliest(), from.earliest()) <= 7 && isWeekday(last);
        if (weekly) {
            return isAfter(from, to) ? Intervals.shifted(to, 1, ChronoUnit.WEEKS) : to;
        }
        int years = from.earliest().getYear() - to.earliest().getYear();
        UncertainDate sameYear = namesYear(first) || years != 0 ? Intervals.shifted(to, years, ChronoUnit.YEARS) : to;
        return isAfter(from, sameYear) ? Intervals.shifted(sameYear, 1, ChronoUnit.YEARS) : sameYear;
    }

    private static boolean isAfter(UncertainDate one, UncertainDate other) {
        LocalDate first = one.earliest();
        LocalDate last = other.latest();
        return first != null && last != null && first.isAfter(last);
    }

    private boolean namesYear(DateExpression expression) {
        return YEAR.matcher(expression.span().of(text)).find();
    }

    private boolean isWeekday(DateExpression expression) {
        return Pattern.compile(DateWords.WEEKDAY)
                .matcher(expression.span().of(text))
                .find();
    }
}
