package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which country an act falls on by the place that it strikes. */
class AffectedTests {

    private static final Catalogue CATALOGUE = SharedCatalogue.get();

    @ParameterizedTest
    @CsvSource({
        "Senegalese port of Saint-Louis, country:SN",
        "town of Saraqib, country:SY",
        "South Sudanese town of Malakal, country:SS",
        "Niger Delta town of Warri, country:NG",
        "rebel-held Idlib, country:SY",
        "Syrian Aleppo, country:SY",
    })
    void theWordsBeforeAPlaceSayMoreThanItsName(String words, String country) {
        assertThat(Affected.place(CATALOGUE, words)).contains(country);
    }

    @Test
    void aPlaceWithinANameIsNotMeant() {
        assertThat(Affected.place(CATALOGUE, "General Nice")).isEmpty();
        assertThat(Affected.place(CATALOGUE, "Northern Idlib")).contains("country:SY");
    }
}
