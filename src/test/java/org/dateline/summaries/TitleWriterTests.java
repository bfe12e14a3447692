package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.model.ActionType;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.junit.jupiter.api.Test;

class TitleWriterTests {

    private static final SummaryWriter WRITER = new SummaryWriter();

    @Test
    void articlesTitlesOfPeopleAndDaysAreLeftOut() {
        assertThat(title(
                        "Minister Ida Karlsen barred the old tankers on Monday .",
                        "NNP NNP/B-PERSON NNP/L-PERSON VBD DT JJ NNS IN NNP/U-DATE .",
                        "Ida Karlsen",
                        "barred"))
                .contains("Ida Karlsen bars old tankers");
    }

    @Test
    void theSecondVerbOfASentenceHasATitleOfItsOwn() {
        String text = "Riga closed its port and expelled three diplomats of Kalmar .";
        String tags = "NNP/U-GPE VBD PRP$ NN CC VBD CD NNS IN NNP/U-GPE .";
        assertThat(title(text, tags, "Riga", "closed")).contains("Riga closes its port");
        assertThat(title(text, tags, "Riga", "expelled")).contains("Riga expels three diplomats of Kalmar");
    }

    @Test
    void whatOnlyTellsTheCircumstancesIsLeftOutWhereItDoesNotFit() {
        assertThat(title(
                        "Riga barred tankers from its northern harbours after weeks of quarrels over fishing grounds .",
                        "NNP/U-GPE VBD NNS IN PRP$ JJ NNS IN NNS IN NNS IN NN NNS .",
                        "Riga",
                        "barred"))
                .contains("Riga bars tankers from its northern harbours");
    }

    @Test
    void aConditionIsNotLeftOut() {
        assertThat(title(
                        "Riga will bar tankers from its northern harbours unless Oslo opens its fishing grounds .",
                        "NNP/U-GPE MD VB NNS IN PRP$ JJ NNS IN NNP/U-GPE VBZ PRP$ NN NNS .",
                        "Riga",
                        "bar"))
                .isEmpty();
    }

    @Test
    void aConditionBeforeTheClauseIsNotLeftOutEither() {
        assertThat(title(
                        "If Oslo does not pay , Riga will close its port .",
                        "IN NNP/U-GPE VBZ RB VB , NNP/U-GPE MD VB PRP$ NN .",
                        "Riga",
                        "close"))
                .isEmpty();
    }

    @Test
    void anObligationOrAFailureGetsNoTitleOfTheDeed() {
        assertThat(title("Riga must close its port .", "NNP/U-GPE MD VB PRP$ NN .", "Riga", "close"))
                .isEmpty();
        assertThat(title("Riga hasn't closed its port .", "NNP/U-GPE VBZ VBN PRP$ NN .", "Riga", "closed"))
                .isEmpty();
    }

    @Test
    void anExceptionIsNotLeftOut() {
        assertThat(title(
                        "Riga closed its northern ports and its eastern airfields to all countries except Oslo .",
                        "NNP/U-GPE VBD PRP$ JJ NNS CC PRP$ JJ NNS IN DT NNS IN NNP/U-GPE .",
                        "Riga",
                        "closed"))
                .isEmpty();
    }

    @Test
    void whatCountsByTheDayGoesOnCounting() {
        assertThat(title("Riga cut output by two barrels a day .", "NNP/U-GPE VBD NN IN CD NNS DT NN .", "Riga", "cut"))
                .contains("Riga cuts output by two barrels a day");
        assertThat(title("Riga sent a few ships to Oslo .", "NNP/U-GPE VBD DT JJ NNS IN NNP/U-GPE .", "Riga", "sent"))
                .contains("Riga sends a few ships to Oslo");
    }

    @Test
    void whoSpeaksForSomebodyIsNotThatPerson() {
        assertThat(title(
                        "Lawyers for Ida Karlsen sued Riga .",
                        "NNS IN NNP/B-PERSON NNP/L-PERSON VBD NNP/U-GPE .",
                        "Lawyers for Ida Karlsen",
                        "sued"))
                .contains("Lawyers for Ida Karlsen sue Riga");
    }

    @Test
    void whatOthersExpectIsNoPlan() {
        assertThat(title(
                        "Analysts said that Riga would ban exports .",
                        "NNS VBD IN NNP/U-GPE MD VB NNS .",
                        "Riga",
                        "ban"))
                .isNotEqualTo(Optional.of("Riga will ban exports"));
    }

    @Test
    void whatSomebodyIsAskedToDoIsNotLeftOut() {
        assertThat(title(
                        "Riga asked Oslo after weeks of quarrels over fishing grounds to open its northern harbours .",
                        "NNP/U-GPE VBD NNP/U-GPE IN NNS IN NNS IN NN NNS TO VB PRP$ JJ NNS .",
                        "Riga",
                        "asked"))
                .isEmpty();
    }

    @Test
    void aVerbGetsTheObjectThatStandsBeforeIt() {
        assertThat(title(
                        "Oslo lifted the duties that Riga had imposed on herring .",
                        "NNP/U-GPE VBD DT NNS WDT NNP/U-GPE VBD VBN IN NN .",
                        "Riga",
                        "imposed"))
                .contains("Riga imposed duties on herring");
    }

    @Test
    void aTitleThatOnlyOtherSentencesExplainIsNone() {
        assertThat(title("Riga asked Oslo to reverse it .", "NNP/U-GPE VBD NNP/U-GPE TO VB PRP .", "Riga", "asked"))
                .isEmpty();
        assertThat(title(
                        "Riga condemned the ruling on Monday .",
                        "NNP/U-GPE VBD DT NN IN NNP/U-DATE .",
                        "Riga",
                        "condemned"))
                .isEmpty();
        assertThat(title("Riga bought the same tankers .", "NNP/U-GPE VBD DT JJ NNS .", "Riga", "bought"))
                .isEmpty();
        assertThat(title("Riga halted trade with its neighbour .", "NNP/U-GPE VBD NN IN PRP$ NN .", "Riga", "halted"))
                .isNotEqualTo(Optional.of("Riga halts trade with its neighbour"));
    }

    @Test
    void aNounThatItsTitleDescribesNeedsNoOtherSentence() {
        assertThat(title("Riga condemned the ruling on herring .", "NNP/U-GPE VBD DT NN IN NN .", "Riga", "condemned"))
                .contains("Riga condemns ruling on herring");
        assertThat(title("Riga condemned the herring embargo .", "NNP/U-GPE VBD DT NN NN .", "Riga", "condemned"))
                .contains("Riga condemns herring embargo");
    }

    @Test
    void theOrderAloneTellsNothing() {
        assertThat(title("Riga suspended the order .", "NNP/U-GPE VBD DT NN .", "Riga", "suspended"))
                .isEmpty();
        assertThat(title("Riga suspended the export order .", "NNP/U-GPE VBD DT NN NN .", "Riga", "suspended"))
                .contains("Riga suspends export order");
    }

    @Test
    void whoSpeaksOfOthersDoesNotDoIt() {
        assertThat(title("Gazprom said that supplies would stop .", "NNP/U-ORG VBD IN NNS MD VB .", "Gazprom", "stop"))
                .isEmpty();
        assertThat(title(
                        "Gazprom said that it would stop supplies .",
                        "NNP/U-ORG VBD IN PRP MD VB NNS .",
                        "Gazprom",
                        "stop"))
                .contains("Gazprom will stop supplies");
    }

    @Test
    void aDayBetweenSubjectAndVerbIsNoOtherSubject() {
        assertThat(title(
                        "Riga on Monday annulled every accord with Kalmar .",
                        "NNP/U-GPE IN NNP/U-DATE VBD DT NN IN NNP/U-GPE .",
                        "Riga",
                        "annulled"))
                .contains("Riga annuls every accord with Kalmar");
    }

    @Test
    void whatADecisionIsToDoIsLeftOutWhereItDoesNotFit() {
        assertThat(title(
                        "Riga rejected Kalmar 's decision to annul every accord on fishing grounds in the northern sea .",
                        "NNP/U-GPE VBD NNP/U-GPE POS NN TO VB DT NN IN NN NNS IN DT JJ NN .",
                        "Riga",
                        "rejected"))
                .contains("Riga rejects Kalmar 's decision");
    }

    @Test
    void whatSomebodyIsBarredFromIsNotLeftOut() {
        assertThat(title(
                        "Riga barred operators from using equipment made by foreign suppliers in its networks .",
                        "NNP/U-GPE VBD NNS IN VBG NN VBN IN JJ NNS IN PRP$ NNS .",
                        "Riga",
                        "barred"))
                .isNotEqualTo(Optional.of("Riga bars operators"));
    }

    @Test
    void peopleAreCalledByTheirNames() {
        assertThat(title(
                        "Riga thanked Prime Minister Ida Karlsen for her help .",
                        "NNP/U-GPE VBD NNP NNP NNP/B-PERSON NNP/L-PERSON IN PRP$ NN .",
                        "Riga",
                        "thanked"))
                .contains("Riga thanks Ida Karlsen for her help");
    }

    @Test
    void twoWhoActTogetherAreBothNamed() {
        assertThat(title(
                        "Riga and Oslo agreed a truce .",
                        "NNP/U-GPE CC NNP/U-GPE VBD DT NN .",
                        "Riga and Oslo",
                        "agreed"))
                .contains("Riga and Oslo agree truce");
    }

    @Test
    void ratesAndAmountsAreWrittenInSigns() {
        assertThat(title(
                        "Riga imposed a 25 percent duty worth 30 million euros .",
                        "NNP/U-GPE VBD DT CD NN NN JJ CD CD NNS .",
                        "Riga",
                        "imposed"))
                .contains("Riga imposes 25% duty worth €30 million");
    }

    @Test
    void aLongTitleCallsBodiesAsHeadlinesDo() {
        assertThat(HeadlineNames.in("European Union leaders meet")).isEqualTo("EU leaders meet");
        assertThat(HeadlineNames.in("United Nations' chief meets European Union Force"))
                .isEqualTo("United Nations' chief meets European Union Force");
    }

    @Test
    void anActWhoseClauseMakesNoTitleGetsThatOfItsCoding() {
        String text =
                "Riga called the levy of Kalmar on herring and cod from the northern harbours unfair and unjust .";
        String tags = "NNP/U-GPE VBD DT NN IN NNP/U-GPE IN NN CC NN IN DT JJ NNS JJ CC JJ .";
        Parse sentence = ToldActs.sentence(text, tags, 0, false);
        ToldAct.Named riga = new ToldAct.Named(Role.ACTOR, "Latvia", "Riga", new Span(0, 4), false);
        int at = text.indexOf("Kalmar");
        ToldAct.Named kalmar = new ToldAct.Named(Role.ADDRESSEE, "Kalmar", "Kalmar", new Span(at, at + 6), false);
        Span verb = new Span(5, 11);
        ToldAct act = ToldActs.of(ActionType.ACCUSE, List.of(riga, kalmar), sentence, verb);
        assertThat(WRITER.title(act, WRITER.story(List.of(sentence), List.of(), List.of(verb), List.of()), 0))
                .contains("Riga criticises Kalmar");
    }

    @Test
    void aTitleThatDeniesNothingIsNone() {
        assertThat(title("Ida Karlsen denied that .", "NNP/B-PERSON NNP/L-PERSON VBD IN .", "Ida Karlsen", "denied"))
                .isEmpty();
    }

    @Test
    void whatIsExemptedFromIsNotLeftOut() {
        assertThat(title(
                        "Riga exempted the chips of Kalmar for civilian use from a northern ban on exports of chips .",
                        "NNP/U-GPE VBD DT NNS IN NNP/U-GPE IN JJ NN IN DT JJ NN IN NNS IN NNS .",
                        "Riga",
                        "exempted"))
                .isEmpty();
    }

    @Test
    void headlinesCallACountryByItsShortName() {
        assertThat(HeadlineNames.of("United States")).isEqualTo("US");
        assertThat(HeadlineNames.of("Riga")).isEqualTo("Riga");
    }

    private static Optional<String> title(String text, String tags, String actor, String trigger) {
        Parse sentence = ToldActs.sentence(text, tags, 0, false);
        List<ToldAct.Named> actors = Stream.of(actor.split(" and "))
                .map(name -> new ToldAct.Named(
                        Role.ACTOR,
                        null,
                        name,
                        new Span(text.indexOf(name), text.indexOf(name) + name.length()),
                        false))
                .toList();
        Span verb = Stream.of(sentence)
                .flatMap(p -> p.tokens().stream())
                .filter(t -> t.form().equals(trigger))
                .findFirst()
                .map(Token::span)
                .map(Objects::requireNonNull)
                .orElseThrow();
        ToldAct act = ToldActs.of(ActionType.SANCTION, actors, sentence, verb);
        return WRITER.title(act, WRITER.story(List.of(sentence), List.of(), List.of(verb), List.of()), 0);
    }
}
