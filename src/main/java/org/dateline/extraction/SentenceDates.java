package org.dateline.extraction;

import java.util.List;
import java.util.Set;
import org.dateline.extraction.dates.DateExpression;
import org.dateline.extraction.dates.DateReader;
import org.dateline.extraction.dates.Side;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.Span;
import org.dateline.model.Token;

/** The date expressions of a sentence, each read to the side of its own verb: back after "met", ahead after "will meet". */
public final class SentenceDates {

    private static final Set<String> ATTRIBUTE = Set.of("compound", "nmod", "amod");

    /** What is called after a day and does not happen on it: "the Friday group", "the September 11 fund". */
    private static final Set<String> BODIES = Set.of(
            "group",
            "fund",
            "movement",
            "party",
            "club",
            "coalition",
            "alliance",
            "commission",
            "initiative",
            "memorial",
            "foundation",
            "association",
            "list",
            "government",
            "prayer");

    private final Parse parse;
    private final Publication publication;
    private final Outlook outlook;

    public SentenceDates(Parse parse, Publication publication) {
        this.parse = parse;
        this.publication = publication;
        this.outlook = new Outlook(parse);
    }

    /** All expressions in the order of the text; their spans are offsets into the sentence. */
    public List<DateExpression> all() {
        return read(false);
    }

    /** All expressions; an act that lies ahead takes those of its sentence with it. */
    List<DateExpression> read(boolean future) {
        String text = parse.sentence().text();
        return DateReader.read(text, publication.day(), words -> future ? Side.AHEAD : outlook.of(head(words))).stream()
                .filter(e -> !isName(e))
                .toList();
    }

    /** "The Sunday Times", "General August Novak", "the Friday group": the day or month is part of a name. */
    private boolean isName(DateExpression expression) {
        List<Token> words = words(expression.span());
        boolean tagged = words.stream()
                .allMatch(t -> t.entity().endsWith("-ORG") || t.entity().endsWith("-PERSON"));
        Token head = head(expression);
        Token above = parse.head(head);
        return (tagged && !words.isEmpty())
                || (above != null && ATTRIBUTE.contains(head.relation()) && BODIES.contains(above.lemma()));
    }

    /** The word of an expression that is governed from outside of it. */
    Token head(DateExpression expression) {
        return head(expression.span());
    }

    private Token head(Span span) {
        List<Token> words = words(span);
        return words.stream()
                .filter(t -> t.head() < 0 || words.stream().noneMatch(w -> w.index() == t.head()))
                .findFirst()
                .orElse(parse.tokens().getFirst());
    }

    private List<Token> words(Span span) {
        int offset = parse.sentence().span().start();
        Span words = new Span(span.start() + offset, span.end() + offset);
        return parse.tokens().stream().filter(t -> t.span().overlaps(words)).toList();
    }
}
