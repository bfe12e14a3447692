package org.dateline.extraction;

import java.util.Set;
import org.dateline.extraction.Entries.Force;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/** What hangs on an act's verb and on those above it: auxiliaries, negation, conditions, hedges. */
final class Dependents {

    private static final Set<String> IMAGINED = Set.of("would", "could", "might");

    private static final Set<String> IF = Set.of("if", "unless", "whether");

    /** What a parliament has before it: what it would do is proposed. */
    private static final Set<String> BILLS = Set.of("bill", "draft", "legislation", "proposal", "amendment", "motion");

    private final Parse parse;
    private final Codebook codebook;
    private final Forces forces;
    private boolean negated;
    private boolean hedged;
    private boolean conditional;
    private boolean hypothetical;

    Dependents(Parse parse, Codebook codebook, Forces forces) {
        this.parse = parse;
        this.codebook = codebook;
        this.forces = forces;
    }

    /** Takes in what hangs on a word. */
    void of(Token word, boolean auxiliaries) {
        for (Token child : parse.children(word)) {
            switch (child.relation()) {
                case "aux" -> {
                    if (auxiliaries) {
                        auxiliary(child, word);
                    }
                }
                case "neg" -> negated |= auxiliaries;
                case "preconj", "cc:preconj", "cc" -> negated |= child.lemma().equals("neither");
                case "mark" -> mark(child, word);
                case "advcl" -> conditional |= isIf(child);
                case "advmod" -> adverb(child, auxiliaries);
                default -> {}
            }
        }
    }

    private void auxiliary(Token auxiliary, Token verb) {
        if (auxiliary.is("TO")) {
            // "X to ban Y": a headline's future; below another verb the governor decides.
            if (isTop(verb) || isScheduled(verb)) {
                forces.add(Force.ANNOUNCED);
            } else if (isOfBill(verb)) {
                forces.add(Force.PROPOSED);
            }
            return;
        }
        if (Prohibitions.isTold(parse, verb)) {
            return;
        }
        if (auxiliary.lemma().equals("would") && isCounterfactual(verb)) {
            forces.add(Force.BLOCKED);
            return;
        }
        if (auxiliary.lemma().equals("would") && isOfBill(verb)) {
            forces.add(Force.PROPOSED);
            return;
        }
        if (IMAGINED.contains(auxiliary.lemma()) && isAside(verb)) {
            forces.add(Force.BLOCKED);
            return;
        }
        if (auxiliary.lemma().equals("would") && isWarnedOf(verb) && isUltimatum(verb)) {
            forces.add(Force.THREATENED);
            return;
        }
        boolean futureInThePast = auxiliary.lemma().equals("would") && isReported(verb);
        codebook.governors(auxiliary)
                .findFirst()
                .ifPresent(g -> forces.add(
                        futureInThePast ? isUltimatum(verb) ? Force.THREATENED : Force.ANNOUNCED : g.force()));
    }

    private boolean isWarnedOf(Token verb) {
        Token head = parse.head(verb);
        return head != null && head.lemma().equals("warn") && verb.relation().equals("ccomp");
    }

    /** "Warned that it would cut supplies unless": what somebody may still avert. */
    private boolean isUltimatum(Token verb) {
        return parse.children(verb, Set.of("advcl"))
                .flatMap(clause -> parse.children(clause, Set.of("mark")))
                .anyMatch(m -> m.lemma().equals("unless"));
    }

    private boolean isTop(Token verb) {
        return verb.head() < 0 || Set.of("ccomp", "dep", "parataxis").contains(verb.relation());
    }

    /** "Are to be allowed": what is to be will be. */
    private boolean isScheduled(Token verb) {
        Token head = parse.head(verb);
        return head != null && head.lemma().equals("be") && verb.relation().equals("xcomp");
    }

    /** "A bill that would forbid". */
    private boolean isOfBill(Token verb) {
        Token head = parse.head(verb);
        return head != null
                && verb.relation().equals("relcl")
                && (BILLS.contains(head.lemma())
                        || parse.children(head, Set.of("compound", "nmod", "amod"))
                                .anyMatch(d -> d.lemma().equals("draft")));
    }

    /** "So that it would stop selling", "a firm that could be banned": what is only thought of beside what is told. */
    private boolean isAside(Token verb) {
        Token head = parse.head(verb);
        boolean ofThing = head != null && verb.relation().equals("relcl") && !FrameWords.ORDERS.contains(head.lemma());
        return ofThing || verb.relation().equals("advcl");
    }

    /** "A resolution that would have extended sanctions": what did not come about. */
    private boolean isCounterfactual(Token verb) {
        return parse.children(verb, Set.of("aux")).anyMatch(a -> a.form().equalsIgnoreCase("have"));
    }

    private boolean isReported(Token word) {
        Token head = parse.head(word);
        return word.relation().equals("ccomp")
                && head != null
                && codebook.reporting().contains(head.lemma());
    }

    /** "Weighs whether to ban" thinks of a ban; "if it bans" leaves open whether there is one. */
    private void mark(Token mark, Token word) {
        boolean weighed = mark.lemma().equals("whether") && new Frame(parse).hasTo(word);
        if (weighed) {
            forces.add(Force.CONSIDERED);
        } else {
            hypothetical |= IF.contains(mark.lemma()) && !isReported(word);
        }
    }

    private boolean isIf(Token clause) {
        return parse.children(clause, Set.of("mark"))
                .anyMatch(m -> m.lemma().equals("if") || m.lemma().equals("unless"));
    }

    /** "Reportedly" keeps a distance, "no longer" says that it is not so. */
    private void adverb(Token adverb, boolean own) {
        hedged |= codebook.hedges().contains(adverb.lemma());
        negated |= own && adverb.lemma().equals("long") && adverb.form().equalsIgnoreCase("longer")
                || own && adverb.lemma().equals("longer");
    }

    boolean isNegated() {
        return negated;
    }

    boolean isHedged() {
        return hedged;
    }

    /** Tells whether the act is to follow if something else comes about. */
    boolean isConditional() {
        return conditional;
    }

    /** Tells whether the act itself is what an "if" leaves open. */
    boolean isHypothetical() {
        return hypothetical;
    }
}
