package org.dateline.extraction;

import java.util.List;
import java.util.Set;
import org.dateline.extraction.dates.Anchor;
import org.dateline.extraction.dates.DateExpression;
import org.dateline.extraction.dates.DateReader;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.Span;
import org.dateline.model.Token;

/** The date expressions of a sentence, each read to the side of its own verb: back after "met", ahead after "will meet". */
public final class SentenceDates {

    private static final Set<String> AHEAD = Set.of("will", "shall", "wo", "'ll");

    /** What somebody does who speaks of what is to come: "plans to", "is scheduled to". */
    private static final Set<String> INTENDING = Set.of(
            "plan",
            "intend",
            "expect",
            "schedule",
            "due",
            "set",
            "slate",
            "aim",
            "hope",
            "promise",
            "vow",
            "agree",
            "pledge",
            "want",
            "seek",
            "propose",
            "prepare",
            "vote",
            "decide",
            "urge",
            "ask",
            "order",
            "threaten");

    private final Parse parse;
    private final Publication publication;

    public SentenceDates(Parse parse, Publication publication) {
        this.parse = parse;
        this.publication = publication;
    }

    /** All expressions in the order of the text; their spans are offsets into the sentence. */
    public List<DateExpression> all() {
        List<DateExpression> back = read(false);
        List<DateExpression> ahead = read(true);
        return back.stream().map(b -> isAhead(b) ? sameIn(ahead, b) : b).toList();
    }

    /** All expressions, read to one side. */
    List<DateExpression> read(boolean future) {
        return DateReader.read(parse.sentence().text(), new Anchor(publication.day(), future));
    }

    private static DateExpression sameIn(List<DateExpression> others, DateExpression one) {
        return others.stream()
                .filter(o -> o.span().equals(one.span()))
                .findFirst()
                .orElse(one);
    }

    private boolean isAhead(DateExpression expression) {
        Token at = head(expression);
        for (Token above : parse.ancestors(at)) {
            if (above.is("VB") || above.pos().equals("MD")) {
                return isAhead(above);
            }
        }
        return false;
    }

    /** Whether a verb tells of what lies ahead: "will meet", "is to meet", "plans to meet". */
    boolean isAhead(Token verb) {
        if (parse.children(verb, Set.of("aux")).anyMatch(a -> AHEAD.contains(a.lemma()))) {
            return true;
        }
        boolean infinitive =
                parse.children(verb, Set.of("aux")).anyMatch(a -> a.pos().equals("TO"));
        Token above = parse.head(verb);
        return infinitive && above != null && (above.lemma().equals("be") || INTENDING.contains(above.lemma()));
    }

    /** The word of an expression that is governed from outside of it. */
    Token head(DateExpression expression) {
        List<Token> words = words(expression);
        return words.stream()
                .filter(t -> t.head() < 0 || words.stream().noneMatch(w -> w.index() == t.head()))
                .findFirst()
                .orElse(parse.tokens().getFirst());
    }

    List<Token> words(DateExpression expression) {
        int offset = parse.sentence().span().start();
        Span span =
                new Span(expression.span().start() + offset, expression.span().end() + offset);
        return parse.tokens().stream().filter(t -> t.span().overlaps(span)).toList();
    }
}
