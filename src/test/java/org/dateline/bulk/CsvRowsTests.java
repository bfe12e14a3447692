package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are those of LOAD CSV WITH HEADERS, line by line. */
class CsvRowsTests {

    @TempDir
    Path folder;

    private final Silent listener = new Silent();

    private List<Map<String, Object>> rows(String text) throws IOException {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Map<String, Object>> rows(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), bytes);
        List<Map<String, Object>> all = new ArrayList<>();
        try (CsvRows rows = CsvRows.of(file, "a.csv", listener)) {
            for (List<Map<String, Object>> some = rows.next(); !some.isEmpty(); some = rows.next()) {
                all.addAll(some);
            }
            assertThat(rows.next()).as("behind the end").isEmpty();
        }
        return all;
    }

    private static Map<String, Object> row(long line, Map<String, String> cells) {
        return Map.of("line", line, "cells", cells);
    }

    @Test
    void cellsAreNamedByTheHeaderAndEmptyOnesWithoutQuotesAreLeftOut() throws IOException {
        assertThat(rows("id,name,note\n1,\"Duck, \"\"soup\"\"\",\n2,,\"\"\n3,a\n4,b,c,more\n"))
                .containsExactly(
                        row(2, Map.of("id", "1", "name", "Duck, \"soup\"")),
                        row(3, Map.of("id", "2", "note", "")),
                        row(4, Map.of("id", "3", "name", "a")),
                        row(5, Map.of("id", "4", "name", "b", "note", "c")));
    }

    @Test
    void aCellMaySpanLinesAndABackslashIsACharacter() throws IOException {
        assertThat(rows("\uFEFFid,name\r\n1,\"two\nlines\"\r\n2,\"a\\\"\r\n"))
                .containsExactly(
                        row(2, Map.of("id", "1", "name", "two\nlines")), row(3, Map.of("id", "2", "name", "a\\")));
    }

    @Test
    void aFileWithoutRowsHasNone() throws IOException {
        assertThat(rows("id,name\n")).isEmpty();
        assertThat(rows("")).isEmpty();
    }

    @Test
    void manyRowsComeInSeveralBatchesAndAllOfThem() throws IOException {
        StringBuilder text = new StringBuilder("id\n");
        for (int i = 0; i < 25_000; i++) {
            text.append(i).append('\n');
        }
        assertThat(rows(text.toString())).hasSize(25_000).endsWith(row(25_001, Map.of("id", "24999")));
        Path file = folder.resolve("a.csv");
        try (CsvRows rows = CsvRows.of(file, "a.csv", listener)) {
            assertThat(rows.next()).hasSize(10_000);
        }
    }

    @Test
    void aLineInAnotherEncodingIsToldAndCounted() throws IOException {
        byte[] bytes = "id,name\n1,Comisi\u00f3n\n2,b\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(rows(bytes)).hasSize(2);
        assertThat(listener.aside).singleElement().asString().startsWith("2: the encoding is not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,\"a\n2,b\n", "1,\"a\"b\n"})
    void whatIsNoCsvIsNamedBehindTheRowsBeforeIt(String broken) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "id,name\n0,z\n" + broken);
        try (CsvRows rows = CsvRows.of(file, "a.csv", listener)) {
            assertThat(rows.next()).containsExactly(row(2, Map.of("id", "0", "name", "z")));
            assertThatExceptionOfType(ImportFailed.class)
                    .isThrownBy(rows::next)
                    .withMessageStartingWith("a.csv: cannot be loaded: ");
        }
    }

    /** The scripts read files by themselves; a clause that the import does not know would make the database do it. */
    @ParameterizedTest
    @ValueSource(strings = {"entities", "articles", "claims"})
    void theImportHandsEachScriptItsRows(String script) {
        assertThat(CsvImport.takingRows(script))
                .contains("UNWIND $rows AS given")
                .doesNotContain("LOAD CSV", "$folder", "linenumber()");
    }
}
