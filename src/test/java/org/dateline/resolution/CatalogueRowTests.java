package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueRowTests {

    @TempDir
    private Path folder;

    private List<CatalogueRow> rows(String text) throws IOException {
        return CatalogueRow.read(Files.writeString(folder.resolve("own.tsv"), text));
    }

    @Test
    void aRowHasTheFieldsOfTheHeader() throws IOException {
        CatalogueRow row =
                rows("#id\tname\tnames\nown:x\t Xu \tXu| Xu Ltd | \n").getFirst();
        assertThat(row.need("id")).isEqualTo("own:x");
        assertThat(row.need("name")).isEqualTo("Xu");
        assertThat(row.list("names")).containsExactly("Xu", "Xu Ltd");
    }

    @Test
    void blanksAroundTheNamesOfFieldsAreLeftOut() throws IOException {
        CatalogueRow row = rows("# id\tname \tkind\nown:x\tXu\tcompany\n").getFirst();
        assertThat(row.need("id")).isEqualTo("own:x");
        assertThat(row.need("name")).isEqualTo("Xu");
    }

    @Test
    void fieldsThatAreEmptyOrMissingAreNone() throws IOException {
        CatalogueRow row = rows("#id\tname\tnames\nown:x\t\n").getFirst();
        assertThat(row.get("name")).isNull();
        assertThat(row.get("names")).isNull();
        assertThat(row.get("other")).isNull();
        assertThat(row.list("names")).isEmpty();
        assertThat(row.day("name")).isNull();
        assertThatIllegalStateException().isThrownBy(() -> row.need("name")).withMessage("own.tsv:2: lacks name");
    }

    @Test
    void commentsAndBlankLinesCountAsLinesAndAreNoRows() throws IOException {
        List<CatalogueRow> rows = rows("#id\r\n\r\n# firms\r\nown:x\r\n");
        assertThat(rows).extracting(CatalogueRow::place).containsExactly("own.tsv:4");
        assertThat(rows("#id\n")).isEmpty();
    }

    @Test
    void aFileWithoutAHeaderIsRefused() {
        for (String text : List.of("", "id\tname\n", "own:x\tXu\n")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> rows(text))
                    .withMessageContaining("own.tsv:1: must name");
        }
    }

    @Test
    void aRowWithMoreFieldsThanTheHeaderIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> rows("#id\tname\nown:x\tXu\tcompany\n"))
                .withMessage("own.tsv:2: has 3 fields; the header names 2");
    }

    @Test
    void aFileThatIsNoTextIsNamed() throws IOException {
        Path file = folder.resolve("latin.tsv");
        Files.write(file, "#id\nown:é\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatIllegalStateException()
                .isThrownBy(() -> CatalogueRow.read(file))
                .withMessageContaining("latin.tsv as UTF-8 text");
        assertThatIllegalStateException()
                .isThrownBy(() -> CatalogueRow.read(folder.resolve("none.tsv")))
                .withMessageContaining("none.tsv");
    }

    @Test
    void externalIdsHaveTheirSchemesInAFixedOrder() throws IOException {
        CatalogueRow row = rows("#id\ttickers\tlei\tqid\tiso2\nown:x\tNYSE:X|XETRA:X\t5493\tQ1\tXX\n")
                .getFirst();
        assertThat(row.externalIds())
                .containsExactly("iso3166-1-alpha-2:XX", "wikidata:Q1", "lei:5493", "ticker:NYSE:X", "ticker:XETRA:X");
    }

    @Test
    void aDayIsWrittenInFull() throws IOException {
        CatalogueRow row = rows("#from\tto\n2019-02-28\t2019-02-30\n").getFirst();
        assertThat(row.day("from")).isEqualTo(LocalDate.of(2019, 2, 28));
        assertThatIllegalStateException()
                .isThrownBy(() -> row.day("to"))
                .withMessage("own.tsv:2: to is no day: 2019-02-30");
    }

    @Test
    void aBundledFileThatIsMissingIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CatalogueRow.read("no_such_file"))
                .withMessageContaining("/catalogue/no_such_file.tsv");
    }
}
