package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dateline.model.DateBasis;
import org.dateline.model.Edtf;
import org.dateline.model.UncertainDate;
import org.junit.jupiter.api.Test;

class DateWordingTests {

    private static String of(String edtf) {
        return DateWording.of(Edtf.parse(edtf, DateBasis.STATED));
    }

    @Test
    void aStatedDayNeedsNoWords() {
        assertThat(of("2018-11-23")).isNull();
        assertThat(DateWording.of(UncertainDate.UNKNOWN)).isNull();
    }

    @Test
    void aMonthIsShownAsAMonth() {
        assertThat(of("2018-11")).isEqualTo("2018-11");
    }

    @Test
    void whatItsNotationWouldHideIsSaid() {
        assertThat(of("2018-11-05/2018-11-07")).isEqualTo("between 2018-11-05 and 2018-11-07");
        assertThat(of("2018-21")).startsWith("between 2018-0").contains(" and 2018-0");
        assertThat(of("2018-11-23/..")).isEqualTo("since 2018-11-23");
        assertThat(of("../2018-11-23")).isEqualTo("by 2018-11-23");
    }

    @Test
    void aFallbackToThePublicationSaysSo() {
        assertThat(DateWording.of(UncertainDate.published(LocalDate.of(2018, 11, 23))))
                .isEqualTo("reported 2018-11-23, day unstated");
    }
}
