package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dateline.graph.RecordRow;
import org.dateline.model.Party;
import org.dateline.resolution.SharedCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTests {

    @TempDir
    Path folder;

    private List<Party> parties(String target) throws IOException {
        return record("type\t=SANCTION\nactor\tBy\ntarget\tOn\ndate\tDay\n", target)
                .claim()
                .coding()
                .parties();
    }

    private RecordRow record(String lines, String target) throws IOException {
        Mapping mapping = Mapping.read(Files.writeString(folder.resolve("m.tsv"), lines));
        MappedRows rows = new MappedRows(
                mapping,
                new Actors(new Gazetteer(SharedCatalogue.get())),
                Cameo.load(),
                folder.resolve("a.csv"),
                LocalDate.of(2020, 1, 1));
        rows.isHeader(new Row(1, "By,On,Day", null));
        return rows.record(new Row(2, "Norway,\"" + target + "\",2019-05-01", null));
    }

    @Test
    void aNameOnTwoLinesIsItsFirstLineWhereThatIsKnown() throws IOException {
        assertThat(parties("Peru\n(Lima)").getLast().entity()).isEqualTo("country:PE");
    }

    @Test
    void aNameOnTwoLinesThatIsNotKnownIsOneNameOnOneLine() throws IOException {
        assertThat(parties("Fishers of\nTromsø").getLast().text()).isEqualTo("Fishers of Tromsø");
    }

    @ParameterizedTest
    @CsvSource({
        "type\\t=SANCTION\\nstage\\t=REQUESTED, the stage REQUESTED does not go with the type SANCTION",
        "type\\t=WARN\\nstage\\t=THREATENED, the stage THREATENED does not go with the type WARN",
        "cameo\\t=023\\ntype\\t=AID, the stage REQUESTED does not go with the type AID",
    })
    void aStageOfAnotherTypeIsSetAside(String lines, String reason) {
        String mapping = lines.replace("\\t", "\t").replace("\\n", "\n") + "\nactor\tBy\ntarget\tOn\ndate\tDay\n";
        assertThatThrownBy(() -> record(mapping, "Peru"))
                .isInstanceOf(BadRow.class)
                .hasMessage(reason);
    }

    @ParameterizedTest
    @CsvSource({"REQUEST, REQUESTED", "THREATEN, THREATENED", "SANCTION, IN_FORCE"})
    void aStageOfItsTypeIsTaken(String type, String stage) throws IOException {
        String mapping = "type\t=" + type + "\nstage\t=" + stage + "\nactor\tBy\ntarget\tOn\ndate\tDay\n";
        assertThat(record(mapping, "Peru").claim().coding().stage()).hasToString(stage);
    }

    /** The page links to the addresses of reports. */
    @Test
    void anAddressThatRunsAScriptIsSetAside() {
        String mapping = "type\t=SANCTION\nactor\tBy\ntarget\tOn\ndate\tDay\nurl\t=javascript:alert(1)\n";
        assertThatThrownBy(() -> record(mapping, "Peru"))
                .isInstanceOf(BadRow.class)
                .hasMessageContaining("javascript:alert(1)")
                .hasMessageContaining("http://");
    }
}
