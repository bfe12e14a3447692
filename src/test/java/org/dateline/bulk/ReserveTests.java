package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.Generated;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.Direction;
import org.dateline.model.Extent;
import org.dateline.model.Extents;
import org.dateline.model.Instrument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReserveTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Greece ships tear gas                            | ALL  | Denied: Greece ships tear gas",
                "Greece denied having shipped tear gas            | ALL  | Greece denied having shipped tear gas",
                "U.S. adds the firm to the Denied Persons List    | ALL  | Denied: U.S. adds the firm to the Denied Persons List",
                "[Athens denied a visa to envoys] Greece ships gas  | ALL  | Denied: [Athens denied a visa to envoys] Greece ships gas",
                "Greece ships tear gas                            | SOME | Greece ships tear gas",
            })
    void aTitleDeniesOnce(String summary, Extent denied, String title) {
        Coding coding = new Coding(
                ActionType.AID,
                null,
                Instrument.MILITARY,
                Direction.NEUTRAL,
                null,
                Generated.on(LocalDate.of(2018, 11, 23)),
                null,
                null,
                null,
                null,
                null,
                java.util.List.of(),
                summary);
        ActionSnapshot act = new ActionSnapshot(
                "action:1",
                0,
                coding,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                false,
                new Extents(denied, Extent.NONE, Extent.NONE));
        assertThat(Reserve.title(act)).isEqualTo(title);
    }
}
