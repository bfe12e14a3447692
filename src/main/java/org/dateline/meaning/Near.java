package org.dateline.meaning;

import org.jspecify.annotations.Nullable;

/**
 * An act or article with a sentence that is near in meaning to the search, or that contains its words.
 *
 * @param found the act or article
 * @param score the cosine, at most 1, or the rank score of a fusion; 0 as of a date
 * @param text the sentence, or the whole indexed text of an act
 * @param start the offset of the text in the article
 * @param claim the id of the claim that quotes it, for an act found by a sentence; null otherwise
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
