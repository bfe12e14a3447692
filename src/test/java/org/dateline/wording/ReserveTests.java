package org.dateline.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.model.Extent;
import org.dateline.model.Extents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReserveTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Greece ships tear gas                            | ALL  | Denied: Greece ships tear gas",
                "Denied: Greece aids Athens                       | ALL  | Denied: Greece aids Athens",
                "Greece denied having shipped tear gas            | ALL  | Greece denied having shipped tear gas",
                "U.S. adds the firm to the Denied Persons List    | ALL  | Denied: U.S. adds the firm to the Denied Persons List",
                "Greece ships tear gas                            | SOME | Greece ships tear gas",
            })
    void aTitleDeniesOnce(String title, Extent denied, String marked) {
        assertThat(Reserve.marked(title, new Extents(denied, Extent.NONE, Extent.NONE)))
                .isEqualTo(marked);
    }

    @Test
    void eachReservationHasALine() {
        assertThat(Reserve.lines(new Extents(Extent.SOME, Extent.ALL, Extent.NONE)))
                .containsExactly("Some claims of this act are denied.", "All claims of this act are hedged.");
        assertThat(Reserve.lines(Extents.NONE)).isEmpty();
    }
}
