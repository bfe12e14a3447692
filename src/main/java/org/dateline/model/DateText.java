package org.dateline.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes dates for people: "23 November 2018", "reported 13 February 2025, day not stated", "autumn 2019", "between 3
 * and 9 May 2024".
 */
public final class DateText {

    private static final String NOT_KNOWN = "not known";
    private static final DateTimeFormatter DAY = format("d MMMM uuuu");
    private static final DateTimeFormatter DAY_OF_YEAR = format("d MMMM");
    private static final DateTimeFormatter DAY_OF_MONTH = format("d");
    private static final DateTimeFormatter MONTH = format("MMMM uuuu");
    private static final DateTimeFormatter MONTH_OF_YEAR = format("MMMM");

    /**
     * Names of the EDTF codes 21 and up, which stand in place of a month. Seasons of both hemispheres share their
     * names.
     */
    private static final List<String> PARTS_OF_YEAR = List.of(
            "spring",
            "summer",
            "autumn",
            "winter",
            "spring",
            "summer",
            "autumn",
            "winter",
            "spring",
            "summer",
            "autumn",
            "winter",
            "first quarter of",
            "second quarter of",
            "third quarter of",
            "fourth quarter of",
            "first third of",
            "second third of",
            "last third of",
            "first half of",
            "second half of");

    private static final int FIRST_PART = 21;

    private DateText() {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** Returns a date written in full. */
    public static String of(UncertainDate date) {
        LocalDate day = date.earliest();
        if (date.basis() == DateBasis.PUBLICATION && day != null) {
            return "reported " + day.format(DAY) + ", day not stated";
        }
        String edtf = date.edtf();
        String text = edtf == null ? null : text(edtf);
        return text == null ? range(day, date.latest()) : text;
    }

    /**
     * Returns the text for an EDTF form that has a name; null for any other, which is written by its first and last
     * day.
     */
    private static @Nullable String text(String edtf) {
        if (edtf.startsWith("[") || edtf.startsWith("{")) {
            String[] members = edtf.substring(1, edtf.length() - 1).split(",");
            return edtf.contains("..")
                    ? null
                    : joined(
                            Arrays.stream(members).map(m -> part(m.strip())).toList(),
                            edtf.startsWith("[") ? " or " : " and ");
        }
        if (!edtf.contains("/")) {
            return part(edtf);
        }
        String[] ends = edtf.split("/", -1);
        if (ends.length != 2 || isOpen(ends[0]) || isOpen(ends[1])) {
            return null;
        }
        return between(ends[0], ends[1]);
    }

    private static @Nullable String joined(List<@Nullable String> parts, String link) {
        return parts.contains(null) ? null : parts.stream().collect(Collectors.joining(link));
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    /**
     * Returns the text for an interval. Two days are written as days; ends that are months or years keep their
     * precision.
     */
    private static @Nullable String between(String from, String to) {
        if (from.matches("\\d{4}-(0\\d|1[0-2])") && to.matches("\\d{4}-(0\\d|1[0-2])")) {
            YearMonth first = YearMonth.parse(from);
            YearMonth last = YearMonth.parse(to);
            DateTimeFormatter start = first.getYear() == last.getYear() ? MONTH_OF_YEAR : MONTH;
            return "between " + first.format(start) + " and " + last.format(MONTH);
        }
        if (from.length() == "2018-11-23".length() && to.length() == from.length()) {
            return null;
        }
        String first = part(from);
        String last = part(to);
        return first == null || last == null ? null : "between " + first + " and " + last;
    }

    private static @Nullable String part(String edtf) {
        String bare = edtf.replaceAll("[?~%]", "");
        String text = bare(bare);
        return text == null || bare.equals(edtf) ? text : (edtf.contains("?") ? "perhaps " : "about ") + text;
    }

    private static @Nullable String bare(String edtf) {
        String[] parts = edtf.split("-");
        String year = parts[0];
        if (year.equals("XXXX")) {
            return withoutYear(parts);
        }
        if (parts.length == 1) {
            return year.matches("\\d{3}X") ? "the " + year.replace('X', '0') + "s" : year.contains("X") ? null : year;
        }
        if (year.contains("X") || parts[1].contains("X")) {
            return null;
        }
        int month = Integer.parseInt(parts[1]);
        if (month >= FIRST_PART) {
            int index = month - FIRST_PART;
            return index < PARTS_OF_YEAR.size() ? PARTS_OF_YEAR.get(index) + " " + year : null;
        }
        if (parts.length == 2) {
            return YearMonth.parse(edtf).format(MONTH);
        }
        return parts[2].contains("X")
                ? parts[2].equals("XX")
                        ? "a day in " + YearMonth.parse(year + "-" + parts[1]).format(MONTH)
                        : null
                : LocalDate.parse(edtf).format(DAY);
    }

    /** Returns a date without a year: "5 November, year not known". */
    private static String withoutYear(String[] parts) {
        boolean named = parts.length > 1 && !parts[1].contains("X") && Integer.parseInt(parts[1]) <= 12;
        if (!named) {
            return NOT_KNOWN;
        }
        boolean day = parts.length > 2 && !parts[2].contains("X");
        // In a leap year, each day that a year can have is valid.
        LocalDate any = LocalDate.of(2000, Integer.parseInt(parts[1]), day ? Integer.parseInt(parts[2]) : 1);
        return any.format(day ? DAY_OF_YEAR : MONTH_OF_YEAR) + ", year not known";
    }

    private static String range(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null) {
            return first != null ? "since " + first.format(DAY) : last != null ? "by " + last.format(DAY) : NOT_KNOWN;
        }
        if (first.equals(last)) {
            return first.format(DAY);
        }
        DateTimeFormatter start = first.getYear() != last.getYear()
                ? DAY
                : first.getMonth() == last.getMonth() ? DAY_OF_MONTH : DAY_OF_YEAR;
        return "between " + first.format(start) + " and " + last.format(DAY);
    }
}
