package org.dateline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.model.ReadAct.Kind;
import org.dateline.model.Span;
import org.dateline.reader.WeighedTrigger.PartWord;
import org.junit.jupiter.api.Test;

class WeighedTriggerTests {

    /** "Peru and Chile tax Lima steel": the words with their probabilities of being part of a target, but for "and". */
    private static WeighedTrigger trigger(double peru, double chile, double lima, double steel) {
        return new WeighedTrigger(
                new Span(15, 18),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new PartWord(Kind.TARGET, 0, new Span(0, 4), peru),
                        new PartWord(Kind.TARGET, 0, new Span(9, 14), chile),
                        new PartWord(Kind.TARGET, 0, new Span(19, 23), lima),
                        new PartWord(Kind.TARGET, 0, new Span(24, 29), steel),
                        new PartWord(Kind.ACTOR, 0, new Span(0, 4), 0.9)),
                List.of(),
                false);
    }

    @Test
    void aPartIsAsLikelyAsItsSurestWord() {
        WeighedTrigger trigger = trigger(0.1, 0.1, 0.7, 0.9);
        assertThat(trigger.probability(Kind.TARGET, new Span(19, 29))).isEqualTo(0.9);
        assertThat(trigger.probability(Kind.ADDRESSEE, new Span(19, 29))).isZero();
    }

    @Test
    void theLikeliestWordsOutsideTheChosenOnesAreLeft() {
        assertThat(trigger(0.1, 0.3, 0.7, 0.9).left(Kind.TARGET, List.of(new Span(19, 29))))
                .contains(new PartWord(Kind.TARGET, 0, new Span(9, 14), 0.3));
    }

    @Test
    void neighboursOfHalfTheProbabilityStandWithTheSurestWord() {
        assertThat(trigger(0.1, 0.1, 0.2, 0.3).left(Kind.TARGET, List.of()))
                .contains(new PartWord(Kind.TARGET, 0, new Span(19, 29), 0.3));
        assertThat(trigger(0.1, 0.1, 0.1, 0.3).left(Kind.TARGET, List.of()))
                .contains(new PartWord(Kind.TARGET, 0, new Span(24, 29), 0.3));
    }

    @Test
    void wordsThatAreHardlyLikelyAreNotTold() {
        assertThat(trigger(0.04, 0.04, 0.04, 0.04).left(Kind.TARGET, List.of())).isEmpty();
        assertThat(trigger(0.04, 0.04, 0.04, 0.04).left(Kind.GOODS, List.of())).isEmpty();
    }
}
