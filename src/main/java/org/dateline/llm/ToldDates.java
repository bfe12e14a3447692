package org.dateline.llm;

import java.time.LocalDate;
import java.util.Optional;
import org.dateline.extraction.SentenceDates;
import org.dateline.extraction.Times;
import org.dateline.extraction.dates.DateExpression;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.Span;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates an act by the words that the model quotes for its date. The reader's own grammar resolves them, because models
 * copy words more reliably than they compute dates.
 */
final class ToldDates {

    private ToldDates() {}

    /** Returns the dates of an act. A date after the report becomes its due date. */
    static Times of(Told told, int sentence, QuotedWords words, Parse parse, Publication publication) throws Refused {
        SentenceDates dates = new SentenceDates(parse, publication);
        UncertainDate date = read(told.text("date"), sentence, words, parse, dates);
        UncertainDate due = read(told.text("due"), sentence, words, parse, dates);
        UncertainDate expires = read(told.text("expires"), sentence, words, parse, dates);
        LocalDate day = publication.day();
        boolean ahead = date != null && isAfter(date, day);
        UncertainDate done = date == null || ahead ? fallback(day) : date.upTo(day);
        return new Times(done, due == null && ahead ? date : due, expires);
    }

    private static boolean isAfter(UncertainDate date, @Nullable LocalDate day) {
        return day != null && date.earliest() != null && date.earliest().isAfter(day);
    }

    private static UncertainDate fallback(@Nullable LocalDate day) {
        return day == null ? UncertainDate.UNKNOWN : UncertainDate.published(day);
    }

    private static @Nullable UncertainDate read(
            String text, int sentence, QuotedWords words, Parse parse, SentenceDates dates) throws Refused {
        if (text.isEmpty()) {
            return null;
        }
        Optional<Span> place = words.in(sentence, text);
        if (place.isEmpty()) {
            throw new Refused(Trouble.NOT_IN_TEXT);
        }
        int offset = parse.sentence().span().start();
        Span span = new Span(place.get().start() - offset, place.get().end() - offset);
        return dates.all().stream()
                .filter(d -> d.span().overlaps(span))
                .map(DateExpression::date)
                .findFirst()
                .orElse(null);
    }
}
