package org.dateline.extraction.dates;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The holidays by which news English dates events, and the day of each in a year.
 *
 * <p>They are fixed days, the federal holidays of the United States by 5 U.S.C. 6103, and Easter by the Gregorian
 * computus.
 */
final class Holidays {

    static final Map<String, IntFunction<LocalDate>> BY_NAME = Map.ofEntries(
            entry("Christmas", on(Month.DECEMBER, 25)),
            entry("Christmas Day", on(Month.DECEMBER, 25)),
            entry("Christmas Eve", on(Month.DECEMBER, 24)),
            entry("Boxing Day", on(Month.DECEMBER, 26)),
            entry("New Year's Day", on(Month.JANUARY, 1)),
            entry("New Year's Eve", on(Month.DECEMBER, 31)),
            entry("New Year's", on(Month.JANUARY, 1)),
            entry("Fourth of July", on(Month.JULY, 4)),
            entry("July Fourth", on(Month.JULY, 4)),
            entry("Juneteenth", on(Month.JUNE, 19)),
            entry("Veterans Day", on(Month.NOVEMBER, 11)),
            entry("Armistice Day", on(Month.NOVEMBER, 11)),
            entry("Bastille Day", on(Month.JULY, 14)),
            entry("May Day", on(Month.MAY, 1)),
            entry("Valentine's Day", on(Month.FEBRUARY, 14)),
            entry("St. Patrick's Day", on(Month.MARCH, 17)),
            entry("Halloween", on(Month.OCTOBER, 31)),
            entry("Thanksgiving", nth(4, DayOfWeek.THURSDAY, Month.NOVEMBER)),
            entry("Thanksgiving Day", nth(4, DayOfWeek.THURSDAY, Month.NOVEMBER)),
            entry("Labor Day", nth(1, DayOfWeek.MONDAY, Month.SEPTEMBER)),
            entry("Columbus Day", nth(2, DayOfWeek.MONDAY, Month.OCTOBER)),
            entry("Presidents' Day", nth(3, DayOfWeek.MONDAY, Month.FEBRUARY)),
            entry("Martin Luther King Jr. Day", nth(3, DayOfWeek.MONDAY, Month.JANUARY)),
            entry("Memorial Day", nth(-1, DayOfWeek.MONDAY, Month.MAY)),
            entry("Easter", Holidays::easter),
            entry("Easter Sunday", Holidays::easter),
            entry("Easter Monday", year -> easter(year).plusDays(1)),
            entry("Good Friday", year -> easter(year).minusDays(2)),
            entry("Palm Sunday", year -> easter(year).minusDays(7)),
            entry("Ash Wednesday", year -> easter(year).minusDays(46)));

    private Holidays() {}

    private static IntFunction<LocalDate> on(Month month, int day) {
        return MonthDay.of(month, day)::atYear;
    }

    /** Returns the nth given weekday in a month; -1 means the last one. */
    private static IntFunction<LocalDate> nth(int nth, DayOfWeek weekday, Month month) {
        return year -> LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    }

    /**
     * Returns Easter Sunday by the anonymous Gregorian algorithm (Nature, 20 April 1876), in the letters of its
     * publication.
     */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
