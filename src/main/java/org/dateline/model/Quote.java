package org.dateline.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that a claim rests on.
 *
 * @param text the sentence, or the row of a data set
 * @param span the place of the sentence in the article's raw text; null for a row
 * @param segment the index of the segment, from 0
 * @param parts the words that state each part of the act, in their order; empty for a row
 */
public record Quote(String text, @Nullable Span span, int segment, List<QuoteSpan> parts) {

    public Quote {
        parts = List.copyOf(parts);
    }

    /** A quote without marked parts. */
    public Quote(String text, @Nullable Span span, int segment) {
        this(text, span, segment, List.of());
    }
}
