package org.dateline.extraction.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each class of rules by itself: the words, the side on which they lie, and the EDTF that they mean; no EDTF where they are no date. */
class DateRulesTests {

    /** A Friday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2018, 11, 23);

    /** What the first of the longest words that the rules match means. */
    private static @Nullable String read(
            List<DateRule> rules, String text, TimeSide side, LocalDate day, @Nullable UncertainDate before) {
        record Found(DateRule rule, Matcher place) {}
        List<Found> all = new ArrayList<>();
        for (DateRule rule : rules) {
            Matcher place = rule.pattern().matcher(text);
            if (place.find()) {
                all.add(new Found(rule, place));
            }
        }
        Found first = all.stream()
                .min(Comparator.<Found>comparingInt(f -> f.place().start())
                        .thenComparing(f -> f.place().end(), Comparator.reverseOrder()))
                .orElse(null);
        if (first == null) {
            return null;
        }
        try {
            UncertainDate date =
                    first.rule().resolution().resolve(first.place(), new Context(text, day, side, null, before));
            return date == null ? null : date.edtf();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String read(List<DateRule> rules, String text, TimeSide side) {
        return read(rules, text, side, PUBLISHED, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on 2018-11-05                    | 2018-11-05
            at 2018-11-05T14:05:00Z          | 2018-11-05
            on 11/05/2018                    | 2018-11-05
            on 23/11/2018                    | 2018-11-23
            on 23/11/18                      | 2018-11-23
            on 05/11/2018 and 23/11/2018     | 2018-11-05
            on 5.11.2018                     | 2018-11-05
            on 31/31/2018                    |
            version 5.11.20                  |
            """)
    void numericRulesReadDigits(String text, @Nullable String edtf) {
        assertThat(read(NumericRules.ALL, text, TimeSide.BACK)).isEqualTo(edtf);
    }

    @Test
    void slashesAreReadInTheOrderThatGivesTheDayOfPublication() {
        LocalDate june = LocalDate.of(2018, 6, 5);
        assertThat(read(NumericRules.ALL, "on 05/06/2018", TimeSide.BACK, june, null))
                .isEqualTo("2018-06-05");
        assertThat(read(NumericRules.ALL, "on 05/06/2018", TimeSide.BACK, june.withDayOfMonth(7), null))
                .isEqualTo("2018-05-06");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from November 5 to 9             | 2018-11-05/2018-11-09
            on November 30 to 5, 2017        | 2017-11-30/2017-12-05
            on 5-9 November 2017             | 2017-11-05/2017-11-09
            from 30 to 5 November 2017       | 2017-10-30/2017-11-05
            from November to March 2018      | 2017-11/2018-03
            in January 2016-March 2017       | 2016-01/2017-03
            on Dec. 20-Jan. 3, 2018          | 2017-12-20/2018-01-03
            in 2016-18                       | 2016/2018
            in 2016-2018                     | 2016/2018
            clause 2018-16                   |
            """)
    void rangeRulesShareWhatOneEndLeavesOut(String text, @Nullable String edtf) {
        assertThat(read(RangeRules.ALL, text, TimeSide.BACK)).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            November 5, 2017         | BACK  | 2017-11-05
            the 5th of November      | BACK  | 2018-11-05
            December 24              | BACK  | 2017-12-24
            December 1               | BACK  | 2018-12-01
            January 10               | AHEAD | 2019-01-10
            January 10               | NEAR  | 2019-01-10
            June 10                  | NEAR  | 2018-06-10
            Tuesday, March 13        | BACK  | 2018-03-13
            Monday, March 13         | BACK  | 2017-03-13
            March 5 last year        | BACK  | 2017-03-05
            5 March next year        | AHEAD | 2019-03-05
            on the 15th.             | BACK  | 2018-11-15
            by the 28th.             | BACK  | 2018-10-28
            on the 5th.              | AHEAD | 2018-12-05
            on the 15th floor        | BACK  |
            February 29              | BACK  |
            """)
    void calendarRulesReadDays(String text, TimeSide side, @Nullable String edtf) {
        assertThat(read(CalendarRules.ALL, text, side)).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in November 2017         | BACK  | 2017-11
            early November 2017      | BACK  | 2017-11-01/2017-11-10
            mid-March 2017           | BACK  | 2017-03-11/2017-03-20
            the end of February 2016 | BACK  | 2016-02-21/2016-02-29
            March last year          | BACK  | 2017-03
            in December              | BACK  | 2017-12
            in March                 | AHEAD | 2019-03
            last December            | BACK  | 2017-12
            next March               | AHEAD | 2019-03
            next December            | AHEAD | 2018-12
            this December            | AHEAD | 2018-12
            this September           | BACK  | 2018-09
            It may rain              | BACK  |
            They march on            | BACK  |
            """)
    void monthRulesReadMonths(String text, TimeSide side, @Nullable String edtf) {
        assertThat(read(MonthRules.ALL, text, side)).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            earlier in November           | BACK  | 2018-11-01/2018-11-23
            later in November             | AHEAD | 2018-11-23/2018-11-30
            earlier in March              | BACK  | 2018-03
            later in March last year      | BACK  | 2017-03
            earlier in March, 2016        | BACK  | 2016-03
            """)
    void aPartOfTheMonthOfTheReportEndsOrBeginsThere(String text, TimeSide side, String edtf) {
        assertThat(read(MonthRules.ALL, text, side)).isEqualTo(edtf);
    }

    @Test
    void thisMonthThatIsToComeMayBeOfTheNextYear() {
        assertThat(read(MonthRules.ALL, "They will meet this January", TimeSide.AHEAD))
                .isEqualTo("2019-01");
        assertThat(read(MonthRules.ALL, "They met this January", TimeSide.BACK)).isEqualTo("2018-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in 2012                  | 2012
            the pact (2012)          | 2012
            the 1991 agreement       | 1991
            the 2018 Act             |
            names 2019 shareholders  |
            2018 was a bad year      | 2018
            about 2005               | 2005~
            late 2017                | 2017-10/2017-12
            the end of 2017          | 2017-12
            the 1990s                | 199X
            the late 1990s           | 1997/1999
            the 19th century         | 18XX
            the 21st century         | 20XX
            fiscal 2019              | 2018-10/2019-09
            FY2019                   | 2018-10/2019-09
            """)
    void yearRulesReadYearsDecadesAndCenturies(String text, @Nullable String edtf) {
        assertThat(read(YearRules.ALL, text, TimeSide.BACK)).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the third quarter of 2017    | BACK  | 2018-11-23 | 2017-35
            Q3 2017                      | BACK  | 2018-11-23 | 2017-35
            in the third quarter         | BACK  | 2018-11-23 | 2018-35
            in the first quarter         | AHEAD | 2018-11-23 | 2019-33
            the first quarter of last year | BACK | 2018-11-23 | 2017-33
            the first half of 2020       | BACK  | 2018-11-23 | 2020-01/2020-06
            H2 2017                      | BACK  | 2018-11-23 | 2017-07/2017-12
            the autumn of 2017           | BACK  | 2018-11-23 | 2017-23
            last summer                  | BACK  | 2018-11-23 | 2018-22
            last autumn                  | BACK  | 2018-11-23 | 2017-23
            this past summer             | BACK  | 2018-11-23 | 2018-22
            next spring                  | AHEAD | 2018-11-23 | 2019-21
            in the winter                | BACK  | 2018-11-23 | 2017-24
            this winter                  | AHEAD | 2018-11-23 | 2018-24
            this winter                  | BACK  | 2019-01-15 | 2018-24
            last winter                  | BACK  | 2019-01-15 | 2017-24
            next winter                  | AHEAD | 2019-01-15 | 2019-24
            this summer                  | AHEAD | 2019-01-15 | 2019-22
            in fall 2017                 | BACK  | 2018-11-23 | 2017-23
            the fall of next year        | AHEAD | 2018-11-23 | 2019-23
            Fall 2017 saw more of them   | BACK  | 2018-11-23 | 2017-23
            expected fall 2020           | AHEAD | 2018-11-23 | 2020-23
            Prices fall in 2019          | AHEAD | 2018-11-23 |
            Prices fall this year        | BACK  | 2018-11-23 |
            Exports will fall next year  | AHEAD | 2018-11-23 |
            """)
    void seasonRulesReadThePartsOfAYear(String text, TimeSide side, LocalDate day, @Nullable String edtf) {
        assertThat(read(SeasonRules.ALL, text, side, day, null)).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            before Christmas.        | BACK  | 2017-12-25
            before Christmas.        | AHEAD | 2018-12-25
            on Thanksgiving 2017.    | BACK  | 2017-11-23
            on Thanksgiving.         | BACK  | 2018-11-22
            on Easter Monday 2018.   | BACK  | 2018-04-02
            on New Year’s Day.       | AHEAD | 2019-01-01
            on Good Friday.          | BACK  | 2018-03-30
            Christmas sales rose     | BACK  |
            """)
    void holidayRulesReadHolidays(String text, TimeSide side, @Nullable String edtf) {
        assertThat(read(HolidayRules.ALL, text, side)).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on Thursday              | BACK  | 2018-11-22
            on Thursday              | AHEAD | 2018-11-29
            on Friday                | BACK  | 2018-11-23
            late Monday evening      | BACK  | 2018-11-19
            last Friday              | BACK  | 2018-11-16
            next Tuesday             | AHEAD | 2018-11-27
            this Wednesday           | BACK  | 2018-11-21
            this Wednesday           | AHEAD | 2018-11-28
            this Sunday              | AHEAD | 2018-11-25
            this Sunday              | NEAR  | 2018-11-25
            the previous Friday      | BACK  | 2018-11-16
            the coming Monday        | AHEAD | 2018-11-26
            Tuesday last week        | BACK  | 2018-11-13
            Monday of next week      | AHEAD | 2018-11-26
            two weeks from Monday    | AHEAD | 2018-12-10
            a week ago Tuesday       | BACK  | 2018-11-13
            late last night          | BACK  | 2018-11-22
            On Black Friday          | BACK  |
            """)
    void weekdayRulesReadDaysOfTheWeek(String text, TimeSide side, @Nullable String edtf) {
        assertThat(read(WeekdayRules.ALL, text, side)).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the week of Nov. 14      | BACK  | 2018-11-12/2018-11-18
            the week of 14 November 2017 | BACK | 2017-11-13/2017-11-19
            the week ended Nov. 16   | BACK  | 2018-11-10/2018-11-16
            over the weekend         | BACK  | 2018-11-17/2018-11-18
            over the weekend         | AHEAD | 2018-11-24/2018-11-25
            """)
    void weekRulesReadWeeksByTheirDays(String text, TimeSide side, String edtf) {
        assertThat(read(WeekRules.ALL, text, side)).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the day before           | 2018-11-04
            the following day        | 2018-11-06
            the same day             | 2018-11-05
            that evening             | 2018-11-05
            within hours             | 2018-11-05
            hours later              | 2018-11-05
            March of that year       | 2018-03
            March 3 of the same year | 2018-03-03
            May of the previous year | 2017-05
            February 30 of that year |
            a few minutes earlier    | 2018-11-05
            six hours later          | 2018-11-05
            48 hours later           | 2018-11-07
            24 hours earlier         | 2018-11-04
            that week                | 2018-11-05/2018-11-11
            the following month      | 2018-12
            two days later           | 2018-11-07
            a week earlier           | 2018-10-29/2018-11-04
            three months later       |
            a fortnight later        | 2018-11-19/2018-11-25
            a decade earlier         | 200X
            two days later than      |
            """)
    void anaphoricRulesCountFromTheDayBefore(String text, @Nullable String edtf) {
        UncertainDate before = UncertainDate.day(LocalDate.of(2018, 11, 5), DateBasis.STATED);
        assertThat(read(AnaphoricRules.ALL, text, TimeSide.BACK, PUBLISHED, before))
                .isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            two months later         | 2018-07
            a year earlier           | 2017-05
            that year                | 2018
            the day before           |
            that week                |
            """)
    void anaphoricRulesCountFromTheMonthBefore(String text, @Nullable String edtf) {
        UncertainDate may =
                new UncertainDate(LocalDate.of(2018, 5, 1), LocalDate.of(2018, 5, 31), "2018-05", DateBasis.STATED);
        assertThat(read(AnaphoricRules.ALL, text, TimeSide.BACK, PUBLISHED, may))
                .isEqualTo(edtf);
    }

    @Test
    void whatNothingIsToldBeforeCountsFromTheReport() {
        UncertainDate report = UncertainDate.published(PUBLISHED);
        assertThat(read(AnaphoricRules.ALL, "a year earlier", TimeSide.BACK)).isEqualTo("2017");
        assertThat(read(AnaphoricRules.ALL, "up from a year earlier", TimeSide.BACK))
                .isEqualTo("2017");
        assertThat(read(AnaphoricRules.ALL, "two days earlier", TimeSide.BACK, PUBLISHED, report))
                .isEqualTo("2018-11-20/2018-11-21");
        assertThat(read(AnaphoricRules.ALL, "two days later", TimeSide.BACK, PUBLISHED, report))
                .isNull();
        assertThat(read(AnaphoricRules.ALL, "two days earlier", TimeSide.BACK)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            today                    | BACK  | 2018-11-23
            effective immediately    | BACK  | 2018-11-23
            yesterday evening        | BACK  | 2018-11-22
            tomorrow                 | AHEAD | 2018-11-24
            the day before yesterday | BACK  | 2018-11-21
            the day after tomorrow   | AHEAD | 2018-11-25
            overnight                | BACK  | 2018-11-22/2018-11-23
            last week                | BACK  | 2018-11-12/2018-11-18
            next month               | AHEAD | 2018-12
            next quarter             | AHEAD | 2019-33
            early next year          | AHEAD | 2019-01/2019-03
            the end of this week     | AHEAD | 2018-11-23/2018-11-25
            mid-last month           | BACK  | 2018-10-11/2018-10-20
            year's end               | AHEAD | 2018-12
            the same time last year  | BACK  | 2017-11
            earlier this month       | BACK  | 2018-11-01/2018-11-23
            later this month         | AHEAD | 2018-11-23/2018-11-30
            the rest of the year     | AHEAD | 2018-11-23/2018-12-31
            two weeks ago            | BACK  | 2018-11-05/2018-11-11
            a fortnight ago          | BACK  | 2018-11-05/2018-11-11
            in two weeks             | AHEAD | 2018-12-03/2018-12-09
            in two weeks             | BACK  |
            now that                 | BACK  |
            """)
    void relativeRulesCountFromThePublication(String text, TimeSide side, @Nullable String edtf) {
        assertThat(read(RelativeRules.ALL, text, side)).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the past three months            | BACK  | 2018-08-23/2018-11-23
            the last two quarters            | BACK  | 2018-05-23/2018-11-23
            the next two weeks               | AHEAD | 2018-11-23/2018-12-07
            within 90 days                   | AHEAD | 2018-11-23/2019-02-21
            within 90 days                   | BACK  |
            the year to February             | BACK  | 2017-03/2018-02
            the three months ended October   | BACK  | 2018-08/2018-10
            the year ended March 31, 2018    | BACK  | 2017-04-01/2018-03-31
            the six months to June 30        | BACK  | 2018-01-01/2018-06-30
            """)
    void stretchRulesReadLengthsWithOneEnd(String text, TimeSide side, @Nullable String edtf) {
        assertThat(read(StretchRules.ALL, text, side)).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2018-11-05 | 2018-11-05 | 2018-11-05
            2018-11-01 | 2018-11-30 | 2018-11
            2018-01-01 | 2018-12-31 | 2018
            2018-01-01 | 2018-03-31 | 2018-01/2018-03
            2018-02-01 | 2018-02-27 | 2018-02-01/2018-02-27
            """)
    void intervalsHaveTheShortestName(LocalDate from, LocalDate to, String edtf) {
        assertThat(Intervals.named(from, to, DateBasis.STATED).edtf()).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            struck it off, a month after it had tightened | 2018-10
            struck it off, two days before it tightened   | 2018-11-07
            struck it off hours after it had tightened    | 2018-11-05
            struck it off within hours after it tightened  | 2018-11-05
            struck it off 48 hours after it had tightened  | 2018-11-03
            closed it for 48 hours after it had tightened  | 2018-11-05
            struck it off just days after it had tightened | 2018-10-22/2018-11-04
            struck it off weeks before it tightened        | 2018-11-12/2019-01-07
            struck it off, months after it had tightened   | 2017-11-05/2018-10-05
            struck it off years after it had tightened     | 2008-11-05/2017-11-05
            """)
    void offsetsTellTheDateOfTheActBehindThem(String text, String edtf) {
        UncertainDate front = UncertainDate.day(LocalDate.of(2018, 11, 5), DateBasis.STATED);
        assertThat(Offset.before(text, text.length())
                        .orElseThrow()
                        .from(front)
                        .orElseThrow()
                        .edtf())
                .isEqualTo(edtf);
    }

    @Test
    void aMonthAndSomeWeeksMakeAWindow() {
        UncertainDate may =
                new UncertainDate(LocalDate.of(2018, 5, 1), LocalDate.of(2018, 5, 31), "2018-05", DateBasis.STATED);
        assertThat(Offset.before("placed duties, weeks after it", 29)
                        .orElseThrow()
                        .from(may))
                .get()
                .extracting(UncertainDate::edtf)
                .isEqualTo("2018-02-27/2018-05-24");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approved martial law for 30 days after it took",
                "must leave within two weeks after it took",
                "fell in recent weeks after it took"
            })
    void aLengthIsNoDistance(String text) {
        assertThat(Offset.before(text, text.length())).isEmpty();
    }
}
