package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.Parse;
import org.dateline.model.Sentence;
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

    @Test
    void theFirstPlaceOfAHeadlineTellsItsCountry() {
        Catalogue catalogue = Catalogue.load();
        Parse told = TaggedText.parse("Munich/NNP/U-GPE/1:compound judges/NNS bar/VBP U.S./NNP/U-GPE firm/NN");
        Parse headline =
                new Parse(new Sentence(told.sentence().span(), told.sentence().text(), 0, true), 0, told.tokens());
        List<Parse> story = List.of(headline, TaggedText.parse("The/DT court/NN ruled/VBD"));
        assertThat(HomeStates.of("", Scene.of(story, new NameFinder(catalogue), null), catalogue)
                        .likely(1))
                .hasValue("country:DE");
    }
}
