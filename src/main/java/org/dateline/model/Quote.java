package org.dateline.model;

import org.jspecify.annotations.Nullable;

/**
 * The words that a claim rests on.
 *
 * @param text the sentence, or the row of a data set
 * @param span where it stands in the article's raw text; null for a row
 * @param segment the index of the segment, from 0
 */
public record Quote(String text, @Nullable Span span, int segment) {}
