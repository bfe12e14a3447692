package org.dateline.resolution;

import java.util.Optional;
import java.util.Set;
import org.dateline.model.Parse;
import org.dateline.model.Token;
import org.dateline.model.WordClasses;

/**
 * Finds what a bare number means: "the three", behind "three employees of the Russian embassy".
 *
 * @param scene the sentences with the names in them
 */
record CountedAgain(Scene scene) {

    private static final Set<String> DEFINITE = WordClasses.of("resolution", "determiner of a number");

    /**
     * A noun that was counted before.
     *
     * @param sentence the index of its sentence
     * @param head the noun
     */
    record Counted(int sentence, Token head) {}

    /** The last noun of the story before that the same number counts; nothing for words that are no number behind "the" or "all". */
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
