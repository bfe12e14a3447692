package org.dateline.extraction.dates;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.dateline.model.Span;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds date expressions in a text.
 *
 * <p>The grammar is that of news English; where an expression names no year, the one nearest to the publication on the
 * side of the verb's tense is meant.
 */
public final class DateReader {

    private DateReader() {}

    /** The expressions of a text in its order; of two that overlap, the one that begins first, and then the longer. */
    public static List<DateExpression> read(String text, Anchor anchor) {
        List<DateExpression> found = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            DateExpression next = next(text, from, anchor);
            if (next == null) {
                break;
            }
            found.add(next);
            from = next.span().end();
        }
        return found;
    }

    private static @Nullable DateExpression next(String text, int from, Anchor anchor) {
        DateExpression best = null;
        for (DateRule rule : DateRules.ALL) {
            Matcher matcher = rule.pattern().matcher(text);
            if (matcher.find(from) && isBetter(matcher, best)) {
                UncertainDate date = resolve(rule, matcher, anchor);
                best = date == null ? best : new DateExpression(new Span(matcher.start(), matcher.end()), date);
            }
        }
        return best;
    }

    private static boolean isBetter(Matcher matcher, @Nullable DateExpression best) {
        return best == null
                || matcher.start() < best.span().start()
                || (matcher.start() == best.span().start()
                        && matcher.end() > best.span().end());
    }

    private static @Nullable UncertainDate resolve(DateRule rule, Matcher matcher, Anchor anchor) {
        try {
            return rule.resolution().resolve(matcher, anchor);
        } catch (DateTimeException e) {
            // "February 30" is no day, whatever was meant.
            return null;
        }
    }
}
