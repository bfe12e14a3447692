package org.dateline.summaries;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the clause that an act's own words make: its verb, the parties before it, and the words up to the end of the
 * clause. For an act named by a noun, it is that of the governing verb: "announced" of "announced tariffs on steel".
 */
final class OwnWords {

    /** The number of words that may stand between a verb and the noun that it governs. */
    private static final int NEAR = 6;

    private final ClauseWording wording;
    private final ClosedClasses words;
    private final Verbs verbs;

    OwnWords(ClauseWording wording) {
        this.wording = wording;
        this.words = wording.words();
        this.verbs = wording.verbs();
    }

    /** Returns the clause of the verb that tells an act; empty if no verb does. */
    Optional<OwnClause> clause(ToldAct act) {
        List<Token> tokens = act.sentence().tokens();
        Token trigger = tokens.get(act.at());
        Token verb = isVerb(act, tokens, trigger) ? trigger : governor(tokens, trigger);
        String base = verb == null ? null : verbs.base(verb.form());
        return base == null || verb == null
                ? Optional.empty()
                : Optional.of(new OwnClause(wording, act, verb, trigger == verb, base));
    }

    /** Whether a token is a verb, or is tagged as a noun directly after the actor: "a court sentences". */
    private boolean isVerb(ToldAct act, List<Token> tokens, Token trigger) {
        if (trigger.is("VB") || !trigger.is("N") || trigger.index() == 0) {
            return trigger.is("VB");
        }
        Token before = tokens.get(trigger.index() - 1);
        return verbs.base(trigger.form()) != null
                && trigger.pos().equals("NNS")
                && act.isActor(List.of(before))
                && !before.is("J");
    }

    /** Returns the verb shortly before a noun; null without one. */
    private @Nullable Token governor(List<Token> tokens, Token trigger) {
        for (int i = trigger.index() - 1; i >= Math.max(0, trigger.index() - NEAR); i--) {
            Token before = tokens.get(i);
            if (before.is("VB") && !before.pos().equals("VBG") && !words.isAuxiliary(before)) {
                return before;
            }
            boolean inside = before.isNominal() || before.is("PRP$");
            if (!inside) {
                return null;
            }
        }
        return null;
    }
}
