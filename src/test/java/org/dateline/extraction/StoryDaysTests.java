package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.model.Publication;
import org.dateline.model.Segment;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.reader.Reader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** When acts were done whose sentences tell no time, read by the real reader. All reports are of Tuesday, 11 June 2024. */
class StoryDaysTests {

    private static final Publication DAY = Publication.on(LocalDate.of(2024, 6, 11));

    private static Reader reader;

    @BeforeAll
    static void load() {
        reader = Reader.load(1);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    /** The day of the last act. */
    private static String day(String... texts) {
        List<Sentence> sentences = new ArrayList<>();
        int at = 0;
        for (String text : texts) {
            sentences.add(new Sentence(new Span(at, at + text.length()), text, 0, false));
            at += text.length() + 1;
        }
        return new ActCoder()
                .extract(reader.read(List.of(new Segment(0, sentences))), DAY)
                .acts()
                .getLast()
                .times()
                .date()
                .edtf();
    }

    @Test
    void whatTheyAlsoDidIsOfTheDayOfTheSentenceBefore() {
        assertThat(day(
                        "Kenya on Friday banned imports of maize from Uganda.",
                        "It also halted a complaint against Tanzania."))
                .isEqualTo("2024-06-07");
    }

    @Test
    void theSameHoldsIfTheyAreCalledByANoun() {
        assertThat(day(
                        "Kenya's regulator on Friday banned imports of maize from Uganda.",
                        "The regulator also ordered traders to return sugar."))
                .isEqualTo("2024-06-07");
    }

    @Test
    void aTimeOfALaterSentenceDatesNothingBeforeIt() {
        assertThat(day("Kenya will pass a law to list the group as terrorists.", "The group has rejected the plan."))
                .isEqualTo("2024-06-11~");
    }

    @Test
    void whatTheSameDidInOneSentenceIsOfOneDay() {
        assertThat(day("Kenya on Friday recalled its ambassador from Kampala and stopped all imports from Uganda."))
                .isEqualTo("2024-06-07");
        assertThat(day("Kenya had imposed the levy on 24 May and stopped all imports from Uganda."))
                .isNotEqualTo("2024-05-24");
        assertThat(
                        day(
                                "Kenya, which had announced on 24 May that it would recall its envoy, threatened to stop imports."))
                .isNotEqualTo("2024-05-24");
        assertThat(day("Kenya on Friday recalled its ambassador, after it had stopped all imports from Uganda."))
                .isNotEqualTo("2024-06-07");
    }

    @Test
    void aThousandSentencesThatGoOnAreReadInTime() {
        String[] story = new String[1_000];
        java.util.Arrays.fill(story, "It also banned imports of sugar from Tanzania.");
        story[0] = "Kenya on Friday banned imports of maize from Uganda.";
        assertThat(day(story)).isEqualTo("2024-06-07");
    }

    @Test
    void whatTheyHaveAlsoDoneMayBeOfAnyDay() {
        assertThat(day(
                        "Kenya on Friday banned imports of maize from Uganda.",
                        "It has also banned imports of sugar from Tanzania."))
                .isNotEqualTo("2024-06-07");
    }
}
