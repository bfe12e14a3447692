package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.ActionType;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a whole sentence is open. */
class OpenReferencesTests {

    private static final ClosedClasses WORDS = new ClosedClasses();
    private static final ClauseWording WORDING =
            new ClauseWording(WORDS, new Verbs(), new NounPhrases(WORDS), new Anaphora());

    private static boolean isOpen(String text, String tags) {
        ToldAct act = ToldActs.of(List.of(), ToldActs.sentence(text, tags, 0, false), new Span(0, 1));
        return new OpenReferences(text, act, WORDING).any();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Its tankers left all the ports of Riga and of Oslo | PRP$ NNS VBD PDT DT NNS IN NNP/U-GPE CC IN NNP/U-GPE",
                "Riga barred the tankers today after talks with Oslo | NNP/U-GPE VBD DT NNS RB IN NNS IN NNP/U-GPE",
                "Riga set another duty on rye from Oslo and Lima     | NNP/U-GPE VBD DT NN IN NN IN NNP/U-GPE CC NNP/U-GPE",
                "Riga cut its own ties with Oslo after talks in Lima | NNP/U-GPE VBD PRP$ JJ NNS IN NNP/U-GPE IN NNS IN NNP/U-GPE",
                "Riga let its neighbour ship goods to Oslo and Lima  | NNP/U-GPE VBD PRP$ NN NN NNS IN NNP/U-GPE CC NNP/U-GPE",
                "Riga sent a petition after long talks with old Oslo | NNP/U-GPE VBD DT NN IN JJ NNS IN JJ NNP/U-GPE",
                "Riga asked Oslo to reverse it                       | NNP/U-GPE VBD NNP/U-GPE TO VB PRP",
                "Riga threatened to sue Oslo over it                 | NNP/U-GPE VBD TO VB NNP/U-GPE IN PRP",
            })
    void wordsThatOnlyOtherSentencesExplainAreOpen(String text, String tags) {
        assertThat(isOpen(text, tags)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Riga set duties on rye from Oslo and Lima this week    | NNP/U-GPE VBD NNS IN NN IN NNP/U-GPE CC NNP/U-GPE DT NN",
                "Riga cut ties with Oslo after its talks in Lima broke   | NNP/U-GPE VBD NNS IN NNP/U-GPE IN PRP$ NNS IN NNP/U-GPE VBD",
                "Riga let its grain ship leave for Oslo and for Lima     | NNP/U-GPE VBD PRP$ NN NN VB IN NNP/U-GPE CC IN NNP/U-GPE",
                "Riga told Oslo that the ban on tankers would stay then | NNP/U-GPE VBD NNP/U-GPE IN DT NN IN NNS MD VB RB",
                "Riga asked Oslo whether it would sail with old Lima    | NNP/U-GPE VBD NNP/U-GPE IN PRP MD VB IN JJ NNP/U-GPE",
                "Riga sent a tanker to Oslo and then brought it home    | NNP/U-GPE VBD DT NN TO NNP/U-GPE CC RB VBD PRP RB",
                "Riga told Varta Bank that tankers of Oslo may pass it  | NNP/U-GPE VBD NNP/B-ORG NNP/L-ORG IN NNS IN NNP/U-GPE MD VB PRP",
            })
    void aSentenceThatExplainsItsWordsIsNot(String text, String tags) {
        assertThat(isOpen(text, tags)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Riga blamed duties set by Oslo                | NNP/U-GPE VBD NNS VBN IN NNP/U-GPE          | true",
                "Riga blamed Oslo for new duties               | NNP/U-GPE VBD NNP/U-GPE IN JJ NNS          | false",
                "Riga blamed fires on ships of Oslo            | NNP/U-GPE VBD NNS IN NNS IN NNP/U-GPE       | false",
                "Riga praised duties set by Oslo               | NNP/U-GPE VBD NNS VBN IN NNP/U-GPE          | false",
                "Riga blaming duties set by Oslo               | NNP/U-GPE VBG NNS VBN IN NNP/U-GPE          | false",
            })
    void blameIsOpenIfNothingTellsWhatFor(String text, String tags, boolean open) {
        ToldAct act = ToldActs.of(List.of(), ToldActs.sentence(text, tags, 0, false), new Span(5, 10));
        assertThat(new OpenReferences(text, act, WORDING).any()).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Riga sent swift jets and divers         | NNP/U-GPE VBD JJ NNS CC NNS                | true",
                "Riga sent swift jets to Oslo            | NNP/U-GPE VBD JJ NNS IN NNP/U-GPE          | false",
                "Riga flew swift jets over divers        | NNP/U-GPE VBD JJ NNS IN NNS                | false",
            })
    void forcesThatAreSentNowhereAreOpen(String text, String tags, boolean open) {
        ToldAct act =
                ToldActs.of(ActionType.MOBILIZE, List.of(), ToldActs.sentence(text, tags, 0, false), new Span(5, 9));
        assertThat(new OpenReferences(text, act, WORDING).any()).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Riga sent tents and young divers | NNP/U-GPE VBD NNS CC JJ NNS | young divers | true",
                "Riga sent tents for young divers | NNP/U-GPE VBD NNS IN JJ NNS | young divers | false",
                "Riga paid tents and young divers | NNP/U-GPE VBD NNS CC JJ NNS | young divers | false",
            })
    void whatIsSentDoesNotReceive(String text, String tags, String receiver, boolean open) {
        int at = text.indexOf(receiver);
        ToldAct.Named party =
                new ToldAct.Named(Role.BENEFICIARY, null, receiver, new Span(at, at + receiver.length()), false);
        ToldAct act =
                ToldActs.of(ActionType.AID, List.of(party), ToldActs.sentence(text, tags, 0, false), new Span(5, 9));
        assertThat(new OpenReferences(text, act, WORDING).any()).isEqualTo(open);
    }

    @Test
    void aSummaryOfASingleNameSaysTooLittleAndABriefOneOfTwoNamesSaysEnough() {
        assertThat(isOpen("Riga met Oslo", "NNP/U-GPE VBD NNP/U-GPE")).isFalse();
        assertThat(isOpen("Riga met envoys", "NNP/U-GPE VBD NNS")).isTrue();
        assertThat(isOpen(
                        "Riga set duties on rye and wheat and barley for years",
                        "NNP/U-GPE VBD NNS IN NN CC NN CC NN IN NNS"))
                .isTrue();
    }
}
