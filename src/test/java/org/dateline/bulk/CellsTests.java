package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dateline.graph.RecordRow;
import org.dateline.model.Party;
import org.dateline.resolution.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellsTests {

    @TempDir
    Path folder;

    private List<Party> parties(String target) throws IOException {
        Mapping mapping = Mapping.read(
                Files.writeString(folder.resolve("m.tsv"), "type\t=SANCTION\nactor\tBy\ntarget\tOn\ndate\tDay\n"));
        MappedRows rows = new MappedRows(
                mapping,
                new Actors(new Gazetteer(Catalogue.load())),
                Cameo.load(),
                folder.resolve("a.csv"),
                LocalDate.of(2020, 1, 1));
        rows.isHeader(new Row(1, "By,On,Day", null));
        RecordRow row = rows.record(new Row(2, "Norway,\"" + target + "\",2019-05-01", null));
        return row.claim().coding().parties();
    }

    @Test
    void aNameOnTwoLinesIsItsFirstLineWhereThatIsKnown() throws IOException {
        assertThat(parties("Peru\n(Lima)").getLast().entity()).isEqualTo("country:PE");
    }

    @Test
    void aNameOnTwoLinesThatIsNotKnownIsOneNameOnOneLine() throws IOException {
        assertThat(parties("Fishers of\nTromsø").getLast().text()).isEqualTo("Fishers of Tromsø");
    }
}
