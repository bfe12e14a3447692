package org.dateline.meaning;

import org.jspecify.annotations.Nullable;

/**
 * Something of which a sentence is near in meaning to what was searched for.
 *
 * @param found what
 * @param score the cosine of both vectors; 0 as of a date
 * @param text the sentence
 * @param start where it begins in the article's text
 * @param claim the claim that quotes it, for an act
 */
public record Near<T>(
        T found,
        double score,
        String text,
        int start,
        @Nullable String claim) {

    Near<T> unscored() {
        return new Near<>(found, 0, text, start, claim);
    }
}
