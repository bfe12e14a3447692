package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.resolution.TaggedText.parse;

import java.util.List;
import org.dateline.model.Parse;
import org.junit.jupiter.api.Test;

/** The words of a sentence that stand for somebody named elsewhere, as "words KIND". */
class ReferenceTests {

    private static List<String> references(String tagged) {
        Parse parse = parse(tagged);
        List<Named> names = Tagged.in(parse).stream()
                .map(t -> new Named(t.from(), t.to(), t.kind(), null))
                .toList();
        return Reference.in(0, new Scene(List.of(parse), List.of(names), null), SharedCatalogue.get()).stream()
                .map(r -> parse.text(r.from(), r.to() + 1) + " " + r.kind())
                .toList();
    }

    @Test
    void pronounsStandForOneOrSeveralThingsOrForAPerson() {
        assertThat(references("It/PRP asked/VBD them/PRP to/TO meet/VB her/PRP$ envoy/NN"))
                .containsExactly("It IT", "them THEM", "her PERSON");
    }

    @Test
    void theSpeakerOfTheTextIsNobodyNamed() {
        assertThat(references("We/PRP did/VBD it/PRP")).containsExactly("it IT");
    }

    @Test
    void aDefiniteNounIsOfTheKindOfItsHead() {
        assertThat(
                        references(
                                "The/DT ministry/NN told/VBD the/DT two/CD firms/NNS that/IN the/DT kingdom/NN sued/VBD the/DT airline/NN over/IN the/DT fee/NN"))
                .containsExactly(
                        "The ministry ORGAN",
                        "the two firms SEVERAL",
                        "the kingdom STATE",
                        "the airline FIRM",
                        "the fee THING");
    }

    @Test
    void anOrganNeedsNoArticle() {
        assertThat(references("defence/NN ministry/NN officials/NNS left/VBD")).isEmpty();
        assertThat(references("Yesterday/NN ,/, interior/JJ ministry/NN said/VBD"))
                .containsExactly("interior ministry ORGAN");
    }

    @Test
    void aNounWithANameOrAnOwnerSaysWhoIsMeant() {
        assertThat(references("the/DT Kenyan/JJ/U-NORP army/NN met/VBD the/DT army/NN of/IN Kenya/NNP/U-GPE"))
                .isEmpty();
        assertThat(references("its/PRP$ army/NN left/VBD")).containsExactly("its ITS");
    }
}
