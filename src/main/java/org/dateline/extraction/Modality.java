package org.dateline.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    private static final Set<String> SIGNS =
            Set.of("sign", "indication", "hint", "evidence", "suggestion", "plan", "intention", "question");

    private static final Set<String> BESIDE = Set.of("as", "after", "while", "because", "although", "though");

    private final Parse parse;
    private final Token word;
    private final Forces forces = new Forces();
    private final Dependents dependents;
    private final Governors governors;
    private final Attribution attribution;

    private Modality(Parse parse, Codebook codebook, Token word) {
        this.parse = parse;
        this.word = word;
        this.dependents = new Dependents(parse, codebook, forces);
        this.governors = new Governors(parse, codebook, forces);
        climb();
        this.attribution = new Attribution(parse, codebook, word, governors.reporter());
    }

    /** Reads the surroundings of a verb or an adjective. */
    static Modality of(Parse parse, Codebook codebook, Token word) {
        return new Modality(parse, codebook, word);
    }

    private void climb() {
        dependents.of(word, true);
        Set<Integer> seen = new HashSet<>();
        Token at = word;
        for (Token head = parse.head(at); head != null; head = parse.head(at)) {
            String relation = at.relation();
            boolean led = relation.equals("prep") && at.index() != word.index() && governors.isOne(head);
            boolean laidDown = relation.equals("relcl") && FrameWords.LAWS.contains(head.lemma());
            if (!(led || laidDown || COMPLEMENT.contains(relation))
                    || !seen.add(head.index())
                    || startsAnew(at)
                    || isDoneBySomebody(at)
                    || isBeforeAnother(at, head)) {
                break;
            }
            if (isToldBeside(at)) {
                report(head);
                break;
            }
            if (isNoSign(head)) {
                forces.add(Force.BLOCKED);
            }
            governors.govern(at, head);
            // A joined verb with an auxiliary of its own does not share the first one's.
            dependents.of(head, !relation.equals("conj") || hasNoAuxiliary(at));
            at = head;
        }
    }

    /** "Rejects the allegations made by Egypt": who made them made them, whatever is made of them. */
    private boolean isDoneBySomebody(Token at) {
        return at.relation().equals("acl")
                && at.pos().equals("VBN")
                && parse.children(at, Set.of("agent", "prep"))
                        .anyMatch(p -> p.lemma().equals("by"));
    }

    /** "Threatened to quit after Peru banned": what another did beside is told as done, by whoever tells all. */
    private boolean isToldBeside(Token at) {
        return at.relation().equals("advcl")
                && parse.child(at, Set.of("nsubj", "nsubjpass")).isPresent()
                && parse.children(at, Set.of("mark")).anyMatch(m -> BESIDE.contains(m.lemma()));
    }

    /** "There is no sign that London will drop its rule". */
    private boolean isNoSign(Token noun) {
        return SIGNS.contains(noun.lemma())
                && parse.children(noun, Set.of("det", "neg"))
                        .anyMatch(d -> d.lemma().equals("no"));
    }

    private void report(Token below) {
        Token at = below;
        Token head = parse.head(at);
        for (int steps = 0; head != null && steps < parse.tokens().size(); steps++) {
            if (at.relation().equals("ccomp")) {
                governors.report(head);
            }
            at = head;
            head = parse.head(at);
        }
    }

    /** "Peru bans rice, Chile threatens to follow": a headline's first clause is not told by its second. */
    private boolean isBeforeAnother(Token at, Token head) {
        return parse.sentence().headline()
                && Set.of("ccomp", "parataxis", "dep").contains(at.relation())
                && at.index() < head.index()
                && !governors.isReporting(head)
                && parse.child(at, Frame.SUBJECT).isPresent()
                && parse.child(head, Frame.SUBJECT)
                        .filter(s -> s.index() > at.index())
                        .isPresent();
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

    /** The word that was looked at and what governs it: "threatens to cut". */
    List<Token> telling() {
        return Stream.concat(governors.telling().stream(), Stream.of(word)).toList();
    }

    /** Who tells of the act. */
    Attribution attribution() {
        return attribution;
    }

    /** Tells whether nothing is done: a belief, a wish, an open question, a negated act. */
    boolean isBlocked() {
        return isBlockedButForNegation() || (dependents.isNegated() && !has(Force.REFUSED));
    }

    /** The same for an act that the negation itself makes: "will not accept". */
    boolean isBlockedButForNegation() {
        return forces.isBlocked() || dependents.isHypothetical();
    }

    boolean has(Force force) {
        return forces.has(force);
    }

    /** The least real of what governs the act; null when nothing changes it. */
    @Nullable
    Force least() {
        return forces.least();
    }

    boolean isHedged() {
        return dependents.isHedged();
    }

    boolean isConditional() {
        return dependents.isConditional();
    }

    String trace() {
        return forces.trace();
    }
}
