package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dateline.extraction.Slot;
import org.dateline.model.Parse;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who fills slots in sentences as the analysis leaves them; parties as "words = entity for principal". */
class PartyLinkerTests {

    private static Catalogue catalogue;
    private static NameFinder finder;

    @BeforeAll
    static void load() {
        catalogue = SharedCatalogue.get();
        finder = new NameFinder(catalogue);
    }

    private static PartyLinker linker(Parse... story) {
        return new PartyLinker(Scene.of(Arrays.asList(story), finder, null), catalogue);
    }

    private static Slot slot(Parse parse, int sentence, String words) {
        int from = parse.sentence().text().indexOf(words);
        return Slot.of(Role.ACTOR, parse, sentence, new Span(from, from + words.length()));
    }

    /** Those who fill the slot of some words of the last sentence. */
    private static List<String> parties(String words, Parse... story) {
        int last = story.length - 1;
        return linker(story).link(slot(story[last], last, words)).stream()
                .map(PartyLinkerTests::told)
                .toList();
    }

    private static String told(Party party) {
        return party.text() + " = " + party.entity() + " for " + party.principal();
    }

    @Test
    void anOrganAtTheStartOfASentenceSitsWhereItSays() {
        assertThat(parties(
                        "Lawmakers in Suva",
                        TaggedText.parse("Lawmakers/NNS/O/3:nsubj in/IN/O/0:prep Suva/NNP/U-GPE/1:pobj"
                                + " banned/VBD/O/-1:root it/PRP/O/3:dobj")))
                .containsExactly("Lawmakers in Suva = null for country:FJ");
        assertThat(parties(
                        "Tokyo",
                        TaggedText.parse("The/DT/O/2:det trade/NN/O/2:compound ministry/NN/O/5:nsubj in/IN/O/2:prep"
                                + " Tokyo/NNP/U-GPE/3:pobj balked/VBD/O/-1:root")))
                .containsExactly("Tokyo = null for country:JP");
    }

    @Test
    void aDelegationActsForTheStateOrBodyOfItsCapital() {
        assertThat(parties(
                        "delegation from Suva",
                        TaggedText.parse("A/DT/O/1:det delegation/NN/O/4:nsubj from/IN/O/1:prep Suva/NNP/U-GPE/2:pobj"
                                + " balked/VBD/O/-1:root")))
                .containsExactly("delegation from Suva = null for country:FJ");
        assertThat(parties(
                        "team from Brussels",
                        TaggedText.parse("A/DT/O/1:det team/NN/O/4:nsubj from/IN/O/1:prep Brussels/NNP/U-GPE/2:pobj"
                                + " balked/VBD/O/-1:root")))
                .containsExactly("team from Brussels = null for org:eu");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lawmakers/NNS/O/1:nsubj balked/VBD | Lawmakers | true",
                "Riot/NN/O/1:compound police/NN/O/2:nsubj charged/VBD | Riot police | true",
                "The/DT/O/2:det Supreme/NNP/B-ORG/2:compound Court/NNP/L-ORG/3:nsubj balked/VBD | Supreme Court | true",
                "The/DT/O/2:det election/NN/O/2:compound board/NN/O/3:nsubj balked/VBD | election board | true",
                "Its/PRP$/O/1:poss ministry/NN/O/2:nsubj balked/VBD | Its ministry | true",
                "The/DT/O/2:det foreign/JJ/O/2:amod ministry/NN/O/3:nsubj balked/VBD | foreign ministry | true",
                // No state's of its own.
                "The/DT/O/1:det country/NN/O/2:nsubj balked/VBD | country | false",
                "The/DT/O/1:det envoy/NN/O/2:nsubj balked/VBD | envoy | false",
                "The/DT/O/1:det board/NN/O/2:nsubj balked/VBD | board | false",
                // Their own words tell whose they are.
                "A/DT/O/1:det council/NN/O/4:nsubj of/IN/O/1:prep residents/NNS/O/2:pobj balked/VBD | council of"
                        + " residents | false",
                "Lawmakers/NNS/O/4:nsubj of/IN/O/0:prep the/DT/O/3:det opposition/NN/O/1:pobj balked/VBD | Lawmakers |"
                        + " false",
                "Opposition/NN/O/1:compound senators/NNS/O/2:nsubj balked/VBD | Opposition senators | false",
                "Baltic/JJ/U-NORP/1:amod officials/NNS/O/2:nsubj balked/VBD | Baltic officials | false",
                "Foreign/JJ/O/1:amod officials/NNS/O/2:nsubj balked/VBD | Foreign officials | false",
                "whose/WP$/O/3:nsubj fisheries/NN/O/2:compound ministry/NN/O/3:nsubj balked/VBD | fisheries ministry |"
                        + " false",
                "Authorities/NNS/O/4:nsubj across/IN/O/0:prep the/DT/O/3:det bloc/NN/O/1:pobj balked/VBD | Authorities |"
                        + " false",
                "The/DT/O/1:det rebels/NNS/O/3:poss 's/POS/O/1:case leader/NN/O/4:nsubj balked/VBD | leader | false",
            })
    void anOrganIsOfSomeStateUnlessItsWordsTellWhose(String sentence, String words, boolean unnamed) {
        Parse parse = TaggedText.parse(sentence.strip());
        assertThat(linker(parse).nouns().isUnnamedOrgan(slot(parse, 0, words))).isEqualTo(unnamed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Prime/NNP/O/1:compound Minister/NNP/O/3:compound Ida/NNP/B-PERSON/3:compound"
                        + " Karlsen/NNP/L-PERSON/4:nsubj balked/VBD | Prime Minister Ida Karlsen | true",
                "Albertan/NNP/U-NORP/3:compound Premier/NNP/O/3:compound Ida/NNP/B-PERSON/3:compound"
                        + " Karlsen/NNP/L-PERSON/4:nsubj balked/VBD | Albertan Premier Ida Karlsen | false",
                "Opposition/NN/O/3:compound Senator/NNP/O/3:compound Ida/NNP/B-PERSON/3:compound"
                        + " Karlsen/NNP/L-PERSON/4:nsubj balked/VBD | Opposition Senator Ida Karlsen | false",
                "Envoy/NNP/O/2:compound Ida/NNP/B-PERSON/2:compound Karlsen/NNP/L-PERSON/3:nsubj balked/VBD | Envoy"
                        + " Ida Karlsen | false",
            })
    void aNameBehindAnOfficeIsOfSomeStateUnlessItsWordsTellWhose(String sentence, String words, boolean unnamed) {
        Parse parse = TaggedText.parse(sentence.strip());
        assertThat(linker(parse).nouns().isInUnnamedOffice(slot(parse, 0, words)))
                .isEqualTo(unnamed);
    }

    @Test
    void wordsThatSayWhoSomebodyIsAreNobodyElse() {
        Parse parse = TaggedText.parse(
                "Ida/NNP/B-PERSON/1:compound Karlsen/NNP/L-PERSON/8:nsubj ,/,/O/1:punct Norway/NNP/U-GPE/6:poss"
                        + " 's/POS/O/3:case trade/NN/O/6:compound minister/NN/O/1:appos ,/,/O/1:punct balked/VBD");
        PartyLinker linker = linker(parse);
        Slot name = slot(parse, 0, "Ida Karlsen");
        Slot office = slot(parse, 0, "Norway 's trade minister");
        assertThat(linker.isSaidAgain(office, List.of(name, office))).isTrue();
        assertThat(linker.isSaidAgain(name, List.of(name, office))).isFalse();
    }

    @Test
    void aListOfNamesIsOfSeveral() {
        Parse parse = TaggedText.parse(
                "Chile/NNP/U-GPE/4:nsubj ,/,/O/0:punct Peru/NNP/U-GPE/0:appos ,/,/O/0:punct balked/VBD");
        Slot one = slot(parse, 0, "Chile");
        Slot other = slot(parse, 0, "Peru");
        assertThat(linker(parse).isSaidAgain(other, List.of(one, other))).isFalse();
    }

    @Test
    void aFirmWithADemonymBeforeItIsNotTheState() {
        Parse miner = TaggedText.parse(
                "The/DT/O/2:det Canadian/JJ/U-NORP/2:amod miner/NN/O/3:nsubj warned/VBD it/PRP/O/3:dobj");
        assertThat(parties("Canadian", miner)).containsExactly("Canadian miner = null for null");
        Parse nokia = TaggedText.parse("Oslo/NNP/O/1:nsubj fined/VBD Nokia/NNP/U-ORG/1:dobj");
        Parse operator = TaggedText.parse(
                "The/DT/O/2:det Finnish/JJ/U-NORP/2:amod operator/NN/O/3:nsubj warned/VBD it/PRP/O/3:dobj");
        assertThat(parties("Finnish", nokia, operator)).containsExactly("Finnish operator = company:Q1418 for null");
        Parse strike =
                TaggedText.parse("An/DT/O/2:det Israeli/JJ/U-NORP/2:amod strike/NN/O/3:nsubj hit/VBD it/PRP/O/3:dobj");
        assertThat(parties("Israeli", strike)).containsExactly("Israeli = country:IL for null");
    }

    @Test
    void aCourtOfATownActsForItsState() {
        assertThat(parties(
                        "Johannesburg court",
                        TaggedText.parse(
                                "Johannesburg/NNP/O/1:compound court/NN/O/2:nsubj sends/VBZ them/PRP/O/2:dobj")))
                .containsExactly("Johannesburg court = null for country:ZA");
        assertThat(parties(
                        "Chengdu consulate",
                        TaggedText.parse("Chengdu/NNP/O/1:compound consulate/NN/O/2:nsubj closes/VBZ it/PRP/O/2:dobj")))
                .containsExactly("Chengdu consulate = null for null");
        assertThat(parties(
                        "Chihuahua's governor, Ida Karlsen",
                        TaggedText.parse("Chihuahua's/NNP/O/1:poss governor,/NN/O/3:compound"
                                + " Ida/NNP/B-PERSON/3:compound Karlsen/NNP/L-PERSON/4:nsubj sued/VBD")))
                .containsExactly("Chihuahua's governor, Ida Karlsen = null for country:MX");
    }

    @Test
    void itsMinistryIsOfWhoeverTheWordsBeforeAreAbout() {
        assertThat(parties(
                        "foreign ministry",
                        TaggedText.parse("India/NNP/U-GPE/1:nsubj shelves/VBZ port/NN/O/1:dobj"),
                        TaggedText.parse("Beijing/NNP/U-GPE/2:nsubj is/VBZ/O/2:aux concerned/JJ/O/4:ccomp ,/,/O/4:punct"
                                + " said/VBD/O/-1:root its/PRP$/O/7:poss foreign/JJ/O/7:amod"
                                + " ministry/NN/O/4:nsubj")))
                .containsExactly("foreign ministry = country:CN for null");
        assertThat(parties(
                        "trade minister",
                        TaggedText.parse("India/NNP/U-GPE/1:nsubj shelves/VBZ port/NN/O/1:dobj"),
                        TaggedText.parse("Canadian/JJ/U-NORP/1:amod Prime/NNP/O/3:compound Minister/NNP/O/3:compound"
                                + " Karlsen/NNP/U-PERSON/4:nsubj urged/VBD/O/-1:root calm/NN/O/4:dobj"
                                + " ;/:/O/4:punct his/PRP$/O/9:poss trade/NN/O/9:compound"
                                + " minister/NN/O/10:nsubj balked/VBD/O/4:conj")))
                .anyMatch(party -> party.startsWith("trade minister") && party.contains("country:CA"));
    }

    @Test
    void aParliamentBelowTheStateIsNotTheStates() {
        assertThat(parties(
                        "regional parliament",
                        TaggedText.parse("Spain/NNP/U-GPE/1:nsubj balked/VBD"),
                        TaggedText.parse("The/DT/O/2:det regional/JJ/O/2:amod parliament/NN/O/3:nsubj approved/VBD"
                                + " it/PRP/O/3:dobj")))
                .containsExactly("regional parliament = null for null");
    }

    @Test
    void anArmyOfLiberationIsNotTheStates() {
        assertThat(parties(
                        "National Liberation Army",
                        TaggedText.parse("Colombia/NNP/U-GPE/1:nsubj balked/VBD"),
                        TaggedText.parse("The/DT/O/3:det National/NNP/B-ORG/3:compound Liberation/NNP/I-ORG/3:compound"
                                + " Army/NNP/L-ORG/4:nsubj struck/VBD it/PRP/O/4:dobj")))
                .noneMatch(party -> party.contains("= country:CO"));
    }

    @Test
    void thoseOfACountryWhoHoldNoOfficeOfItAreNotTheState() {
        assertThat(parties(
                        "Chinese owner",
                        TaggedText.parse("The/DT/O/2:det Chinese/JJ/U-NORP/2:amod owner/NN/O/3:nsubj balked/VBD")))
                .noneMatch(party -> party.contains("country:CN"));
        assertThat(parties(
                        "Tunisian opposition leader",
                        TaggedText.parse("The/DT/O/3:det Tunisian/JJ/U-NORP/3:amod opposition/NN/O/3:compound"
                                + " leader/NN/O/4:nsubj balked/VBD")))
                .noneMatch(party -> party.contains("country:TN"));
    }

    @Test
    void theTribunalIsTheCourtThatWasNamedLast() {
        assertThat(parties(
                        "tribunal",
                        TaggedText.parse(
                                "The/DT/O/3:det International/NNP/B-ORG/3:compound Criminal/NNP/I-ORG/3:compound"
                                        + " Court/NNP/L-ORG/4:nsubj sat/VBD"),
                        TaggedText.parse("The/DT/O/1:det tribunal/NN/O/2:nsubj ruled/VBD")))
                .containsExactly("tribunal = org:icc for null");
    }

    @Test
    void whatSomebodyIsSaidToDoHasADoer() {
        Parse parse = TaggedText.parse("firms/NNS/O/2:nsubj would/MD/O/2:aux remove/VB/O/-1:root news/NN/O/2:dobj"
                + " levies/NNS/O/6:nsubjpass were/VBD/O/6:auxpass imposed/VBN/O/-1:root");
        PartyLinker linker = linker(parse);
        assertThat(linker.hasSubject(0, parse.tokens().get(2).span())).isTrue();
        assertThat(linker.hasSubject(0, parse.tokens().get(6).span())).isFalse();
    }

    @Test
    void aPersonWhoIsCalledAfterATownIsNoPlace() {
        Parse parse = TaggedText.parse("Anon/NNP/B-PERSON/1:compound Nampa/NNP/L-PERSON/2:nsubj balked/VBD");
        assertThat(linker(parse).isPerson(slot(parse, 0, "Anon Nampa"))).isTrue();
    }

    @Test
    void aFormerPresidentIsKnownAndActsForNobody() {
        Parse parse = TaggedText.parse("Former/JJ/O/1:amod president/NN/O/3:compound Carlos/NNP/B-PERSON/3:compound"
                + " Alvarado/NNP/L-PERSON/4:nsubj balked/VBD/O/-1:root in/IN/O/4:prep Costa/NNP/B-GPE/7:compound"
                + " Rica/NNP/L-GPE/5:pobj");
        Scene after = Scene.of(List.of(parse), finder, LocalDate.of(2022, 5, 9));
        assertThat(new PartyLinker(after, catalogue).link(slot(parse, 0, "president Carlos Alvarado")))
                .extracting(PartyLinkerTests::told)
                .containsExactly("president Carlos Alvarado = person:carlos-alvarado-cr for null");
        Scene later = Scene.of(List.of(parse), finder, LocalDate.of(2082, 5, 9));
        assertThat(new PartyLinker(later, catalogue).link(slot(parse, 0, "president Carlos Alvarado")))
                .extracting(Party::entity)
                .containsOnlyNulls();
    }

    @Test
    void whoseMinistryIsThatOfTheCountryBeforeIt() {
        assertThat(parties(
                        "ministry",
                        TaggedText.parse(
                                "Egypt/NNP/U-GPE/1:nsubj balked/VBD at/IN/O/1:prep talks/NNS/O/2:pobj hosted/VBN/O/3:acl"
                                        + " by/IN/O/4:agent Sudan/NNP/U-GPE/5:pobj ,/,/O/6:punct whose/WP$/O/9:poss ministry/NN/O/10:nsubj"
                                        + " left/VBD/O/6:relcl")))
                .containsExactly("ministry = country:SD for null");
    }

    @Test
    void whoseLeaderIsNotThatOfACountryFurtherAhead() {
        assertThat(parties(
                        "president",
                        TaggedText.parse(
                                "Spain/NNP/U-GPE/1:nsubj fined/VBD the/DT/O/3:det club/NN/O/1:dobj ,/,/O/3:punct"
                                        + " whose/WP$/O/6:poss president/NN/O/7:nsubj balked/VBD/O/3:relcl")))
                .containsExactly("president = null for null");
        assertThat(parties(
                        "ministry",
                        TaggedText.parse("Chile/NNP/U-GPE/1:nsubj sued/VBD the/DT/O/4:det Sudanese/JJ/U-NORP/4:amod"
                                + " government/NN/O/1:dobj ,/,/O/4:punct whose/WP$/O/7:poss ministry/NN/O/8:nsubj"
                                + " balked/VBD/O/4:relcl")))
                .containsExactly("ministry = country:SD for null");
    }

    @Test
    void itsPresidentIsThatOfABodyThatIsTheSubject() {
        assertThat(parties(
                        "president",
                        TaggedText.parse(
                                "The/DT/O/1:det union/NN/O/2:nsubj urged/VBD Nigeria/NNP/U-GPE/2:dobj and/CC/O/2:cc"
                                        + " its/PRP$/O/6:poss president/NN/O/7:nsubj balked/VBD/O/2:conj")))
                .containsExactly("president = null for null");
        assertThat(parties(
                        "president",
                        TaggedText.parse(
                                "The/DT/O/1:det deal/NN/O/2:nsubj irked/VBD Nigeria/NNP/U-GPE/2:dobj and/CC/O/2:cc"
                                        + " its/PRP$/O/6:poss president/NN/O/7:nsubj balked/VBD/O/2:conj")))
                .containsExactly("president = country:NG for null");
    }

    @Test
    void officialsBehindANameAreNotThoseOfThePlaceWhereTheyAre() {
        assertThat(parties(
                        "Shell officials in Suva",
                        TaggedText.parse("Shell/NNP/U-ORG/1:compound officials/NNS/O/4:nsubj in/IN/O/1:prep"
                                + " Suva/NNP/U-GPE/2:pobj balked/VBD/O/-1:root")))
                .noneMatch(party -> party.contains("country:FJ"));
    }

    @Test
    void whoeverHasHeldAnOfficeOrFightsAStateIsOfNone() {
        assertThat(isOfSomeState("Former/JJ/O/3:amod president/NN/O/3:compound Ida/NNP/B-PERSON/3:compound"
                        + " Karlsen/NNP/L-PERSON/4:nsubj balked/VBD"))
                .isFalse();
        assertThat(isOfSomeState("Rebel/NN/O/3:compound leader/NN/O/3:compound Ida/NNP/B-PERSON/3:compound"
                        + " Karlsen/NNP/L-PERSON/4:nsubj balked/VBD"))
                .isFalse();
        assertThat(isOfSomeState("Foreign/JJ/O/3:amod minister/NN/O/3:compound Ida/NNP/B-PERSON/3:compound"
                        + " Karlsen/NNP/L-PERSON/4:nsubj balked/VBD"))
                .isTrue();
    }

    private static boolean isOfSomeState(String sentence) {
        Parse parse = TaggedText.parse(sentence);
        return linker(parse).nouns().isOfSomeState(slot(parse, 0, "Karlsen"));
    }

    @Test
    void aNamesakeInAStoryOfAnotherCountryIsNobody() {
        Parse parse = TaggedText.parse(
                "Chile/NNP/U-GPE/3:nsubj sent/VBD Carlos/NNP/B-PERSON/3:compound Alvarado/NNP/L-PERSON/1:dobj");
        Scene scene = Scene.of(List.of(parse), finder, LocalDate.of(2023, 5, 9));
        assertThat(new PartyLinker(scene, catalogue).link(slot(parse, 0, "Carlos Alvarado")))
                .extracting(Party::entity)
                .containsOnlyNulls();
    }

    @Test
    void aPersonWhoIsOutOfOfficeGoesByTheSurnameAsWell() {
        Parse full = TaggedText.parse("Costa/NNP/B-GPE/1:compound Rica/NNP/L-GPE/2:nsubj tried/VBD"
                + " Carlos/NNP/B-PERSON/4:compound Alvarado/NNP/L-PERSON/2:dobj");
        Parse surname = TaggedText.parse("Alvarado/NNP/U-PERSON/1:nsubj balked/VBD");
        Scene scene = Scene.of(List.of(full, surname), finder, LocalDate.of(2023, 5, 9));
        assertThat(new PartyLinker(scene, catalogue).link(slot(surname, 1, "Alvarado")))
                .extracting(PartyLinkerTests::told)
                .containsExactly("Alvarado = person:carlos-alvarado-cr for null");
    }
}
