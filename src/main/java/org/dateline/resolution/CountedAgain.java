package org.dateline.resolution;

import java.util.Optional;
import java.util.Set;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;

/**
 * Resolves a bare number to an earlier noun: "the three" after "three employees of the Russian embassy".
 *
 * @param scene the sentences with the names in them
 */
record CountedAgain(Scene scene) {

    private static final Set<String> DEFINITE = WordClasses.of("resolution", "determiner of a number");

    /**
     * A noun with an earlier count.
     *
     * @param sentence the index of its sentence
     * @param head the noun
     */
    record Counted(int sentence, Token head) {}

    /**
     * Returns the last earlier noun of the story with the same count; empty if the word is not a number after "the" or
     * "all".
     */
    Optional<Counted> meant(int sentence, Token number) {
        if (!number.is("CD") || number.index() == 0 || !isDefinite(scene.parse(sentence), number)) {
            return Optional.empty();
        }
        for (int i = sentence - 1; i >= 0; i--) {
            Parse parse = scene.parse(i);
            if (parse.segment() != scene.parse(sentence).segment()) {
                break;
            }
            Optional<Token> noun = counted(parse, number.lemma());
            if (noun.isPresent()) {
                int at = i;
                return noun.map(head -> new Counted(at, head));
            }
        }
        return Optional.empty();
    }

    private static boolean isDefinite(Parse parse, Token number) {
        return DEFINITE.contains(parse.tokens().get(number.index() - 1).lemma());
    }

    private static Optional<Token> counted(Parse parse, String number) {
        return parse.tokens().reversed().stream()
                .filter(t ->
                        t.is("CD") && t.lemma().equals(number) && t.relation().equals("num"))
                .flatMap(t -> Optional.ofNullable(parse.head(t)).stream())
                .filter(head -> head.is("N"))
                .findFirst();
    }
}
