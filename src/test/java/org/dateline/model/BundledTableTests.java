package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledTableTests {

    @Test
    void aTableHasNeitherCommentsNorBlankLines() {
        assertThat(BundledTable.lines("/goods/chapters.tsv"))
                .isNotEmpty()
                .noneMatch(String::isBlank)
                .noneMatch(line -> line.startsWith("#"));
    }

    @Test
    void tabsSeparateTheCellsOfARow() {
        assertThat(BundledTable.rows("/goods/chapters.tsv"))
                .hasSameSizeAs(BundledTable.lines("/goods/chapters.tsv"))
                .allSatisfy(
                        row -> assertThat(row).hasSizeGreaterThanOrEqualTo(2).noneMatch(cell -> cell.contains("\t")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/goods/chapters.tsv",
                "/api/enum_labels.tsv",
                "/wording/short_summaries.tsv",
                "/summaries/moods.tsv",
                "/summaries/headline-names.tsv"
            })
    void aTableThatIsReadByItsFirstCellHasEachOnce(String path) {
        assertThat(BundledTable.rows(path)).extracting(row -> row.getFirst()).doesNotHaveDuplicates();
    }

    @Test
    void aTableThatIsMissingIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> BundledTable.lines("/goods/none.tsv"))
                .withMessage("There is no table /goods/none.tsv");
    }
}
