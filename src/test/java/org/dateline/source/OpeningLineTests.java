package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningLineTests {

    private static final String STORY = "\n\nRiga barred tankers on Monday.";

    @ParameterizedTest
    @ValueSource(strings = {"Riga bars tankers", "Will Riga bar tankers?", "  Riga bars tankers  ", "Riga: no tankers"})
    void aFirstLineThatIsNoSentenceIsTheHeadline(String line) {
        assertThat(OpeningLine.headline(line + STORY)).isEqualTo(line.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Riga barred tankers.",
                "Riga barred tankers.\"",
                "In this story:",
                "Riga, Monday,",
                "RIGA",
                "World news",
            })
    void aSentenceALeadInOrASectionIsNone(String line) {
        assertThat(OpeningLine.headline(line + STORY)).isNull();
    }

    @Test
    void aHeadlineHasAStoryBelowIt() {
        assertThat(OpeningLine.headline("")).isNull();
        assertThat(OpeningLine.headline("Riga bars tankers")).isNull();
        assertThat(OpeningLine.headline("Riga bars tankers\n \n")).isNull();
        assertThat(OpeningLine.headline("\n\nRiga bars tankers\r\nRiga barred tankers."))
                .isEqualTo("Riga bars tankers");
    }

    @Test
    void aParagraphWithoutAStopIsNone() {
        String long300 = "Riga bars " + "x".repeat(290);
        assertThat(OpeningLine.headline(long300 + STORY)).isEqualTo(long300);
        assertThat(OpeningLine.headline(long300 + "x" + STORY)).isNull();
    }
}
