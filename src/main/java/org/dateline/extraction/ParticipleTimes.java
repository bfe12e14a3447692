package org.dateline.extraction;

import java.util.List;
import org.dateline.model.Parse;
import org.dateline.model.ReadAct;
import org.dateline.model.Token;

/** Tells the time of a participle behind a noun from the time of the act on it: "lifted curbs imposed in July 2019". */
final class ParticipleTimes {

    private ParticipleTimes() {}

    /**
     * Tells whether a time is that of a participle between the act's word and the time. A participle of the act's own
     * noun has its time: "the ban imposed in July".
     *
     * @param parse the sentence of the act
     * @param time the place where the time begins
     */
    static boolean hold(Parse parse, ReadAct act, int time) {
        List<Token> tokens = parse.tokens();
        int at = last(tokens, time);
        while (at > 0 && isSmall(tokens.get(at))) {
            at--;
        }
        return at > 1
                && tokens.get(at - 1).is("N")
                && tokens.get(at - 1).span().start() >= act.trigger().end()
                // The tagger often takes such a participle for a past tense.
                && (tokens.get(at).pos().equals("VBN") || tokens.get(at).pos().equals("VBD"))
                && isOfObject(act, tokens, at);
    }

    /** Tells whether the act's verb and its object alone stand before a participle. "Protested in a note sent" has none. */
    private static boolean isOfObject(ReadAct act, List<Token> tokens, int at) {
        return tokens.stream().anyMatch(t -> t.span().overlaps(act.trigger()) && t.is("VB"))
                && tokens.subList(0, at).stream()
                        .filter(t -> t.span().start() >= act.trigger().end())
                        .allMatch(t -> t.isNominal() || t.is("PRP$"));
    }

    /** Returns the index of the last word before a place. */
    private static int last(List<Token> tokens, int place) {
        int at = tokens.size() - 1;
        while (at >= 0 && tokens.get(at).span().end() > place) {
            at--;
        }
        return at;
    }

    private static boolean isSmall(Token token) {
        return token.is("IN") || token.is("TO") || token.is("RB") || token.is("RP");
    }
}
