package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;
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

    @Test
    void anOrganWithoutAnOwnerIsOfTheStateOfTheDateline() {
        Catalogue catalogue = SharedCatalogue.get();
        String dateline = "MEXICO CITY - ";
        assertThat(senate(catalogue, dateline, "Mexico/NNP/U-GPE said/VBD the/DT Senate/NNP/U-ORG voted/VBD"))
                .isNull();
        assertThat(senate(catalogue, "", "Mexico/NNP/U-GPE said/VBD the/DT Senate/NNP/U-ORG voted/VBD"))
                .isEqualTo("org:senate-us");
        assertThat(senate(catalogue, "LONDON - ", "Britain/NNP/U-GPE said/VBD the/DT Senate/NNP/U-ORG voted/VBD"))
                .isEqualTo("org:senate-us");
        assertThat(senate(
                        catalogue,
                        dateline,
                        "Mexico/NNP/U-GPE told/VBD Washington/NNP/U-GPE the/DT Senate/NNP/U-ORG balked/VBD"))
                .isEqualTo("org:senate-us");
    }

    /** The body that "Senate" means in the only sentence of a text; null for none. */
    private static @Nullable String senate(Catalogue catalogue, String dateline, String tagged) {
        Parse told = TaggedText.parse(tagged);
        Span place = shifted(told.sentence().span(), dateline.length());
        Parse parse = new Parse(
                new Sentence(place, told.sentence().text(), 0, false),
                0,
                told.tokens().stream()
                        .map(t -> new Token(
                                t.index(),
                                t.form(),
                                t.lemma(),
                                t.pos(),
                                t.entity(),
                                t.head(),
                                t.relation(),
                                shifted(t.span(), dateline.length())))
                        .toList());
        Scene scene = Scene.of(List.of(parse), new NameFinder(catalogue), null);
        return HomeStates.of(dateline + told.sentence().text(), scene, catalogue)
                .ofDateline()
                .names()
                .getFirst()
                .stream()
                .filter(n -> n.words(parse).equals("Senate"))
                .findFirst()
                .map(Named::link)
                .map(Link::entity)
                .orElse(null);
    }

    private static Span shifted(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
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
