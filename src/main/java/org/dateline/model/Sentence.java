package org.dateline.model;

/**
 * A sentence or a headline of an article.
 *
 * @param span the place of the sentence in the raw text
 * @param text its words, equal to the span of the raw text
 * @param paragraph the index of its line, from 0
 * @param headline whether it is a line without a final stop that reads like a title
 */
public record Sentence(Span span, String text, int paragraph, boolean headline) {}
