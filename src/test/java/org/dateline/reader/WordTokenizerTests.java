package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordTokenizerTests {

    private static List<String> words(String text) {
        return WordTokenizer.words(text).stream().map(span -> span.of(text)).toList();
    }

    @Test
    void anAbbreviationKeepsItsDotsAndASentenceLosesItsOwn() {
        assertThat(words("U.S. bans it.")).containsExactly("U.S.", "bans", "it", ".");
    }

    @Test
    void anEndingOfPossessionIsAWord() {
        assertThat(words("Comac's and China’s")).containsExactly("Comac", "'s", "and", "China", "’s");
    }

    @Test
    void anApostropheWithinANameSplitsNothing() {
        assertThat(words("O'Brien of N'Djamena")).containsExactly("O'Brien", "of", "N'Djamena");
    }

    @Test
    void numbersKeepTheirSeparatorsAndUnits() {
        assertThat(words("48,000 at 25-percent, 3.5 by 2024/25"))
                .containsExactly("48,000", "at", "25-percent", ",", "3.5", "by", "2024/25");
    }

    @Test
    void whatAHyphenJoinsIsOneWordAndADashIsAMark() {
        assertThat(words("air-to-air missiles - AT&T")).containsExactly("air-to-air", "missiles", "-", "AT&T");
    }

    @Test
    void lettersOfAnyScriptAreWords() {
        assertThat(words("Цены в São Paulo")).containsExactly("Цены", "в", "São", "Paulo");
    }
}
