package org.dateline.meaning;

import org.jspecify.annotations.Nullable;

/**
 * Something of which a sentence is near in meaning to what was searched for, or that holds its words.
 *
 * @param found what
 * @param score how near, at most 1; 0 as of a date
 * @param text the sentence, or all that the index of words holds of an act
 * @param start where it begins in the article's text
 * @param claim the claim that quotes it, for an act that a sentence found
 */
public record Near<T>(
        T found,
        double score,
        String text,
        int start,
        @Nullable String claim) {

    Near<T> unscored() {
        return scored(0);
    }

    Near<T> scored(double other) {
        return new Near<>(found, other, text, start, claim);
    }
}
