package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Parse;
import org.dateline.model.Sentence;
import org.junit.jupiter.api.Test;

/** Whose "the government" is, in sentences as an analysis would leave them. */
class HomeStatesTests {

    @Test
    void whoeverGoesOnSpeakingSpeaksOfHisOwn() {
        Catalogue catalogue = SharedCatalogue.get();
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
        assertThat(belowHeadline("Munich/NNP/U-GPE/1:compound judges/NNS bar/VBP U.S./NNP/U-GPE firm/NN"))
                .hasValue("country:DE");
    }

    @Test
    void whereAFirmSitsTellsLessThanACountryOfTheHeadline() {
        assertThat(belowHeadline("Toronto/NNP/U-GPE/1:compound miner/NN/O/2:nsubj leaves/VBZ Mali/NNP/U-GPE/2:dobj"))
                .hasValue("country:ML");
        assertThat(belowHeadline("Toronto/NNP/U-GPE/1:compound miner/NN/O/2:nsubj halts/VBZ work/NN/O/2:dobj"))
                .hasValue("country:CA");
    }

    /** Whose "the court" likely is in a story with a headline. */
    private static Optional<String> belowHeadline(String tagged) {
        Catalogue catalogue = SharedCatalogue.get();
        Parse told = TaggedText.parse(tagged);
        Parse headline =
                new Parse(new Sentence(told.sentence().span(), told.sentence().text(), 0, true), 0, told.tokens());
        List<Parse> story = List.of(headline, TaggedText.parse("The/DT court/NN ruled/VBD"));
        return HomeStates.of("", Scene.of(story, new NameFinder(catalogue), null), catalogue)
                .likely(1);
    }
}
