package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortSummaryTests {

    @Test
    void aLongSummaryEndsBeforeAPreposition() {
        assertThat(ShortSummary.of("The EU bans 27 tankers from its ports in answer to the attack on the pipeline"))
                .hasValue("The EU bans 27 tankers from its ports in answer");
    }

    @Test
    void aShortOneStaysWhole() {
        assertThat(ShortSummary.of("Poland expels four Belarusian diplomats"))
                .hasValue("Poland expels four Belarusian diplomats");
    }

    @Test
    void aLongNameCannotBeCut() {
        assertThat(ShortSummary.of("Transcontinental Communications Equipment Manufacturers Association sues Canada"))
                .isEmpty();
    }

    @Test
    void aSentenceThatMayTellTheActInItsSecondHalfIsNotCut() {
        assertThat(ShortSummary.of(
                        "Officials in the two capitals met for the third time in a month, and the smaller of the two"
                                + " neighbours withdrew its complaint"))
                .isEmpty();
    }
}
