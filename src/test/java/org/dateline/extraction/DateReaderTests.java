package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.extraction.dates.Anchor;
import org.dateline.extraction.dates.DateExpression;
import org.dateline.extraction.dates.DateReader;
import org.dateline.model.DateBasis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTests {

    /** A Friday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2018, 11, 23);

    private static List<DateExpression> read(String text, boolean future) {
        return DateReader.read(text, new Anchor(PUBLISHED, future));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on November 5                    | 2018-11-05
            on Nov. 5                        | 2018-11-05
            on December 24                   | 2017-12-24
            on 5 November 2017               | 2017-11-05
            on November 5, 2017              | 2017-11-05
            on November 05 , 2017            | 2017-11-05
            on NOVEMBER 5, 2017              | 2017-11-05
            on Tuesday, Nov. 20              | 2018-11-20
            on March 5 last year             | 2017-03-05
            on the 15th                      | 2018-11-15
            on the 28th                      | 2018-10-28
            as of 2018-11-01                 | 2018-11-01/..
            in November 2017                 | 2017-11
            in early November                | 2018-11-01/2018-11-10
            late March 2017                  | 2017-03-21/2017-03-31
            in December                      | 2017-12
            last December                    | 2017-12
            on Thursday                      | 2018-11-22
            on Friday                        | 2018-11-23
            last Friday                      | 2018-11-16
            last Thursday                    | 2018-11-15
            on Monday morning                | 2018-11-19
            a week ago Tuesday               | 2018-11-13
            yesterday                        | 2018-11-22
            the day before yesterday         | 2018-11-21
            today                            | 2018-11-23
            overnight                        | 2018-11-22/2018-11-23
            last week                        | 2018-11-12/2018-11-18
            over the weekend                 | 2018-11-17/2018-11-18
            in the week of Nov. 12           | 2018-11-12/2018-11-18
            last month                       | 2018-10
            earlier this month               | 2018-11-01/2018-11-23
            earlier this year                | 2018-01-01/2018-11-23
            this year                        | 2018
            last year                        | 2017
            late last year                   | 2017-10/2017-12
            two weeks ago                    | 2018-11-05/2018-11-11
            Three days ago                   | 2018-11-20
            a year ago                       | 2017
            half a year ago                  | 2018-05
            eighteen months ago              | 2017-05
            a year and a half ago            | 2017-05
            two and a half years ago         | 2016-05
            a couple of weeks ago            | 2018-11-05/2018-11-11
            on 2018/11/05                    | 2018-11-05
            on 2018.11.05                    | 2018-11-05
            at the same time last year       | 2017-11
            """)
    void resolvesBackwardsAfterAPastVerb(String text, String edtf) {
        assertThat(read("They met " + text + ".", false))
                .extracting(d -> d.date().edtf())
                .containsExactly(edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on December 24         | 2018-12-24
            from July 1            | 2019-07-01
            on the 5th             | 2018-12-05
            on Thursday            | 2018-11-29
            next Tuesday           | 2018-11-27
            a week from Friday     | 2018-11-30
            tomorrow               | 2018-11-24
            next week              | 2018-11-26/2018-12-02
            this weekend           | 2018-11-24/2018-11-25
            next month             | 2018-12
            early next year        | 2019-01/2019-03
            by the end of the year | ../2018-12
            later this month       | 2018-11-23/2018-11-30
            for the rest of the year | 2018-11-23/2018-12-31
            in two weeks           | 2018-12-03/2018-12-09
            within 90 days         | 2018-11-23/2019-02-21
            over the next five years | 2018-11-23/2023-11-23
            in March               | 2019-03
            """)
    void resolvesForwardsAfterAFutureVerb(String text, String edtf) {
        assertThat(read("They will meet " + text + ".", true))
                .extracting(d -> d.date().edtf())
                .containsExactly(edtf);
    }

    @ParameterizedTest
    @CsvSource({
        "$2018",
        "It names 2019 shareholders",
        "Boeing 787",
        "It may rain",
        "They march on",
        "February 30",
        "February 29",
        "See example.org/2018/11/05/ban",
        "See example.org/news/2018/11/05",
        "Resolution 2018/11",
        "on 2018/11.05",
        "Under the 2018 Act",
        "On Black Friday",
        "Christmas sales rose",
        "The second tranche",
        "on Tuesdays",
        "in recent weeks",
        "within hours"
    })
    void whatIsNoDateIsLeftAlone(String text) {
        assertThat(read(text, false)).isEmpty();
    }

    @Test
    void aDateLessThanAMonthAheadIsNotThatOfTheYearBefore() {
        assertThat(read("It was dropped on the eve of the Nov. 30 summit.", false))
                .extracting(d -> d.date().edtf())
                .containsExactly("2018-11-30");
    }

    @Test
    void relativeDatesNeedAPublicationAndFullOnesDoNot() {
        Anchor unknown = new Anchor(null, false);
        assertThat(DateReader.read("They met on Thursday and last month.", unknown))
                .isEmpty();
        assertThat(DateReader.read("They met on November 5.", unknown))
                .extracting(d -> d.date().edtf())
                .containsExactly("XXXX-11-05");
        assertThat(DateReader.read("They met on November 5, 2018.", unknown))
                .extracting(d -> d.date().basis())
                .containsExactly(DateBasis.STATED);
    }

    @Test
    void findsSeveralInTheirOrder() {
        assertThat(read("Announced on Monday, it was signed in May 2017.", false))
                .extracting(d -> d.date().edtf())
                .containsExactly("2018-11-19", "2017-05");
    }
}
