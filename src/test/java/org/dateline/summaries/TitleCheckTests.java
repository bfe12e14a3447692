package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.Parse;
import org.junit.jupiter.api.Test;

class TitleCheckTests {

    private static final TitleCheck CHECK = new TitleCheck(FrontedObjectTests.wording());

    private static final ToldAct ACT = FrontedObjectTests.act(
            "The Blue Cross said on Monday that Riga barred tankers from its northern ports .",
            "DT/B-ORG NNP/I-ORG NNP/L-ORG VBD IN NNP/U-DATE IN NNP/U-GPE VBD NNS IN PRP$ JJ NNS .",
            "Riga",
            "barred");

    @Test
    void aSubjectAndAVerbMakeATitle() {
        assertThat(CHECK.isTitle(ACT, "Riga barred tankers")).isTrue();
        assertThat(CHECK.isTitle(ACT, "Riga to bar tankers")).isTrue();
        assertThat(CHECK.isTitle(ACT, "Northern ports")).isFalse();
        assertThat(CHECK.isTitle(ACT, "Barred tankers")).isFalse();
        assertThat(CHECK.isTitle(ACT, "To bar tankers")).isFalse();
    }

    @Test
    void aTitleEndsWithAWordThatNeedsNoOther() {
        assertThat(CHECK.isTitle(ACT, "Riga barred tankers from")).isFalse();
        assertThat(CHECK.isTitle(ACT, "Riga barred tankers from its")).isFalse();
        assertThat(CHECK.isTitle(ACT, "Riga barred tankers from its northern")).isFalse();
        assertThat(CHECK.isTitle(ACT, "Riga barred")).isFalse();
        assertThat(CHECK.isTitle(ACT, "Riga said northern ports were")).isFalse();
        assertThat(CHECK.isTitle(ACT, "Riga barred tankers from its northern ports"))
                .isTrue();
    }

    @Test
    void aNumberIsNotCutOffFromWhatItCounts() {
        Parse sentence = ToldActs.sentence(
                "Riga cancelled visas of two serving senators in 2024 .",
                "NNP VBD NNS IN CD VBG NNS IN CD/U-DATE .",
                0,
                false);
        ToldAct act = ToldActs.of(List.of(), sentence, sentence.tokens().get(1).span());
        assertThat(CHECK.isTitle(act, "Riga cancelled visas of two")).isFalse();
        assertThat(CHECK.isTitle(act, "Riga cancelled visas in 2024")).isTrue();
    }

    @Test
    void aTitleTellsWhatIsGiven() {
        Parse sentence = ToldActs.sentence(
                "Riga gave Blue Cross 30 days to leave its ports .",
                "NNP VBD NNP NNP CD NNS TO VB PRP$ NNS .",
                0,
                false);
        ToldAct act = ToldActs.of(List.of(), sentence, sentence.tokens().get(1).span());
        assertThat(CHECK.isTitle(act, "Riga gave Blue Cross")).isFalse();
        assertThat(CHECK.isTitle(act, "Riga gave Blue Cross 30 days to leave its ports"))
                .isTrue();
    }

    @Test
    void aParticipleIsNotCutOffFromWhoDoesIt() {
        Parse sentence = ToldActs.sentence(
                "Riga agrees a loan for Oslo backed by frozen assets .",
                "NNP VBZ DT NN IN NNP VBN IN JJ NNS .",
                0,
                true);
        ToldAct act = ToldActs.of(List.of(), sentence, sentence.tokens().get(1).span());
        assertThat(CHECK.isTitle(act, "Riga agrees loan for Oslo backed")).isFalse();
        assertThat(CHECK.isTitle(act, "Riga agrees loan for Oslo")).isTrue();
        Parse passive = ToldActs.sentence("Tankers barred by Riga .", "NNS VBN IN NNP .", 0, true);
        assertThat(CHECK.isTitle(
                        ToldActs.of(List.of(), passive, passive.tokens().get(1).span()), "Riga tankers barred"))
                .isTrue();
    }

    @Test
    void aNameIsToldWhole() {
        assertThat(CHECK.isWholeName(ACT, "Blue Cross said Riga barred tankers"))
                .isTrue();
        assertThat(CHECK.isWholeName(ACT, "Cross said Riga barred tankers")).isFalse();
    }

    @Test
    void aTitleEndsInAWord() {
        Parse sentence = ToldActs.sentence(
                "Riga adds Oslo to list of ' terrorists '", "NNP VBZ NNP TO NN IN `` NNS ''", 0, true);
        ToldAct act = ToldActs.of(List.of(), sentence, sentence.tokens().get(1).span());
        assertThat(CHECK.isTitle(act, "Riga adds Oslo to list of '")).isFalse();
    }

    @Test
    void aQuotationIsClosed() {
        assertThat(CHECK.isTitle(ACT, "Riga barred \"tankers")).isFalse();
    }
}
