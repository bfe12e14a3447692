package org.dateline.summaries;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dateline.model.Parse;
import org.dateline.model.Role;
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

    /** The clause; empty where the words make none. */
    Optional<Clause> of(ToldAct act) {
        Parse sentence = act.sentence();
        if (sentence == null || act.trigger() == null) {
            return Optional.empty();
        }
        return told(act, sentence).flatMap(OwnClause::clause);
    }

    /** The clause as a title tells it: what somebody has said that they would do is ahead. */
    Optional<Clause> forTitle(ToldAct act) {
        Parse sentence = act.sentence();
        return sentence == null || act.trigger() == null
                ? Optional.empty()
                : told(act, sentence)
                        .filter(o -> !o.isReduced())
                        .flatMap(OwnClause::forTitle)
                        .filter(c -> c.subjects().size() < 2 || !isScattered(act));
    }

    /** Whether the clause is a finite one whose subject stands right before its verb, and nothing before it makes it a side's account. */
    boolean isPlain(ToldAct act) {
        Parse sentence = act.sentence();
        return sentence == null
                || act.trigger() == null
                || told(act, sentence).filter(OwnClause::isPlain).isPresent();
    }

    /** Whether the clause is plain and leaves out next to nothing of what its sentence says. */
    boolean isWhole(ToldAct act) {
        Parse sentence = act.sentence();
        return sentence == null
                || act.trigger() == null
                || told(act, sentence)
                        .filter(OwnClause::isPlain)
                        .filter(OwnClause::isWhole)
                        .isPresent();
    }

    /** Whether those who do it stand apart from each other in the sentence, so that it is doubtful that all of them do it. */
    boolean isScattered(ToldAct act) {
        Parse sentence = act.sentence();
        return sentence != null
                && act.trigger() != null
                && told(act, sentence)
                        .filter(o -> !o.isPlain() && !o.isOfPronoun())
                        .isPresent();
    }

    /** Whether the act is a participle behind those who do it, which a verb of their own may follow. */
    boolean isReduced(ToldAct act) {
        Parse sentence = act.sentence();
        return sentence != null
                && act.trigger() != null
                && told(act, sentence).filter(OwnClause::isReduced).isPresent();
    }

    /** Whether it is a clause that has its object before it: "the duties that Riga had laid on rice". */
    boolean isGapped(ToldAct act) {
        Parse sentence = act.sentence();
        return sentence != null
                && act.trigger() != null
                && told(act, sentence).filter(OwnClause::isGapped).isPresent();
    }

    /** Whether all who are said to do it stand behind its verb, which is in the active. */
    boolean isOfActorBehind(ToldAct act) {
        Parse sentence = act.sentence();
        return sentence != null
                && act.trigger() != null
                && act.said(Role.ACTOR).findAny().isPresent()
                && act.said(Role.ACTOR)
                        .allMatch(n -> n.span() != null
                                && sentence.sentence().span().contains(n.span())
                                && n.span().start() > act.trigger().end())
                && told(act, sentence).filter(o -> !o.isPassive()).isPresent();
    }

    /** Whether a verb tells the act, so that it is its clause that is broken where none is made. */
    boolean hasVerb(ToldAct act) {
        Parse sentence = act.sentence();
        return sentence != null && act.trigger() != null && told(act, sentence).isPresent();
    }

    private Optional<OwnClause> told(ToldAct act, Parse sentence) {
        List<Token> tokens = sentence.tokens();
        Token trigger = tokens.stream()
                .filter(t -> t.span().overlaps(Objects.requireNonNull(act.trigger())))
                .findFirst()
                .orElse(null);
        Token verb = trigger == null ? null : isVerb(act, tokens, trigger) ? trigger : governor(tokens, trigger);
        String base = verb == null ? null : verbs.base(verb.form());
        return base == null || verb == null
                ? Optional.empty()
                : Optional.of(new OwnClause(wording, act, sentence, verb, trigger == verb, base));
    }

    /** The clause around the act as it stands in the text; for an act of which nobody knows who did it, or to whom. */
    Optional<String> verbatim(ToldAct act) {
        Parse sentence = act.sentence();
        if (sentence == null || act.trigger() == null) {
            return Optional.empty();
        }
        return sentence.tokens().stream()
                .filter(t -> t.span().overlaps(act.trigger()))
                .findFirst()
                .flatMap(trigger -> new OwnClause(wording, act, sentence, trigger, true, "").verbatim());
    }

    /** A verb by its tag, or a noun by its tag right behind the actor: "A court sentences". */
    private boolean isVerb(ToldAct act, List<Token> tokens, Token trigger) {
        if (trigger.is("VB") || !trigger.is("N") || trigger.index() == 0) {
            return trigger.is("VB");
        }
        Token before = tokens.get(trigger.index() - 1);
        return verbs.base(trigger.form()) != null
                && trigger.pos().equals("NNS")
                && act.said(Role.ACTOR)
                        .anyMatch(n -> n.span() != null && n.span().overlaps(before.span()))
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
