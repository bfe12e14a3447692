package org.dateline.resolution;

import java.util.stream.Collectors;
import org.dateline.model.EntityKind;
import org.dateline.model.Link;
import org.dateline.model.Mention;
import org.dateline.model.Parse;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Words of a sentence that name an entity.
 *
 * @param from the index of the first word
 * @param to the index of the last word
 * @param kind the kind of entity, as far as the analysis tells
 * @param link the entity; null if it is unknown
 * @param part the characters of the article that name the entity, if its words name another one too; null otherwise
 */
record Named(
        int from,
        int to,
        @Nullable EntityKind kind,
        @Nullable Link link,
        @Nullable Span part) {

    /** Whole words that name one entity. */
    Named(int from, int to, @Nullable EntityKind kind, @Nullable Link link) {
        this(from, to, kind, link, null);
    }

    boolean covers(int token) {
        return from <= token && token <= to;
    }

    boolean overlaps(int start, int end) {
        return from <= end && start <= to;
    }

    /** Returns its words, separated by spaces. */
    String words(Parse parse) {
        return parse.tokens().subList(from, to + 1).stream().map(Token::form).collect(Collectors.joining(" "));
    }

    private Span span(Parse parse) {
        return new Span(
                parse.tokens().get(from).span().start(),
                parse.tokens().get(to).span().end());
    }

    Mention toMention(Parse parse) {
        Span span = part == null ? span(parse) : part;
        int offset = parse.sentence().span().start();
        String text = parse.sentence().text().substring(span.start() - offset, span.end() - offset);
        return new Mention(text, span, parse.segment(), kind, link);
    }
}
