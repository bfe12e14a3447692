package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dateline.extraction.dates.Anchor;
import org.dateline.extraction.dates.DateExpression;
import org.dateline.extraction.dates.DateReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Years and what is longer or has two ends, dates in digits, holidays, and dates that count from another. */
class DateStretchTests {

    private static final LocalDate PUBLISHED = LocalDate.of(2018, 11, 23);

    private static String last(String text) {
        DateExpression last =
                DateReader.read(text, new Anchor(PUBLISHED, false)).getLast();
        return String.valueOf(last.date().edtf());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in 2012                              | 2012
            the 1991 agreement                   | 1991
            about 2005                           | 2005~
            late 2017                            | 2017-10/2017-12
            in the 1990s                         | 199X
            in the late 1990s                    | 1997/1999
            the 19th century                     | 18XX
            in fiscal 2019                       | 2018-10/2019-09
            in the third quarter of 2017         | 2017-35
            in the third quarter                 | 2018-35
            the first quarter of next year       | 2019-33
            the first half of 2020               | 2020-01/2020-06
            the autumn of 2017                   | 2017-23
            this summer                          | 2018-22
            last winter                          | 2017-24
            the past three months                | 2018-08-23/2018-11-23
            for the last decade                  | 2008-11-23/2018-11-23
            the year to February                 | 2017-03/2018-02
            the year ended March 31, 2018        | 2017-04-01/2018-03-31
            """)
    void readsYearsAndTheirParts(String text, String edtf) {
        assertThat(last("Prices fell " + text + ".")).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from January to March 2019           | 2019-01/2019-03
            from November 2016 to March 2017     | 2016-11/2017-03
            between May 12 and June 15           | 2018-05-12/2018-06-15
            from Nov. 5, 2017 to Jan. 3          | 2017-11-05/2018-01-03
            from Monday to Wednesday             | 2018-11-19/2018-11-21
            from April 3 through 9               | 2018-04-03/2018-04-09
            on 9-10 June                         | 2018-06-09/2018-06-10
            on Nov. 5 and 6, 2017                | 2017-11-05/2017-11-06
            Dec. 20-Jan. 3, 2018                 | 2017-12-20/2018-01-03
            30 to 5 November                     | 2018-10-30/2018-11-05
            from October 30 to 5                 | 2018-10-30/2018-11-05
            in 2016-2018                         | 2016/2018
            in 2016-18                           | 2016/2018
            """)
    void joinsTheEndsOfARange(String text, String edtf) {
        assertThat(last("It was shut " + text + ".")).isEqualTo(edtf);
    }

    @Test
    void whatIsMovedHasTwoDatesAndNoRange() {
        assertThat(DateReader.read("It was postponed from May 1 to June 1.", new Anchor(PUBLISHED, false)))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            since 2012                           | 2012/..
            since July 24, 2003                  | 2003-07-24/..
            since the early 1980s                | 1980-01-01/..
            starting Oct. 1                      | 2018-10-01/..
            until June 30                        | ../2018-06-30
            through Sept. 30                     | ../2018-09-30
            by late August                       | ../2018-08-31
            before March 1                       | ../2018-02-28
            after 2016                           | 2017-01-01/..
            after Thursday's vote                | 2018-11-22
            in the run-up to the 2016 election   | 2016
            """)
    void aSignalOpensAnEnd(String text, String edtf) {
        assertThat(last("It was shut " + text + ".")).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Christmas Eve                        | 2017-12-24
            the Fourth of July                   | 2018-07-04
            Thanksgiving                         | 2018-11-22
            Easter Monday                        | 2018-04-02
            Good Friday 2019                     | 2019-04-19
            """)
    void knowsTheDayOfAHoliday(String text, String edtf) {
        assertThat(last("It was shut on " + text + ".")).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dated 11/5/2018.                     | 2018-11-05
            Dated 23/11/2018 and 5/11/2018.      | 2018-11-05
            Dated 25/01/2018.                    | 2018-01-25
            Dated 07.08.2018.                    | 2018-08-07
            Dated 7/8/07.                        | 2007-07-08
            Amended at 2018-06-14T09:30Z.        | 2018-06-14
            """)
    void readsDigitsInTheOrderThatTheTextTells(String text, String edtf) {
        assertThat(last(text)).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Signed on Nov. 5; the day before, allies were told.    | 2018-11-04
            Elected in 2014, he was impeached two years later.     | 2016
            Banned on 3 March 2017, it was back half a year later. | 2017-09
            Listed in May 2016, it appealed three months later.    | 2016-08
            Declared on Aug. 30, it ended 30 days later.           | 2018-09-29
            It closed on Sept. 3 and opened the following week.    | 2018-09-10/2018-09-16
            Exports fell in October from a year earlier.           | 2017-10
            Exports fell 3 percent from a year earlier.            | 2017
            """)
    void countsFromTheDateBefore(String text, String edtf) {
        assertThat(last(text)).isEqualTo(edtf);
    }
}
