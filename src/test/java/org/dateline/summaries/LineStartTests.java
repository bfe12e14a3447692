package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.model.Parse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences of which a line is printed; the act is told by the last word. */
class LineStartTests {

    private static final LineStart START = new LineStart(new ClosedClasses());

    private static String line(String text, String tags, boolean headline) {
        Parse parse = ToldActs.sentence(text, tags, 0, headline);
        int last = parse.tokens().size() - 1;
        return parse.text(START.of(parse, 0, last), last + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Riga barred tankers                              | NNP VBD NNS                     | Riga barred tankers",
                "However , Riga barred tankers                    | RB , NNP VBD NNS                | Riga barred tankers",
                "And Riga barred tankers                          | CC NNP VBD NNS                  | Riga barred tankers",
                "Today , Riga barred tankers                      | NN , NNP VBD NNS                | Riga barred tankers",
                "At the same time , Riga barred tankers           | IN DT JJ NN , NNP VBD NNS       | Riga barred tankers",
                "Sea war : Riga barred tankers                    | NN NN : NNP VBD NNS             | Riga barred tankers",
                "RIGA , Jan 13 ( Reuters ) - Riga barred tankers  | NNP , NNP CD -LRB- NNP -RRB- : NNP VBD NNS | Riga barred tankers",
                "- Riga barred tankers                            | : NNP VBD NNS                   | Riga barred tankers",
                "\" Riga barred tankers                           | `` NNP VBD NNS                  | \" Riga barred tankers",
                "In two days , Riga barred tankers                | IN CD NNS , NNP VBD NNS         | In two days , Riga barred tankers",
                "In Oslo , Riga barred tankers                    | IN NNP , NNP VBD NNS            | In Oslo , Riga barred tankers",
                "The move comes after Riga barred tankers         | DT NN VBZ IN NNP VBD NNS        | Riga barred tankers",
            })
    void aLineBeginsBehindWhatOnlyJoinsIt(String text, String tags, String line) {
        assertThat(line(text, tags, false)).isEqualTo(line);
    }

    @Test
    void theLabelOfAHeadlineStays() {
        assertThat(line("Sea war : Riga bars tankers", "NN NN : NNP VBZ NNS", true))
                .isEqualTo("Sea war : Riga bars tankers");
    }

    @Test
    void aClauseBeforeAColonIsNoLabel() {
        assertThat(line("Riga did it : tankers sank", "NNP VBD PRP : NNS VBD", false))
                .isEqualTo("Riga did it : tankers sank");
    }

    @Test
    void onlyAnActBehindASequelIsOne() {
        Parse parse =
                ToldActs.sentence("The move comes after Riga barred tankers", "DT NN VBZ IN NNP VBD NNS", 0, false);
        assertThat(START.isSequel(parse, 0, 5)).isTrue();
        assertThat(START.isSequel(parse, 0, 2)).isFalse();
        assertThat(START.of(parse, 0, 2)).isZero();
    }

    @Test
    void aSentenceOfConnectivesAloneEndsTheSearch() {
        Parse parse = ToldActs.sentence("However ,", "RB ,", 0, false);
        assertThat(START.behindLead(parse, 0, 0)).isLessThanOrEqualTo(2);
    }
}
