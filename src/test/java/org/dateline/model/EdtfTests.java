package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of the Library of Congress's specification, with the days that they can mean. */
class EdtfTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            nullValues = "-",
            value = {
                "2018 2018-01-01 2018-12-31",
                "2018-11 2018-11-01 2018-11-30",
                "2018-11-23 2018-11-23 2018-11-23",
                "2018-11-23~ 2018-11-23 2018-11-23",
                "2018? 2018-01-01 2018-12-31",
                "2004-06~-11 2004-06-11 2004-06-11",
                "?2004-06-~11% 2004-06-11 2004-06-11",
                "201X 2010-01-01 2019-12-31",
                "19XX 1900-01-01 1999-12-31",
                "2018-XX 2018-01-01 2018-12-31",
                "2016-02-XX 2016-02-01 2016-02-29",
                "2018-1X 2018-10-01 2018-12-31",
                "2018-02-2X 2018-02-20 2018-02-28",
                "XXXX-11-05 - -",
                "2018-21 2018-03-01 2018-05-31",
                "2018-24 2018-12-01 2019-02-28",
                "2018-33 2018-01-01 2018-03-31",
                "2018-41 2018-07-01 2018-12-31",
                "2018-11-23/.. 2018-11-23 -",
                "../2018-12 - 2018-12-31",
                "2018/ 2018-01-01 -",
                "2018-11-05/2018-12~ 2018-11-05 2018-12-31",
                "[2018-11-05,2018-11-07] 2018-11-05 2018-11-07",
                "[2018-12,..2018-11-07] - 2018-12-31",
                "{2016..2018} 2016-01-01 2018-12-31",
            })
    void readsTheFirstAndTheLastPossibleDay(String edtf, String first, String last) {
        UncertainDate date = Edtf.parse(edtf, DateBasis.STATED);
        assertThat(date.earliest()).isEqualTo(first == null ? null : LocalDate.parse(first));
        assertThat(date.latest()).isEqualTo(last == null ? null : LocalDate.parse(last));
        assertThat(date.edtf()).isEqualTo(edtf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "last month",
                "2018-13",
                "2018-02-30",
                "2018-1",
                "2018/2017",
                "2018/2019/2020",
                "2018-11-23T10:00:00Z",
                "~",
                "[]"
            })
    void saysWhatIsNoDate(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Edtf.parse(text, DateBasis.STATED));
    }
}
