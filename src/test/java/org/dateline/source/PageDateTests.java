package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDateTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018-11-23T14:05:00+0000 | 2018-11-23T14:05Z",
                "2018-11-23T14:05:00.123-05:00 | 2018-11-23T14:05:00.123-05:00",
                "2018-11-23T14:05Z | 2018-11-23T14:05Z",
                "2018-11-23 14:05:00 +01 | 2018-11-23T14:05+01:00",
                "Fri, 23 Nov 2018 14:05:00 GMT | 2018-11-23T14:05Z",
                "20181123T140500Z | 2018-11-23T14:05Z",
                "1542981900 | 2018-11-23T14:05:00Z",
                "1542981900000 | 2018-11-23T14:05:00Z"
            })
    void aTimeWithItsZoneIsAnInstant(String stated, String instant) {
        assertThat(PageDate.read(stated)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-11-23",
                "2018-11-23 14:05",
                "2018/11/23 14:05:00",
                "20181123",
                "20181123140500",
                "November 23, 2018",
                "Nov. 23, 2018 2:05 p.m. EST",
                "Friday, 23rd November 2018",
                "23 NOV 2018",
                " Fri. Nov 23 2018, 14:05 "
            })
    void aTimeWithoutAZoneIsADay(String stated) {
        assertThat(PageDate.read(stated)).contains("2018-11-23");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "5/11/2018", "0001-01-01T00:00:00Z", "2018", "2018-13-01", "Sept", "12345"})
    void whatSaysNoDayIsNone(String stated) {
        assertThat(PageDate.read(stated)).isEmpty();
    }
}
