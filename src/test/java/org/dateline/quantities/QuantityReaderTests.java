package org.dateline.quantities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.dateline.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class QuantityReaderTests {

    /** Value, what it was before, unit and currency; a dash where nothing is said. */
    private static String read(String text) {
        return QuantityReader.read(text).stream()
                .map(q -> number(q.value()) + " " + number(q.from()) + " " + orDash(q.unit()) + " "
                        + orDash(q.currency()))
                .collect(Collectors.joining(" | "));
    }

    private static String number(Double value) {
        return value == null
                ? "-"
                : new java.math.BigDecimal(value.toString())
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static String orDash(String text) {
        return text == null ? "-" : text;
    }

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/quantities.tsv", delimiter = '\t')
    void aQuantityIsReadAsNewsWritesIt(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @Test
    void theWordsOfAQuantityStayAsTheyAre() {
        assertThat(QuantityReader.read("1.03 trillion won ($852.9 million); at least Four people"))
                .extracting(Quantity::text)
                .containsExactly("1.03 trillion won", "$852.9 million", "at least Four people");
        assertThat(QuantityReader.read(null)).isEmpty();
        assertThat(QuantityReader.read(" ")).isEmpty();
    }
}
