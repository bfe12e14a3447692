package org.dateline.extraction.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dateline.extraction.dates.DateMatches.Match;
import org.dateline.model.Span;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds date expressions in a text.
 *
 * <p>The grammar is that of news English. If an expression names no year, it means the one nearest to the publication
 * on the side of the verb's tense. "The day before" and similar forms count from the expression before them, or from
 * the story's last date.
 */
public final class DateReader {

    private static final Pattern SINCE = Pattern.compile("(?i)\\bsince\\s+(?:the\\s+)?$");

    private final DateMatches matches;
    private final String text;
    private final @Nullable LocalDate day;
    private final Function<Span, TimeSide> sides;
    private final @Nullable UncertainDate told;
    private final List<DateExpression> found = new ArrayList<>();

    private DateReader(
            DateMatches matches,
            @Nullable LocalDate day,
            Function<Span, TimeSide> sides,
            @Nullable UncertainDate told) {
        this.matches = matches;
        this.text = matches.text();
        this.day = day;
        this.sides = sides;
        this.told = told;
    }

    /** Returns the expressions of a text in its order, all read to one side. */
    public static List<DateExpression> read(String text, Anchor anchor) {
        return read(text, anchor.day(), words -> anchor.future() ? TimeSide.AHEAD : TimeSide.BACK);
    }

    /**
     * Returns the expressions of a text in its order. Of two that overlap, the one that begins first counts, and then
     * the longer one.
     *
     * @param day the day of publication; null if unknown
     * @param sides returns the side on which the time of some words lies
     */
    public static List<DateExpression> read(String text, @Nullable LocalDate day, Function<Span, TimeSide> sides) {
        return read(DateMatches.of(text), day, sides);
    }

    /** Returns the expressions at the found places of a text. */
    public static List<DateExpression> read(
            DateMatches matches, @Nullable LocalDate day, Function<Span, TimeSide> sides) {
        return read(matches, day, sides, null);
    }

    /**
     * Returns the expressions of a sentence within a story, so that "two days before" counts from the sentences before.
     *
     * @param day the day of publication; null if unknown
     * @param sides returns the side on which the time of some words lies
     * @param told the date of the story's last act; of basis PUBLICATION if only the report dates it, null if unknown
     */
    public static List<DateExpression> read(
            DateMatches matches,
            @Nullable LocalDate day,
            Function<Span, TimeSide> sides,
            @Nullable UncertainDate told) {
        return Ranges.join(matches.text(), new DateReader(matches, day, sides, told).read());
    }

    /**
     * Returns the length in days of the longest earlier date that a sentence may count from: days and weeks count from one of at
     * most a week, and "the same month" may take up a month.
     */
    public static int longestBefore(String text) {
        return AnaphoricRules.longestBefore(text);
    }

    private List<DateExpression> read() {
        int free = 0;
        for (Match match : matches.all()) {
            if (match.place().start() >= free && add(match)) {
                free = match.place().end();
            }
        }
        return found;
    }

    private boolean add(Match match) {
        Span words = new Span(match.place().start(), match.place().end());
        Bound bound = text.startsWith("'s", words.end()) ? null : Bound.before(text, words.start());
        UncertainDate named = resolve(match, words, bound);
        return named != null && found.add(DateExpression.of(words, named, bound));
    }

    private @Nullable UncertainDate resolve(Match match, Span words, @Nullable Bound bound) {
        UncertainDate before = found.isEmpty() ? told : found.getLast().named();
        try {
            return match.rule()
                    .resolution()
                    .resolve(match.place(), new Context(text, day, side(words, bound), bound, before));
        } catch (DateTimeException e) {
            // "February 30" is not a day, and "last month" means none without a publication.
            return null;
        }
    }

    /**
     * Returns the side of an expression. A period "since" a date has begun; one "until" a date may end on either side:
     * "gave them 90 days, until August 19".
     */
    private TimeSide side(Span words, @Nullable Bound bound) {
        if (bound == Bound.SINCE
                && SINCE.matcher(text.substring(0, words.start())).find()) {
            return TimeSide.BACK;
        }
        TimeSide side = sides.apply(words);
        return side == TimeSide.BACK && bound == Bound.UNTIL ? TimeSide.NEAR : side;
    }
}
