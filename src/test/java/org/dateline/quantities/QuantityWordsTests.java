package org.dateline.quantities;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.quantities.QuantityWords.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityWordsTests {

    private static final QuantityWords WORDS = QuantityWords.load();

    @ParameterizedTest
    @CsvSource({
        "diplomat, PERSONS",
        "diplomats, PERSONS",
        "Diplomats, PERSONS",
        "percentage points, PERCENTAGE_POINTS",
        "per cent, PERCENT",
        "%, PERCENT"
    })
    void aUnitIsFoundByItsSingularOrPlural(String words, String unit) {
        assertThat(WORDS.unit(words)).isEqualTo(new Unit(unit, null));
    }

    @Test
    void otherWordsHaveNoUnit() {
        assertThat(WORDS.unit("decision")).isNull();
        assertThat(WORDS.unit("")).isNull();
        assertThat(WORDS.unit("s")).isNull();
    }

    @Test
    void aWordHasAValueInItsKindAlone() {
        assertThat(WORDS.value("scale", "dozen")).isEqualTo(12);
        assertThat(WORDS.value("part", "dozen")).isNull();
        assertThat(WORDS.value("no such kind", "dozen")).isNull();
        assertThat(WORDS.is("some", "dozen")).isTrue();
        assertThat(WORDS.is("second", "dozen")).isFalse();
    }
}
