package org.dateline.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.extraction.Entries.Force;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** What the words that an act hangs below make of it, and which of them reports it. */
final class Governors {

    /** "Determined that it restricts trade": what is found is what the finding is about. */
    private static final Set<String> FINDING = Set.of("determine", "find", "conclude", "establish");

    /** How official acts are worded; "is determined to" is a mood. */
    private static final Set<String> DETERMINING = Set.of("determine", "determination");

    /** "Is thinking about restricting", "talks of banning". */
    private static final Set<String> PONDERING = Set.of("think", "talk", "look", "speak", "toy", "reflect", "muse");

    private static final Set<String> DECIDING = Set.of("decide", "decision");

    /** What goes on needs no more than the decision. */
    private static final Set<String> PROLONGING = Set.of("extend", "prolong", "renew", "continue", "maintain");

    /** "Prompting Moscow to expel": what somebody is brought to do is done. */
    private static final Set<String> CAUSING = Set.of("prompt", "lead", "cause", "drive", "spur", "trigger", "induce");

    private final Parse parse;
    private final Codebook codebook;
    private final Forces forces;
    private final Laws laws;
    private final List<Token> telling = new ArrayList<>();
    private @Nullable Token reporter;

    Governors(Parse parse, Codebook codebook, Forces forces) {
        this.parse = parse;
        this.codebook = codebook;
        this.forces = forces;
        this.laws = new Laws(parse);
    }

    /** Whether a word governs by a preposition too: "talks of banning", "a possibility of banning", "joins in banning". */
    boolean isOne(Token head) {
        return PONDERING.contains(head.lemma())
                || codebook.governors(parse, head).findAny().isPresent();
    }

    /** Takes in the word that the act, or what governs it, completes. */
    void govern(Token at, Token head) {
        switch (at.relation()) {
            case "conj" -> {}
            case "advcl" -> {
                if (isObject(at, head)) {
                    byBook(at, head);
                } else {
                    adverbial(at, head);
                }
            }
            case "ccomp" -> clause(at, head);
            case "prep" -> preposition(at, head);
            default -> byBook(at, head);
        }
    }

    /** "Mulls lifting": right behind the verb a gerund is its object, whatever the parser takes it for. */
    private boolean isObject(Token at, Token head) {
        return at.pos().equals("VBG")
                && at.index() == head.index() + 1
                && codebook.governors(parse, head).findAny().isPresent();
    }

    /** "to stop its policies" is a purpose; "after it banned" is told as done, and so is what rules are amended to do. */
    private void adverbial(Token at, Token head) {
        boolean purpose = new Frame(parse).hasTo(at);
        if (purpose && laws.isMadeBy(head)) {
            order(head);
        } else if (purpose && !FrameWords.AMENDING.contains(head.lemma())) {
            forces.add(Force.BLOCKED);
        }
    }

    private void order(Token maker) {
        Laws.force(maker).ifPresent(force -> govern(maker, force));
    }

    private void preposition(Token at, Token head) {
        if (PONDERING.contains(head.lemma())) {
            govern(head, Force.CONSIDERED);
        } else {
            byBook(at, head);
        }
    }

    private void clause(Token at, Token head) {
        if (isReporting(head)) {
            report(head);
        } else if (FINDING.contains(head.lemma()) && isAsserted(at)) {
            forces.add(Force.BLOCKED);
        } else {
            byBook(at, head);
        }
    }

    /** Tells "said". */
    boolean isReporting(Token head) {
        return codebook.reporting().contains(head.lemma());
    }

    /** Takes the nearest verb that reports for the one that does. */
    void report(Token head) {
        if (reporter == null && isReporting(head)) {
            reporter = head;
        }
    }

    private boolean isAsserted(Token verb) {
        return parse.child(verb, Set.of("aux"))
                .filter(a -> a.is("MD") || a.is("TO"))
                .isEmpty();
    }

    private void byBook(Token at, Token head) {
        codebook.governors(parse, head)
                .findFirst()
                .ifPresentOrElse(
                        g -> govern(
                                head,
                                isForecast(at, head) ? Force.BLOCKED : isDecided(at, head) ? Force.KEEP : g.force()),
                        () -> unknown(at, head));
    }

    /** "Has determined to grant", "decided to extend": who decides so by right has done it. */
    private boolean isDecided(Token at, Token head) {
        boolean told = head.is("NN") || head.pos().equals("VBD") || hasPerfect(head);
        return told
                && (DETERMINING.contains(head.lemma())
                        || DECIDING.contains(head.lemma()) && PROLONGING.contains(at.lemma()));
    }

    /** "Analysts expect Jakarta to tighten": what somebody expects of another. */
    private boolean isForecast(Token at, Token head) {
        return head.lemma().equals("expect")
                && head.is("VB")
                && !new Frame(parse).isPassive(head)
                && (parse.child(at, Frame.SUBJECT).isPresent()
                        || parse.child(head, Set.of("dobj")).isPresent());
    }

    private boolean hasPerfect(Token verb) {
        return parse.children(verb, Set.of("aux")).anyMatch(a -> a.lemma().equals("have"));
    }

    private void govern(Token head, Force force) {
        telling.add(head);
        forces.add(force);
    }

    /** An infinitive below a verb that is not in the book tells a purpose or a wish, nothing done. */
    private void unknown(Token at, Token head) {
        boolean infinitive = new Frame(parse).hasTo(at);
        Token maker = parse.head(head);
        boolean laidDown = FrameWords.LAWS.contains(head.lemma())
                && Set.of("acl", "relcl").contains(at.relation())
                && (infinitive || at.relation().equals("relcl") || Laws.BILLS.contains(head.lemma()));
        if (laidDown && maker != null) {
            order(maker);
            return;
        }
        if (CAUSING.contains(head.lemma())) {
            return;
        }
        boolean below = at.relation().equals("xcomp") || at.relation().equals("acl");
        if (infinitive
                && below
                && !FrameWords.AMENDING.contains(head.lemma())
                && (head.is("VB") || head.is("NN") || head.is("JJ"))) {
            forces.add(Force.BLOCKED);
        }
    }

    /** The words that govern the act: "threatens" in "threatens to cut". */
    List<Token> telling() {
        return telling;
    }

    /** The nearest verb that reports the act; null without one. */
    @Nullable
    Token reporter() {
        return reporter;
    }
}
