package org.dateline.model;

import org.jspecify.annotations.Nullable;

/**
 * Words of a quote that state a part of its act.
 *
 * @param kind the part
 * @param role the role of the party that the words name; null for other parts
 * @param start the first UTF-16 code unit, from the beginning of the quote
 * @param end the code unit after the last one
 */
public record QuoteSpan(Kind kind, @Nullable Role role, int start, int end) {

    /** The parts of an act that words can state. */
    public enum Kind {
        TRIGGER,
        PARTY,
        QUANTITY,
        GOODS,
        DATE
    }

    /** Returns this span with its offsets counted from a later place of the quote. */
    public QuoteSpan from(int place) {
        return new QuoteSpan(kind, role, start - place, end - place);
    }
}
