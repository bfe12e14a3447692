package org.dateline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.junit.jupiter.api.Test;

class FrontedObjectTests {

    private static final FrontedObject FRONTED = new FrontedObject(wording());

    static ClauseWording wording() {
        ClosedClasses words = new ClosedClasses();
        return new ClauseWording(words, new Verbs(), new NounPhrases(words), new Anaphora());
    }

    @Test
    void theActOfARelativeClauseGetsTheNounBeforeItAsItsObject() {
        assertThat(told(
                        "Oslo lifted the duties that Riga had imposed on herring .",
                        "NNP/U-GPE VBD DT NNS WDT NNP/U-GPE VBD VBN IN NN .",
                        "Riga",
                        "imposed"))
                .contains("Riga imposed duties on herring");
    }

    @Test
    void aVerbWithAnObjectOfItsOwnIsNotTurned() {
        assertThat(told(
                        "Oslo rejected a claim that Riga had imposed duties .",
                        "NNP/U-GPE VBD DT NN IN NNP/U-GPE VBD VBN NNS .",
                        "Riga",
                        "imposed"))
                .isEmpty();
    }

    @Test
    void whatAStatementSaysIsNotDoneToTheStatement() {
        assertThat(told(
                        "Riga published a threat that it had made against Oslo .",
                        "NNP/U-GPE VBD DT NN WDT PRP VBD VBN IN NNP/U-GPE .",
                        "Riga",
                        "made"))
                .contains("Riga made a threat against Oslo");
        assertThat(told(
                        "Riga said in a statement that it would retaliate against Oslo .",
                        "NNP/U-GPE VBD IN DT NN IN PRP MD VB IN NNP/U-GPE .",
                        "Riga",
                        "retaliate"))
                .isEmpty();
    }

    @Test
    void aPhraseBeforeTheSubjectIsNoObject() {
        assertThat(told("After the attack Riga fired on traders .", "IN DT NN NNP/U-GPE VBD IN NNS .", "Riga", "fired"))
                .isEmpty();
        assertThat(told("In a statement it warned of a blockade .", "IN DT NN PRP VBD IN DT NN .", "it", "warned"))
                .isEmpty();
    }

    @Test
    void aDenialBehindACommaDeniesTheWholeClause() {
        assertThat(told(
                        "Oslo said the ships had entered its waters , which Riga denied .",
                        "NNP/U-GPE VBD DT NNS VBD VBN PRP$ NNS , WDT NNP/U-GPE VBD .",
                        "Riga",
                        "denied"))
                .isEmpty();
    }

    @Test
    void whoIsAccusedIsTheNounBehindACommaToo() {
        assertThat(told(
                        "Oslo seized the ships , which Riga accused of smuggling .",
                        "NNP/U-GPE VBD DT NNS , WDT NNP/U-GPE VBD IN NN .",
                        "Riga",
                        "accused"))
                .contains("Riga accused ships of smuggling");
    }

    @Test
    void theSubjectHasToBeTheActor() {
        assertThat(told(
                        "Riga signed a treaty that parliament never ratified .",
                        "NNP/U-GPE VBD DT NN IN NN RB VBD .",
                        "Riga",
                        "ratified"))
                .isEmpty();
    }

    static Optional<String> told(String text, String tags, String actor, String trigger) {
        return FRONTED.of(act(text, tags, actor, trigger));
    }

    static ToldAct act(String text, String tags, String actor, String trigger) {
        Parse sentence = ToldActs.sentence(text, tags, 0, false);
        int at = text.indexOf(actor);
        ToldAct.Named named = new ToldAct.Named(Role.ACTOR, actor, actor, new Span(at, at + actor.length()), false);
        Token word = sentence.tokens().stream()
                .filter(t -> t.form().equals(trigger))
                .findFirst()
                .orElseThrow();
        return ToldActs.of(List.of(named), sentence, word.span());
    }
}
