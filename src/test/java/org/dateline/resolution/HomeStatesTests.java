package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.Parse;
import org.junit.jupiter.api.Test;

/** Whose "the government" is, in sentences as an analysis would leave them. */
class HomeStatesTests {

    @Test
    void whoeverGoesOnSpeakingSpeaksOfHisOwn() {
        Catalogue catalogue = Catalogue.load();
        List<Parse> story = List.of(
                TaggedText.parse("China/NNP/U-GPE stopped/VBD buying/VBG fish/NN"),
                TaggedText.parse(
                        "Lin/NNP/B-PERSON/1:compound Mei-hua/NNP/L-PERSON/8:nsubj ,/, who/WP heads/VBZ Taiwan/NNP/U-GPE"
                                + " council/NN ,/, protested/VBD/O/-1:root"),
                TaggedText.parse("She/PRP said/VBD the/DT government/NN would/MD pay/VB"));
        HomeStates homes = HomeStates.of("", Scene.of(story, new NameFinder(catalogue), null), catalogue);
        assertThat(homes.likely(2)).hasValue("country:TW");
        assertThat(homes.of(2)).isEmpty();
    }
}
