package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.resolution.TaggedText.parse;

import org.dateline.model.Parse;
import org.junit.jupiter.api.Test;

class OccurrenceTests {

    private static final Parse SENTENCE = parse(
            "Oslo/NNP/U-GPE/1:nsubj told/VBD the/DT rich/JJ envoy/NN of/IN the/DT old/JJ Niger/NNP/U-GPE/5:pobj 's/POS rival/NN");

    private static Occurrence at(int from, int to) {
        return Occurrence.of("country:XX", "country:XX", 0, from, to, "country", SENTENCE);
    }

    @Test
    void aNameIsASubjectByTheRelationOfOneOfItsWords() {
        assertThat(at(0, 0).subject()).isTrue();
        assertThat(at(8, 8).subject()).isFalse();
    }

    @Test
    void aNameMayOwnTheNounBehindIt() {
        assertThat(at(8, 8).possessive()).isTrue();
        assertThat(at(0, 0).possessive()).isFalse();
    }

    @Test
    void thePrepositionStandsBeforeThePhrase() {
        assertThat(at(8, 8).preposition()).isEqualTo("of");
        assertThat(at(0, 0).preposition()).isEmpty();
        assertThat(at(4, 4).preposition()).isEmpty();
    }

    @Test
    void aPlaceIsBeforeAnotherByItsSentenceThenByItsWords() {
        assertThat(at(0, 0).isBefore(0, 1)).isTrue();
        assertThat(at(4, 5).isBefore(0, 5)).isFalse();
        assertThat(at(8, 8).isBefore(1, 0)).isTrue();
    }
}
