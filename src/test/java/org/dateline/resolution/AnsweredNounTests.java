package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dateline.model.ActionType;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.junit.jupiter.api.Test;

/** Each sentence begins with the verb of its act. */
class AnsweredNounTests {

    private static AnsweredNoun noun(ActionType type, String tagged) {
        Parse parse = TaggedText.parse(tagged);
        return new AnsweredNoun(
                parse, ActInWords.in(0).of(type, Instrument.NONE, null).coded());
    }

    private static Optional<String> nationality(String tagged) {
        return noun(ActionType.SUPPORT, tagged).nationality().map(Token::form);
    }

    @Test
    void anAdjectiveOfANationTellsWhoseDeedIsAnswered() {
        assertThat(nationality("Welcomed/VBD the/DT Turkish/JJ/U-NORP move/NN")).contains("Turkish");
        assertThat(nationality("Welcomed/VBD two/CD new/JJ Turkish/JJ/U-NORP moves/NNS"))
                .contains("Turkish");
        assertThat(nationality("Welcomed/VBD the/DT Turkish/JJ/U-NORP captain/NN 's/POS arrest/NN"))
                .isEmpty();
        assertThat(nationality("Welcomed/VBD the/DT move/NN by/IN Turkish/JJ/U-NORP ministers/NNS"))
                .isEmpty();
    }

    @Test
    void whatWasSaidIsAnsweredUnlessTheWordsTellWhoSaidIt() {
        assertThat(noun(ActionType.REJECT, "Rejected/VBD the/DT accusations/NNS")
                        .type())
                .contains(ActionType.ACCUSE);
        assertThat(noun(ActionType.REJECT, "Rejected/VBD the/DT Turkish/JJ/U-NORP accusations/NNS")
                        .type())
                .isEmpty();
    }
}
