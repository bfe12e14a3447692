package org.dateline.quantities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.dateline.quantities.NumberReader.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The number at the first word of a text. */
class NumberReaderTests {

    private static final NumberReader NUMBERS = new NumberReader(QuantityWords.load());

    private static Found at(String text) {
        return NUMBERS.at(QuantityToken.of(text), 0, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 ships            | 7         | 1",
                "1,250 ships        | 1250      | 1",
                "1.5 billion euros  | 1.5e9     | 2",
                "80-million project | 8e7       | 3",
                "two dozen ships    | 24        | 2",
                "Thirty-one ships   | 31        | 3",
                "a million barrels  | 1e6       | 2",
                "half a million     | 500000    | 3",
                "three hundred men  | 300       | 2",
            })
    void aNumberIsReadWithTheWordsThatMultiplyIt(String text, double value, int words) {
        assertThat(at(text)).satisfies(found -> {
            assertThat(found.value()).isCloseTo(value, within(1e-6));
            assertThat(found.to()).isEqualTo(words);
            assertThat(found.from()).isZero();
        });
    }

    @ParameterizedTest
    @CsvSource({"a third, 0.3333333333333333", "two-thirds, 0.6666666666666666", "half, 0.5", "a quarter, 0.25"})
    void aFractionIsAShare(String text, double value) {
        assertThat(at(text)).satisfies(found -> {
            assertThat(found.value()).isCloseTo(value, within(1e-12));
            assertThat(found.share()).isTrue();
        });
        assertThat(at("half a million").share()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ships", "a ship", "an envoy", "oneself", "tender", "-", "(", "percent"})
    void otherWordsAreNoNumber(String text) {
        assertThat(at(text)).isNull();
    }

    @Test
    void aNumberThatContinuesANameIsNone() {
        assertThat(NUMBERS.at(QuantityToken.of("T-50 jets"), 2, "T-50 jets")).isNull();
        assertThat(NUMBERS.at(QuantityToken.of("G7 envoys"), 1, "G7 envoys")).isNull();
    }

    @Test
    void onlyAWordThatMultipliesScales() {
        assertThat(at("2 million").scaled()).isTrue();
        assertThat(at("2 ships").scaled()).isFalse();
    }

    @Test
    void aSignAWordAndANumberAreTokens() {
        assertThat(QuantityToken.of("US$1,000 (or €5.5%)"))
                .extracting(QuantityToken::text)
                .isEqualTo(List.of("us$", "1,000", "(", "or", "€", "5.5", "%", ")"));
        assertThat(QuantityToken.of("")).isEmpty();
        assertThat(QuantityToken.of("T-50")).extracting(QuantityToken::glued).containsExactly(false, true, true);
    }

    @Test
    void aTokenKnowsItsPlaceInTheText() {
        String text = "İki 50 gemi";
        for (QuantityToken token : QuantityToken.of(text)) {
            assertThat(text.substring(token.start(), token.end()).toLowerCase(Locale.ROOT))
                    .isEqualTo(token.text());
        }
    }
}
