package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NounPhrasesTests {

    private static final NounPhrases PHRASES = new NounPhrases(new ClosedClasses());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "European Commission | the European Commission",
                "Nigeria's Securities and Exchange Commission | Nigeria's Securities and Exchange Commission",
                "Philippines' Coast Guard | Philippines' Coast Guard",
            })
    void aNameWithAnOwnerTakesNoArticle(String name, String told) {
        assertThat(PHRASES.withArticle(name)).isEqualTo(told);
    }
}
