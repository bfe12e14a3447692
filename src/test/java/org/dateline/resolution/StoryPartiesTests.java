package org.dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.extraction.ActCoder;
import org.dateline.model.ActionType;
import org.dateline.model.Article;
import org.dateline.model.Claim;
import org.dateline.model.Ids;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Publication;
import org.dateline.model.ReadText;
import org.dateline.model.Role;
import org.dateline.model.Segment;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.reader.Reader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who takes part in acts whose sentences do not name them, read by the real reader; parties as "ROLE words = entity for principal". */
class StoryPartiesTests {

    private static final Publication DAY = Publication.on(LocalDate.of(2025, 3, 6));

    private static Reader reader;
    private static Resolver resolver;

    @BeforeAll
    static void load() {
        reader = Reader.load(1);
        resolver = new Resolver(SharedCatalogue.get());
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    /** The claims of a story; its first text is its headline if it has no stop. */
    private static List<Claim> claims(String... texts) {
        return claims(resolver, texts);
    }

    private static List<Claim> claims(Resolver by, String... texts) {
        List<Sentence> sentences = new ArrayList<>();
        int at = 0;
        for (String text : texts) {
            boolean headline = at == 0 && !text.endsWith(".");
            sentences.add(new Sentence(new Span(at, at + text.length()), text, 0, headline));
            at += text.length() + 1;
        }
        String raw = String.join(" ", texts);
        Article article = new Article(Ids.article(null, raw), raw, null, null, null, DAY, "en", null);
        ReadText read = reader.read(List.of(new Segment(0, sentences)));
        return by.resolve(article, read.parses(), new ActCoder().extract(read, DAY))
                .claims();
    }

    /** The parties of the last act of a type. */
    private static List<String> parties(ActionType type, String... texts) {
        return claims(texts).stream()
                .filter(c -> c.coding().type() == type)
                .reduce((one, other) -> other)
                .map(c -> c.coding().parties().stream()
                        .map(StoryPartiesTests::told)
                        .toList())
                .orElse(List.of());
    }

    private static String told(Party party) {
        return party.role() + " " + party.text() + " = " + party.entity() + " for " + party.principal();
    }

    /** A firm, goods, a national, an office-holder, a ship, an organ up the chain to its country, and a place. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SANCTION | The United States added Huawei to its Entity List. | country:CN",
                "SANCTION | The United States sanctioned Gazprom. | country:RU",
                "SANCTION | Canada imposed a 25 percent tariff on Indian steel. | country:IN",
                "SANCTION | Russia banned imports of fish from Norway. | country:NO",
                "SANCTION | Norway froze the assets of Russian businessman Oleg Deripaska. | country:RU",
                "COERCE | Germany arrested a Chinese national on suspicion of spying. | country:CN",
                "SANCTION | Washington sanctioned Foreign Minister Sergei Lavrov. | country:RU",
                "COERCE | Iran seized the Greek tanker Delta Poseidon in the Gulf. | country:GR",
                "ASSAULT | The Nigerian army was attacked by Boko Haram. | country:NG",
                "ASSAULT | French military planes were fired on by rebels in Mali. | country:FR",
                "CONCEDE | Russia withdrew its troops from Kherson. | country:UA",
                "SANCTION | Panama leaves China's Belt and Road after Rubio visit | country:CN",
                "RETREAT | US to allow Nvidia to sell H20 chips to China again | country:CN",
                "ASSAULT | Israeli jets struck the Lebanese town of Aitaroun. | country:LB",
                "ASSAULT | An Israeli strike on Aitaroun killed two people. | country:LB",
            })
    void anActFallsOnTheCountryThatItsObjectIsOf(ActionType type, String text, String country) {
        assertThat(parties(type, text))
                .anyMatch(party -> party.startsWith("AFFECTED ") && party.endsWith(" = " + country + " for null"));
    }

    @Test
    void aSanctionOnSomebodyOutOfOfficeFallsOnTheCountryThatTheyServed() {
        assertThat(parties(
                        ActionType.SANCTION,
                        "The European Union sanctioned Viktor Yanukovych on Thursday.",
                        "Ukraine welcomed the decision."))
                .contains(
                        "TARGET Viktor Yanukovych = person:viktor-yanukovych-ua for null",
                        "AFFECTED Viktor Yanukovych = country:UA for null");
        assertThat(parties(
                        ActionType.SANCTION,
                        "Ukraine sanctioned Viktor Yanukovych on Thursday.",
                        "The European Union welcomed the decision."))
                .contains("TARGET Viktor Yanukovych = person:viktor-yanukovych-ua for null")
                .noneMatch(party -> party.startsWith("AFFECTED "));
    }

    @Test
    void aRequestIsNoActOfThePartyThatIsAsked() {
        List<Claim> claims =
                claims("South Korea has asked the United States to exempt Samsung from its export controls.");
        assertThat(claims)
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.coding().principals(Role.ACTOR)).doesNotContain("country:US"))
                .noneMatch(c -> c.coding().stage() == Stage.IN_FORCE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COERCE | China fined Alibaba on Tuesday.",
                "COERCE | Russia arrested a Russian journalist on Tuesday.",
                "SANCTION | Japan imposed sanctions on Iran on Tuesday.",
            })
    void anActFallsNeitherOnTheActorsOwnCountryNorOnItsTarget(ActionType type, String text) {
        assertThat(parties(type, text)).isNotEmpty().noneMatch(party -> party.startsWith("AFFECTED "));
    }

    @Test
    void whoeverMadeABidIsTheAddresseeOfItsAnswer() {
        assertThat(parties(ActionType.AGREE, "Turkey approves Finland's NATO bid, keeps Sweden waiting"))
                .anyMatch(party -> party.startsWith("ADDRESSEE ") && party.contains("country:FI"));
    }

    @Test
    void twoStatesInOneWordBothTakePart() {
        assertThat(parties(ActionType.CONSULT, "India-UK talks resumed on Monday."))
                .anyMatch(party -> party.startsWith("ACTOR ") && party.contains("country:IN"))
                .anyMatch(party -> party.startsWith("ACTOR ") && party.contains("country:GB"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Senate of Canada urged Iran on Tuesday to release the crew. | country:CA",
                "The Congress of Mexico urged Iran on Tuesday to release the crew. | country:MX",
                "The Congress of the United States urged Iran on Tuesday to release the crew. | country:US",
                "The Congress urged Iran on Tuesday to release the crew. | country:US",
                "The Senate, told of Russia's plans, urged Iran on Tuesday to release the crew. | country:US",
            })
    void aBodyIsOfTheCountryThatItsNameGoesOnWith(String text, String country) {
        assertThat(parties(ActionType.REQUEST, text))
                .filteredOn(party -> party.startsWith("ACTOR "))
                .isNotEmpty()
                .allMatch(party -> party.contains(country));
    }

    @Test
    void employeesOfAnEmbassyAreOfItsState() {
        assertThat(parties(
                        ActionType.SANCTION, "Norway expelled seven employees of the Belarusian embassy on Tuesday."))
                .anyMatch(party -> party.startsWith("TARGET") && party.endsWith(" = country:BY for null"));
    }

    @Test
    void theSignOfACurrencyIsNobody() {
        assertThat(parties(ActionType.AID, "New Zealand pledged NZ$2 million on Thursday."))
                .isNotEmpty()
                .noneMatch(party -> party.contains(" NZ"));
    }

    @Test
    void aBareNumberMeansThoseWhoWereCountedBefore() {
        assertThat(parties(
                        ActionType.SANCTION,
                        "Norway expelled seven Belarusian diplomats on Tuesday.",
                        "Finland said it would bar the seven from its territory as well."))
                .contains("TARGET seven = null for country:BY");
    }

    @Test
    void aTrioIsOfWhomItIs() {
        assertThat(parties(ActionType.SANCTION, "Norway expelled a trio of Belarusian diplomats on Tuesday."))
                .contains("TARGET trio of Belarusian diplomats = country:BY for null");
    }

    @Test
    void theNorthIsTheCountryThatTheStoryNames() {
        assertThat(parties(
                        ActionType.ACCUSE,
                        "North Korea launched two ballistic missiles on Tuesday.",
                        "Hours later the North's state news agency accused Japan of rehearsing a siege."))
                .contains("ACTOR North's state news agency = country:KP for null");
    }

    @Test
    void theBlocIsTheOneThatTheStoryNames() {
        assertThat(parties(
                        ActionType.SANCTION,
                        "The European Commission opened an inquiry into tyres from Thailand.",
                        "The bloc raised its tariff on tyres from China to 45 per cent on Wednesday."))
                .contains("ACTOR bloc = org:eu for null");
    }

    @Test
    void criticismIsOfWhoDidWhatFallsOnTheSpeaker() {
        assertThat(parties(
                        ActionType.ACCUSE,
                        "Mexico imposed a 20 percent tariff on Brazilian steel on Wednesday.",
                        "Brazil's foreign ministry called the step unjustified."))
                .contains("ADDRESSEE Mexico = country:MX for null");
    }

    @Test
    void sanctionsOnThingsOfACountryFallOnIt() {
        assertThat(parties(ActionType.SANCTION, "Canada imposed sanctions against Iran's nuclear program."))
                .anyMatch(party -> party.startsWith("AFFECTED") && party.endsWith(" = country:IR for null"));
    }

    @Test
    void leadersOfAPartOfTheWorldAreOfNoOneCountry() {
        assertThat(parties(
                        ActionType.CONSULT,
                        "Uruguay's president called a meeting of Latin American leaders on Sunday."))
                .noneMatch(party -> party.contains("country:US"));
    }

    @Test
    void aGroupWithANameOfItsOwnIsNotTheFirmOfTheStory() {
        assertThat(parties(
                        ActionType.ASSAULT,
                        "Norway barred Huawei from its networks.",
                        "Hackers of the Lockdown group attacked the systems of Norway's defence ministry in March."))
                .noneMatch(party -> party.contains("Q160120"));
    }

    @Test
    void aPersonWhoseSurnameIsAFirmsIsThePerson() {
        assertThat(parties(
                        ActionType.THREATEN,
                        "Doug Ford, the premier of Ontario, suspended the surcharge on Tuesday.",
                        "Ford had threatened on Monday to cut off the power to Michigan."))
                .anyMatch(party -> party.startsWith("ACTOR Doug Ford = null"));
    }

    @Test
    void wordsThatSayMoreOfAPartyAreNoPartyOfTheirOwn() {
        assertThat(
                        parties(
                                ActionType.REQUEST,
                                "The Kiwi Exchange, a growers' group that had asked Norway in 2023 to scrap the duty, welcomed it."))
                .filteredOn(party -> party.startsWith("ACTOR"))
                .hasSize(1);
    }

    @Test
    void whoeverHeadsABodyActsForItsCountry() {
        assertThat(parties(
                        ActionType.ACCUSE,
                        "China will stop buying pineapples from Taiwan.",
                        "Lin Mei-hua, who heads Taiwan's fisheries council, called the decision unacceptable."))
                .anyMatch(party -> party.startsWith("ACTOR Lin Mei-hua") && party.endsWith(" for country:TW"));
    }

    @Test
    void aSpokesmanForAMinistryActsForItsCountry() {
        assertThat(
                        parties(
                                ActionType.REQUEST,
                                "Jan Novak, a spokesman for Poland's foreign ministry, urged Belarus on Tuesday to release the journalists."))
                .anyMatch(party -> party.startsWith("ACTOR Jan Novak") && party.endsWith(" for country:PL"));
    }

    @Test
    void theGovernmentIsThatOfTheHeadline() {
        assertThat(parties(
                        ActionType.ACCUSE,
                        "Costa Rica stands by rule that shuts out Huawei",
                        "Costa Rica's president ruled out withdrawing the rule on Wednesday.",
                        "The Chinese embassy in San José accused the government of breaking its promises."))
                .contains("ADDRESSEE government = null for country:CR");
    }

    @Test
    void aSanctionThatNamesNobodyIsOnTheOneCountryOfItsStory() {
        assertThat(parties(
                        ActionType.SANCTION,
                        "Togo condemned Niger on Monday over the coup.",
                        "Togo on Tuesday froze all financial aid and cooperation."))
                .anyMatch(party -> party.endsWith(" = country:NE for null"));
    }

    @Test
    void theCompanyIsTheOneThatTheStoryIsAbout() {
        assertThat(parties(
                        ActionType.COERCE,
                        "Italy's data protection authority blocked DeepSeek on Thursday.",
                        "Taiwan barred its public agencies from using the Chinese chatbot DeepSeek.",
                        "The Italian authority opened an investigation and fined the company last week."))
                .contains("TARGET company = company:deepseek for null");
    }

    @Test
    void theGovernmentIsNoFirmThatTheStoryNames() {
        assertThat(parties(
                        ActionType.ACCUSE,
                        "Hela landowners seal off gas wells, demand unpaid royalties",
                        "Armed landowners have padlocked the access road to the Angore gas field in Papua New Guinea's Hela province and"
                                + " forced ExxonMobil to fly out 70 contractors, police commander Martin Hegele said.",
                        "The clans claim that the government owes them 135 million kina in royalties, and their spokesman, Andy Tumu,"
                                + " vowed to keep the gate shut until the petroleum minister comes to Tari in person.",
                        "Port Moresby flew in two mobile police squads on Wednesday instead.",
                        "The minister, Fabian Pok, said payments could start once clan vetting ended in October and urged the protesters"
                                + " to lay down their guns.",
                        "ExxonMobil said exports were unaffected; work on the pipeline has been suspended.",
                        "In June a mob burned the company's machinery at the same site."))
                .noneMatch(party -> party.startsWith("ADDRESSEE government = company:"));
    }

    @Test
    void aMeasureIsOnTheStateEvenIfTheStoryNamesItsMinister() {
        assertThat(parties(
                        ActionType.SANCTION,
                        "Haiti's prime minister, Ariel Henry, criticised the United States on Monday.",
                        "Washington imposed sanctions."))
                .anyMatch(party -> party.endsWith(" = country:HT for null"))
                .noneMatch(party -> party.contains("TARGET Haiti's prime minister"));
    }

    @Test
    void anOrganIsOfTheStateInWhoseCityItSits() {
        assertThat(parties(
                        ActionType.REJECT,
                        "Mali's government welcomed the decision of ECOWAS on Monday.",
                        "A spokesman for the junta in Conakry rejected the ultimatum."))
                .anyMatch(party -> party.startsWith("ACTOR") && party.endsWith(" for country:GN"));
    }

    @Test
    void whoProtestsInACityIsNoOrganOfItsState() {
        assertThat(parties(ActionType.PROTEST, "Protesters in Paris marched against Israel on Monday."))
                .noneMatch(party -> party.startsWith("ACTOR") && party.endsWith(" for country:FR"));
    }

    @Test
    void anAttackOnAPlaceHasNoTargetFromElsewhere() {
        assertThat(parties(
                        ActionType.ASSAULT,
                        "Turkey threatened the United States on Monday.",
                        "Russia bombed Aleppo on Tuesday."))
                .noneMatch(party -> party.startsWith("TARGET") && !party.contains("Aleppo"));
    }

    @Test
    void theTwoGovernmentsAreThoseOfTheSentenceItself() {
        assertThat(parties(
                        ActionType.AGREE,
                        "China criticised Japan on Monday.",
                        "Chile and Peru said the two governments had agreed to lift tariffs."))
                .noneMatch(
                        party -> party.endsWith(" = country:CN for null") || party.endsWith(" = country:JP for null"));
    }

    @Test
    void theCourtIsTheOneOfThatNameThatTheStoryNames() {
        assertThat(parties(
                        ActionType.COERCE,
                        "Guyana asked the International Court of Justice on Monday to intervene.",
                        "The court ordered Venezuela to refrain from any action."))
                .anyMatch(party -> party.startsWith("ACTOR court = org:icj"));
    }

    @Test
    void partsOfAStateActForIt() {
        assertThat(parties(
                        ActionType.RETREAT,
                        "Ontario suspended its 25 percent tariff on electricity for Michigan on Tuesday."))
                .anyMatch(party -> party.startsWith("ACTOR Ontario") && party.endsWith(" for country:CA"));
    }

    @Test
    void aHeadlineCallsTheMeasureWhatItsFirstSentenceCallsIt() {
        List<Claim> claims = claims(
                "Chad suspends gas accords with Niger", "Chad on Monday suspended all energy agreements with Niger.");
        assertThat(claims).hasSize(2).extracting(c -> c.coding().instrument()).containsOnly(Instrument.AGREEMENT);
    }

    @Test
    void whomTheOwnWordsOfAnActNameBehindAPrepositionItIsOn() {
        assertThat(parties(
                        ActionType.RETREAT,
                        "Norway cleared the sale of 40 patrol boats worth $2 billion to Portugal on Friday."))
                .anyMatch(party -> party.endsWith(" = country:PT for null"));
    }

    @Test
    void theLeaderOfAProvinceActsForItsState() {
        assertThat(
                        parties(
                                ActionType.THREATEN,
                                "Alberta Premier Ida Karlsen threatened on Friday to cut off gas to Poland unless it dropped its duties."))
                .anyMatch(party -> party.startsWith("ACTOR") && party.endsWith(" for country:CA"));
    }

    @Test
    void aCourtOfAHeadlineActsForTheStateBeforeIt() {
        assertThat(parties(ActionType.COERCE, "Derna flood: Libyan court jails twelve over burst dams"))
                .contains("ACTOR Libyan court = country:LY for null");
    }

    @Test
    void aCourtActsForTheStateOfItsTown() {
        assertThat(parties(
                        ActionType.REJECT,
                        "Germany frees Turkish pastor's assets",
                        "A court in Izmir on Tuesday rejected an appeal by the German company Varta."))
                .anyMatch(party -> party.startsWith("ACTOR") && party.endsWith(" for country:TR"));
    }

    @Test
    void aBlocWhoseMembersNobodyListsIsABloc() {
        assertThat(parties(
                        ActionType.THREATEN,
                        "Mali expelled the special envoy of ECOWAS on Monday.",
                        "The bloc has threatened sanctions against anyone who delays the vote."))
                .contains("ACTOR bloc = org:ecowas for null");
    }

    @Test
    void aFirmMovesNoForces() {
        assertThat(claims(
                        "Exxon to drill off Essequibo despite Caracas warning",
                        "Exxon Mobil plans to drill two exploration wells this year off western Essequibo, its country"
                                + " manager Alistair Routledge said, despite Venezuela's claim to the region.",
                        "Caracas massed light tanks at Anacoco island this month."))
                .filteredOn(c -> c.coding().type() == ActionType.MOBILIZE)
                .extracting(c -> c.coding().summary())
                .singleElement()
                .asString()
                .contains("Caracas massed light tanks");
    }

    @Test
    void aFirmThatActsForAStateMovesItsForces(@TempDir Path folder) throws IOException {
        String text = "Volga Guard sent 400 troops to Mali on Monday.";
        String row = "company:volga-guard\tVolga Guard\tVolga Guard\tcompany\t";
        assertThat(claims(with(folder, "#id\tname\tnames\tkind\tprincipal\n" + row + "country:RU\n"), text))
                .filteredOn(c -> c.coding().type() == ActionType.MOBILIZE)
                .singleElement()
                .satisfies(c -> assertThat(c.coding().principals(Role.ACTOR)).containsExactly("country:RU"));
        assertThat(claims(with(folder, "#id\tname\tnames\tkind\tcountry\n" + row + "country:RU\n"), text))
                .filteredOn(c -> c.coding().type() == ActionType.MOBILIZE)
                .isEmpty();
    }

    /** A resolver that knows the rows of a file as well. */
    private static Resolver with(Path folder, String rows) throws IOException {
        return new Resolver(Catalogue.load(Files.writeString(folder.resolve("own.tsv"), rows)));
    }

    /**
     * A noun with its owner before, a counterpart, whoever ministers come from, two, three and four states, the only other
     * state, the opponent before a body, an exporter's destination, and nobody's own ships.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REQUEST | European Union leaders agreed on Monday to shut the bloc's airspace to Belarus. | The leaders urged Belarus to free the journalist. | ACTOR leaders = org:eu for null",
                "REQUEST | Nigeria shut its borders. | Ghana's president asked his Nigerian counterpart on Monday to reopen a crossing. | ADDRESSEE his Nigerian counterpart = country:NG for null",
                "CONSULT | Nigeria shut its borders. | ECOWAS said it would meet ministers from the affected states. | ADDRESSEE ministers from the affected states = null for null",
                "AGREE | Norway, Chile and Peru opened talks on fish on Monday. | The three countries agreed on joint patrols. | ACTOR three countries = country:PE for null",
                "AGREE | Norway, the United Arab Emirates, Chile and Peru opened talks on fish on Monday. | The four countries agreed on joint patrols. | ACTOR four countries = country:AE for null",
                "ASSAULT | Pakistan and Iran will reopen their embassies on Friday. | Tensions eased after the neighbours exchanged missile and drone strikes last week. | ACTOR neighbours = country:IR for null",
                "SANCTION | Japan tightened exports of chip materials to South Korea. | Japan also dropped its neighbour from a list of trusted buyers. | TARGET neighbour = country:KR for null",
                "PROTEST | Japan tightened exports of chip materials. | South Korea complained to the World Trade Organization about Japan's export controls on Tuesday. | ADDRESSEE Japan = country:JP for null",
                "SANCTION | Japan tightened its export controls. | Tokyo announced on Monday that from July 4 exporters must seek approval for each shipment of fluorinated polyimide, photoresists and hydrogen fluoride to South Korea. | AFFECTED South Korea = country:KR for null",
                "ASSAULT | Ukraine declared martial law. | Ukraine closed its ports after Russia attacked three of its naval vessels near Kerch. | AFFECTED three of its naval vessels = country:UA for null",
            })
    void aPartyIsFoundByWhatTheStoryCalledIt(ActionType type, String before, String text, String party) {
        assertThat(parties(type, before, text)).contains(party);
    }

    @Test
    void whatGoodsAreUsedAgainstIsNoTarget() {
        assertThat(
                        parties(
                                ActionType.SANCTION,
                                "Singapore will impose export controls on items that could be used as weapons against Ukraine."))
                .isNotEmpty()
                .noneMatch(party -> party.contains("country:UA"));
    }

    @Test
    void whomAMeasureIsOnBehindAClosedClauseIsItsTarget() {
        assertThat(
                        parties(
                                ActionType.RETREAT,
                                "Norway cleared the sale of 40 patrol boats, which are worth $2 billion, to Portugal on Friday."))
                .anyMatch(party -> party.endsWith(" = country:PT for null"));
        assertThat(parties(
                        ActionType.SANCTION,
                        "Canada announced sanctions, which take effect on Monday, against Russia."))
                .anyMatch(party -> party.startsWith("TARGET Russia = country:RU"));
    }

    @Test
    void theStateThatAVagueTargetBelongsToIsInferred() {
        List<Claim> claims = claims(
                "Turkey halted all trade with Israel on Thursday.",
                "It had restricted exports of 54 product groups in April.");
        assertThat(claims.getLast().coding().parties())
                .contains(new Party(Role.AFFECTED, "Israel", "country:IL", null, true));
    }

    @Test
    void anAllyIsNoOpponent() {
        assertThat(parties(
                        ActionType.PROTEST,
                        "The United States, South Korea and Japan have activated a system to share data on missiles.",
                        "Japan lodged a protest through its embassy in Beijing."))
                .isNotEmpty()
                .noneMatch(party -> party.startsWith("ADDRESSEE "));
    }

    @Test
    void anInferredStateIsCalledByItsName() {
        assertThat(parties(
                        ActionType.SANCTION,
                        "Thai jets bombed a Cambodian village on Monday.",
                        "Thailand denied it.",
                        "Cambodia recalled its ambassador."))
                .contains("TARGET Thailand = country:TH for null");
    }

    @Test
    void statesThatShareANounAreAllParties() {
        assertThat(parties(
                        ActionType.MOBILIZE,
                        "Armenian and US soldiers began a ten-day joint exercise near Yerevan on Monday."))
                .contains(
                        "ACTOR Armenian and US soldiers = country:AM for null",
                        "ACTOR Armenian and US soldiers = country:US for null");
    }

    @Test
    void theArticleDecidesWhatAnAmbiguousNameMeans() {
        assertThat(parties(ActionType.ACCUSE, "Sudan accused the Emirates of complicity in genocide on Monday."))
                .contains("ADDRESSEE Emirates = country:AE for null");
    }

    @Test
    void whatASubordinateClauseNamesIsNoObject() {
        assertThat(
                        parties(
                                ActionType.SANCTION,
                                "Algiers halted nearly all trade after Spain backed Morocco's autonomy plan for Western Sahara."))
                .isNotEmpty()
                .noneMatch(party -> party.contains("country:EH"));
    }

    @Test
    void whoIsUrgedDoesNotUrge() {
        assertThat(parties(
                        ActionType.REQUEST,
                        "The islands have always been ours.",
                        "We urge Japan to stop all words and deeds that may complicate the situation."))
                .containsExactly("ADDRESSEE Japan = country:JP for null");
    }

    @Test
    void theSidesAreThoseWhoMet() {
        assertThat(parties(
                        ActionType.AGREE,
                        "Russia's watchdog has lifted restrictions on fish supplies from two Vietnamese enterprises.",
                        "Earlier, Russian Agriculture Minister Dmitry Patrushev met with his Vietnamese counterpart Le Minh Hoan in Hanoi.",
                        "The sides agreed to expand the list of suppliers."))
                .containsExactlyInAnyOrder("ACTOR sides = country:RU for null", "ACTOR sides = country:VN for null");
    }
}
