package org.dateline.scorecard;

import java.util.List;
import java.util.stream.Stream;
import org.dateline.extraction.SentenceDates;
import org.dateline.extraction.dates.DateExpression;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.Span;
import org.dateline.scorecard.Subject.Read;

/**
 * A date expression that the pipeline reads.
 *
 * @param span where it stands in the text
 * @param expression what it means; its span is that in its sentence
 */
record FoundDate(Span span, DateExpression expression) {

    /** TIMEX3 marks the two ends of a range one by one. */
    Stream<FoundDate> apart() {
        int offset = span.start() - expression.span().start();
        return expression.ends().isEmpty()
                ? Stream.of(this)
                : expression.ends().stream().map(e -> at(e, offset));
    }

    static FoundDate at(DateExpression expression, int offset) {
        Span span = expression.span();
        return new FoundDate(new Span(span.start() + offset, span.end() + offset), expression);
    }

    static List<FoundDate> all(Read read) {
        Publication publication = read.article().publication();
        return read.parses().stream().flatMap(p -> in(p, publication)).toList();
    }

    private static Stream<FoundDate> in(Parse parse, Publication publication) {
        int offset = parse.sentence().span().start();
        return new SentenceDates(parse, publication).all().stream().map(e -> at(e, offset));
    }
}
