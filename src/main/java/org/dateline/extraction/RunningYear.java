package org.dateline.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dateline.extraction.dates.DateExpression;
import org.dateline.extraction.dates.DateMatches;
import org.dateline.extraction.dates.DateReader;
import org.dateline.extraction.dates.TimeSide;
import org.dateline.model.DateBasis;
import org.dateline.model.Parse;
import org.dateline.model.Span;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * The year that a chronology has reached: "On 4 March 2019 the ban began. On 7 March Athens protested." A day or month
 * without a year goes on from the date before it in its paragraph, if that lies long before the report.
 */
final class RunningYear {

    /** The number of sentences without a date that a chronology may have in between. */
    private static final int SILENT = 2;

    /** The number of days before a report from which its dates need no year. */
    private static final int RECENT = 90;

    /** The number of days before a report in which a date without a year is news, also in a chronology. */
    private static final int NEWS = 31;

    /** The number of sentences from whose first one a chronology is followed. */
    private static final int LONGEST = 20;

    /** The number of days by which a date may lie before the one from which dates ahead are sought. */
    private static final int TOLERANCE = 30;

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[89]|20)\\d\\d(?!\\d)");

    /** At most two words before the date with which a sentence begins: "On", "Early in". */
    private static final Pattern OPENING = Pattern.compile("[^\\p{L}]*(?:\\p{L}+\\s+){0,2}");

    private final List<Parse> parses;
    private final @Nullable LocalDate day;
    private final Function<Integer, DateMatches> matches;
    private final Reading read;
    private final Map<Integer, Optional<Base>> reached = new HashMap<>();

    /** Reads the dates of a sentence. */
    interface Reading {
        /**
         * Returns the dates in the order of the sentence.
         *
         * @param told the date from which "the next day" counts; null if unknown
         */
        List<DateExpression> of(int sentence, @Nullable UncertainDate told);
    }

    /**
     * Follows the chronologies of an article.
     *
     * @param day the day of publication; null if unknown
     * @param matches returns the places of the dates in a sentence
     * @param read reads its dates
     */
    RunningYear(List<Parse> parses, @Nullable LocalDate day, Function<Integer, DateMatches> matches, Reading read) {
        this.parses = parses;
        this.day = day;
        this.matches = matches;
        this.read = read;
    }

    /**
     * The last date of a chronology.
     *
     * @param date the date itself
     * @param from the day from which the next date is sought
     * @param opens whether its dates open their sentences
     * @param silent the number of sentences without a date since then
     */
    private record Base(UncertainDate date, LocalDate from, boolean opens, int silent) {}

    /** Returns the dates of a sentence, with the year that the chronology before them has reached. */
    List<DateExpression> placed(int sentence, List<DateExpression> alone) {
        LocalDate reported = day;
        if (reported == null || alone.stream().noneMatch(e -> isBare(sentence, e))) {
            return alone;
        }
        return followed(sentence, alone, before(sentence).orElse(null), reported).dates;
    }

    /** Returns the date that a chronology has reached before a sentence. */
    private Optional<Base> before(int sentence) {
        int first = sentence;
        while (first > 0 && sentence - first < LONGEST && goesOn(first - 1, first) && !reached.containsKey(first)) {
            first--;
        }
        Optional<Base> base = reached.getOrDefault(first, Optional.empty());
        for (int i = first; i < sentence; i++) {
            base = after(i, base.orElse(null));
            reached.put(i + 1, base);
        }
        return base;
    }

    private boolean goesOn(int one, int next) {
        return parses.get(one).segment() == parses.get(next).segment()
                && parses.get(one).sentence().paragraph()
                        == parses.get(next).sentence().paragraph();
    }

    private Optional<Base> after(int sentence, @Nullable Base base) {
        LocalDate reported = day;
        if (reported == null) {
            return Optional.empty();
        }
        List<DateExpression> alone = read.of(sentence, base == null ? null : base.date);
        if (alone.isEmpty()) {
            return Optional.ofNullable(base)
                    .filter(b -> b.silent < SILENT)
                    .map(b -> new Base(b.date, b.from, b.opens, b.silent + 1));
        }
        return Optional.ofNullable(followed(sentence, alone, base, reported).reached);
    }

    /**
     * The dates of a sentence and what they have reached.
     *
     * @param reached null if the chronology ends
     */
    private record Followed(
            List<DateExpression> dates, @Nullable Base reached) {}

    private Followed followed(int sentence, List<DateExpression> alone, @Nullable Base before, LocalDate reported) {
        List<DateExpression> dates = new ArrayList<>();
        Base base = before;
        for (DateExpression e : alone) {
            boolean opens = opens(sentence, e);
            if (isBare(sentence, e) && base != null) {
                Optional<UncertainDate> later = later(sentence, e, base, reported)
                        .filter(l -> opens && isOpened(sentence, before, alone) || !isNews(e.named(), reported));
                dates.add(later.map(l -> new DateExpression(e.span(), l, e.bound(), e.ends()))
                        .orElse(e));
                base = later.isPresent() ? base(later.get(), base.opens, reported) : null;
                continue;
            }
            dates.add(e);
            boolean own = hasYear(sentence, e) && e.bound() == null && e.ends().isEmpty();
            if (own && (opens || alone.size() == 1 && isDay(e.named()))) {
                base = base(e.named(), opens, reported);
            } else if (!own && base != null) {
                // "The next day" goes on. "On Friday" is told from the report on, and ends the chronology.
                base = base(e.named(), base.opens, reported);
            }
        }
        return new Followed(dates, base);
    }

    private boolean isOpened(int sentence, @Nullable Base before, List<DateExpression> alone) {
        return before == null ? opens(sentence, alone.getFirst()) : before.opens;
    }

    private static @Nullable Base base(UncertainDate date, boolean opens, LocalDate reported) {
        LocalDate from = date.earliest();
        LocalDate to = date.latest();
        if (from == null || to == null || !to.isBefore(reported.minusDays(RECENT))) {
            return null;
        }
        return new Base(date, isDay(date) ? from : from.plusDays(TOLERANCE), opens, 0);
    }

    /** Returns the first such date from a base on, if it was before the report. */
    private Optional<UncertainDate> later(int sentence, DateExpression bare, Base base, LocalDate reported) {
        return DateReader.read(matches.apply(sentence), base.from, words -> TimeSide.AHEAD).stream()
                .filter(e -> e.span().equals(bare.span()))
                .map(DateExpression::named)
                .filter(named -> named.latest() != null && named.latest().isBefore(reported))
                .findFirst();
    }

    /** Whether a date without a year is told as news: it lies close before the report, or ahead of it. */
    private static boolean isNews(UncertainDate date, LocalDate reported) {
        LocalDate to = date.latest();
        return to == null || to.isAfter(reported.minusDays(NEWS)) && !to.isAfter(reported);
    }

    private boolean isBare(int sentence, DateExpression e) {
        return e.named().basis() == DateBasis.STATED
                && e.ends().isEmpty()
                && !hasYear(sentence, e)
                && e.named().earliest() != null;
    }

    private boolean hasYear(int sentence, DateExpression e) {
        return YEAR.matcher(words(sentence, e.span())).find();
    }

    private boolean opens(int sentence, DateExpression e) {
        return OPENING.matcher(words(sentence, new Span(0, e.span().start()))).matches();
    }

    private String words(int sentence, Span span) {
        return parses.get(sentence).sentence().text().substring(span.start(), span.end());
    }

    private static boolean isDay(UncertainDate date) {
        return date.earliest() != null && date.earliest().equals(date.latest());
    }
}
