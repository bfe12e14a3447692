package org.dateline.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListMarkTests {

    private static String without(String line) {
        return ListMark.leftOut(line, new Span(0, line.length())).of(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1) ", "(12) ", "3. ", "• ", "- ", "– ", "* "})
    void theMarkOfAnItemIsNoWordOfIt(String mark) {
        assertThat(without(mark + "Oslo sues Riga")).isEqualTo("Oslo sues Riga");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024. Oslo sues Riga",
                "5 ships left Riga",
                "3.5 tonnes left Riga",
                "1) 30 ships",
                "-Oslo sues",
                "(a) Oslo",
                "1) ",
            })
    void otherNumbersAndMarksStay(String line) {
        assertThat(without(line)).isEqualTo(line);
    }
}
