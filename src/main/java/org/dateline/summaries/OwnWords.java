package org.dateline.summaries;

import java.util.List;
import java.util.Optional;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * The clause that an act's own words make: its verb, the parties before it, and what follows up to the end of the clause. Where the act is a
 * noun, the verb that governs it is taken: "announced" of "announced tariffs on steel".
 */
final class OwnWords {

    /** Words that may stand between a verb and the noun that it governs. */
    private static final int NEAR = 6;

    private final ClauseWording wording;
    private final ClosedClasses words;
    private final Verbs verbs;

    OwnWords(ClauseWording wording) {
        this.wording = wording;
        this.words = wording.words();
        this.verbs = wording.verbs();
    }

    /** The clause of the verb that tells an act; empty where no verb does. */
    Optional<OwnClause> clause(ToldAct act) {
        List<Token> tokens = act.sentence().tokens();
        Token trigger = tokens.get(act.at());
        Token verb = isVerb(act, tokens, trigger) ? trigger : governor(tokens, trigger);
        String base = verb == null ? null : verbs.base(verb.form());
        return base == null || verb == null
                ? Optional.empty()
                : Optional.of(new OwnClause(wording, act, verb, trigger == verb, base));
    }

    /** A verb by its tag, or a noun by its tag right behind the actor: "A court sentences". */
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

    /** The verb shortly before a noun. */
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
