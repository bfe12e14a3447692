package org.dateline.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentWordsTests {

    @Test
    void eachWordHasBothNumbers() {
        assertThat(ContentWords.of("Export control").forms())
                .containsExactly(Set.of("export", "exports"), Set.of("control", "controls"));
        assertThat(ContentWords.of("companies").forms()).containsExactly(Set.of("companies", "company"));
        assertThat(ContentWords.of("company").all()).containsExactly("company", "companys", "companies");
        assertThat(ContentWords.of("gas").forms()).containsExactly(Set.of("gas", "gass"));
    }

    @Test
    void functionWordsLettersAndMarksAreNone() {
        assertThat(ContentWords.of("What has the U.S. done to a ship?").all())
                .contains("ship", "done")
                .doesNotContain("what", "the", "u", "s", "a");
        assertThat(ContentWords.of("").forms()).isEmpty();
        assertThat(ContentWords.of("what is it?").forms()).isEmpty();
    }

    @Test
    void aWordCountsOnceInAnyCase() {
        assertThat(ContentWords.of("steel STEEL Steel").forms()).hasSize(1);
        assertThat(ContentWords.in("Steel from Chile")).containsExactly("Steel", "Chile");
    }

    @ParameterizedTest
    @CsvSource({
        "tariffs on steel, Steel tariff raised, 1.0",
        "tariffs on steel, A tariff on tea, 0.5",
        "tariffs on steel, Tea, 0.0",
        "tariffs on steel, '', 0.0",
        "what is it, Steel, 0.0"
    })
    void theShareInATextIsThatOfItsWords(String query, String text, double share) {
        assertThat(ContentWords.of(query).shareIn(text)).isEqualTo(share);
    }

    @Test
    void aWordWithinAnotherIsNotContained() {
        assertThat(new ContentWords(List.of(Set.of("tea"))).shareIn("steal the team"))
                .isZero();
    }
}
