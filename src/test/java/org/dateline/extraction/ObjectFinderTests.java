package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.junit.jupiter.api.Test;

class ObjectFinderTests {

    private static String object(String words, int verb) {
        Parse parse = Trees.of(words);
        return new Frame(parse)
                .object(parse.tokens().get(verb))
                .map(Token::form)
                .orElse("");
    }

    @Test
    void verbsNextToOneAnotherHaveOneObject() {
        String words = "Forces/force/NNS/2/nsubj are/be/VBP/2/aux advising/advise/VBG/-1/root and/and/CC/2/cc "
                + "assisting/assist/VBG/2/conj fighters/fighter/NNS/4/dobj";
        assertThat(object(words, 2)).isEqualTo("fighters");
        assertThat(object(words, 4)).isEqualTo("fighters");
    }

    @Test
    void anObjectBehindADateIsNoApposition() {
        assertThat(object(
                        "It/it/PRP/1/nsubj extends/extend/VBZ/-1/root through/through/IN/1/prep April/april/NNP/2/pobj "
                                + "the/the/DT/5/det license/license/NN/3/appos",
                        1))
                .isEqualTo("license");
    }
}
