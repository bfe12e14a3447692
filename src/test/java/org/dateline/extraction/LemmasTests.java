package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTests {

    @ParameterizedTest
    @CsvSource({
        "ended, VBD, ended, end",
        "provided, VBN, provided, provide",
        "followed, VBN, followed, follow",
        "performed, VBN, performed, perform",
        "happened, VBD, happened, happen"
    })
    void aPastFormLeftAsItIsGetsItsBaseForm(String form, String pos, String lemma, String base) {
        assertThat(Lemmas.of(form, pos, lemma)).isEqualTo(base);
    }

    @ParameterizedTest
    @CsvSource({"banned, VBD, ban", "shed, VBN, shed", "ended, JJ, ended"})
    void otherLemmasAreKept(String form, String pos, String lemma) {
        assertThat(Lemmas.of(form, pos, lemma)).isEqualTo(lemma);
    }
}
