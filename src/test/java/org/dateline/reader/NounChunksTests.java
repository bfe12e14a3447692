package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences written "word/tag/entity". */
class NounChunksTests {

    private static List<Token> hung(String tagged) {
        return NounChunks.hang(TaggedWords.parse(tagged).tokens());
    }

    @Test
    void aNameBehindADateIsTheSubjectOfItsVerb() {
        List<Token> tokens = hung("in/IN October/NNP/B-DATE 2019/CD/L-DATE Ottawa/NNP/U-GPE froze/VBD sales/NNS");
        assertThat(tokens.get(3).relation()).isEqualTo("nsubj");
        assertThat(tokens.get(3).head()).isEqualTo(4);
    }

    @Test
    void aDateBehindAnArticleBelongsToTheNounOfItsPhrase() {
        List<Token> tokens =
                hung("at/IN the/DT October/NNP/U-DATE Ottawa/NNP/U-GPE summit/NN it/PRP froze/VBD sales/NNS");
        assertThat(tokens.get(3).head()).isEqualTo(4);
        assertThat(tokens.get(4).relation()).isEqualTo("pobj");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In/IN return/NN Ottawa/NNP/U-GPE froze/VBD sales/NNS",
                "Riga/NNP/U-GPE paid/VBD ,/, and/CC in/IN turn/NN Ottawa/NNP/U-GPE will/MD deliver/VB",
                "Under/IN the/DT new/JJ deal/NN Ottawa/NNP/U-GPE freezes/VBZ sales/NNS",
            })
    void aNameBehindAnAdverbialIsTheSubjectOfItsVerb(String tagged) {
        List<Token> tokens = hung(tagged);
        Token name = tokens.stream()
                .filter(t -> t.form().equals("Ottawa"))
                .findFirst()
                .orElseThrow();
        assertThat(name.relation()).isEqualTo("nsubj");
        assertThat(name.head()).isGreaterThan(name.index());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "After/IN chipmaker/NN Ottawa/NNP/U-ORG froze/VBD sales/NNS",
                "In/IN downtown/NN Ottawa/NNP/U-GPE offices/NNS they/PRP froze/VBD",
                "It/PRP froze/VBD in/IN downtown/NN Ottawa/NNP/U-GPE",
                "The/DT chipmaker/NN Ottawa/NNP/U-ORG froze/VBD sales/NNS",
            })
    void aNounBeforeANameOtherwiseBelongsToIt(String tagged) {
        List<Token> tokens = hung(tagged);
        Token name = tokens.stream()
                .filter(t -> t.form().equals("Ottawa"))
                .findFirst()
                .orElseThrow();
        assertThat(tokens.get(name.index() - 1).relation()).isEqualTo("compound");
    }

    @Test
    void aStateWithAnArticleIsOneOfAList() {
        List<Token> tokens = hung(
                "Oman/NNP/U-GPE ,/, the/DT Arab/NNP/B-GPE Emirates/NNPS/L-GPE ,/, Iraq/NNP/U-GPE and/CC Iran/NNP/U-GPE cut/VBD ties/NNS");
        assertThat(tokens.get(4).relation()).isEqualTo("conj");
        assertThat(tokens.get(6).relation()).isEqualTo("conj");
        assertThat(hung("Santos/NNP/U-PERSON ,/, the/DT president/NN ,/, Iraq/NNP/U-GPE and/CC Iran/NNP/U-GPE met/VBD")
                        .get(3)
                        .relation())
                .isEqualTo("appos");
    }
}
