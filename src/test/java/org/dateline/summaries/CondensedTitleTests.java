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
    }

    private static Optional<String> title(String text, String tags, String actor, String trigger, String told) {
        return CONDENSED.of(FrontedObjectTests.act(text, tags, actor, trigger), told);
    }
}
