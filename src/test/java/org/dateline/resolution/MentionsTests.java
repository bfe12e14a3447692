package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.resolution.TaggedText.parse;

import java.util.Arrays;
import java.util.List;
import org.dateline.model.Parse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mentions as "words = entity", with a dash where nobody is known. */
class MentionsTests {

    private static Catalogue catalogue;
    private static NameFinder finder;

    @BeforeAll
    static void load() {
        catalogue = SharedCatalogue.get();
        finder = new NameFinder(catalogue);
    }

    private static List<String> mentions(Parse... story) {
        return new Mentions(Scene.of(Arrays.asList(story), finder, null), catalogue)
                .all().stream()
                        .map(m -> m.text() + " = "
                                + (m.link() == null ? "-" : m.link().entity()))
                        .toList();
    }

    @Test
    void namesAreMentionsInTheOrderOfTheText() {
        assertThat(mentions(
                        parse("Ida/NNP/B-PERSON Karlsen/NNP/L-PERSON left/VBD Chile/NNP/U-GPE"),
                        parse("Peru/NNP/U-GPE agreed/VBD")))
                .containsExactly("Ida Karlsen = -", "Chile = country:CL", "Peru = country:PE");
    }

    @Test
    void aPhraseThatMeansAFirmIsAMentionInPlaceOfTheNameInIt() {
        assertThat(mentions(
                        parse("Oslo/NNP/U-GPE/1:nsubj fined/VBD Nokia/NNP/U-ORG/1:dobj"),
                        parse("The/DT/O/2:det Finnish/JJ/U-NORP/2:amod company/NN/O/3:nsubj appealed/VBD")))
                .endsWith("The Finnish company = company:Q1418");
    }

    @Test
    void aPhraseThatMeansNobodyLeavesTheNameInIt() {
        assertThat(mentions(parse("The/DT/O/2:det Finnish/JJ/U-NORP/2:amod company/NN/O/3:nsubj appealed/VBD")))
                .containsExactly("Finnish = country:FI");
    }

    @Test
    void aTextWithoutNamesHasNoMentions() {
        assertThat(mentions(parse("it/PRP rained/VBD"))).isEmpty();
        assertThat(mentions()).isEmpty();
    }
}
