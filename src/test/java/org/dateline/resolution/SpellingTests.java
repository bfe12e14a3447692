package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.model.Parse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole sentences as the words of a name. */
class SpellingTests {

    private static Spelling spelling(String tagged) {
        Parse parse = TaggedText.parse(tagged);
        return Spelling.of(parse, 0, parse.tokens().size() - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "US/NNP",
                "EU/NNP",
                "Oman/NNP",
                "Mali/NN",
                "U.S./NNP",
                "u.s./NN",
                "Ida/NNP Karlsen/NNP",
                "7-Eleven/NNP",
                "People/NNPS 's/POS Bank/NNP",
                "Chinese/JJ",
                "BP/ADD",
            })
    void wordsCanBeANameByTheirSpelling(String words) {
        assertThat(spelling(words).isName()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "us/NN",
                "oman/NNP",
                "Us/PRP",
                "It/NN",
                "The/DT Bank/NNP",
                "Bans/VBZ",
                "Riga/NNP 's/POS",
                "Riga/NNP ,/,",
                "Riga/NNP -/NN",
            })
    void otherWordsCannot(String words) {
        assertThat(spelling(words).isName()).isFalse();
    }

    @Test
    void anAcronymIsWrittenInCapitalsOrWithDots() {
        assertThat(spelling("ICE/NNP").isAcronym()).isTrue();
        assertThat(spelling("u.s./NN").isAcronym()).isTrue();
        assertThat(spelling("Ice/NNP").isAcronym()).isFalse();
        assertThat(spelling("ice/NN").isAcronym()).isFalse();
    }

    @Test
    void theBlankBeforeAPossessiveEndingIsLeftOut() {
        assertThat(spelling("People/NNPS 's/POS Bank/NNP").text()).isEqualTo("People's Bank");
        assertThat(spelling("People/NNPS ’s/POS Bank/NNP").text()).isEqualTo("People’s Bank");
        assertThat(spelling("Ivory/NNP Coast/NNP").text()).isEqualTo("Ivory Coast");
    }

    @Test
    void aNameBeginsWithACapitalADigitOrADot() {
        assertThat(Spelling.canBegin(TaggedText.parse("Riga/NNP").tokens().getFirst()))
                .isTrue();
        assertThat(Spelling.canBegin(TaggedText.parse("7-Eleven/NNP").tokens().getFirst()))
                .isTrue();
        assertThat(Spelling.canBegin(TaggedText.parse("u.s./NN").tokens().getFirst()))
                .isTrue();
        assertThat(Spelling.canBegin(TaggedText.parse("riga/NN").tokens().getFirst()))
                .isFalse();
        assertThat(Spelling.canBegin(TaggedText.parse("The/DT").tokens().getFirst()))
                .isFalse();
        assertThat(Spelling.canBegin(TaggedText.parse(",/,").tokens().getFirst()))
                .isFalse();
    }
}
