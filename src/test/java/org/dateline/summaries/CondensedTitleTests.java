package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CondensedTitleTests {

    private static final ClauseWording WORDING = FrontedObjectTests.wording();
    private static final CondensedTitle CONDENSED = new CondensedTitle(
            WORDING, new TitleWords(WORDING.words()), new TitleEnd(WORDING), new TitleCheck(WORDING));

    @Test
    void aCountryStandsForItsMinistryWhereThatDoesNotFit() {
        assertThat(title(
                        "Norway 's foreign ministry urged Sweden to reverse the ban on tankers or face consequences at sea .",
                        "NNP/U-GPE POS JJ NN VBD NNP/U-GPE TO VB DT NN IN NNS CC VB NNS IN NN .",
                        "Norway",
                        "urged",
                        "Norway's foreign ministry urged Sweden to reverse ban on tankers or face consequences at sea"))
                .contains("Norway urged Sweden to reverse ban on tankers");
    }

    @Test
    void aCountryDoesNotStandForItsChiefsOrItsOpposition() {
        assertThat(title(
                        "Norway 's army chief threatened Sweden with a blockade of its ports in the far north and the islands .",
                        "NNP/U-GPE POS NN NN VBD NNP/U-GPE IN DT NN IN PRP$ NNS IN DT JJ NN CC DT NNS .",
                        "Norway",
                        "threatened",
                        "Norway's army chief threatened Sweden with blockade of its ports in far north and islands"))
                .contains("Norway's army chief threatened Sweden");
        assertThat(title(
                        "Norway 's opposition urged Sweden to reverse the ban on tankers or face consequences at sea .",
                        "NNP/U-GPE POS NN VBD NNP/U-GPE TO VB DT NN IN NNS CC VB NNS IN NN .",
                        "Norway",
                        "urged",
                        "Norway's opposition urged Sweden to reverse ban on tankers or face consequences at sea"))
                .contains("Norway's opposition urged Sweden to reverse ban on tankers");
    }

    @Test
    void whatSomebodySaysOfOthersIsNoPlan() {
        assertThat(title(
                        "Norway warned that it would be a mistake to arm Sweden with missiles of so long a range .",
                        "NNP/U-GPE VBD IN PRP MD VB DT NN TO VB NNP/U-GPE IN NNS IN RB JJ DT NN .",
                        "Norway",
                        "warned",
                        "Norway warned that it would be mistake to arm Sweden with missiles of so long range"))
                .contains("Norway warned that it would be mistake to arm Sweden");
    }

    @Test
    void anAdjectiveThatTellsWhatIsBannedStays() {
        assertThat(title(
                        "Norway banned Swedish-made tankers from northern ports and fjords .",
                        "NNP/U-GPE VBD JJ NNS IN JJ NNS CC NNS .",
                        "Norway",
                        "banned",
                        "Norway banned Swedish-made tankers from northern ports and fjords"))
                .contains("Norway banned Swedish-made tankers from northern ports");
    }

    @Test
    void aTitleEndsBehindTheObjectWithItsDescription() {
        String text =
                "Norway signed a contract worth 600 million euros with shipyards in Gdansk for eleven new frigates .";
        String tags = "NNP/U-GPE VBD DT NN JJ CD CD NNS IN NNS IN NNP/U-GPE IN CD JJ NNS .";
        assertThat(title(
                        text,
                        tags,
                        "Norway",
                        "signed",
                        "Norway signed contract worth €600 million with shipyards in Gdansk for eleven new frigates"))
                .contains("Norway signed contract worth €600 million with shipyards");
    }

    @Test
    void whoIsToldToDoSomethingIsNotLeftWithoutIt() {
        assertThat(title(
                        "Norway asked Stockholm and Copenhagen not to politicise the economy of the northern seas again .",
                        "NNP/U-GPE VBD NNP/U-GPE CC NNP/U-GPE RB TO VB DT NN IN DT JJ NNS RB .",
                        "Norway",
                        "asked",
                        "Norway asked Stockholm and Copenhagen not to politicise economy of northern seas again"))
                .isEmpty();
        assertThat(title(
                        "Norway asked Stockholm and Copenhagen for frigates in the defence of the economy of the northern seas .",
                        "NNP/U-GPE VBD NNP/U-GPE CC NNP/U-GPE IN NNS IN DT NN IN DT NN IN DT JJ NNS .",
                        "Norway",
                        "asked",
                        "Norway asked Stockholm and Copenhagen for frigates in defence of economy of northern seas"))
                .contains("Norway asked Stockholm and Copenhagen for frigates");
    }

    @Test
    void aDeniedClauseIsNotCutBeforeItsVerb() {
        assertThat(title(
                        "Norway denied that the ban on tankers from Riga and Tallinn was connected with a quarrel over fish .",
                        "NNP/U-GPE VBD IN DT NN IN NNS IN NNP/U-GPE CC NNP/U-GPE VBD VBN IN DT NN IN NN .",
                        "Norway",
                        "denied",
                        "Norway denied that ban on tankers from Riga and Tallinn was connected with quarrel over fish"))
                .isEmpty();
        assertThat(title(
                        "Norway denied that the tankers were barred by patrols from ports in the far north and the islands .",
                        "NNP/U-GPE VBD IN DT NNS VBD VBN IN NNS IN NNS IN DT JJ NN CC DT NNS .",
                        "Norway",
                        "denied",
                        "Norway denied that tankers were barred by patrols from ports in far north and islands"))
                .contains("Norway denied that tankers were barred by patrols from ports");
    }

    private static Optional<String> title(String text, String tags, String actor, String trigger, String told) {
        return CONDENSED.of(FrontedObjectTests.act(text, tags, actor, trigger), told);
    }
}
