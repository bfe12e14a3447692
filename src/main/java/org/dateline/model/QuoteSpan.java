package org.dateline.model;

import org.jspecify.annotations.Nullable;

/**
 * Words of a quote that tell a part of its act.
 *
 * @param kind the part
 * @param role what the party that they name does; null for other parts
 * @param start the first UTF-16 code unit, from the beginning of the quote
 * @param end the code unit after the last one
 */
public record QuoteSpan(Kind kind, @Nullable Role role, int start, int end) {

    /** The parts of an act that words tell. */
    public enum Kind {
        TRIGGER,
        PARTY,
        QUANTITY,
        GOODS,
        DATE
    }

    /** The same, counted from a later place. */
    public QuoteSpan from(int place) {
        return new QuoteSpan(kind, role, start - place, end - place);
    }
}
