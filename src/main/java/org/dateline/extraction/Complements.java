package org.dateline.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Finds the clause below a verb that tells what is wished for, laid on somebody or kept from somebody.
 *
 * @param parse the sentence
 */
record Complements(Parse parse) {

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
                .filter(c -> !Prohibitions.isTold(parse, c))
                .filter(c -> parse.child(c, Set.of("nsubj", "nsubjpass"))
                        .filter(s -> !s.is("PRP") && !s.is("DT") && !s.is("EX"))
                        .isPresent())
                .findFirst();
    }

    /** "Forbids X to buy", "bars X from selling": the deal that one of some verbs tells. */
    Optional<Token> dealing(Token verb, List<Phrase> deals) {
        Stream<Token> from = parse.children(verb, Frame.PREPOSITION)
                .filter(p -> p.lemma().equals("from"))
                .flatMap(p -> parse.children(p, Set.of("pcomp")));
        return Stream.concat(parse.children(verb, Set.of("xcomp", "ccomp", "advcl")), from)
                .filter(d -> deals.stream().anyMatch(p -> p.startingAt(parse, d).isPresent()))
                .findFirst();
    }

    /** "Demanded that X renounce it": a clause whose verb is bare, or should. */
    private boolean isWish(Token verb) {
        return verb.relation().equals("ccomp")
                && parse.child(verb, Set.of("nsubj", "nsubjpass")).isPresent()
                && (hasAuxiliary(verb, Set.of("must", "should")) || isBare(verb) || isBarePassive(verb));
    }

    /** "That the ban be lifted". */
    private boolean isBarePassive(Token verb) {
        return parse.children(verb, Set.of("auxpass")).anyMatch(a -> a.form().equals("be"))
                && parse.child(verb, Set.of("aux")).isEmpty();
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
        return new Frame(parse).hasTo(verb)
                || parse.children(verb, Set.of("auxpass")).findAny().isPresent() && hasAuxiliary(verb, Set.of("to"));
    }
}
