package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class BrokenJsonTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\": \"The | 15 | Unexpected end-of-input: was expecting closing quote",
                "{\"text\": \"x\" | 13 | Unexpected end-of-input: expected close marker for Object",
                "{\"text\": oops} | 10 | Unrecognized token 'oops'",
                "[1, 2 | 6 | Unexpected end-of-input: expected close marker for Array",
            })
    void aReasonNamesTheColumnAndNothingThatIsHidden(String json, int column, String reason) {
        JacksonException e = catchThrowableOfType(
                JacksonException.class, () -> JsonMapper.shared().readTree(json));
        assertThat(BrokenJson.reason(e))
                .startsWith("broken JSON at column ")
                .contains(reason)
                .doesNotContain("REDACTED", "Source", "start marker")
                .matches(told -> Math.abs(columnOf(told) - column) <= 1, "the column");
    }

    private static int columnOf(String told) {
        return Integer.parseInt(told.replaceAll("^broken JSON at column (\\d+):.*", "$1"));
    }
}
