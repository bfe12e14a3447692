package org.dateline.extraction;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Who does what to whom around a verb, with passives turned around and subjects inherited from above.
 *
 * @param parse the sentence
 */
record Frame(Parse parse) {

    private static final Set<String> SUBJECT = Set.of("nsubj", "csubj");
    private static final Set<String> PASSIVE_SUBJECT = Set.of("nsubjpass", "csubjpass");
    private static final Set<String> OBJECT = Set.of("dobj", "obj");
    private static final Set<String> PREPOSITION = Set.of("prep", "agent", "dative");
    private static final Set<String> GOVERNED = Set.of("pobj", "pcomp");
    private static final Set<String> RELATIVE = Set.of("that", "which", "who", "whom");

    /** What hands its subject down to a verb below it. */
    private static final Set<String> HANDED_DOWN = Set.of("xcomp", "acomp", "conj", "advcl", "pcomp", "ccomp", "dobj");

    boolean isPassive(Token verb) {
        return parse.child(verb, Set.of("auxpass", "nsubjpass")).isPresent()
                || isHeadlinePassive(verb)
                || (verb.is("VBN")
                        && Set.of("acl", "nmod", "relcl", "vmod").contains(verb.relation())
                        && parse.child(verb, SUBJECT).isEmpty());
    }

    /** "Ship seized in Gulf": headlines tell what is over in the present, so a past form without an object is passive. */
    private boolean isHeadlinePassive(Token verb) {
        return parse.sentence().headline()
                && Set.of("VBN", "VBD").contains(verb.pos())
                && verb.head() < 0
                && parse.children(verb, Set.of("aux", "dobj", "ccomp", "xcomp"))
                        .findAny()
                        .isEmpty();
    }

    /** Who does it: the subject, or the agent of a passive. */
    Optional<Token> actor(Token verb) {
        if (verb.is("NN")) {
            // "The president's call with": whose doing a noun names.
            return parse.child(verb, Set.of("poss")).or(() -> activeSubject(verb, 0));
        }
        return isPassive(verb) ? agent(verb) : activeSubject(verb, 0);
    }

    private Optional<Token> agent(Token verb) {
        return parse.children(verb, PREPOSITION)
                .filter(p -> p.lemma().equals("by"))
                .flatMap(p -> parse.children(p, GOVERNED))
                .findFirst()
                .or(() -> author(verb));
    }

    /** "Was condemned in a joint statement by Egypt": whose the words are by which it was done. */
    private Optional<Token> author(Token verb) {
        return parse.children(verb, Set.of("prep"))
                .flatMap(p -> parse.children(p, GOVERNED))
                .filter(t -> FrameWords.ORDERS.contains(t.lemma()))
                .flatMap(t -> governedBy(t, "by"))
                .findFirst();
    }

    private Optional<Token> activeSubject(Token verb, int depth) {
        Optional<Token> own = parse.child(verb, SUBJECT);
        if (own.isPresent()) {
            return Optional.of(antecedent(own.get(), verb));
        }
        Token head = parse.head(verb);
        if (head == null || depth > 6) {
            return Optional.empty();
        }
        if (verb.relation().equals("relcl") || verb.relation().equals("acl")) {
            return head.is("NN") ? authorOf(head, depth) : Optional.empty();
        }
        if (verb.relation().equals("xcomp") && FrameWords.OBJECT_CONTROL.contains(head.lemma())) {
            Optional<Token> controlled = object(head);
            if (controlled.isPresent()) {
                return controlled;
            }
        }
        // "amending the rules by adding": the preposition's verb has the subject.
        Token above = verb.relation().equals("pcomp") ? parse.head(head) : null;
        if (above != null && above.is("VB")) {
            return activeSubject(above, depth + 1);
        }
        boolean passed = HANDED_DOWN.contains(verb.relation()) && (head.is("VB") || head.is("JJ"));
        if (!passed) {
            return Optional.empty();
        }
        return isPassive(head) && !verb.relation().equals("conj") ? object(head) : activeSubject(head, depth + 1);
    }

    /** "Signed an order restricting": who signs the order restricts by it. */
    private Optional<Token> authorOf(Token noun, int depth) {
        Optional<Token> owner = governedBy(noun, "of").filter(t -> t.is("NNP")).findFirst();
        if (owner.isEmpty()) {
            owner = parse.child(noun, Set.of("poss")).filter(t -> t.is("NN"));
        }
        if (owner.isPresent() && FrameWords.ORDERS.contains(noun.lemma())) {
            return owner;
        }
        Token maker = parse.head(noun);
        boolean made =
                FrameWords.ORDERS.contains(noun.lemma()) && noun.relation().equals("dobj");
        return made && maker != null ? activeSubject(maker, depth + 1) : Optional.of(noun);
    }

    /** A relative pronoun stands for the noun that its clause hangs on. */
    private Token antecedent(Token subject, Token verb) {
        Token head = parse.head(verb);
        boolean relative = RELATIVE.contains(subject.lemma()) && verb.relation().equals("relcl");
        return relative && head != null ? head : subject;
    }

    /** What it is done to: the object, or the subject of a passive. */
    Optional<Token> object(Token verb) {
        if (verb.is("NN")) {
            return governedBy(verb, "of").findFirst().map(new NounPhrases(parse)::last);
        }
        if (!isPassive(verb)) {
            return parse.child(verb, OBJECT).or(() -> stray(verb));
        }
        Optional<Token> subject = parse.child(verb, PASSIVE_SUBJECT)
                .or(() -> isHeadlinePassive(verb) ? parse.child(verb, SUBJECT) : Optional.empty())
                .map(s -> antecedent(s, verb));
        if (subject.isPresent()) {
            return subject;
        }
        Token head = parse.head(verb);
        if (head == null) {
            return Optional.empty();
        }
        if (verb.relation().equals("xcomp") && head.lemma().equals("be")) {
            return activeSubject(head, 1);
        }
        // "sanctions imposed by": the noun is what was imposed. A joined passive shares its subject.
        return head.is("NN") ? Optional.of(head) : verb.relation().equals("conj") ? object(head) : Optional.empty();
    }

    /**
     * The noun phrase right behind a verb that a parser has hung on a later word, as happens in headlines that run on:
     * "shun Huawei equipment WSJ reports". It ends where another name begins.
     */
    private Optional<Token> stray(Token verb) {
        Token last = null;
        for (int i = verb.index() + 1; i < parse.tokens().size(); i++) {
            Token next = parse.tokens().get(i);
            boolean anotherName = last != null && !last.is("NNP") && next.is("NNP");
            if (!(next.is("NN") || next.is("JJ")) || anotherName || parse.isUnder(next, verb)) {
                break;
            }
            last = next;
        }
        return Optional.ofNullable(last).filter(t -> t.is("NN"));
    }

    /** What a preposition below a word governs; an indirect object counts as one of "to". */
    Stream<Token> governedBy(Token word, String preposition) {
        Stream<Token> prepositional = parse.children(word, PREPOSITION)
                .filter(p -> p.lemma().equals(preposition))
                .flatMap(p -> parse.children(p, GOVERNED));
        Stream<Token> indirect = preposition.equals("to")
                ? parse.children(word, Set.of("dative", "iobj")).filter(t -> t.is("NN") || t.is("PRP"))
                : Stream.empty();
        return Stream.concat(prepositional, indirect);
    }

    /** The word that a preposition governs. */
    Optional<Token> governed(Token preposition) {
        return parse.child(preposition, GOVERNED);
    }

    /** The nearest infinitive or clause that completes a verb. */
    Optional<Token> complement(Token verb) {
        return parse.children(verb, Set.of("xcomp", "ccomp", "advcl"))
                .filter(c -> c.index() > verb.index() && c.is("VB"))
                .filter(c -> isInfinitive(c) || isWish(c))
                .findFirst();
    }

    /** "Said that X must return it": the clause of a duty laid on somebody else. */
    Optional<Token> duty(Token verb) {
        return parse.children(verb, Set.of("ccomp"))
                .filter(c -> c.is("VB") && hasAuxiliary(c, Set.of("must", "should", "ought")))
                .filter(c -> parse.child(c, Set.of("nsubj", "nsubjpass"))
                        .filter(s -> !s.is("PRP") && !s.is("DT") && !s.is("EX"))
                        .isPresent())
                .findFirst();
    }

    /** "Demanded that X renounce it": a clause whose verb is bare, or should. */
    private boolean isWish(Token verb) {
        return verb.relation().equals("ccomp")
                && parse.child(verb, Set.of("nsubj", "nsubjpass")).isPresent()
                && (hasAuxiliary(verb, Set.of("must", "should")) || isBare(verb));
    }

    private boolean isBare(Token verb) {
        return Set.of("VB", "VBP").contains(verb.pos())
                && (verb.pos().equals("VB")
                        || parse.child(verb, Set.of("mark"))
                                .filter(m -> m.lemma().equals("that"))
                                .isPresent())
                && parse.child(verb, Set.of("aux")).isEmpty();
    }

    private boolean hasAuxiliary(Token verb, Set<String> lemmas) {
        return parse.children(verb, Set.of("aux")).anyMatch(a -> lemmas.contains(a.lemma()));
    }

    private boolean isInfinitive(Token verb) {
        return parse.children(verb, Set.of("aux")).anyMatch(a -> a.is("TO"))
                || parse.children(verb, Set.of("auxpass")).findAny().isPresent()
                        && parse.children(verb, Set.of("aux"))
                                .anyMatch(a -> a.lemma().equals("to"));
    }

    boolean isNegated(Token word) {
        return parse.child(word, Set.of("neg")).isPresent();
    }
}
