package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.dateline.model.BundledTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of {@code summaries/titles.tsv}. */
class RewritingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "taxes rye by 10 percent         | taxes rye by 10%",
                "taxes rye by 10 per cent        | taxes rye by 10%",
                "gives 3 million dollars         | gives $3 million",
                "gives 2,500 euros               | gives €2,500",
                "gives 10 percentiles            | gives 10 percentiles",
                "closes port later               | closes port",
                "cuts output by 5 barrels a day  | cuts output by 5 barrels a day",
            })
    void aTitleIsAlwaysWrittenSo(String text, String written) {
        assertThat(Rewriting.all(Rewriting.of("always"), text)).isEqualTo(written);
    }

    @Test
    void rowsApplyOneAfterTheOther() {
        List<Rewriting> rows =
                List.of(new Rewriting(Pattern.compile("a"), "b"), new Rewriting(Pattern.compile("(b)"), "$1c"));
        assertThat(Rewriting.all(rows, "ab")).isEqualTo("bcbc");
        assertThat(Rewriting.all(List.of(), "ab")).isEqualTo("ab");
        assertThat(Rewriting.all(rows, "")).isEmpty();
    }

    @Test
    void aRowWithoutAReplacementLeavesItsWordsOut() {
        assertThat(Rewriting.of("time")).isNotEmpty().allMatch(row -> row.by().isEmpty());
        assertThat(Rewriting.of("no such occasion")).isEmpty();
    }

    @Test
    void aTableHasRowsOfCellsWithoutItsComments() {
        assertThat(BundledTable.rows("/summaries/titles.tsv"))
                .isNotEmpty()
                .noneMatch(row -> row.getFirst().startsWith("#"))
                .allMatch(row -> row.size() >= 2);
    }
}
