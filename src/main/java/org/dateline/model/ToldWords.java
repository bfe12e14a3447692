package org.dateline.model;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * The words that tell an act alone, without the rest of its sentence.
 *
 * @param words the words, in the order of the text
 */
public record ToldWords(List<Token> words) {

    /** Returns the words of a sentence that a shortened act keeps in its summary. */
    public static ToldWords of(Parse parse, Shortened shortened) {
        return new ToldWords(parse.tokens().stream()
                .filter(t -> shortened.summary().stream().anyMatch(t.span()::overlaps))
                .toList());
    }

    /**
     * Returns the words at the beginning that stand side by side in the sentence.
     *
     * @param isPart whether the word at an index belongs to the phrase
     */
    public List<Token> opening(IntPredicate isPart) {
        int end = 0;
        while (end < words.size() && isPart.test(end) && isNext(end)) {
            end++;
        }
        return words.subList(0, end);
    }

    private boolean isNext(int i) {
        return i == 0 || words.get(i - 1).index() + 1 == words.get(i).index();
    }
}
