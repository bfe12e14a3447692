package org.dateline.extraction;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dateline.extraction.dates.DateExpression;
import org.dateline.extraction.dates.DateMatches;
import org.dateline.extraction.dates.DateReader;
import org.dateline.extraction.dates.TimeSide;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;

/**
 * The date expressions of an article's sentences. Each sentence is read once to each side, and "two days before" counts
 * from the sentences before.
 */
final class StoryDates {

    /** A date mentioned longer ago is no longer the story's topic. */
    private static final int SENTENCES_BACK = 3;

    private final List<Parse> parses;
    private final Publication publication;
    private final Map<Integer, DateMatches> matches = new HashMap<>();
    private final Map<Key, List<DateExpression>> read = new HashMap<>();
    private final Map<Named, Optional<UncertainDate>> last = new HashMap<>();
    private final RunningYear years;

    StoryDates(List<Parse> parses, Publication publication) {
        this.parses = parses;
        this.publication = publication;
        this.years = new RunningYear(parses, publication.day(), this::matches, this::tensed);
    }

    private record Key(int sentence, TimeSide side) {}

    /** The last date in a sentence of at most some days. */
    private record Named(int sentence, int longest) {}

    /** Returns the expressions of a sentence in its order. Their spans are offsets into the sentence. */
    List<DateExpression> of(int sentence, TimeSide side) {
        Key key = new Key(sentence, side);
        List<DateExpression> known = read.get(key);
        if (known == null) {
            List<DateExpression> alone =
                    DateReader.read(matches(sentence), publication.day(), words -> side, told(sentence));
            known = side == TimeSide.BACK ? years.placed(sentence, alone) : alone;
            read.put(key, known);
        }
        return known;
    }

    private DateMatches matches(int sentence) {
        return matches.computeIfAbsent(
                sentence, s -> DateMatches.of(parses.get(s).sentence().text()));
    }

    /**
     * Returns the last date in the sentences before; the report's own day if they name none, and null if there are
     * none.
     */
    private @Nullable UncertainDate told(int sentence) {
        LocalDate day = publication.day();
        int first = Math.max(0, sentence - SENTENCES_BACK);
        int longest = DateReader.longestBefore(parses.get(sentence).sentence().text());
        boolean goesOn = false;
        for (int i = sentence - 1; i >= first && isSameStory(i, sentence); i--) {
            goesOn = true;
            Optional<UncertainDate> named = last.computeIfAbsent(new Named(i, longest), before -> last(before, day));
            if (named.isPresent()) {
                return named.get();
            }
        }
        return goesOn && day != null ? UncertainDate.published(day) : null;
    }

    private boolean isSameStory(int one, int other) {
        return parses.get(one).segment() == parses.get(other).segment();
    }

    private Optional<UncertainDate> last(Named wanted, @Nullable LocalDate reported) {
        int sentence = wanted.sentence();
        return years.placed(sentence, tensed(sentence, null)).stream()
                .filter(e -> e.bound() == null)
                .map(DateExpression::named)
                .filter(named -> isWithin(named, wanted.longest()) && (reported == null || !isAfter(named, reported)))
                .reduce((one, other) -> other);
    }

    /** Returns the dates of a sentence, each read to the side of its verb. */
    private List<DateExpression> tensed(int sentence, @Nullable UncertainDate told) {
        return new SentenceDates(parses.get(sentence), publication, matches(sentence)).all(told);
    }

    private static boolean isWithin(UncertainDate date, int longest) {
        LocalDate from = date.earliest();
        LocalDate to = date.latest();
        return from != null && to != null && !to.isAfter(from.plusDays(longest));
    }

    private static boolean isAfter(UncertainDate date, LocalDate day) {
        return Objects.requireNonNull(date.earliest()).isAfter(day);
    }
}
