package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
                "Riga sent a petition after long talks with old Oslo | NNP/U-GPE VBD DT NN IN JJ NNS IN JJ NNP/U-GPE",
            })
    void wordsThatOnlyOtherSentencesExplainAreOpen(String text, String tags) {
        assertThat(isOpen(text, tags)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Riga set duties on rye from Oslo and Lima this week    | NNP/U-GPE VBD NNS IN NN IN NNP/U-GPE CC NNP/U-GPE DT NN",
                "Riga told Oslo that the ban on tankers would stay then | NNP/U-GPE VBD NNP/U-GPE IN DT NN IN NNS MD VB RB",
                "Riga told Varta Bank that tankers of Oslo may pass it  | NNP/U-GPE VBD NNP/B-ORG NNP/L-ORG IN NNS IN NNP/U-GPE MD VB PRP",
            })
    void aSentenceThatExplainsItsWordsIsNot(String text, String tags) {
        assertThat(isOpen(text, tags)).isFalse();
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
