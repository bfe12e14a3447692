package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.model.Parse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoiningWordsTests {

    private static final ClosedClasses WORDS = new ClosedClasses();
    private static final ClauseWording WORDING =
            new ClauseWording(WORDS, new Verbs(), new NounPhrases(WORDS), new Anaphora());

    private static String without(String text, String tags) {
        Parse parse = ToldActs.sentence(text, tags, 0, false);
        Draft draft = new Draft(parse);
        new JoiningWords(WORDING, parse.tokens(), draft).drop();
        return draft.retold().parse().sentence().text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Riga also barred tankers            | NNP RB VBD NNS             | Riga barred tankers",
                "Riga barred tankers on the same day . | NNP VBD NNS IN DT JJ NN . | Riga barred tankers.",
                "Riga met not only Oslo but also Lima | NNP VBD RB RB NNP CC RB NNP | Riga met not only Oslo but also Lima",
                "Riga paid too much                  | NNP VBD RB JJ              | Riga paid too much",
                "Riga barred tankers                 | NNP VBD NNS                | Riga barred tankers",
            })
    void wordsThatOnlyJoinASentenceToTheOneBeforeAreLeftOut(String text, String tags, String without) {
        assertThat(without(text, tags)).isEqualTo(without);
    }
}
