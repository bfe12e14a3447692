package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dateline.extraction.dates.TimeSide;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.model.Token;
import org.junit.jupiter.api.Test;

/** All reports are of Thursday, 10 March 2022. */
class StoryDatesTests {

    private static final Set<String> VERBS = Set.of("banned", "acted", "said", "followed");

    /** The last date of the last sentence; a sentence that begins with a bar begins another story. */
    private static String last(String... sentences) {
        List<Parse> parses = new ArrayList<>();
        int start = 0;
        int story = 0;
        for (String sentence : sentences) {
            story += sentence.startsWith("|") ? 1 : 0;
            Span span = new Span(start, start + sentence.length());
            parses.add(new Parse(new Sentence(span, sentence, 0, false), story, words(sentence, start)));
            start = span.end() + 1;
        }
        StoryDates dates = new StoryDates(parses, Publication.on(LocalDate.of(2022, 3, 10)));
        return dates.of(parses.size() - 1, TimeSide.BACK).stream()
                .reduce((one, other) -> other)
                .map(e -> String.valueOf(e.named().edtf()))
                .orElse("none");
    }

    private static List<Token> words(String sentence, int offset) {
        List<Token> words = new ArrayList<>();
        for (MatchResult m : Pattern.compile("\\w+").matcher(sentence).results().toList()) {
            String tag = m.group().equals("will") ? "MD" : VERBS.contains(m.group()) ? "VBD" : "NN";
            Span place = new Span(offset + m.start(), offset + m.end());
            words.add(new Token(words.size(), m.group(), m.group(), tag, "O", -1, "dep", place));
        }
        return words;
    }

    @Test
    void daysCountFromTheSentenceBefore() {
        assertThat(last("On Tuesday London banned Russian oil.", "Washington had done so two days before."))
                .isEqualTo("2022-03-06");
    }

    @Test
    void daysBeforeThatCountFromTheSentenceBefore() {
        assertThat(last("On Tuesday London banned Russian oil.", "Two days before that it banned coal."))
                .isEqualTo("2022-03-06");
        assertThat(last("On Tuesday London banned Russian oil.", "Two days before that decision it banned coal."))
                .isEqualTo("2022-03-06");
        assertThat(last("On Tuesday London banned Russian oil.", "Two days before that century-old firm fell."))
                .isNotEqualTo("2022-03-06");
        assertThat(last("On Tuesday London banned Russian oil.", "Paris followed within hours by banning coal."))
                .isEqualTo("2022-03-08");
    }

    @Test
    void daysEarlierCountFromTheSentenceBeforeWhateverFollows() {
        assertThat(last("On Tuesday London banned Russian oil.", "Paris had said two days earlier that it would act."))
                .isEqualTo("2022-03-06");
        assertThat(last("On 3 March London acted.", "Paris closed it on New Year's Day over unpaid bills."))
                .isEqualTo("2022-01-01");
    }

    @Test
    void laterInTheDayIsTheDayOfTheSentenceBefore() {
        assertThat(last("On Tuesday London banned Russian oil.", "Paris followed later in the day."))
                .isEqualTo("2022-03-08");
    }

    @Test
    void theDayBeforeCountsFromTheSentenceBefore() {
        assertThat(last("On 3 March London acted.", "Paris had done so the day before."))
                .isEqualTo("2022-03-02");
    }

    @Test
    void theNightBeforeIsOfTheDayBefore() {
        assertThat(last("On 3 March London acted.", "Paris had done so the night before."))
                .isEqualTo("2022-03-02");
        assertThat(last("On 3 March London acted.", "Paris had done so the previous evening."))
                .isEqualTo("2022-03-02");
        assertThat(last("On 3 March London acted.", "Paris acts the night before last."))
                .isNotEqualTo("2022-03-02");
    }

    @Test
    void aDayToComeIsNotCountedFrom() {
        assertThat(last("On Tuesday London said it will ban oil on 1 May.", "Washington had done so two days before."))
                .isEqualTo("2022-03-06");
    }

    @Test
    void withoutADateDaysCountFromTheReportOrTheDayBeforeIt() {
        assertThat(last("London has banned Russian oil.", "Washington had done so two days before."))
                .isEqualTo("2022-03-07/2022-03-08");
        assertThat(last("London has banned Russian oil.", "The day before, Washington had done so."))
                .isEqualTo("2022-03-08/2022-03-09");
        assertThat(last("London has banned Russian oil.", "Washington had done so the day before the vote."))
                .isEqualTo("none");
    }

    @Test
    void aFirstSentenceHasNothingToCountFrom() {
        assertThat(last("Washington had done so two days before.")).isEqualTo("none");
    }

    @Test
    void whatComesLaterIsNotCountedFromTheReport() {
        assertThat(last("London has banned Russian oil.", "Paris followed two days later."))
                .isEqualTo("none");
    }

    @Test
    void anotherStoryIsNotCountedFrom() {
        assertThat(last("On 3 March London acted.", "|Washington had done so two days before."))
                .isEqualTo("none");
    }
}
