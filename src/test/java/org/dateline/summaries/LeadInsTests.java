package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.Parse;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadInsTests {

    private static final ClosedClasses WORDS = new ClosedClasses();
    private static final LeadIns LEADS =
            new LeadIns(new ClauseWording(WORDS, new Verbs(), new NounPhrases(WORDS), new Anaphora()));

    private static final Parse WELCOMED = ToldActs.sentence(
            "Riga welcomed the exit of it in a long letter on Friday .",
            "NNP/U-GPE VBD DT NN IN PRP IN DT JJ NN IN NNP/U-DATE .",
            40,
            false);
    private static final String SUMMARY = "Riga welcomed the exit of it in a long letter";

    private static ToldAct told(Parse sentence) {
        return ToldActs.of(List.of(), sentence, new Span(0, 1));
    }

    private static Parse headline(String text, String tags) {
        return ToldActs.sentence(text, tags, 0, true);
    }

    private static Parse onLine(int line, Parse parse) {
        Sentence sentence = parse.sentence();
        return new Parse(
                new Sentence(sentence.span(), sentence.text(), line, sentence.headline()),
                parse.segment(),
                parse.tokens());
    }

    private static final Parse KIRIN = headline("Kirin leaves brewery venture", "NNP/U-ORG VBZ NN NN");

    @Test
    void aSummaryThatNeedsItStandsBehindTheHeadline() {
        assertThat(LEADS.led(SUMMARY, told(WELCOMED), List.of(KIRIN)))
                .isEqualTo("[Kirin leaves brewery venture] " + SUMMARY);
        assertThat(LEADS.led(SUMMARY, told(WELCOMED), List.of())).isEqualTo(SUMMARY);
    }

    @Test
    void theFirstHeadlineThatSaysSomethingCounts() {
        Parse section = onLine(1, headline("World", "NN"));
        Parse question = onLine(2, headline("Will Kirin leave its brewery venture ?", "MD NNP VB PRP$ NN NN ."));
        assertThat(LEADS.led(SUMMARY, told(WELCOMED), List.of(section, question, KIRIN)))
                .startsWith("[Kirin leaves brewery venture] ");
        assertThat(LEADS.led(SUMMARY, told(WELCOMED), List.of(section, question)))
                .isEqualTo(SUMMARY);
    }

    @Test
    void aHeadlineOfTwoClausesStandsWhole() {
        Parse first = onLine(1, headline("Riga sanctions Kirin", "NNP/U-GPE NNS NNP/U-ORG"));
        Parse second = onLine(1, ToldActs.sentence("Kirin leaves brewery venture", "NNP/U-ORG VBZ NN NN", 22, true));
        assertThat(LEADS.led(SUMMARY, told(WELCOMED), List.of(first, second)))
                .isEqualTo("[Riga sanctions Kirin; Kirin leaves brewery venture] " + SUMMARY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KIRIN LEAVES BREWERY VENTURE | NNP VBZ NN NN",
                "Kirin [ brewery ] leaves now | NNP : NN : VBZ RB",
                "Kirin brewery venture        | NNP NN NN",
                "Why Kirin leaves the venture | WRB NNP VBZ DT NN",
                "Brewery update : Thursday 6 March 2025 | NN NN : NNP/B-DATE CD/I-DATE NNP/I-DATE CD/L-DATE",
            })
    void someHeadlinesSayTooLittle(String text, String tags) {
        assertThat(LEADS.led(SUMMARY, told(WELCOMED), List.of(headline(text, tags))))
                .isEqualTo(SUMMARY);
    }

    @Test
    void aHeadlineThatTheSummaryRepeatsIsLeftOut() {
        Parse same = headline("Riga welcomes exit in letter", "NNP/U-GPE VBZ NN IN NN");
        assertThat(LEADS.led(SUMMARY, told(WELCOMED), List.of(same))).isEqualTo(SUMMARY);
    }

    @Test
    void aNounThatWasMadeIndefiniteIsDefiniteAgain() {
        assertThat(LEADS.led("Riga welcomed an exit of it in a long letter", told(WELCOMED), List.of(KIRIN)))
                .isEqualTo("[Kirin leaves brewery venture] " + SUMMARY);
    }

    @Test
    void theHeadlineIsTakenOffAgainAndAnInsertionIsNot() {
        assertThat(LeadIns.body("[Kirin leaves brewery venture] Riga welcomed it"))
                .isEqualTo("Riga welcomed it");
        assertThat(LeadIns.body("[Mr Lee] welcomed it")).isEqualTo("[Mr Lee] welcomed it");
        assertThat(LeadIns.body("Riga welcomed it")).isEqualTo("Riga welcomed it");
        assertThat(LeadIns.body("")).isEmpty();
    }
}
