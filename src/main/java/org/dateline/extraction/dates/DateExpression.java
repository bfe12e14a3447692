package org.dateline.extraction.dates;

import org.dateline.model.Span;
import org.dateline.model.UncertainDate;

/**
 * Words that tell when.
 *
 * @param span where they stand in the text that was searched
 * @param date what they mean
 */
public record DateExpression(Span span, UncertainDate date) {}
