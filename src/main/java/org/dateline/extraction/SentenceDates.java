package org.dateline.extraction;

import java.util.List;
import java.util.Set;
import org.dateline.extraction.dates.DateExpression;
import org.dateline.extraction.dates.DateMatches;
import org.dateline.extraction.dates.DateReader;
import org.dateline.extraction.dates.TimeSide;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.dateline.model.UncertainDate;
import org.dateline.model.WordClasses;
import org.jspecify.annotations.Nullable;

/**
 * The date expressions of a sentence, each read to the side of the nearest verb: in the past after "met", in the future
 * after "will meet".
 */
public final class SentenceDates {

    private static final Set<String> FUTURE = WordClasses.of("extraction", "future auxiliary");

    private final Parse parse;
    private final Publication publication;
    private final DateMatches matches;

    public SentenceDates(Parse parse, Publication publication) {
        this(parse, publication, DateMatches.of(parse.sentence().text()));
    }

    SentenceDates(Parse parse, Publication publication, DateMatches matches) {
        this.parse = parse;
        this.publication = publication;
        this.matches = matches;
    }

    /** Returns all expressions in the order of the text. Their spans are offsets into the sentence. */
    public List<DateExpression> all() {
        return all(null);
    }

    /**
     * Returns all expressions in the order of the text.
     *
     * @param told the date from which "the next day" counts; null if unknown
     */
    List<DateExpression> all(@Nullable UncertainDate told) {
        return DateReader.read(matches, publication.day(), this::side, told);
    }

    private TimeSide side(Span words) {
        int start = parse.sentence().span().start() + words.start();
        Token verb = null;
        for (Token token : parse.tokens()) {
            boolean before = token.span().start() < start;
            if (isFinite(token) && (before || verb == null)) {
                verb = token;
            }
            if (!before && verb != null) {
                break;
            }
        }
        if (verb == null) {
            return TimeSide.BACK;
        }
        return verb.pos().equals("MD") && FUTURE.contains(verb.lemma()) || isInfinitive(verb)
                ? TimeSide.AHEAD
                : TimeSide.BACK;
    }

    private static boolean isFinite(Token token) {
        return token.pos().equals("MD")
                || token.pos().equals("VBD")
                || token.pos().equals("VBZ")
                || token.pos().equals("VBP")
                || token.pos().equals("VB");
    }

    /**
     * Whether a verb is an infinitive: "is to meet", "plans to meet". A verb after a modal follows the modal instead.
     */
    private boolean isInfinitive(Token verb) {
        if (!verb.pos().equals("VB") || verb.index() == 0) {
            return false;
        }
        return parse.tokens().subList(Math.max(0, verb.index() - 3), verb.index()).stream()
                .anyMatch(t -> FUTURE.contains(t.lemma()));
    }
}
