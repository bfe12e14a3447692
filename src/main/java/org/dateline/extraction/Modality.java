package org.dateline.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.extraction.Entries.Force;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * What the words around and above an act make of it: how far it got, whether it is denied, blocked, hedged or
 * conditional, and who reports it.
 */
final class Modality {

    private static final Set<String> COMPLEMENT = Set.of(
            "xcomp", "ccomp", "acomp", "pcomp", "advcl", "acl", "dobj", "conj", "pobj", "nmod", "dep", "parataxis");

    /** "Determined that it restricts trade": what is found is what the finding is about. */
    private static final Set<String> FINDING = Set.of("determine", "find", "conclude", "establish");

    /** How official acts are worded; "is determined to" is a mood. */
    private static final Set<String> DETERMINING = Set.of("determine", "determination");

    /** "Is thinking about restricting", "talks of banning". */
    private static final Set<String> PONDERING = Set.of("think", "talk", "look", "speak", "toy", "reflect", "muse");

    private static final Set<String> DECIDING = Set.of("decide", "decision");

    /** What goes on needs no more than the decision. */
    private static final Set<String> PROLONGING = Set.of("extend", "prolong", "renew", "continue", "maintain");

    private static final Set<String> IF = Set.of("if", "unless", "whether");

    /** What a parliament has before it: what it would do is proposed. */
    private static final Set<String> BILLS = Set.of("bill", "draft", "legislation", "proposal", "amendment", "motion");

    private final Parse parse;
    private final Codebook codebook;
    private final List<Force> forces = new ArrayList<>();
    private final List<Token> telling = new ArrayList<>();
    private final Set<Integer> seen = new HashSet<>();
    private boolean blocked;
    private boolean negated;
    private boolean hedged;
    private boolean conditional;
    private boolean hypothetical;
    private @Nullable Token reporter;
    private final Attribution attribution;

    private Modality(Parse parse, Codebook codebook, Token word) {
        this.parse = parse;
        this.codebook = codebook;
        climb(word);
        telling.add(word);
        this.attribution = new Attribution(parse, codebook, word, reporter);
    }

    /** Reads the surroundings of a verb or an adjective. */
    static Modality of(Parse parse, Codebook codebook, Token word) {
        return new Modality(parse, codebook, word);
    }

    private void climb(Token word) {
        look(word, true);
        Token at = word;
        for (Token head = parse.head(at); head != null; head = parse.head(at)) {
            String relation = at.relation();
            if (relation.equals("prep") && at.index() != word.index() && PONDERING.contains(head.lemma())) {
                add(Force.CONSIDERED);
                telling.add(head);
            }
            if (!COMPLEMENT.contains(relation) || !seen.add(head.index()) || startsAnew(at)) {
                break;
            }
            govern(at, head);
            // A joined verb with an auxiliary of its own does not share the first one's.
            look(head, !relation.equals("conj") || hasNoAuxiliary(at));
            at = head;
        }
    }

    /** "denied that it had attacked, and accused": behind a comma and a finite verb the first clause's governor is over. */
    private boolean startsAnew(Token verb) {
        if (!verb.relation().equals("conj") || verb.pos().equals("VB") || verb.index() < 2) {
            return false;
        }
        Token and = parse.tokens().get(verb.index() - 1);
        Token comma = parse.tokens().get(verb.index() - 2);
        return and.is("CC") && comma.form().equals(",");
    }

    private boolean hasNoAuxiliary(Token verb) {
        return parse.child(verb, Set.of("aux", "auxpass")).isEmpty()
                && verb.pos().equals("VB");
    }

    /** Takes in what hangs on a word: auxiliaries, negation, conditions, hedges. */
    private void look(Token word, boolean auxiliaries) {
        for (Token child : parse.children(word)) {
            switch (child.relation()) {
                case "aux" -> {
                    if (auxiliaries) {
                        auxiliary(child, word);
                    }
                }
                case "neg" -> negated |= auxiliaries;
                case "mark" -> mark(child, word);
                case "advcl" -> conditional |= isIf(child);
                case "advmod" -> adverb(child, auxiliaries);
                default -> {}
            }
        }
    }

    /** "Weighs whether to ban" thinks of a ban; "if it bans" leaves open whether there is one. */
    private void mark(Token mark, Token word) {
        boolean weighed = mark.lemma().equals("whether")
                && parse.children(word, Set.of("aux")).anyMatch(a -> a.is("TO"));
        if (weighed) {
            add(Force.CONSIDERED);
        } else {
            hypothetical |= IF.contains(mark.lemma()) && !isReported(word);
        }
    }

    /** "Reportedly" keeps a distance, "no longer" says that it is not so. */
    private void adverb(Token adverb, boolean own) {
        hedged |= codebook.hedges().contains(adverb.lemma());
        negated |= own && adverb.lemma().equals("long") && adverb.form().equalsIgnoreCase("longer")
                || own && adverb.lemma().equals("longer");
    }

    private boolean isReported(Token word) {
        Token head = parse.head(word);
        return word.relation().equals("ccomp")
                && head != null
                && codebook.reporting().contains(head.lemma());
    }

    private boolean isIf(Token clause) {
        return parse.children(clause, Set.of("mark"))
                .anyMatch(m -> m.lemma().equals("if") || m.lemma().equals("unless"));
    }

    private void auxiliary(Token auxiliary, Token verb) {
        if (auxiliary.is("TO")) {
            // "X to ban Y": a headline's future; below another verb the governor decides.
            if (isTop(verb) || isScheduled(verb)) {
                forces.add(Force.ANNOUNCED);
            }
            return;
        }
        if (auxiliary.lemma().equals("would") && isOfBill(verb)) {
            forces.add(Force.PROPOSED);
            return;
        }
        boolean futureInThePast = auxiliary.lemma().equals("would") && isReported(verb);
        codebook.governors(auxiliary).findFirst().ifPresent(g -> add(futureInThePast ? Force.ANNOUNCED : g.force()));
    }

    /** "A bill that would forbid". */
    private boolean isOfBill(Token verb) {
        Token head = parse.head(verb);
        return head != null && verb.relation().equals("relcl") && BILLS.contains(head.lemma());
    }

    /** "Are to be allowed": what is to be will be. */
    private boolean isScheduled(Token verb) {
        Token head = parse.head(verb);
        return head != null && head.lemma().equals("be") && verb.relation().equals("xcomp");
    }

    private boolean isTop(Token verb) {
        return verb.head() < 0 || Set.of("ccomp", "dep", "parataxis").contains(verb.relation());
    }

    private void govern(Token at, Token head) {
        String relation = at.relation();
        if (relation.equals("conj")) {
            return;
        }
        if (relation.equals("advcl")) {
            // "to stop its policies" is a purpose; "after it banned" is told as done.
            blocked |= parse.children(at, Set.of("aux")).anyMatch(a -> a.is("TO"));
            return;
        }
        if (relation.equals("ccomp") && codebook.reporting().contains(head.lemma())) {
            reporter = reporter == null ? head : reporter;
            return;
        }
        if (relation.equals("ccomp")
                && FINDING.contains(head.lemma())
                && parse.child(at, Set.of("aux"))
                        .filter(a -> a.is("MD") || a.is("TO"))
                        .isEmpty()) {
            blocked = true;
            return;
        }
        codebook.governors(head)
                .findFirst()
                .ifPresentOrElse(
                        g -> govern(head, isDecided(at, head) ? Force.KEEP : g.force()), () -> unknown(at, head));
    }

    /** "Has determined to grant", "decided to extend": who decides so by right has done it. */
    private boolean isDecided(Token at, Token head) {
        boolean told = head.is("NN") || head.pos().equals("VBD") || hasPerfect(head);
        return told
                && (DETERMINING.contains(head.lemma())
                        || DECIDING.contains(head.lemma()) && PROLONGING.contains(at.lemma()));
    }

    private boolean hasPerfect(Token verb) {
        return parse.children(verb, Set.of("aux")).anyMatch(a -> a.lemma().equals("have"));
    }

    private void govern(Token head, Force force) {
        telling.add(head);
        add(force);
    }

    /** An infinitive below a verb that is not in the book tells a purpose or a wish, nothing done. */
    private void unknown(Token at, Token head) {
        boolean infinitive = parse.children(at, Set.of("aux")).anyMatch(a -> a.is("TO"));
        boolean below = at.relation().equals("xcomp") || at.relation().equals("acl");
        blocked |= infinitive && below && (head.is("VB") || head.is("NN") || head.is("JJ"));
    }

    private void add(Force force) {
        if (force == Force.BLOCKED) {
            blocked = true;
        } else {
            forces.add(force);
        }
    }

    /** The word that was looked at and what governs it: "threatens to cut". */
    List<Token> telling() {
        return telling;
    }

    /** Who tells of the act. */
    Attribution attribution() {
        return attribution;
    }

    /** Tells whether nothing is done: a belief, a wish, an open question, a negated act. */
    boolean isBlocked() {
        return blocked || hypothetical || (negated && !has(Force.REFUSED));
    }

    /** The same for an act that the negation itself makes: "will not accept". */
    boolean isBlockedButForNegation() {
        return blocked || hypothetical;
    }

    boolean has(Force force) {
        return forces.contains(force);
    }

    /** The least real of what governs the act; null when nothing changes it. */
    @Nullable
    Force least() {
        return List.of(Force.CONSIDERED, Force.PROPOSED, Force.THREATENED, Force.ANNOUNCED).stream()
                .filter(forces::contains)
                .findFirst()
                .orElse(null);
    }

    boolean isNegated() {
        return negated;
    }

    boolean isHedged() {
        return hedged;
    }

    boolean isConditional() {
        return conditional;
    }

    String trace() {
        return forces.isEmpty()
                ? ""
                : "<" + String.join("<", forces.stream().map(Enum::name).toList());
    }
}
