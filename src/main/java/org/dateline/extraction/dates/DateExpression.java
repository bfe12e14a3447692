package org.dateline.extraction.dates;

import java.util.List;
import org.dateline.model.Span;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * Words that state a date.
 *
 * @param span the place of the words in the searched text, without the signal before them
 * @param named the days that they name, as the value in TIMEX3: "2012" in "since 2012"
 * @param bound the signal before them; null for none
 * @param ends the two expressions of a range; empty for other expressions
 */
public record DateExpression(
        Span span, UncertainDate named, @Nullable Bound bound, List<DateExpression> ends) {

    public DateExpression {
        ends = List.copyOf(ends);
    }

    static DateExpression of(Span span, UncertainDate named, @Nullable Bound bound) {
        return new DateExpression(span, named, bound, List.of());
    }

    /** Returns the range from the beginning of one expression to the end of another. */
    static DateExpression range(DateExpression first, UncertainDate from, DateExpression last, UncertainDate to) {
        return new DateExpression(
                new Span(first.span().start(), last.span().end()),
                Intervals.between(from, to),
                null,
                List.of(of(first.span(), from, first.bound()), of(last.span(), to, last.bound())));
    }

    /** Returns the days that the words mean together with their signal: "2012/.." for "since 2012". */
    public UncertainDate date() {
        return bound == null ? named : bound.apply(named);
    }
}
