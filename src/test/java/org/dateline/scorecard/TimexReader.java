package org.dateline.scorecard;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;

/** Reads the values of gold dates as the days they cover. */
final class TimexReader {

    /** What cannot be read equals no reading of ours. */
    private static final Timex NONE = new Timex(LocalDate.MIN, LocalDate.MIN);

    private TimexReader() {}

    /** TIMEX3: "2008-03-01", "2008-03", "2008", "2008-Q1", "2008-FA", "2008-W10", "2008-W04-WE", "2008-03-01T10:00". */
    static Timex timex(String value) {
        String day = value.contains("T") ? value.substring(0, value.indexOf('T')) : value;
        try {
            return days(day);
        } catch (DateTimeException | NumberFormatException e) {
            return NONE;
        }
    }

    /** EDTF: a day, month, year, season, or an interval of them, open ends included. */
    static Timex edtf(String value) {
        String plain = value.replace("~", "").replace("?", "").replace("%", "");
        int slash = plain.indexOf('/');
        if (slash < 0) {
            return timex(plain);
        }
        String from = plain.substring(0, slash);
        String to = plain.substring(slash + 1);
        return new Timex(
                isOpen(from) ? null : timex(from).first(),
                isOpen(to) ? null : timex(to).last());
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static Timex days(String value) {
        if (value.length() <= 4) {
            return years(value);
        }
        int year = Integer.parseInt(value.substring(0, 4));
        String rest = value.substring(5);
        if (rest.startsWith("Q")) {
            return months(year, 3 * Integer.parseInt(rest.substring(1)) - 2, 3);
        }
        if (rest.startsWith("W") && !rest.equals("WI")) {
            return week(year, rest);
        }
        int timexSeason = List.of("SP", "SU", "FA", "WI").indexOf(rest);
        if (timexSeason >= 0) {
            return season(year, 21 + timexSeason);
        }
        if (rest.length() == 2) {
            int month = Integer.parseInt(rest);
            return month > 12 ? season(year, month) : months(year, month, 1);
        }
        LocalDate day = LocalDate.parse(value);
        return new Timex(day, day);
    }

    /** "W10", or its weekend: "W10-WE". */
    private static Timex week(int year, String week) {
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.substring(1, 3)))
                .with(DayOfWeek.MONDAY);
        return new Timex(week.endsWith("-WE") ? monday.plusDays(5) : monday, monday.plusDays(6));
    }

    /** "2008", and a decade or century as "199", "199X" or "19XX". */
    private static Timex years(String value) {
        String digits = value.replace("X", "");
        int size = (int) Math.pow(10, 4 - digits.length());
        int first = Integer.parseInt(digits) * size;
        return new Timex(LocalDate.of(first, 1, 1), LocalDate.of(first + size - 1, 12, 31));
    }

    /** EDTF's 21 to 24 are the seasons from spring on; winter ends in the year after. */
    private static Timex season(int year, int season) {
        return months(year, 3 * (season - 20), 3);
    }

    private static Timex months(int year, int first, int count) {
        YearMonth from = YearMonth.of(year, first);
        return new Timex(from.atDay(1), from.plusMonths(count - 1L).atEndOfMonth());
    }
}
