package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.model.Token;
import org.junit.jupiter.api.Test;

class ClosedClassesTests {

    private final ClosedClasses words = new ClosedClasses();

    @Test
    void aWordBelongsToItsClassInAnyCase() {
        assertThat(words.is("preposition", "For")).isTrue();
        assertThat(words.is("be", "WAS")).isTrue();
        assertThat(words.is("preposition", "ban")).isFalse();
    }

    @Test
    void notMayBeJoinedToItsAuxiliary() {
        assertThat(words.is("negation", "didn\u2019t")).isTrue();
        assertThat(words.is("future", "Won't")).isTrue();
    }

    @Test
    void theEndOfAnOwnerIsNoVerb() {
        assertThat(words.isAuxiliary(token("'s", "POS"))).isFalse();
        assertThat(words.isAuxiliary(token("'s", "VBZ"))).isTrue();
    }

    @Test
    void aNounForAPersonIsKnownByItsEnding() {
        assertThat(words.isPersonal(token("Chairwoman", "NN"))).isTrue();
        assertThat(words.isPersonal(token("port", "NN"))).isFalse();
        assertThat(words.isPersonal(token("longer", "JJR"))).isFalse();
    }

    @Test
    void aTextHasTheWordsThatStandInItAlone() {
        assertThat(words.isIn("and", "Riga and Oslo")).isTrue();
        assertThat(words.isIn("and", "Sandnes")).isFalse();
        assertThat("An").matches("(?i)" + words.expression("indefinite"));
        assertThat("any").doesNotMatch(words.expression("indefinite"));
    }

    private static Token token(String form, String tag) {
        return ToldActs.sentence(form, tag, 0, false).tokens().getFirst();
    }

    @Test
    void aClassThatIsNotThereHasNoWords() {
        assertThat(words.is("no such class", "for")).isFalse();
    }

    @Test
    void anAuxiliaryIsShiftedBehindAVerbOfThePresent() {
        assertThat(words.shifted("Would")).isEqualTo("will");
        assertThat(words.shifted("must")).isEqualTo("must");
    }
}
