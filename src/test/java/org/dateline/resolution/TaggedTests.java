package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.EntityKind;
import org.dateline.model.Parse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as "words = type". */
class TaggedTests {

    private static List<String> names(String tagged) {
        Parse parse = TaggedText.parse(tagged);
        return Tagged.in(parse).stream()
                .map(t -> new Named(t.from(), t.to(), null, null).words(parse) + " = " + t.type())
                .toList();
    }

    @Test
    void aNameOfOneOrMoreWordsIsFound() {
        assertThat(names("Riga/NNP/U-GPE met/VBD Ida/NNP/B-PERSON Marie/NNP/I-PERSON Karlsen/NNP/L-PERSON"))
                .containsExactly("Riga = GPE", "Ida Marie Karlsen = PERSON");
    }

    @Test
    void twoNamesBesideEachOtherAreTwo() {
        assertThat(names("Riga/NNP/U-GPE Oslo/NNP/U-GPE Varta/NNP/B-ORG Bank/NNP/L-ORG"))
                .containsExactly("Riga = GPE", "Oslo = GPE", "Varta Bank = ORG");
    }

    @Test
    void anArticleAndAPossessiveEndingAreNoPartOfIt() {
        assertThat(names("The/DT/B-ORG Varta/NNP/I-ORG Bank/NNP/I-ORG 's/POS/L-ORG head/NN"))
                .containsExactly("Varta Bank = ORG");
    }

    @Test
    void anArticleAloneIsNoName() {
        assertThat(names("the/DT/U-ORG bank/NN")).isEmpty();
        assertThat(names("the/DT/B-ORG 's/POS/L-ORG bank/NN")).isEmpty();
    }

    @Test
    void aSentenceWithoutNamesHasNone() {
        assertThat(names("it/PRP rained/VBD")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GPE, COUNTRY", "ORG, ORGANIZATION", "PERSON, PERSON", "NORP,", "DATE,"})
    void onlySomeTypesCanTakePart(String type, EntityKind kind) {
        assertThat(new Tagged(0, 0, type).kind()).isEqualTo(kind);
    }

    @Test
    void wordsOverlapIfTheyShareOne() {
        Tagged name = new Tagged(2, 4, "ORG");
        assertThat(name.overlaps(0, 1)).isFalse();
        assertThat(name.overlaps(0, 2)).isTrue();
        assertThat(name.overlaps(3, 3)).isTrue();
        assertThat(name.overlaps(4, 9)).isTrue();
        assertThat(name.overlaps(5, 9)).isFalse();
    }
}
