package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.model.ActionType;
import org.dateline.model.EntityKind;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTests {

    private static final SummaryWriter WRITER = new SummaryWriter();

    private final List<Parse> parses = new ArrayList<>();
    private final List<Story.Name> names = new ArrayList<>();
    private final List<Span> deeds = new ArrayList<>();
    private final List<Story.Meant> references = new ArrayList<>();
    private int length;

    @Test
    void aBanIsCalledByWhatItIsOn() {
        say("Riga imposed a ban on rice from Kalmar .", "NNP/U-GPE VBD DT NN IN NN IN NNP/U-GPE .");
        say("Farmers criticised the ban .", "NNS VBD DT NN .");
        assertThat(summary("criticised")).isEqualTo("Farmers criticise the ban on rice from Kalmar");
    }

    @Test
    void aBanIsCalledByWhatWasBanned() {
        say("Riga bans old stoves .", "NNP/U-GPE VBZ JJ NNS .");
        deed("bans");
        say("Farmers criticised the ban .", "NNS VBD DT NN .");
        assertThat(summary("criticised")).isEqualTo("Farmers criticise the ban on old stoves");
    }

    @Test
    void twoBansLeaveItOpenWhichOneIsMeant() {
        say(
                "Riga imposed a ban on rice and Oslo lifted a ban on timber .",
                "NNP VBD DT NN IN NN CC NNP VBD DT NN IN NN .");
        say("Farmers criticised the ban .", "NNS VBD DT NN .");
        assertThat(summary("criticised")).isEqualTo("Farmers criticise a ban");
    }

    @Test
    void aDecisionIsWhoseAndToDoWhat() {
        say("Riga closed its port to tankers on Monday .", "NNP/U-GPE VBD PRP$ NN IN NNS IN NNP/U-DATE .");
        deed("closed");
        say("Farmers criticised the decision .", "NNS VBD DT NN .");
        assertThat(summary("criticised")).isEqualTo("Farmers criticise Riga's decision to close its port to tankers");
    }

    @Test
    void ofTheDecisionsOfTwoSidesNoneIsMeantSurely() {
        say("Riga closed its port and Oslo shut its airport .", "NNP/U-GPE VBD PRP$ NN CC NNP/U-GPE VBD PRP$ NN .");
        deed("closed");
        deed("shut");
        say("Farmers criticised the decision .", "NNS VBD DT NN .");
        assertThat(summary("criticised")).isEqualTo("Farmers criticise a decision");
    }

    @Test
    void aCompanyIsCalledByTheNameBesideItsNoun() {
        say("Riga fined the exchange Coinport .", "NNP/U-GPE VBD DT NN NNP .");
        say("Oslo barred the exchange from its market .", "NNP/U-GPE VBD DT NN IN PRP$ NN .");
        assertThat(summary("barred")).isEqualTo("Oslo bars Coinport from its market");
    }

    @Test
    void twoCountriesAreThoseThatWereNamed() {
        say("Riga wrote to Oslo .", "NNP/U-GPE VBD IN NNP/U-GPE .");
        known("Riga", "country:1");
        known("Oslo", "country:2");
        say("The two countries held talks .", "DT CD NNS VBD NNS .");
        assertThat(summary("held")).isEqualTo("Riga and Oslo hold talks");
    }

    @Test
    void aPronounThatOpensASentenceIsTheSubjectBefore() {
        say("Riga closed its port .", "NNP/U-GPE VBD PRP$ NN .");
        say("It barred tankers from its waters .", "PRP VBD NNS IN PRP$ NNS .");
        assertThat(summary("barred")).isEqualTo("Riga bars tankers from its waters");
    }

    @Test
    void aLastNameGetsTheWholeNameOfTheStory() {
        say("Minister Ida Karlsen met farmers .", "NNP NNP/B-PERSON NNP/L-PERSON VBD NNS .");
        say("Karlsen barred tankers from the port of Kalmar .", "NNP/U-PERSON VBD NNS IN DT NN IN NNP .");
        assertThat(summary("barred")).isEqualTo("Minister Ida Karlsen bars tankers from the port of Kalmar");
    }

    @Test
    void whatPlacesASentenceBehindAnotherIsLeftOut() {
        say("Riga closed its port .", "NNP/U-GPE VBD PRP$ NN .");
        say(
                "On the same day Oslo also barred tankers from Kalmar .",
                "IN DT/B-DATE JJ/I-DATE NN/L-DATE NNP/U-GPE RB VBD NNS IN NNP .");
        assertThat(summary("barred")).isEqualTo("Oslo bars tankers from Kalmar");
    }

    @Test
    void whatIsPraisedIsOfWhomThePraiseIsAddressedTo() {
        say("Riga closed its port and Oslo shut its airport .", "NNP/U-GPE VBD PRP$ NN CC NNP/U-GPE VBD PRP$ NN .");
        say("Farmers applauded the step .", "NNS VBD DT NN .");
        assertThat(answer(ActionType.SUPPORT, "applauded", "United States"))
                .isEqualTo("Farmers applaud the United States' step");
        assertThat(answer(ActionType.SUPPORT, "applauded", "Riga")).isEqualTo("Farmers applaud Riga's step");
    }

    @Test
    void ofTwoSidesTheOneThatIsAnsweredHasClosedIt() {
        say("Riga closed its port and Oslo shut its airport .", "NNP/U-GPE VBD PRP$ NN CC NNP/U-GPE VBD PRP$ NN .");
        deed("closed");
        deed("shut");
        say("Farmers criticised the closure .", "NNS VBD DT NN .");
        assertThat(answer(ActionType.ACCUSE, "criticised", "Oslo"))
                .isEqualTo("Farmers criticise Oslo's closure of its airport");
        say("Farmers criticised the decision .", "NNS VBD DT NN .");
        assertThat(answer(ActionType.ACCUSE, "criticised", "Riga"))
                .isEqualTo("Farmers criticise Riga's decision to close its port");
    }

    @Test
    void whatAClosureIsCalledIsNoPartOfItsName() {
        say("Riga closed its port .", "NNP/U-GPE VBD PRP$ NN .");
        deed("closed");
        say("Farmers called the closure protectionist .", "NNS VBD DT NN NN .");
        assertThat(answer(ActionType.ACCUSE, "called", "Riga"))
                .isEqualTo("Farmers call Riga's closure of its port protectionist");
    }

    @Test
    void whoIsNamedBeforeDoesNotOwnItTwice() {
        say("Riga closed ports .", "NNP/U-GPE VBD NNS .");
        deed("closed");
        say("Farmers praised Riga for the step .", "NNS VBD NNP/U-GPE IN DT NN .");
        assertThat(answer(ActionType.SUPPORT, "praised", "Riga"))
                .isEqualTo("Farmers praise Riga for its move to close ports");
    }

    @Test
    void aQuarrelIsBetweenTheOneThatDidItAndTheOther() {
        say("Riga closed its border with Oslo .", "NNP/U-GPE VBD PRP$ NN IN NNP/U-GPE .");
        known("Riga", "country:1");
        known("Oslo", "country:2");
        deed("closed");
        say("The quarrel began over herring .", "DT NN VBD IN NN .");
        assertThat(summary("began")).isEqualTo("The quarrel between Riga and Oslo begins over herring");
        say("Relations worsened over herring .", "NNS VBD IN NN .");
        assertThat(summary("worsened")).isEqualTo("Relations between Riga and Oslo worsen over herring");
    }

    @Test
    void whereNobodyDidAnythingToTheOtherNoQuarrelIsTheirs() {
        say("Riga received envoys of Oslo .", "NNP/U-GPE VBD NNS IN NNP/U-GPE .");
        known("Riga", "country:1");
        known("Oslo", "country:2");
        say("The conflict began over herring .", "DT NN VBD IN NN .");
        assertThat(summary("began")).doesNotContain("between");
    }

    @Test
    void aNameIsNoPartOfALongerOne() {
        say("South Riga closed ports and Oslo shut roads .", "NNP/B-GPE NNP/L-GPE VBD NNS CC NNP/U-GPE VBD NNS .");
        deed("closed");
        deed("shut");
        say("Farmers criticised the closure .", "NNS VBD DT NN .");
        assertThat(answer(ActionType.ACCUSE, "criticised", "Riga")).doesNotContain("ports");
        say("Farmers criticised the closure .", "NNS VBD DT NN .");
        assertThat(answer(ActionType.ACCUSE, "criticised", "South Riga")).contains("South Riga's closure of ports");
    }

    @Test
    void anOrganThatAPersonSpeaksOfMayBeOfAnotherCountry() {
        say("Riga closed its border with Oslo .", "NNP/U-GPE VBD PRP$ NN IN NNP/U-GPE .");
        known("Riga", "country:1");
        deed("closed");
        say("Ida Karlsen said the cabinet barred tankers .", "NNP/B-PERSON NNP/L-PERSON VBD DT NN VBD NNS .");
        assertThat(summary("barred")).doesNotContain("Riga's");
    }

    @Test
    void chargesAreThoseOfTheSentenceBeforeOnly() {
        say("Riga accused Oslo of spying .", "NNP/U-GPE VBD NNP/U-GPE IN NN .");
        deed("accused");
        say("Oslo denied the charges .", "NNP/U-GPE VBD DT NNS .");
        assertThat(answer(ActionType.REJECT, "denied", "Oslo")).isEqualTo("Oslo denies Riga's charges");
        say("Kalmar fined a bank .", "NNP/U-GPE VBD DT NN .");
        say("Prosecutors dropped the claims .", "NNS VBD DT NNS .");
        assertThat(summary("dropped")).doesNotContain("Riga's");
    }

    @Test
    void whatSomebodyRejectsIsNotOfTheirOwnCountry() {
        say("Riga closed ports and Oslo shut roads .", "NNP/U-GPE VBD NNS CC NNP/U-GPE VBD NNS .");
        say("Kalmarian traders rejected the charge .", "JJ/U-NORP NNS VBD DT NN .");
        assertThat(answer(ActionType.REJECT, "rejected", "Kalmar")).doesNotContain("Kalmar's");
    }

    @Test
    void aPersonIsNotIt() {
        say("Ida Karlsen closed ports .", "NNP/B-PERSON NNP/L-PERSON VBD NNS .");
        deed("closed");
        say("Farmers praised Ida Karlsen for the decision .", "NNS VBD NNP/B-PERSON NNP/L-PERSON IN DT NN .");
        assertThat(summary("praised")).doesNotContain("its decision");
    }

    @Test
    void aFineThatSomebodyImposedIsNoDecisionToImpose() {
        say(
                "Judges annulled a fine that Riga had imposed on traders .",
                "NNS VBD DT NN WDT NNP/U-GPE VBD VBN IN NNS .");
        deed("imposed");
        say("Farmers criticised the decision .", "NNS VBD DT NN .");
        assertThat(answer(ActionType.ACCUSE, "criticised", "Riga")).doesNotContain("to impose");
    }

    @Test
    void whatIsAskedForIsNobodysYet() {
        say("Riga closed its port and Oslo shut its airport .", "NNP/U-GPE VBD PRP$ NN CC NNP/U-GPE VBD PRP$ NN .");
        say("Farmers urged the step .", "NNS VBD DT NN .");
        assertThat(answer(ActionType.REQUEST, "urged", "Riga")).doesNotContain("Riga's");
    }

    @Test
    void aPartOfTheDayGoesWithItsDay() {
        say("Riga closed its port .", "NNP/U-GPE VBD PRP$ NN .");
        say("Oslo said the same evening that it was barring tankers .", "NNP/U-GPE VBD DT JJ NN IN PRP VBD VBG NNS .");
        assertThat(summary("barring")).doesNotContain("evening");
        say("Two days before that he barred tankers .", "CD/B-DATE NNS/I-DATE IN/I-DATE IN PRP VBD NNS .");
        assertThat(summary("barred")).doesNotContain("days").doesNotContain("That");
        say("Oslo opened its border to traffic on Monday morning .", "NNP/U-GPE VBD PRP$ NN IN NN IN NNP/U-DATE NN .");
        assertThat(summary("opened")).isEqualTo("Oslo opens its border to traffic");
    }

    @Test
    void thatBanIsNoTime() {
        say("Riga imposed a ban on rice .", "NNP/U-GPE VBD DT NN IN NN .");
        say("A month later that ban hit Oslo .", "DT/B-DATE NN/I-DATE RBR/L-DATE DT NN VBD NNP/U-GPE .");
        assertThat(summary("hit")).doesNotStartWith("Ban");
    }

    @Test
    void anAcronymTakesTheArticleOfHowItIsSpoken() {
        assertThat(NounPhrases.indefinite("LNG ban")).isEqualTo("an ");
        assertThat(NounPhrases.indefinite("HSBC fine")).isEqualTo("an ");
        assertThat(NounPhrases.indefinite("NATO ally")).isEqualTo("a ");
        assertThat(NounPhrases.indefinite("FIFA ban")).isEqualTo("a ");
    }

    @Test
    void whatHangsOnAVerbInThePastKeepsIt() {
        say("Riga closed its port .", "NNP/U-GPE VBD PRP$ NN .");
        say("Oslo said that it shared the concerns .", "NNP/U-GPE VBD IN PRP VBD DT NNS .");
        assertThat(summary("said")).isEqualTo("Oslo said that it shared the concerns");
        say("Oslo said that it would bar tankers .", "NNP/U-GPE VBD IN PRP MD VB NNS .");
        assertThat(summary("said")).isEqualTo("Oslo says that it will bar tankers");
    }

    @Test
    void anOrderToSuspendAnOrderIsNotThatOrder() {
        say("Riga suspended an order on Monday .", "NNP/U-GPE VBD DT NN IN NNP/U-DATE .");
        deed("suspended");
        say("Oslo revoked the order .", "NNP/U-GPE VBD DT NN .");
        assertThat(summary("revoked")).doesNotContain("order to suspend");
    }

    @Test
    void whatCountsFromTheSentenceBeforeIsLeftOut() {
        say("Riga closed its port .", "NNP/U-GPE VBD PRP$ NN .");
        say("Hours earlier Oslo barred tankers .", "NNS RBR NNP/U-GPE VBD NNS .");
        assertThat(summary("barred")).doesNotContain("earlier");
        say("Oslo barred tankers earlier in the month .", "NNP/U-GPE VBD NNS RBR/U-DATE IN DT NN .");
        assertThat(summary("barred")).isEqualTo("Oslo bars tankers");
        say("Oslo barred tankers a day earlier to help .", "NNP/U-GPE VBD NNS DT/B-DATE NN/L-DATE RBR TO VB .");
        assertThat(summary("barred")).isEqualTo("Oslo bars tankers to help");
        say(
                "Oslo barred tankers a day later as a sign .",
                "NNP/U-GPE VBD NNS DT/B-DATE NN/I-DATE RB/L-DATE IN DT NN .");
        assertThat(summary("barred")).isEqualTo("Oslo bars tankers");
        say("Oslo barred tankers that same morning .", "NNP/U-GPE VBD NNS IN JJ NN .");
        assertThat(summary("barred")).isEqualTo("Oslo bars tankers");
        say(
                "Oslo said the same day that it barred tankers .",
                "NNP/U-GPE VBD DT/B-DATE JJ/I-DATE NN/L-DATE WDT PRP VBD NNS .");
        assertThat(summary("said")).doesNotContain("day");
        say("Oslo barred tankers by the end of 2027 .", "NNP/U-GPE VBD NNS IN DT NN/B-DATE IN/I-DATE CD/L-DATE .");
        assertThat(summary("barred")).isEqualTo("Oslo bars tankers by the end of 2027");
    }

    @Test
    void aClauseBetweenCommasKeepsBoth() {
        say("Riga closed its port .", "NNP/U-GPE VBD PRP$ NN .");
        say("The order , which applies immediately , also bars tankers .", "DT NN , WDT VBZ RB , RB VBZ NNS .");
        assertThat(summary("bars")).contains("immediately , bars");
    }

    @Test
    void aPronounInAnOpeningParticipleMeansTheSubjectBehind() {
        say("Riga closed its port .", "NNP/U-GPE VBD PRP$ NN .");
        say(
                "Asked whether it would retaliate , the ministry said that talks would follow .",
                "VBN IN PRP MD VB , DT NN VBD IN NNS MD VB .");
        assertThat(summary("said")).doesNotContain("Riga");
    }

    @Test
    void whatSomebodyIsQuotedWithStays() {
        say("Riga imposed a ban on rice .", "NNP/U-GPE VBD DT NN IN NN .");
        String text = "Farmers said that \" the ban hurts \" .";
        say(text, "NNS VBD IN \" DT NN VBZ \" .");
        assertThat(summary("said")).contains("the ban hurts");
    }

    @Test
    void aHeadlineIsToldAsItIs() {
        say("Riga imposed a ban on rice .", "NNP/U-GPE VBD DT NN IN NN .");
        say("Farmers criticise the ban", "NNS VBP DT NN", true);
        assertThat(summary("criticise")).isEqualTo("Farmers criticise a ban");
    }

    @Test
    void whatJudgesDecideIsNotTheJudges() {
        say("The five judges of Riga quashed an election .", "DT CD NNS IN NNP/U-GPE VBD DT NN .");
        deed("quashed");
        say("Farmers criticised the decision .", "NNS VBD DT NN .");
        assertThat(summary("criticised")).isEqualTo("Farmers criticise the decision to quash an election");
    }

    @Test
    void whatAGovernmentDecidesIsNoPartOfIt() {
        say(
                "Judges struck a decision by the Latvian government to shut ports .",
                "NNS VBD DT NN IN DT JJ/U-NORP NN TO VB NNS .");
        say("The government appealed to judges of Oslo .", "DT NN VBD TO NNS IN NNP/U-GPE .");
        assertThat(summary("appealed")).isEqualTo("The Latvian government appeals to judges of Oslo");
    }

    @Test
    void aSummaryThatDoesNotStandAloneStandsBehindTheHeadlineInBrackets() {
        say("Riga shuts its harbour to tankers", "NNP/U-GPE VBZ PRP$ NN TO NNS", true);
        say("Oslo urged Kalmar to protest against the step .", "NNP/U-GPE VBD NNP/U-GPE TO VB IN DT NN .");
        assertThat(summary("urged"))
                .isEqualTo("[Riga shuts its harbour to tankers] Oslo urges Kalmar to protest against the step");
        assertThat(SummaryWriter.body(summary("urged"))).isEqualTo("Oslo urges Kalmar to protest against the step");
    }

    @Test
    void aSummaryThatTellsEverythingStandsAlone() {
        say("Riga shuts its harbour to tankers", "NNP/U-GPE VBZ PRP$ NN TO NNS", true);
        say("Oslo urged Kalmar to protest against delays of herring .", "NNP/U-GPE VBD NNP/U-GPE TO VB IN NNS IN NN .");
        assertThat(summary("urged")).isEqualTo("Oslo urges Kalmar to protest against delays of herring");
        assertThat(SummaryWriter.body(summary("urged"))).isEqualTo(summary("urged"));
    }

    @Test
    void aBriefSummaryThatNamesBothSidesStandsAlone() {
        say("Riga shuts its harbour to tankers", "NNP/U-GPE VBZ PRP$ NN TO NNS", true);
        say("Oslo freed 18 Belarusian sailors .", "NNP/U-GPE VBD CD JJ/U-NORP NNS .");
        assertThat(summary("freed")).isEqualTo("Oslo frees 18 Belarusian sailors");
        say("Oslo cut off electricity .", "NNP/U-GPE VBD RP NN .");
        assertThat(summary("cut")).startsWith("[Riga shuts its harbour to tankers] ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Oslo and Kalmar praised the July attack .          | NNP/U-GPE CC NNP/U-GPE VBD DT NNP/U-DATE NN . | praised | true",
                "Oslo praised Kalmar over each other 's envoys .    | NNP/U-GPE VBD NNP/U-GPE IN DT JJ POS NNS . | praised | false",
                "Oslo praised Kalmar for its levy .                 | NNP/U-GPE VBD NNP/U-GPE IN PRP$ NN . | praised | true",
                "Oslo praised Kalmar for a law revoking duties .    | NNP/U-GPE VBD NNP/U-GPE IN DT NN VBG NNS . | praised | false",
                "Oslo praised Kalmar for a law .                    | NNP/U-GPE VBD NNP/U-GPE IN DT NN . | praised | true",
                "Oslo and Kalmar praised the duties by telephone .  | NNP/U-GPE CC NNP/U-GPE VBD DT NNS IN NN . | praised | true",
                "Oslo praised Kalmar over the nuclear test ban treaty . | NNP/U-GPE VBD NNP/U-GPE IN DT JJ NN NN NN . | praised | false",
            })
    void whatOnlyTheHeadlineExplainsNeedsIt(String text, String tags, String trigger, boolean led) {
        say("Riga shuts its harbour to tankers", "NNP/U-GPE VBZ PRP$ NN TO NNS", true);
        say(text.strip(), tags.strip(), false);
        assertThat(summary(trigger).startsWith("[Riga shuts")).isEqualTo(led);
    }

    @Test
    void aDutyOfUnnamedPeopleIsNobodysDecision() {
        say("Exporters must seek approval of shipments to Oslo .", "NNS MD VB NN IN NNS IN NNP/U-GPE .");
        deed("seek");
        say("Farmers criticised the measures .", "NNS VBD DT NNS .");
        assertThat(summary("criticised")).isEqualTo("Farmers criticise the measures");
    }

    @Test
    void whoDeniesSpeaksOfItsOwnSteps() {
        say("Oslo shut its airport .", "NNP/U-GPE VBD PRP$ NN .");
        say("Riga denied that the steps were political .", "NNP/U-GPE VBD IN DT NNS VBD JJ .");
        assertThat(answer(ActionType.REJECT, "denied", "Oslo")).contains("the steps");
    }

    @Test
    void ofTwoJetsNeitherIsThePlane() {
        say("Riga acts as Ryanway jet lands", "NNP/U-GPE VBZ IN NNP/U-ORG NN VBZ", true);
        say("Oslo sent a fighter jet .", "NNP/U-GPE VBD DT NN NN .");
        say("Police searched the plane .", "NNS VBD DT NN .");
        assertThat(summary("searched")).doesNotContain("fighter");
    }

    @Test
    void anUnlinkedOrganIsCalledByItsCountry() {
        say("The government praised Kalmar for the repair of ports .", "DT NN VBD NNP/U-GPE IN DT NN IN NNS .");
        Parse sentence = parses.getLast();
        ToldAct.Named actor = new ToldAct.Named(Role.ACTOR, null, "government", last("government"), false, "Latvian");
        ToldAct act = ToldActs.of(List.of(actor), sentence, last("praised"));
        assertThat(WRITER.of(act, WRITER.story(parses, names, deeds, references), 0))
                .startsWith("The Latvian government ");
    }

    @Test
    void whereACaseIsTakenDoesNotTellWhichOneItIs() {
        say("Riga shuts its harbour to tankers", "NNP/U-GPE VBZ PRP$ NN TO NNS", true);
        say(
                "Oslo and Kalmar vowed last week to take the case to judges of northern Bergen .",
                "NNP/U-GPE CC NNP/U-GPE VBD JJ/B-DATE NN/L-DATE TO VB DT NN TO NNS IN JJ NNP/U-GPE .");
        assertThat(summary("vowed")).startsWith("[Riga shuts its harbour to tankers] ");
        say(
                "Oslo and Kalmar vowed last week to take the case of Riga to judges of northern Bergen .",
                "NNP/U-GPE CC NNP/U-GPE VBD JJ/B-DATE NN/L-DATE TO VB DT NN IN NNP/U-GPE TO NNS IN JJ NNP/U-GPE .");
        assertThat(summary("vowed")).startsWith("Oslo");
    }

    @Test
    void whatWasUsedForSomethingIsNotClearByItself() {
        say("Riga shuts its harbour to tankers", "NNP/U-GPE VBZ PRP$ NN TO NNS", true);
        say(
                "Ida Karlsen alleged that it was used to bring arms from Oslo to the rebels of Kalmar .",
                "NNP/B-PERSON NNP/L-PERSON VBD IN PRP VBD VBN TO VB NNS IN NNP/U-GPE TO DT NNS IN NNP/U-GPE .");
        assertThat(summary("alleged")).startsWith("[Riga shuts its harbour to tankers] ");
        say(
                "Ida Karlsen alleged that it was clear that arms came from Oslo to the rebels of Kalmar .",
                "NNP/B-PERSON NNP/L-PERSON VBD IN PRP VBD JJ IN NNS VBD IN NNP/U-GPE TO DT NNS IN NNP/U-GPE .");
        assertThat(summary("alleged")).startsWith("Ida");
    }

    @Test
    void aHeadlineThatTellsTheSameIsNotTold() {
        say("Riga closes harbour to tankers", "NNP/U-GPE VBZ NN TO NNS", true);
        say("Riga closed the harbour to tankers .", "NNP/U-GPE VBD DT NN TO NNS .");
        assertThat(summary("closed")).isEqualTo("Riga closes the harbour to tankers");
    }

    @Test
    void whatIsInTheHeadlineIsNoLongerAnyBan() {
        say("Riga forbids all tankers in harbour", "NNP/U-GPE VBZ DT NNS IN NN", true);
        say("Farmers criticised the ban .", "NNS VBD DT NN .");
        assertThat(summary("criticised")).isEqualTo("[Riga forbids all tankers in harbour] Farmers criticise the ban");
    }

    @Test
    void aCaptionIsNoHeadline() {
        say("Riga forbids all tankers in harbour", "NNP/U-GPE VBZ DT NNS IN NN", true);
        say("Kalmar waits .", "NNP/U-GPE VBZ .");
        say("Protesters march through the port of Kalmar", "NNS VBP IN DT NN IN NNP/U-GPE", true);
        say("Farmers criticised the ban .", "NNS VBD DT NN .");
        assertThat(summary("criticised")).startsWith("[Riga forbids all tankers in harbour] ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What shuts harbours in the north          | WP VBZ NNS IN DT NN",
                "Will Riga shut its harbour ?              | MD NNP VB PRP$ NN .",
                "RIGA SHUTS ITS HARBOUR                    | NNP VBZ PRP$ NN",
                "Riga [ north ] shuts harbour              | NNP : NN : VBZ NN",
                "Riga shuts                                | NNP VBZ",
                "News of the day                           | NN IN DT NN",
            })
    void aHeadlineThatSaysNothingOrAsksDoesNotLead(String headline, String tags) {
        say(headline.strip(), tags.strip(), true);
        say("Farmers criticised the ban .", "NNS VBD DT NN .");
        assertThat(summary("criticised")).isEqualTo("Farmers criticise a ban");
    }

    @Test
    void theSameByAnotherVerbIsARepetition() {
        say("Riga halts herring exports to Oslo", "NNP/U-GPE VBZ NN NNS TO NNP/U-GPE", true);
        say("Riga suspended herring exports to Oslo .", "NNP/U-GPE VBD NN NNS TO NNP/U-GPE .");
        assertThat(summary("suspended")).isEqualTo("Riga suspends herring exports to Oslo");
    }

    @Test
    void anotherDeedOfTheSamePartiesIsNoRepetition() {
        say("Riga closes harbour to tankers", "NNP/U-GPE VBZ NN TO NNS", true);
        say("Riga searched the tankers .", "NNP/U-GPE VBD DT NNS .");
        assertThat(summary("searched")).isEqualTo("[Riga closes harbour to tankers] Riga searches the tankers");
    }

    @Test
    void aNewTariffStaysOne() {
        say("Riga quarrels with all its traders", "NNP/U-GPE VBZ IN DT PRP$ NNS", true);
        say("Riga imposed a tariff after the tariff expired .", "NNP/U-GPE VBD DT NN IN DT NN VBD .");
        assertThat(summary("imposed")).contains("a tariff after");
    }

    @Test
    void anEditorsBracketsAreNoHeadline() {
        assertThat(SummaryWriter.body("[The government] banned imports of rice"))
                .isEqualTo("[The government] banned imports of rice");
    }

    @Test
    void aPronounIsReplacedByWhoeverIsSurelyMeant() {
        say("Riga warned Oslo .", "NNP/U-GPE VBD NNP/U-GPE .");
        known("Riga", "country:LV");
        known("Oslo", "country:NO");
        say("It closed a port .", "PRP VBD DT NN .");
        meant("It", "country:NO", 0.9);
        assertThat(summary("closed")).startsWith("Oslo closes a port");
    }

    @Test
    void aPronounWhoseMeaningIsUnsureIsLeftToTheGrammar() {
        say("Riga warned Oslo .", "NNP/U-GPE VBD NNP/U-GPE .");
        known("Riga", "country:LV");
        known("Oslo", "country:NO");
        say("It closed a port .", "PRP VBD DT NN .");
        meant("It", "country:NO", 0.8);
        assertThat(summary("closed")).startsWith("Riga closes a port");
    }

    @Test
    void aPronounStaysIfItsSentenceNamesWhoeverIsMeant() {
        say("Oslo warned Latvia .", "NNP/U-GPE VBD NNP/U-GPE .");
        known("Latvia", "country:LV");
        known("Oslo", "country:NO");
        say("Riga closed its port .", "NNP/U-GPE VBD PRP$ NN .");
        known("Riga", "country:LV");
        meant("its", "country:LV", 0.95);
        assertThat(summary("closed")).isEqualTo("Riga closes its port");
    }

    @Test
    void anOrganIsOwnedByWhoeverIsSurelyMeant() {
        say("Riga warned Oslo .", "NNP/U-GPE VBD NNP/U-GPE .");
        known("Riga", "Latvia");
        known("Oslo", "Norway");
        say("Farmers criticised the government .", "NNS VBD DT NN .");
        meant("government", "Norway", 0.9);
        assertThat(summary("criticised")).isEqualTo("Farmers criticise Oslo's government");
    }

    private void say(String text, String tags) {
        say(text, tags, false);
    }

    /** Another sentence, of words that blanks part. */
    private void say(String text, String tags, boolean headline) {
        parses.add(ToldActs.sentence(text, tags, length, headline));
        length += text.length() + 1;
    }

    private Span last(String word) {
        return Stream.of(parses.getLast())
                .flatMap(p -> p.tokens().stream())
                .filter(t -> t.form().equals(word))
                .findFirst()
                .map(Token::span)
                .map(Objects::requireNonNull)
                .orElseThrow();
    }

    private void deed(String word) {
        deeds.add(last(word));
    }

    private void known(String word, String entity) {
        names.add(new Story.Name(last(word), entity, EntityKind.COUNTRY, word));
    }

    private void meant(String word, String entity, double probability) {
        references.add(new Story.Meant(last(word), entity, probability));
    }

    private String answer(ActionType type, String trigger, String addressee) {
        Parse sentence = parses.getLast();
        Token first = sentence.tokens().getFirst();
        ToldAct act = ToldActs.of(
                type,
                List.of(
                        new ToldAct.Named(Role.ACTOR, null, first.form(), first.span(), false),
                        new ToldAct.Named(Role.ADDRESSEE, addressee, addressee, null, true)),
                sentence,
                last(trigger));
        return WRITER.of(act, WRITER.story(parses, names, deeds, references), parses.size() - 1);
    }

    private String summary(String trigger) {
        Parse sentence = parses.getLast();
        List<ToldAct.Named> actors = sentence.tokens().stream()
                .limit(1)
                .filter(t -> t.is("N"))
                .map(t -> new ToldAct.Named(Role.ACTOR, null, t.form(), t.span(), false))
                .toList();
        ToldAct act = ToldActs.of(actors, sentence, last(trigger));
        return WRITER.of(act, WRITER.story(parses, names, deeds, references), parses.size() - 1);
    }
}
