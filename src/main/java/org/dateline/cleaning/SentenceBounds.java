package org.dateline.cleaning;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.Sentence;
import org.dateline.model.Span;

/**
 * Limits of the text that is read. Longer text is cut, so that no text takes more time and memory than a long article.
 */
final class SentenceBounds {

    /** The greatest number of sentences. The longest of 28,321 reports, notices and speeches has 188. */
    static final int SENTENCES = 1_000;

    /**
     * The greatest number of words in a sentence. In one of a hundred of the same texts, the longest sentence has more
     * than 98; a longer one is a list.
     */
    static final int WORDS = 400;

    /** Longer than any word, and than most addresses. A sentence is cut before a longer word. */
    static final int WORD_CHARACTERS = 1_000;

    /** The most characters that 400 words have, unless spaces separate their letters. */
    static final int CHARACTERS = 8_000;

    private static final Pattern WORD = Pattern.compile("\\S+");

    private SentenceBounds() {}

    /** Returns the sentence up to the last word within the limits; empty if there is none. */
    static Sentence cut(Sentence sentence) {
        int end = end(sentence.text());
        if (end == sentence.text().length()) {
            return sentence;
        }
        Span span = new Span(sentence.span().start(), sentence.span().start() + end);
        return new Sentence(span, sentence.text().substring(0, end), sentence.paragraph(), sentence.headline());
    }

    private static int end(String text) {
        if (text.length() <= WORD_CHARACTERS && text.length() <= WORDS) {
            return text.length();
        }
        Matcher words = WORD.matcher(text);
        int end = 0;
        for (int count = 0; words.find(); count++) {
            boolean tooLong = words.end() - words.start() > WORD_CHARACTERS;
            if (count == WORDS || tooLong || words.end() > CHARACTERS) {
                return end;
            }
            end = words.end();
        }
        return text.length();
    }
}
