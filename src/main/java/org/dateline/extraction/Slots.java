package org.dateline.extraction;

import java.util.List;
import org.dateline.model.Parse;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.Token;

/**
 * Quotes the words that fill the slots of one sentence.
 *
 * @param parse the sentence
 * @param sentence its index
 */
record Slots(Parse parse, int sentence) {

    /** What is longer has a clause of its own in it. */
    private static final int LONGEST_SOURCE = 12;

    /** A slot filled by a word, with the words of its phrase. */
    Slot of(Role role, Slot.Kind kind, Token head) {
        NounPhrases phrases = new NounPhrases(parse);
        return quoted(
                role,
                kind,
                head,
                new Span(
                        phrases.phrase(head).getFirst().span().start(),
                        phrases.end(head).span().end()));
    }

    /** Whom a text names as its source, in all its words: "some of those familiar with the conversations". */
    Slot source(Token head) {
        List<Token> words = parse.subtree(head);
        boolean contiguous = words.getLast().index() - words.getFirst().index() == words.size() - 1;
        if (!contiguous || head.is("NNP") || words.size() > LONGEST_SOURCE) {
            return of(Role.ACTOR, Slot.Kind.PARTY, head);
        }
        Span all =
                new Span(words.getFirst().span().start(), words.getLast().span().end());
        return quoted(Role.ACTOR, Slot.Kind.PARTY, head, all);
    }

    private Slot quoted(Role role, Slot.Kind kind, Token head, Span span) {
        int offset = parse.sentence().span().start();
        String text = parse.sentence().text().substring(span.start() - offset, span.end() - offset);
        return new Slot(role, kind, sentence, head.index(), text, span);
    }
}
