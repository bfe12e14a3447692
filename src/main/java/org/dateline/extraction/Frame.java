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

    private static final Set<String> RELATIVE = Set.of("that", "which", "who", "whom");

    private static final Set<String> FINING =
            Set.of("fine", "jail", "sentence", "penalize", "penalise", "award", "grant");

    static final Set<String> SUBJECT = Set.of("nsubj", "csubj");
    static final Set<String> PREPOSITION = Set.of("prep", "agent", "dative");
    static final Set<String> GOVERNED = Set.of("pobj", "pcomp");

    boolean isPassive(Token verb) {
        return parse.child(verb, Set.of("auxpass", "nsubjpass")).isPresent()
                || isHeadlinePassive(verb)
                || isBehindBe(verb)
                || (verb.is("VBN")
                        && Set.of("acl", "nmod", "relcl", "vmod").contains(verb.relation())
                        && parse.child(verb, SUBJECT).isEmpty());
    }

    /** "Is no longer blocked": what parsers take for an adjective. */
    boolean isBehindBe(Token verb) {
        Token be = parse.head(verb);
        return verb.pos().equals("VBN")
                && be != null
                && be.lemma().equals("be")
                && verb.relation().equals("acomp")
                && parse.children(verb, Set.of("advmod")).anyMatch(a -> a.form().equals("longer"));
    }

    /** "Ship seized in Gulf": headlines tell what is over in the present, so a past form without an object is passive. */
    boolean isHeadlinePassive(Token verb) {
        return parse.sentence().headline()
                && Set.of("VBN", "VBD").contains(verb.pos())
                && verb.head() < 0
                && parse.children(verb, Set.of("aux", "dobj", "ccomp", "xcomp"))
                        .filter(t -> !(FINING.contains(verb.lemma()) && isAmount(t)))
                        .findAny()
                        .isEmpty();
    }

    /** "Firm fined $5m": how much is no object. */
    private static boolean isAmount(Token object) {
        return object.is("CD")
                || object.entity().endsWith("MONEY")
                || object.form().chars().anyMatch(Character::isDigit);
    }

    /** Who does it: the subject, or the agent of a passive. */
    Optional<Token> actor(Token verb) {
        return new SubjectFinder(this).actor(verb);
    }

    /** What it is done to: the object, or the subject of a passive. */
    Optional<Token> object(Token verb) {
        return new ObjectFinder(this).object(verb);
    }

    /** A relative pronoun stands for the noun that its clause hangs on. */
    Token antecedent(Token subject, Token verb) {
        Token head = parse.head(verb);
        boolean relative = RELATIVE.contains(subject.lemma()) && verb.relation().equals("relcl");
        return relative && head != null ? withJoined(head, verb) : subject;
    }

    /** "Persons and a vessel that have been placed": what is done to several is done to all that are joined. */
    private Token withJoined(Token last, Token verb) {
        Token first = parse.head(last);
        boolean several = last.relation().equals("conj")
                && last.pos().equals("NN")
                && parse.children(verb, Set.of("aux", "auxpass"))
                        .anyMatch(a -> a.pos().equals("VBP"));
        return first != null && several ? first : last;
    }

    /** What a preposition below a word governs; an indirect object counts as one of "to". */
    Stream<Token> governedBy(Token word, String preposition) {
        Stream<Token> prepositional = Stream.concat(parse.children(word, PREPOSITION), behindBack(word))
                .filter(p -> p.lemma().equals(preposition))
                .flatMap(p -> Stream.concat(Stream.of(p), again(p)))
                .flatMap(p -> parse.children(p, GOVERNED));
        Stream<Token> indirect = preposition.equals("to")
                ? parse.children(word, Set.of("dative", "iobj")).filter(t -> t.is("NN") || t.is("PRP"))
                : Stream.empty();
        return Stream.concat(prepositional, indirect);
    }

    /** "On rice and on wheat". */
    private Stream<Token> again(Token preposition) {
        return parse.children(preposition, Set.of("conj")).filter(p -> p.lemma().equals(preposition.lemma()));
    }

    /** "Sent its envoy back to Spain". */
    private Stream<Token> behindBack(Token verb) {
        return verb.is("VB")
                ? parse.children(verb, Set.of("advmod"))
                        .filter(a -> a.lemma().equals("back"))
                        .flatMap(a -> parse.children(a, PREPOSITION))
                : Stream.empty();
    }

    /** The word that a preposition governs. */
    Optional<Token> governed(Token preposition) {
        return parse.child(preposition, GOVERNED);
    }

    /** "To ban". */
    boolean hasTo(Token verb) {
        return parse.children(verb, Set.of("aux")).anyMatch(a -> a.is("TO"));
    }

    boolean isNegated(Token word) {
        return parse.child(word, Set.of("neg")).isPresent()
                || parse.children(word, Set.of("preconj", "cc"))
                        .anyMatch(c -> c.lemma().equals("neither"));
    }
}
