package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeSentenceTests {

    private static final ClosedClasses WORDS = new ClosedClasses();
    private static final WholeSentence WHOLE = new WholeSentence(WORDS, new NounPhrases(WORDS));

    private static ToldAct act(String text, String tags, String verb) {
        int at = text.indexOf(verb);
        int riga = Math.max(0, text.indexOf("Riga"));
        List<ToldAct.Named> named =
                List.of(new ToldAct.Named(Role.ACTOR, "Riga", "Riga", new Span(riga, riga + 4), false));
        return ToldActs.of(
                text.contains("Riga") ? named : List.of(),
                ToldActs.sentence(text, tags, 0, false),
                new Span(at, at + verb.length()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Riga barred all tankers of Oslo .           | NNP VBD DT NNS IN NNP .       | Riga barred all tankers of Oslo",
                "However , Riga barred tankers of Oslo .     | RB , NNP VBD NNS IN NNP .     | Riga barred tankers of Oslo",
                "tankers of Riga were barred from Oslo .     | NNS IN NNP VBD VBN IN NNP .   | Tankers of Riga were barred from Oslo",
            })
    void aSentenceIsPrintedWithoutWhatJoinsItToOthers(String text, String tags, String printed) {
        assertThat(WHOLE.of(act(text, tags, "barred"))).contains(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It barred all tankers of Oslo .             | PRP VBD DT NNS IN NNP .",
                "Riga barred tankers .                       | NNP VBD NNS .",
                "Riga barred it and all the rest .           | NNP VBD PRP CC PDT DT NN .",
                "Riga barred \" all of the tankers .         | NNP VBD `` DT IN DT NNS .",
                "Others barred all tankers of Oslo .         | NNS VBD DT NNS IN NNP .",
            })
    void aSentenceThatNeedsTheOneBeforeIsNot(String text, String tags) {
        assertThat(WHOLE.of(act(text, tags, "barred"))).isEmpty();
    }

    @Test
    void aVeryLongSentenceIsPrintedOnlyIfNothingShorterTellsTheAct() {
        String list = " of Oslo".repeat(36);
        String tags = " IN NNP".repeat(36);
        ToldAct act = act("Riga barred all tankers" + list + " .", "NNP VBD DT NNS" + tags + " .", "barred");
        assertThat(WHOLE.of(act)).isEmpty();
        assertThat(WHOLE.atLength(act))
                .hasValueSatisfying(text -> assertThat(text).hasSizeBetween(291, 400));
        ToldAct longer =
                act("Riga barred all tankers" + list + list + " .", "NNP VBD DT NNS" + tags + tags + " .", "barred");
        assertThat(WHOLE.atLength(longer)).isEmpty();
        assertThat(WHOLE.anyhow(longer)).isEmpty();
    }

    @Test
    void anyhowASentenceWithAPronounIsPrintedToo() {
        assertThat(WHOLE.anyhow(act("It barred them .", "PRP VBD PRP .", "barred")))
                .contains("It barred them");
    }

    @Test
    void aSentenceMayOpenWithAPronoun() {
        assertThat(WHOLE.opensWithPronoun(act("It barred them .", "PRP VBD PRP .", "barred")))
                .isTrue();
        assertThat(WHOLE.opensWithPronoun(act("This barred them .", "DT VBD PRP .", "barred")))
                .isTrue();
        assertThat(WHOLE.opensWithPronoun(act("However , it barred them .", "RB , PRP VBD PRP .", "barred")))
                .isTrue();
        assertThat(WHOLE.opensWithPronoun(act("Riga barred them .", "NNP VBD PRP .", "barred")))
                .isFalse();
    }

    @Test
    void theClauseAroundTheActStandsAlone() {
        Optional<String> clause = WHOLE.clause(act(
                "Oslo waits , and Riga barred all tankers of Lima .",
                "NNP VBZ , CC NNP VBD DT NNS IN NNP .",
                "barred"));
        assertThat(clause).contains("Riga barred all tankers of Lima");
        assertThat(WHOLE.clause(act(
                        "Oslo said that Riga barred all tankers of Lima .",
                        "NNP VBD IN NNP VBD DT NNS IN NNP .",
                        "barred")))
                .isEmpty();
    }
}
