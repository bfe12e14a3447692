package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2018-11-23               | 23 November 2018
                    2018-11-23~              | about 23 November 2018
                    2018-11?                 | perhaps November 2018
                    2024-05                  | May 2024
                    2019                     | 2019
                    201X                     | the 2010s
                    2019-23                  | autumn 2019
                    2019-24                  | winter 2019
                    2018-33                  | first quarter of 2018
                    2018-40                  | first half of 2018
                    2024-05-03/2024-05-09    | between 3 and 9 May 2024
                    2024-04-28/2024-05-03    | between 28 April and 3 May 2024
                    2018-12-28/2019-01-03    | between 28 December 2018 and 3 January 2019
                    2018-03/2018-05          | between March and May 2018
                    2018-11/2019-02          | between November 2018 and February 2019
                    2012/2018                | between 2012 and 2018
                    2012/2018-11-23          | between 2012 and 23 November 2018
                    2018-11-23/..            | since 23 November 2018
                    ../2018-11-23            | by 23 November 2018
                    [2018-11-05,2018-11-07]  | 5 November 2018 or 7 November 2018
                    [2018-11-05..2018-11-07] | between 5 and 7 November 2018
                    XXXX-11-05               | 5 November, year not known
                    XXXX-11                  | November, year not known
                    2018-11-XX               | a day in November 2018
                    2018-11-1X               | between 10 and 19 November 2018
                    """)
    void aDateIsWrittenAsPeopleWriteIt(String edtf, String text) {
        assertThat(DateText.of(Edtf.parse(edtf, DateBasis.STATED))).isEqualTo(text);
    }

    @Test
    void aDayOfPublicationSaysThatItStandsIn() {
        assertThat(DateText.of(UncertainDate.published(LocalDate.of(2025, 2, 13))))
                .isEqualTo("reported 13 February 2025, day not stated");
    }

    @Test
    void anUnknownDateSaysSo() {
        assertThat(DateText.of(UncertainDate.UNKNOWN)).isEqualTo("not known");
        assertThat(DateText.of(Edtf.parse("../..", DateBasis.UNKNOWN))).isEqualTo("not known");
    }
}
