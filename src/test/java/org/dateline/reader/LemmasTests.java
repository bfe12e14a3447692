package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTests {

    @ParameterizedTest
    @CsvSource({
        "tariffs, tariff",
        "sanctions, sanction",
        "companies, company",
        "Allies, ally",
        "taxes, tax",
        "bushes, bush",
        "gunmen, gunman",
        "servicemen, serviceman",
        "women, woman",
        "people, people"
    })
    void aPluralHasItsSingular(String plural, String singular) {
        assertThat(Lemmas.of(plural, "NNS")).isEqualTo(singular);
    }

    @ParameterizedTest
    @CsvSource({"press", "virus", "gas"})
    void anEndingOfTheSingularStays(String word) {
        assertThat(Lemmas.of(word, "NNS")).isEqualTo(word);
    }

    @Test
    void onlyPluralNounsAreChanged() {
        assertThat(Lemmas.of("Bans", "VBZ")).isEqualTo("bans");
        assertThat(Lemmas.of("Netherlands", "NNP")).isEqualTo("netherlands");
    }
}
