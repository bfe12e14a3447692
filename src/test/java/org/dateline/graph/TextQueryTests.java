package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextQueryTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "huawei | the ban on Huawei's gear | true",
                "ban gear | gear that a ban hits | true",
                "ban gear | a ban | false",
                "ban | bans | false",
                "\"Entity List\" | the entity list | true",
                "\"Entity List\" | a list of each entity | false",
                "U.S. | the U.S. said | true",
                "\"steel (rebar)\" | duties on steel, rebar | true",
                ".* | anything | false",
                "Größe | die GRÖSSE nicht, die GRÖßE | true",
            })
    void aTextAtHandIsTestedWordByWord(String words, String text, boolean holds) {
        assertThat(TextQuery.patterns(words).stream().allMatch(text::matches)).isEqualTo(holds);
    }
}
