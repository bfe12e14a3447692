package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "U.S., us",
                "Côte d'Ivoire, cote divoire",
                "Al-Qaeda, al qaeda",
                "|  Rolls - Royce Ltd. |, rolls royce ltd",
                "O’Neill, oneill"
            })
    void aNameIsFoldedToItsKey(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }

    @Property(tries = 2_000)
    void namesInAsciiHaveTheKeyThatAllNamesHave(
            @ForAll @StringLength(max = 20) @CharRange(from = 0, to = 127) String name) {
        assertThat(NameKey.of(name)).isEqualTo(NameKey.ofAny(name));
    }
}
