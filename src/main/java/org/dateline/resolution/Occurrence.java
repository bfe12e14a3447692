package org.dateline.resolution;

import java.util.Set;
import org.dateline.model.Parse;
import org.dateline.model.Token;

/**
 * A place of a story that names a party or refers to one.
 *
 * @param who the identity of the party
 * @param side the identity under which it takes part in acts: for an official, the country
 * @param sentence the number of its sentence within the story, from 0
 * @param from the index of its first word
 * @param to the index of its last word
 * @param kind what is named, such as "country"; "reference" for a place that refers to a name
 * @param subject whether it is the subject of a verb
 * @param possessive whether it owns the noun after it
 * @param preposition the preposition before it; empty without one
 */
record Occurrence(
        String who,
        String side,
        int sentence,
        int from,
        int to,
        String kind,
        boolean subject,
        boolean possessive,
        String preposition) {

    /** The kind of a place that refers to a name elsewhere. */
    static final String REFERENCE = "reference";

    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubjpass");

    /** The number of words before a name among which its preposition is. */
    private static final int REACH = 3;

    static Occurrence of(String who, String side, int sentence, int from, int to, String kind, Parse parse) {
        boolean subject = parse.tokens().subList(from, to + 1).stream().anyMatch(t -> SUBJECTS.contains(t.relation()));
        boolean possessive =
                to + 1 < parse.tokens().size() && parse.tokens().get(to + 1).is("POS");
        return new Occurrence(who, side, sentence, from, to, kind, subject, possessive, preposition(parse, from));
    }

    private static String preposition(Parse parse, int from) {
        return parse.tokens().subList(Math.max(0, from - REACH), from).reversed().stream()
                .takeWhile(t -> t.isNominal() || t.is("IN") || t.is("TO"))
                .filter(t -> t.is("IN") || t.is("TO"))
                .map(Token::lemma)
                .findFirst()
                .orElse("");
    }

    boolean isBefore(int otherSentence, int token) {
        return sentence < otherSentence || sentence == otherSentence && to < token;
    }
}
