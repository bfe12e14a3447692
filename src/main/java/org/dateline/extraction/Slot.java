package org.dateline.extraction;

import java.util.List;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.dateline.quantities.QuantityReader;

/**
 * Words that name a party of an act.
 *
 * @param role the role of the party
 * @param sentence the index of the sentence among the parses
 * @param token the index of the head word in the sentence
 * @param text the words of its phrase
 * @param span the place of the words in the raw text
 */
public record Slot(Role role, int sentence, int token, String text, Span span) {

    /** Returns the slot for words of a sentence. */
    public static Slot of(Role role, Parse parse, int sentence, Span span) {
        int offset = parse.sentence().span().start();
        String text = parse.sentence().text().substring(span.start() - offset, span.end() - offset);
        return new Slot(role, sentence, head(parse, span).index(), text, span);
    }

    /** Returns this slot filled by another word of the sentence, to which a pronoun refers. */
    public Slot at(Token word) {
        return new Slot(role, sentence, word.index(), word.form(), word.span());
    }

    /**
     * Returns the last noun of a phrase before a prepositional phrase: "president" in "president of the Maldives",
     * "staff" in "a trio of its staff".
     */
    private static Token head(Parse parse, Span span) {
        List<Token> words =
                parse.tokens().stream().filter(t -> t.span().overlaps(span)).toList();
        Token head = null;
        for (Token word : words) {
            boolean part =
                    head != null && word.is("IN") && word.form().equals("of") && QuantityReader.isPart(head.form());
            if (part) {
                head = null;
                continue;
            }
            // In "Dutch, Chinese officials" the noun comes behind the comma.
            if (head != null && endsPhrase(word) && !(head.is("J") && joinsAdjectives(word, words))) {
                break;
            }
            head = word.is("N") || word.is("PRP") || head == null && word.is("J") ? word : head;
        }
        return head == null ? words.getLast() : head;
    }

    /** Whether a comma or conjunction stands before another adjective. */
    private static boolean joinsAdjectives(Token word, List<Token> words) {
        int next = words.indexOf(word) + 1;
        return (word.is("CC") || word.form().equals(","))
                && next < words.size()
                && words.get(next).is("J");
    }

    private static boolean endsPhrase(Token word) {
        return word.is("IN")
                || word.is("W")
                || word.is("CC")
                || word.form().equals(",")
                || word.form().equals("(");
    }
}
