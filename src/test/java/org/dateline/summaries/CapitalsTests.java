package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalsTests {

    @ParameterizedTest
    @CsvSource({
        "riga bars, Riga bars, riga bars",
        "Élan, Élan, élan",
        "\"no\", \"no\", \"no\"",
        "5 men, 5 men, 5 men",
        "'', '', ''"
    })
    void onlyTheFirstLetterChanges(String text, String large, String small) {
        assertThat(Capitals.of(text)).isEqualTo(large);
        assertThat(Capitals.small(text)).isEqualTo(small);
    }
}
