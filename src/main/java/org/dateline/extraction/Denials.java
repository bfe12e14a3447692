package org.dateline.extraction;

import java.util.Set;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * Tells whether what a verb finds or says is that something is not so.
 *
 * @param parse the sentence
 */
record Denials(Parse parse) {

    /** "Determines that it did not sell", "that there is no violation". */
    boolean isDenied(Token verb) {
        return parse.children(verb, Set.of("ccomp")).anyMatch(this::isNegated)
                || new Frame(parse).object(verb).filter(this::isNone).isPresent();
    }

    private boolean isNegated(Token clause) {
        return new Frame(parse).isNegated(clause)
                || parse.children(clause, Set.of("attr", "dobj", "nsubj")).anyMatch(this::isNone);
    }

    private boolean isNone(Token noun) {
        return parse.children(noun, Set.of("det", "neg"))
                .anyMatch(d -> d.lemma().equals("no"));
    }
}
