package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpletiveTests {

    private static final Expletive EXPLETIVE =
            new Expletive(FrontedObjectTests.wording().words());

    @ParameterizedTest
    @CsvSource({
        "It is necessary to ban them, PRP VBZ JJ TO VB PRP, true",
        "It was reported that Riga left, PRP VBD VBN IN NNP VBD, true",
        "It shall be prohibited to sell arms, PRP MD VB VBN TO VB NNS, true",
        "It has been agreed that Riga leaves, PRP VBZ VBN VBN IN NNP VBZ, true",
        "It is now clear that Riga left, PRP VBZ RB JJ IN NNP VBD, true",
        "It was told that Riga left, PRP VBD VBN IN NNP VBD, false",
        "It is ready to ban them, PRP VBZ JJ TO VB PRP, false",
        "It was forced to close, PRP VBD VBN TO VB, false",
        "It was reported missing on Friday, PRP VBD VBN JJ IN NNP, false",
        "They were reported to be safe, PRP VBD VBN TO VB JJ, false",
        "It is, PRP VBZ, false"
    })
    void itMeansNothingBeforeAnImpersonalWord(String sentence, String tags, boolean expletive) {
        assertThat(EXPLETIVE.is(ToldActs.sentence(sentence, tags, 0, false).tokens(), 0))
                .isEqualTo(expletive);
    }
}
