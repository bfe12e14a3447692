package org.dateline.extraction.dates;

import java.util.List;
import org.dateline.model.Span;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * Words that tell when.
 *
 * @param span where they stand in the text that was searched, without the signal before them
 * @param named the days that they name: "2012" in "since 2012", the value that TIMEX3 gives them
 * @param bound what the signal before them makes of these; null for none
 * @param ends the two expressions that a range is written with; empty for any other
 */
public record DateExpression(
        Span span, UncertainDate named, @Nullable Bound bound, List<DateExpression> ends) {

    public DateExpression {
        ends = List.copyOf(ends);
    }

    static DateExpression of(Span span, UncertainDate named, @Nullable Bound bound) {
        return new DateExpression(span, named, bound, List.of());
    }

    /** From the begin of one expression to the end of another. */
    static DateExpression range(DateExpression first, UncertainDate from, DateExpression last, UncertainDate to) {
        return new DateExpression(
                new Span(first.span().start(), last.span().end()),
                Intervals.between(from, to),
                null,
                List.of(of(first.span(), from, first.bound()), of(last.span(), to, last.bound())));
    }

    /** What the words mean with their signal: "2012/.." for "since 2012". */
    public UncertainDate date() {
        return bound == null ? named : bound.apply(named);
    }
}
