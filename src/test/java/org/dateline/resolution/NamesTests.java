package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.resolution.TaggedText.parse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.Parse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is named in sentences as the analysis leaves them; "words = kind entity", the entity a dash when nobody knows. */
class NamesTests {

    private static final NameFinder FINDER = new NameFinder(SharedCatalogue.get());

    private static List<String> names(Parse... story) {
        Scene scene = Scene.of(Arrays.asList(story), FINDER, null);
        return IntStream.range(0, story.length)
                .boxed()
                .flatMap(i -> names(scene, i))
                .toList();
    }

    private static Stream<String> names(Scene scene, int sentence) {
        return scene.names().get(sentence).stream()
                .map(n -> n.words(scene.parse(sentence)) + " = " + n.kind() + " "
                        + (n.link() == null ? "-" : n.link().entity()));
    }

    @Test
    void anAbbreviationInBracketsMeansTheNameBeforeIt() {
        assertThat(names(
                        parse("Singapore/NNP/B-ORG Airlines/NNPS/L-ORG (/-LRB- SIA/NNP/U-ORG )/-RRB- flies/VBZ"),
                        parse("SIA/NN pays/VBZ")))
                .contains("SIA = COMPANY company:singapore-airlines")
                .endsWith("SIA = COMPANY company:singapore-airlines");
    }

    @Test
    void aCapitalThatActsIsItsCountryThoughTheReaderTakesItForSomebody() {
        assertThat(names(parse("Nouakchott/NNP/U-PERSON insists/VBZ")))
                .containsExactly("Nouakchott = COUNTRY country:MR");
        assertThat(names(parse("Phnom/NNP/B-PERSON Penh/NNP/L-PERSON insists/VBZ")))
                .containsExactly("Phnom Penh = COUNTRY country:KH");
        assertThat(names(parse("Addis/NNP/U-PERSON Ababa/NNP/U-GPE insists/VBZ")))
                .containsExactly("Addis Ababa = COUNTRY country:ET");
        assertThat(names(parse("Wellington/NNP/U-PERSON insists/VBZ"))).containsExactly("Wellington = PERSON -");
        assertThat(names(parse("London/NNP/B-PERSON Breed/NNP/L-PERSON insists/VBZ")))
                .containsExactly("London Breed = PERSON -");
    }

    @Test
    void aSurnameThatTheReaderTakesForAPlaceIsThePersonOfTheStory() {
        String named = "Vladimir/NNP/B-PERSON Putin/NNP/L-PERSON insists/VBZ";
        assertThat(names(parse(named), parse("Putin/NNP/U-GPE signs/VBZ")))
                .endsWith("Putin = PERSON person:vladimir-putin-ru");
        assertThat(names(parse("Putin/NNP/U-GPE signs/VBZ"))).containsExactly("Putin = COUNTRY -");
    }

    @Test
    void aPlaceThatIsCalledAfterACountryIsNoPartOfIt() {
        assertThat(names(parse("British/NNP/B-GPE Columbia/NNP/L-GPE insists/VBZ")))
                .noneMatch(name -> name.contains("country:GB"));
        assertThat(names(parse("British/JJ/U-NORP Airways/NNP/U-ORG insists/VBZ")))
                .anyMatch(name -> name.contains("country:GB") || name.contains("british-airways"));
        assertThat(names(parse("British/JJ/U-NORP officials/NNS insist/VBP")))
                .containsExactly("British = COUNTRY country:GB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The/DT Congress/NNP/U-ORG of/IN/O/1:prep Mexico/NNP/U-GPE/2:pobj agreed/VBD | country:MX",
                "They/PRP will/MD notify/VB Congress/NNP/U-ORG of/IN/O/2:prep Mexico/NNP/U-GPE/4:pobj | us",
                "They/PRP met/VBD the/DT Congress/NNP/U-ORG of/IN/O/3:prep Taiwan/NNP/U-GPE/7:compound"
                        + " arms/NNS/O/7:compound sales/NNS/O/4:pobj | us",
            })
    void whatACongressIsToldOfIsNotItsCountry(String sentence, String country) {
        assertThat(names(parse(sentence.strip())))
                .filteredOn(name -> name.startsWith("Congress = "))
                .hasSize(1)
                .allMatch(name -> name.endsWith(" country:MX") == country.equals("country:MX"))
                .noneMatch(name -> name.endsWith(" country:TW"));
    }

    @Test
    void aSurnameBehindAnothersGivenNameIsNotTheOfficeHolder() {
        Parse namesake = parse("Transport/NNP Minister/NNP Elena/NNP/B-PERSON Trump/NNP/L-PERSON resigned/VBD");
        Parse holder = parse("President/NNP Trump/NNP/U-PERSON resigned/VBD");
        LocalDate day = LocalDate.of(2019, 5, 15);
        assertThat(Scene.of(List.of(namesake), FINDER, day).names().getFirst()).allMatch(name -> name.link() == null);
        assertThat(Scene.of(List.of(holder), FINDER, day).names().getFirst()).anyMatch(name -> name.link() != null);
        Parse middle = parse("Vladimir/NNP/B-PERSON V./NNP/I-PERSON Putin/NNP/L-PERSON resigned/VBD");
        assertThat(Scene.of(List.of(middle), FINDER, day).names().getFirst()).anyMatch(name -> name.link() != null);
    }

    @Test
    void whatAFirmMakesIsNoPartOfItsName() {
        assertThat(names(parse("Australia/NNP/U-GPE banned/VBD Huawei/NNP/B-ORG equipment/NN/L-ORG")))
                .contains("Huawei = COMPANY company:Q160120");
    }

    @Test
    void theLastWordOfAnothersNameIsNoFirm() {
        assertThat(names(parse("Russia/NNP/U-GPE blocks/VBZ BBC/NNP/B-ORG News/NNP/L-ORG")))
                .anySatisfy(name -> assertThat(name).startsWith("BBC News = ").endsWith(" -"));
        assertThat(names(parse("Ericsson/NNP/U-ORG and/CC Finnish/JJ/B-ORG Nokia/NNP/L-ORG sell/VBP")))
                .anySatisfy(name -> assertThat(name).startsWith("Nokia = COMPANY company:"));
    }

    @Test
    void theLastWordsOfAnothersNameAreNoBody() {
        assertThat(names(parse("Algeria/NNP/U-GPE 's/POS High/NNP/B-ORG Security/NNP/I-ORG Council/NNP/L-ORG met/VBD")))
                .contains("High Security Council = ORGANIZATION -");
        assertThat(names(parse("The/DT U.N./NNP/B-ORG Security/NNP/I-ORG Council/NNP/L-ORG met/VBD")))
                .anySatisfy(name -> assertThat(name).contains("ORGANIZATION org:"));
    }

    @Test
    void anAbbreviationIsNotCarriedToAnotherSegment() {
        assertThat(names(
                        parse(0, "Singapore/NNP/B-ORG Airlines/NNPS/L-ORG (/-LRB- SIA/NNP )/-RRB- flies/VBZ"),
                        parse(1, "SIA/NNP/U-ORG pays/VBZ")))
                .endsWith("SIA = ORGANIZATION -");
    }

    @Test
    void anUnknownNameIsKnownByTheAbbreviationBehindIt() {
        assertThat(names(parse("European/NNP/B-ORG Aeronautic/NNP/I-ORG Defence/NNP/I-ORG and/CC/I-ORG Space/NNP/I-ORG "
                        + "Company/NNP/I-ORG EADS/NNP/I-ORG N.V./NNP/L-ORG (/-LRB- EADS/NNP/U-ORG )/-RRB- won/VBD")))
                .allSatisfy(name -> assertThat(name).doesNotEndWith("-"));
    }

    @ParameterizedTest
    @CsvSource({
        "SIA, Singapore Airlines, true",
        "NAVCENT, U.S. Naval Forces Central Command, true",
        "USAF, United States Air Force, true",
        "CTF, Task Force, false",
        "SIA, Boeing Company, false",
        "EADS, EADS, false"
    })
    void anAbbreviationHasItsLettersInTheirOrder(String shortForm, String longForm, boolean is) {
        assertThat(Abbreviations.isShortFor(shortForm, longForm)).isEqualTo(is);
    }

    @Test
    void productsShipsAndModelsAreNoBodies() {
        assertThat(names(
                        parse(
                                "the/DT iPhone/NNP/U-ORG and/CC the/DT A380/NNP/U-ORG and/CC HMS/NNP/B-ORG Daring/NNP/L-ORG"),
                        parse("Dreamliner/NNP/U-ORG flies/VBZ"),
                        parse("Boeing/NNP/U-ORG sells/VBZ a/DT/O/3:det Dreamliner/NNP/O/2:dobj")))
                .containsExactly("Boeing = COMPANY company:Q66");
    }

    @Test
    void aNameBeforeAWareIsTheWaresName() {
        assertThat(names(
                        parse("new/JJ MacBook/NNP/B-ORG Air/NNP/L-ORG computer/NN sells/VBZ"),
                        parse("the/DT MacBook/NNP/B-ORG Air/NNP/L-ORG sells/VBZ")))
                .isEmpty();
    }

    @Test
    void aSurnameIsThePersonOfTheFullName() {
        assertThat(names(
                        parse("Mark/NNP/B-PERSON Papermaster/NNP/L-PERSON leaves/VBZ"),
                        parse("Papermaster/NNP/U-ORG spoke/VBD")))
                .containsExactly("Mark Papermaster = PERSON -", "Papermaster = PERSON -");
    }

    @Test
    void aCapitalForTheSentencesSakeMakesNoName() {
        assertThat(names(
                        parse("World/NNP/U-ORG 's/POS largest/JJS airliner/NN flies/VBZ"),
                        parse("the/DT world/NN looks/VBZ on/RP")))
                .isEmpty();
    }

    @Test
    void capitalisedWordsThatEndInABodysNounNameIt() {
        assertThat(names(parse("from/IN the/DT 158th/JJ Fighter/NNP Wing/NNP in/IN Vermont/NNP")))
                .contains("Fighter Wing = ORGANIZATION -");
        assertThat(names(parse("strikes/NNS by/IN the/DT Coalition/NNP continue/VBP")))
                .containsExactly("Coalition = ORGANIZATION -");
    }

    @Test
    void nothingIsReadFromTheFormOfATitle() {
        assertThat(names(parse("Senators/NNPS Back/VBP New/NNP Budget/NNP Committee/NNP")))
                .isEmpty();
    }

    @Test
    void aBodyThatStartsWithItsCountryIsAnOrganOfIt() {
        assertThat(
                        names(
                                parse(
                                        "U.S./NNP/B-ORG Harbour/NNP/I-ORG Forces/NNPS/I-ORG Central/NNP/I-ORG Command/NNP/L-ORG said/VBD")))
                .containsExactly("U.S. Harbour Forces Central Command = ORGANIZATION country:US");
    }

    @Test
    void aFirmOrARebelForceThatStartsWithACountryIsNotTheCountry() {
        assertThat(names(parse("China/NNP/B-ORG Sparrow/NNP/I-ORG Airlines/NNPS/L-ORG flies/VBZ")))
                .containsExactly("China Sparrow Airlines = ORGANIZATION -");
        assertThat(names(parse("Syrian/JJ/B-ORG Liberation/NNP/I-ORG Army/NNP/L-ORG attacked/VBD")))
                .containsExactly("Syrian Liberation Army = ORGANIZATION -");
    }

    @Test
    void theLastWordOfANameIsNoCountry() {
        assertThat(names(parse("Michael/NNP/B-PERSON Jordan/NNP/L-PERSON plays/VBZ")))
                .containsExactly("Michael Jordan = PERSON -");
        assertThat(names(parse("the/DT Sparrow/NNP/B-ORG Bank/NNP/I-ORG of/IN/I-ORG China/NNP/L-ORG lends/VBZ")))
                .containsExactly("Sparrow Bank of China = ORGANIZATION -");
    }

    @Test
    void aPartOfANameMeansTheOneBodyThatHasIt() {
        assertThat(names(
                        parse("Air/NNP/B-ORG Force/NNP/L-ORG deal/NN is/VBZ exposed/VBN"),
                        parse("the/DT United/NNP/B-ORG States/NNP/I-ORG Air/NNP/I-ORG Force/NNP/L-ORG said/VBD")))
                .containsExactly(
                        "Air Force = ORGANIZATION org:airforce-us",
                        "United States Air Force = ORGANIZATION org:airforce-us");
    }

    @Test
    void aPartOfTwoNamesMeansNeither() {
        assertThat(names(
                        parse("the/DT Royal/NNP/B-ORG Air/NNP/I-ORG Force/NNP/L-ORG flies/VBZ"),
                        parse("the/DT United/NNP/B-ORG States/NNP/I-ORG Air/NNP/I-ORG Force/NNP/L-ORG flies/VBZ"),
                        parse("the/DT Air/NNP/B-ORG Force/NNP/L-ORG said/VBD")))
                .endsWith("Air Force = ORGANIZATION -");
    }

    @Test
    void aCountryThatIsAWordAsWellIsNamedWhereTheAnalysisSaysSo() {
        assertThat(names(parse("Turkey/NNP/U-GPE objects/VBZ"))).containsExactly("Turkey = COUNTRY country:TR");
        assertThat(names(parse("Turkey/NN is/VBZ served/VBN"))).isEmpty();
    }

    @Test
    void loosePossessivesAndLowerCaseAbbreviationsAreNames() {
        assertThat(names(parse("the/DT People/NNPS/B-GPE 's/POS/I-GPE Republic/NNP/I-GPE of/IN/I-GPE China/NNP/L-GPE")))
                .containsExactly("People 's Republic of China = COUNTRY country:CN");
        assertThat(names(parse("the/DT u.s./NNP reacts/VBZ"))).containsExactly("u.s. = COUNTRY country:US");
    }

    @Test
    void aShortAcronymIsWrittenInCapitals() {
        assertThat(names(parse("the/DT FDA/NNP said/VBD"))).hasSize(1);
        assertThat(names(parse("the/DT Fda/NNP melts/VBZ"))).isEmpty();
    }
}
