package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.model.Link;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For which country or body a noun speaks; links as "entity for principal". */
class NounLinksTests {

    private static final LocalDate DAY = LocalDate.of(2018, 11, 23);

    private static Catalogue catalogue;
    private static NameFinder finder;

    @BeforeAll
    static void load() {
        catalogue = SharedCatalogue.get();
        finder = new NameFinder(catalogue);
    }

    private static NounLinks links(@Nullable LocalDate day, Parse... story) {
        Scene scene = Scene.of(List.of(story), finder, day);
        return new NounLinks(scene, catalogue, new Coreference(scene, catalogue));
    }

    private static Token word(Parse parse, String form) {
        return parse.tokens().stream()
                .filter(t -> t.form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    private static String told(Link link) {
        return link.entity() + " for " + link.principal();
    }

    /** Whom a noun of the last sentence of a story means; null for nobody. */
    private static @Nullable String meant(@Nullable LocalDate day, String noun, String... sentences) {
        Parse[] story = Stream.of(sentences).map(TaggedText::parse).toArray(Parse[]::new);
        Parse last = story[story.length - 1];
        return links(day, story)
                .of(story.length - 1, word(last, noun))
                .map(NounLinksTests::told)
                .orElse(null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            U.S./NNP/U-GPE/1:compound officials/NNS/O/2:nsubj balked/VBD | officials | country:US for null
            The/DT/O/2:det Chinese/JJ/U-NORP/2:amod government/NN/O/3:nsubj balked/VBD | government | country:CN for null
            Chile/NNP/U-GPE/3:poss 's/POS/O/0:case lower/JJ/O/3:amod house/NN/O/4:nsubj voted/VBD | house | country:CL for null
            45/CD/O/1:num employees/NNS/O/6:nsubj of/IN/O/1:prep the/DT/O/5:det Russian/JJ/U-NORP/5:amod embassy/NN/O/2:pobj left/VBD | employees | country:RU for null
            The/DT/O/3:det Tunisian/JJ/U-NORP/3:amod opposition/NN/O/3:compound leader/NN/O/4:nsubj balked/VBD | leader |
            The/DT/O/2:det Chilean/JJ/U-NORP/2:amod carpenter/NN/O/3:nsubj balked/VBD | carpenter |
            """)
    void anOrganIsOfTheCountryBesideIt(String sentence, String noun, @Nullable String link) {
        assertThat(meant(DAY, noun, sentence)).isEqualTo(link);
    }

    @Test
    void theSubjectOfTheNextClauseIsNotMeantByTheNounBeforeIt() {
        String named = "Oslo/NNP/O/1:nsubj cut/VBD the/DT/O/3:det carrier/NN/O/1:dobj ,/, Transneft/NNP/U-ORG/3:appos";
        assertThat(meant(DAY, "carrier", named)).isEqualTo("company:Q2116312 for null");
        assertThat(meant(DAY, "carrier", named + " says/VBZ")).isNull();
        assertThat(meant(DAY, "carrier", "Transneft/NNP/U-ORG/1:appos carrier/NN"))
                .isEqualTo("company:Q2116312 for null");
    }

    @Test
    void officialsBehindTwoAdjectivesAreOfBothCountries() {
        Parse parse =
                TaggedText.parse("Dutch/JJ/U-NORP ,/, Chinese/JJ/U-NORP/3:amod officials/NNS/O/5:nsubj to/TO meet/VB");
        assertThat(links(DAY, parse).ofEach(0, word(parse, "officials")))
                .extracting(NounLinksTests::told)
                .containsExactlyInAnyOrder("country:NL for null", "country:CN for null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A/DT/O/3:det North/JJ/B-NORP/3:amod Korean/JJ/L-NORP/3:amod ICBM/NN/O/4:nsubj flew/VBD | ICBM | country:KP",
                "A/DT/O/2:det Korean/JJ/U-NORP/2:amod film/NN/O/3:nsubj flopped/VBD | film | ''",
            })
    void aWeaponActsForTheStateThatOwnsIt(String sentence, String noun, String state) {
        Parse parse = TaggedText.parse(sentence.strip());
        assertThat(links(DAY, parse).ofArms(0, word(parse, noun)).orElse("")).isEqualTo(state);
    }

    @Test
    void theLeadersAreThoseOfTheBodyThatTheLastLeadersWereOf() {
        String union = "African/NNP/B-ORG/2:compound Union/NNP/L-ORG/2:compound leaders/NNS/O/3:nsubj met/VBD";
        String rebels = "Rebel/NN/O/1:compound leaders/NNS/O/2:nsubj balked/VBD";
        String leaders = "The/DT/O/1:det leaders/NNS/O/2:nsubj called/VBD";
        assertThat(meant(DAY, "leaders", union, leaders)).startsWith("org:au");
        assertThat(meant(DAY, "leaders", union, rebels, leaders)).isNull();
    }

    @Test
    void whoseLeadersAreThoseOfTheBlocBeforeThem() {
        assertThat(meant(DAY, "leaders", "NATO/NNP/U-ORG ,/, whose/WP$ leaders/NNS/O/4:nsubj met/VBD ,/, balked/VBD"))
                .isEqualTo("org:nato for null");
        assertThat(meant(DAY, "leaders", "Ida/NNP/U-PERSON ,/, whose/WP$ leaders/NNS/O/4:nsubj met/VBD ,/, balked/VBD"))
                .isNull();
    }

    @Test
    void itsNeighbourIsTheOnlyOtherStateOfTheStory() {
        String before = "Chile/NNP/U-GPE/1:nsubj watches/VBZ Peru/NNP/U-GPE/1:dobj";
        String third = "Chile/NNP/U-GPE/1:nsubj watches/VBZ Cuba/NNP/U-GPE/1:dobj";
        String last = "Chile/NNP/U-GPE/1:nsubj dropped/VBD its/PRP$/O/3:poss neighbour/NN/O/1:dobj";
        assertThat(meant(DAY, "neighbour", before, last)).isEqualTo("country:PE for null");
        assertThat(meant(DAY, "neighbour", before, third, last)).isNull();
    }

    @Test
    void anOfficeIsHeldByWhoeverHeldItOnTheDay() {
        String sentence = "The/DT/O/2:det Japanese/JJ/U-NORP/2:amod emperor/NN/O/3:nsubj balked/VBD";
        assertThat(meant(DAY, "emperor", sentence)).isEqualTo("person:akihito-jp for country:JP");
        assertThat(meant(LocalDate.of(2019, 5, 1), "emperor", sentence))
                .isNotEqualTo("person:akihito-jp for country:JP")
                .contains("country:JP");
        assertThat(meant(null, "emperor", sentence)).isEqualTo("country:JP for null");
    }

    @Test
    void anOfficeIsCalledByAllItsWords() {
        LocalDate day = LocalDate.of(2020, 1, 1);
        assertThat(
                        meant(
                                day,
                                "speaker",
                                "The/DT/O/3:det Philippine/JJ/U-NORP/3:amod house/NN/O/3:compound speaker/NN/O/4:nsubj balked/VBD"))
                .isEqualTo("person:alan-peter-cayetano-ph for country:PH");
        assertThat(
                        meant(
                                day,
                                "speaker",
                                "The/DT/O/3:det Philippine/JJ/U-NORP/3:amod deputy/JJ/O/3:amod speaker/NN/O/4:nsubj balked/VBD"))
                .isEqualTo("country:PH for null");
    }

    @Test
    void aNameBehindANounIsMeant() {
        assertThat(meant(
                        DAY,
                        "giant",
                        "The/DT/O/3:det Chinese/JJ/U-NORP/3:amod telecom/NN/O/3:compound giant/NN/O/5:nsubj"
                                + " Huawei/NNP/U-ORG/3:appos balked/VBD"))
                .isEqualTo("company:Q160120 for null");
    }

    @Test
    void aMovementIsTheBodyBeforeIt() {
        assertThat(meant(
                        DAY,
                        "movement",
                        "The/DT/O/2:det Hezbollah/NNP/U-ORG/2:compound movement/NN/O/3:nsubj balked/VBD"))
                .isEqualTo("org:hezbollah for null");
    }

    @Test
    void itsMinistryIsThatOfTheSpeaker() {
        assertThat(meant(
                        DAY,
                        "ministry",
                        "Beijing/NNP/U-GPE/1:nsubj balked/VBD ,/,/O/1:punct said/VBD/O/1:conj its/PRP$/O/6:poss"
                                + " foreign/JJ/O/6:amod ministry/NN/O/3:nsubj"))
                .isEqualTo("country:CN for null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chile/NNP/U-GPE/1:nsubj balked/VBD | The/DT/O/2:det commerce/NN/O/2:compound ministry/NN/O/3:nsubj agreed/VBD | ministry | country:CL for null
            Chile/NNP/U-GPE/1:nsubj taxed/VBD Peru/NNP/U-GPE/1:dobj | The/DT/O/2:det commerce/NN/O/2:compound ministry/NN/O/3:nsubj agreed/VBD | ministry |
            Spain/NNP/U-GPE/1:nsubj balked/VBD | The/DT/O/2:det regional/JJ/O/2:amod parliament/NN/O/3:nsubj agreed/VBD | parliament |
            Spain/NNP/U-GPE/1:nsubj balked/VBD | The/DT/O/1:det parliament/NN/O/5:nsubj of/IN/O/1:prep the/DT/O/4:det island/NN/O/2:pobj agreed/VBD | parliament |
            Spain/NNP/U-GPE/1:nsubj balked/VBD | A/DT/O/1:det parliament/NN/O/2:nsubj agreed/VBD | parliament |
            """)
    void anOrganThatNothingTellsOfIsOfTheOnlyCountryOfTheStory(
            String before, String sentence, String noun, @Nullable String link) {
        assertThat(meant(DAY, noun, before, sentence)).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The/DT/O/1:det navies/NNS/O/6:nsubj of/IN/O/1:prep India/NNP/U-GPE/2:pobj and/CC/O/3:cc Japan/NNP/U-GPE/3:conj trained/VBD | navies | country:IN for null, country:JP for null
            Chilean/JJ/U-NORP/3:amod and/CC/O/0:cc Peruvian/JJ/U-NORP/0:conj officials/NNS/O/4:nsubj met/VBD | officials | country:CL for null, country:PE for null
            The/DT/O/1:det navy/NN/O/6:nsubj of/IN/O/1:prep India/NNP/U-GPE/2:pobj and/CC/O/3:cc Japan/NNP/U-GPE/3:conj trained/VBD | navy | ''
            Chilean/JJ/U-NORP/1:amod officials/NNS/O/2:nsubj met/VBD | officials | ''
            """)
    void aPluralIsOfEachCountryThatOwnsIt(String sentence, String noun, String each) {
        Parse parse = TaggedText.parse(sentence);
        List<String> meant = links(DAY, parse).ofEach(0, word(parse, noun)).stream()
                .map(NounLinksTests::told)
                .toList();
        assertThat(String.join(", ", meant)).isEqualTo(each);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chilean/JJ/U-NORP/3:amod President/NNP/O/3:compound Ida/NNP/B-PERSON/3:compound Karlsen/NNP/L-PERSON/4:nsubj balked/VBD | country:CL
            Ida/NNP/B-PERSON/1:compound Karlsen/NNP/L-PERSON/6:nsubj ,/,/O/1:punct the/DT/O/5:det Chilean/JJ/U-NORP/5:amod president/NN/O/1:appos balked/VBD | country:CL
            Ida/NNP/B-PERSON/1:compound Karlsen/NNP/L-PERSON/8:nsubj ,/, who/WP heads/VBZ Chile/NNP/U-GPE/7:poss 's/POS fisheries/NN balked/VBD | country:CL
            Ida/NNP/B-PERSON/1:compound Karlsen/NNP/L-PERSON/5:nsubj (/-LRB- Chile/NNP/U-GPE )/-RRB- balked/VBD | country:CL
            Ida/NNP/B-PERSON/1:compound Karlsen/NNP/L-PERSON/5:nsubj (/-LRB- Huawei/NNP/U-ORG )/-RRB- balked/VBD |
            Chilean/JJ/U-NORP/3:amod singer/NN/O/3:compound Ida/NNP/B-PERSON/3:compound Karlsen/NNP/L-PERSON/4:nsubj balked/VBD |
            """)
    void somebodyUnknownActsForTheCountryOfTheTitle(String sentence, @Nullable String country) {
        Parse parse = TaggedText.parse(sentence);
        assertThat(links(DAY, parse).titled(0, word(parse, "Karlsen")).orElse(null))
                .isEqualTo(country);
    }
}
