package org.dateline.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads Extended Date/Time Format (ISO 8601-2:2019, and the Library of Congress's specification of 2019): levels 0 and
 * 1 without years of five digits. Of level 2, it reads unspecified digits anywhere, qualified parts, seasons, quarters
 * and halves, and one of a set.
 *
 * <p>The days of the result are the first and the last possible one. Marks of doubt do not widen them, as the standard
 * gives no amount: {@code 2018~} spans the days of 2018.
 */
public final class Edtf {

    private static final Pattern DATE =
            Pattern.compile("(?<year>[\\dX]{4})(?:-(?<month>[\\dX]{2})(?:-(?<day>[\\dX]{2}))?)?");
    private static final Pattern QUALIFIED = Pattern.compile("[?~%]*(?:[\\dX]+[?~%]*)(?:-[?~%]*[\\dX]+[?~%]*)*");
    private static final int FIRST_SEASON = 21;
    private static final int FIRST_QUARTER = 33;
    private static final int FIRST_HALF = 40;
    private static final String OPEN = "..";

    private record Days(@Nullable LocalDate first, @Nullable LocalDate last) {}

    private Edtf() {}

    /**
     * Parses a date or an interval.
     *
     * @throws IllegalArgumentException if the text is not a date; the message states the problem
     */
    public static UncertainDate parse(String text, DateBasis basis) {
        Days days = text.matches("\\[.+\\]|\\{.+\\}") ? set(text) : text.contains("/") ? interval(text) : date(text);
        return new UncertainDate(days.first(), days.last(), text, basis);
    }

    private static Days interval(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("\"" + text + "\" is not an interval: use one / between two dates");
        }
        Days first = end(ends[0]);
        Days last = end(ends[1]);
        return new Days(first.first(), last.last());
    }

    /** Returns the days of one end of an interval; an open or unknown end has none. */
    private static Days end(String text) {
        return text.isEmpty() || text.equals(OPEN) ? new Days(null, null) : date(text);
    }

    /** Returns the first day of the earliest member and the last day of the latest. */
    private static Days set(String text) {
        List<Days> members = new ArrayList<>();
        for (String member : text.substring(1, text.length() - 1).split(",", -1)) {
            String[] ends = member.strip().split("\\.\\.", -1);
            Days first = end(ends[0]);
            Days last = end(ends[ends.length - 1]);
            members.add(new Days(first.first(), last.last()));
        }
        return new Days(
                outermost(members.stream().map(Days::first).toList(), BinaryOperator.minBy(Comparator.naturalOrder())),
                outermost(members.stream().map(Days::last).toList(), BinaryOperator.maxBy(Comparator.naturalOrder())));
    }

    private static @Nullable LocalDate outermost(List<@Nullable LocalDate> days, BinaryOperator<LocalDate> of) {
        return days.stream().anyMatch(Objects::isNull)
                ? null
                : days.stream().map(Objects::requireNonNull).reduce(of).orElseThrow();
    }

    private static Days date(String text) {
        Matcher m = DATE.matcher(text.replaceAll("[?~%]", ""));
        if (!QUALIFIED.matcher(text).matches() || !m.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a date such as 2018, 2018-11, 2018-11-23~ or 201X");
        }
        String year = m.group("year");
        if (year.startsWith("XXXX")) {
            return new Days(null, null);
        }
        try {
            return days(year, m.group("month"), m.group("day"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a date: " + e.getMessage(), e);
        }
    }

    private static Days days(String year, @Nullable String month, @Nullable String day) {
        YearMonth first = YearMonth.of(least(year), month == null ? 1 : first(month));
        YearMonth last = month == null || month.contains("X")
                ? YearMonth.of(most(year), month == null ? 12 : Math.min(12, most(month)))
                : YearMonth.of(most(year), first(month)).plusMonths(length(least(month)) - 1L);
        if (day == null || day.equals("XX")) {
            return new Days(first.atDay(1), last.atEndOfMonth());
        }
        return new Days(
                first.atDay(Math.max(1, least(day))),
                last.atDay(day.contains("X") ? Math.min(most(day), last.lengthOfMonth()) : most(day)));
    }

    private static int first(String month) {
        int number = least(month);
        return number <= 12 ? Math.max(1, number) : season(number);
    }

    /**
     * Returns the first month of a season, quarter or half. Seasons are those of the northern hemisphere, and a winter
     * belongs to the year in which it begins.
     */
    private static int season(int number) {
        if (number >= FIRST_SEASON && number < FIRST_SEASON + 8) {
            return 3 * ((number - FIRST_SEASON) % 4) + 3;
        }
        if (number >= FIRST_QUARTER && number < FIRST_QUARTER + 4) {
            return 3 * (number - FIRST_QUARTER) + 1;
        }
        if (number >= FIRST_HALF && number < FIRST_HALF + 2) {
            return 6 * (number - FIRST_HALF) + 1;
        }
        throw new DateTimeException(number + " is not a month, season, quarter or half of a year");
    }

    private static int length(int number) {
        return number <= 12 ? 1 : number >= FIRST_HALF ? 6 : 3;
    }

    private static int least(String digits) {
        return Integer.parseInt(digits.replace('X', '0'));
    }

    private static int most(String digits) {
        return Integer.parseInt(digits.replace('X', '9'));
    }
}
