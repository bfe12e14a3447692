package org.dateline.summaries;

import java.util.List;
import org.dateline.model.Token;

/**
 * Tells the "it" that means nothing: "it is necessary to ban them", "it was reported that Riga would".
 *
 * @param words the words before and behind it
 */
record Expletive(ClosedClasses words) {

    /** The number of words behind the verb in which "that" or "to" follows. */
    private static final int REACH = 4;

    /** Tells whether a pronoun means nothing. "It was told that" and "it is ready to" mean somebody. */
    boolean is(List<Token> tokens, int at) {
        int verb = verb(tokens, at);
        if (verb < 0) {
            return false;
        }
        int said = verb + 1;
        while (said + 1 < tokens.size() && tokens.get(said).is("RB")) {
            said++;
        }
        return words.is("impersonal", tokens.get(said)) && opensClause(tokens, verb);
    }

    /** Tells whether a pronoun may mean nothing, by the words around it alone. */
    boolean mayBe(List<Token> tokens, int at) {
        int verb = verb(tokens, at);
        return verb >= 0 && opensClause(tokens, verb);
    }

    /** Returns the place of "be" behind the pronoun and any auxiliaries, with a word behind it; -1 without one. */
    private int verb(List<Token> tokens, int at) {
        if (!words.is("dummy", tokens.get(at))) {
            return -1;
        }
        int verb = at + 1;
        while (verb < tokens.size()
                && (tokens.get(verb).is("MD") || tokens.get(verb).is("RB") || words.is("have", tokens.get(verb)))) {
            verb++;
        }
        return verb + 1 < tokens.size() && words.is("be", tokens.get(verb)) ? verb : -1;
    }

    private boolean opensClause(List<Token> tokens, int verb) {
        return tokens.subList(verb + 1, Math.min(tokens.size(), verb + 1 + REACH)).stream()
                .anyMatch(t -> words.is("complementiser", t) || t.is("TO") || t.is("W"));
    }
}
