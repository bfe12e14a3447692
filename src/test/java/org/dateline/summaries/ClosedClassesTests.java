package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

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
    void aClassThatIsNotThereHasNoWords() {
        assertThat(words.is("no such class", "for")).isFalse();
    }

    @Test
    void anAuxiliaryIsShiftedBehindAVerbOfThePresent() {
        assertThat(words.shifted("Would")).isEqualTo("will");
        assertThat(words.shifted("must")).isEqualTo("must");
    }
}
