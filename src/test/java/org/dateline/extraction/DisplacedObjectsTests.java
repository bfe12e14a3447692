package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.model.Parse;
import org.junit.jupiter.api.Test;

class DisplacedObjectsTests {

    private static String governor(String words, int word) {
        Parse parse = DisplacedObjects.restored(Trees.of(words));
        var token = parse.tokens().get(word);
        return token.relation() + " of " + parse.tokens().get(token.head()).form();
    }

    @Test
    void whatFollowsADayIsTheObject() {
        String words = "Oslo/oslo/NNP/1/nsubj pledged/pledge/VBD/-1/root on/on/IN/1/prep Thursday/thursday/NNP/2/pobj "
                + "ten/ten/CD/5/nmod ships/ship/NNS/3/npadvmod";
        assertThat(governor(words, 5)).isEqualTo("dobj of pledged");
        assertThat(governor(words, 3)).isEqualTo("pobj of on");
    }

    @Test
    void aDayThatWasHungOnTheObjectGoesBackToItsPreposition() {
        String words = "It/it/PRP/1/nsubj prolonged/prolong/VBD/-1/root until/until/IN/1/prep the/the/DT/4/det "
                + "end/end/NN/2/pobj of/of/IN/4/prep January/january/NNP/7/nmod sanctions/sanction/NNS/5/pobj";
        assertThat(governor(words, 7)).isEqualTo("dobj of prolonged");
        assertThat(governor(words, 6)).isEqualTo("pobj of of");
    }

    @Test
    void whoSpeaksNextIsNoObject() {
        String words = "It/it/PRP/1/nsubj met/meet/VBD/-1/root on/on/IN/1/prep Monday/monday/NNP/2/pobj "
                + "officials/official/NNS/5/nsubj say/say/VBP/1/parataxis";
        assertThat(governor(words, 4)).isEqualTo("nsubj of say");
    }

    @Test
    void whatGoesOnWithTheTimeIsNoObject() {
        String words = "It/it/PRP/1/nsubj met/meet/VBD/-1/root on/on/IN/1/prep Monday/monday/NNP/4/compound "
                + "evening/evening/NN/2/pobj";
        assertThat(governor(words, 4)).isEqualTo("pobj of on");
    }
}
