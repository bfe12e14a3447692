package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a clause from its verb on, which is the second word of each sentence. */
class ClauseEndTests {

    private static final ClosedClasses WORDS = new ClosedClasses();

    private static List<Token> tokens(String text, String tags) {
        return ToldActs.sentence(text, tags, 0, false).tokens();
    }

    private static String clause(String text, String tags) {
        Parse parse = ToldActs.sentence(text, tags, 0, false);
        return parse.text(1, new ClauseEnd(parse.tokens(), WORDS).behind(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Riga barred tankers .                                | NNP VBD NNS .                      | barred tankers",
                "Riga barred tankers ; Oslo left .                    | NNP VBD NNS : NNP VBD .            | barred tankers",
                "Riga barred tankers after Oslo left .                | NNP VBD NNS IN NNP VBD .           | barred tankers",
                "Riga barred tankers and left Oslo .                  | NNP VBD NNS CC VBD NNP .           | barred tankers",
                "Riga barred tankers and Oslo left .                  | NNP VBD NNS CC NNP VBD .           | barred tankers",
                "Riga barred tankers and ships .                      | NNP VBD NNS CC NNS .               | barred tankers and ships",
                "Riga barred tankers , ships and boats .              | NNP VBD NNS , NNS CC NNS .         | barred tankers , ships and boats",
                "Riga barred tankers , which left .                   | NNP VBD NNS , WDT VBD .            | barred tankers",
                "Riga barred tankers on Monday .                      | NNP VBD NNS IN NNP/U-DATE .        | barred tankers",
                "Riga barred tankers from Monday .                    | NNP VBD NNS IN NNP/U-DATE .        | barred tankers from Monday",
                "Riga barred those who left .                         | NNP VBD DT WP VBD .                | barred those who left",
                "Riga said that Oslo left .                           | NNP VBD IN NNP VBD .               | said that Oslo left",
                "Riga barred tankers – a first .                      | NNP VBD NNS : DT JJ .              | barred tankers",
            })
    void aClauseEndsBeforeTheNextOne(String text, String tags, String clause) {
        assertThat(clause(text, tags)).isEqualTo(clause);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Riga barred St . Jude .        | NNP VBD NNP . NNP .    | barred St . Jude",
                "Riga barred No . 5 .           | NNP VBD NNP . CD .     | barred No . 5",
            })
    void theStopOfAnAbbreviationEndsNothing(String text, String tags, String clause) {
        assertThat(clause(text, tags)).isEqualTo(clause);
    }

    @Test
    void aClauseIsNotCutWithinAQuotation() {
        assertThat(clause(
                        "Riga called the ban \" a mistake that costs all \" .",
                        "NNP VBD DT NN `` DT NN WDT VBZ DT '' ."))
                .startsWith("called the ban")
                .satisfies(clause -> assertThat(
                                clause.chars().filter(c -> c == '"').count() % 2)
                        .isZero());
    }

    @Test
    void aLongClauseIsCutAtAPreposition() {
        String long1 = "Riga barred the very large and old tankers of a company with several dozens of employees"
                + " in a northern harbour behind its largest and oldest shipyard for reasons of public safety .";
        String tags = "NNP VBD DT RB JJ CC JJ NNS IN DT NN IN JJ NNS IN NNS"
                + " IN DT JJ NN IN PRP$ JJS CC JJS NN IN NNS IN JJ NN .";
        assertThat(clause(long1, tags))
                .hasSizeLessThanOrEqualTo(160)
                .startsWith("barred the very large and old tankers");
    }

    @Test
    void aVerbAtTheEndHasNoMoreWords() {
        assertThat(clause("Riga agreed", "NNP VBD")).isEqualTo("agreed");
        assertThat(clause("Riga agreed .", "NNP VBD .")).isEqualTo("agreed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Riga passed the reform Oslo wanted . | NNP VBD DT NN NNP VBD . | true",
                "Riga passed the reform .             | NNP VBD DT NN .         | false",
                "Riga told Oslo .                     | NNP VBD NNP .           | true",
                "Riga told Oslo to leave .            | NNP VBD NNP TO VB .     | false",
            })
    void aClauseThatLacksWhatIsSaidIsBrokenOff(String text, String tags, boolean broken) {
        assertThat(new ClauseEnd(tokens(text, tags), WORDS).isBrokenOff(1)).isEqualTo(broken);
    }

    @Test
    void aFullStopEndsASentenceUnlessItIsPartOfIt() {
        assertThat(ClauseEnd.isStop(tokens("Riga left . The", "NNP VBD . DT"), 2))
                .isTrue();
        assertThat(ClauseEnd.isStop(tokens("Riga left .", "NNP VBD ."), 2)).isTrue();
        assertThat(ClauseEnd.isStop(tokens("Riga left", "NNP VBD"), 1)).isFalse();
        assertThat(ClauseEnd.isStop(tokens("St . Jude", "NNP . NNP"), 1)).isFalse();
        assertThat(ClauseEnd.isStop(tokens("v . Riga", "IN . NNP"), 1)).isFalse();
        assertThat(ClauseEnd.isStop(tokens("left . . .", "VBD . . ."), 1)).isFalse();
        assertThat(ClauseEnd.isStop(tokens(". Riga", ". NNP"), 0)).isTrue();
    }

    @Test
    void aQuotationIsOpenBetweenItsMarks() {
        List<Token> tokens = tokens("Riga said \" no \" today", "NNP VBD `` UH '' NN");
        assertThat(ClauseEnd.isQuoted(tokens, 2)).isFalse();
        assertThat(ClauseEnd.isQuoted(tokens, 3)).isTrue();
        assertThat(ClauseEnd.isQuoted(tokens, 5)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "“", "”"})
    void quotationMarksAreThoseOfWords(String mark) {
        assertThat(ClauseEnd.isQuote(tokens(mark, "``").getFirst())).isTrue();
        assertThat(ClauseEnd.isQuote(tokens("'", "POS").getFirst())).isFalse();
    }

    @Test
    void aDashBetweenTwoBlanksStandsApart() {
        assertThat(ClauseEnd.standsApart(tokens("steel – ban", "NN : NN"), 1)).isTrue();
    }

    @Test
    void behindTheLastStopBeforeAnActAnotherSentenceBegins() {
        List<Token> tokens = tokens("Tankers sank . Riga left", "NNS VBD . NNP VBD");
        assertThat(ClauseEnd.behindStop(tokens, 0, 4)).isEqualTo(3);
        assertThat(ClauseEnd.behindStop(tokens, 0, 1)).isZero();
    }
}
