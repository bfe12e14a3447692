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
        return days(false, texts).getLast();
    }

    /** The day of the first act, which is that of a headline above its report. */
    private static String headline(String... texts) {
        return days(true, texts).getFirst();
    }

    private static List<String> days(boolean headline, String... texts) {
        List<Sentence> sentences = new ArrayList<>();
        int at = 0;
        for (String text : texts) {
            sentences.add(new Sentence(new Span(at, at + text.length()), text, 0, headline && sentences.isEmpty()));
            at += text.length() + 1;
        }
        return new ActCoder()
                .extract(reader.read(List.of(new Segment(0, sentences))), DAY).acts().stream()
                        .map(act -> act.times().date().edtf())
                        .toList();
    }

    @Test
    void aHeadlineIsOfTheOnlyDayOfTheFirstSentence() {
        assertThat(headline(
                        "Kenya warns over arms for Somalia",
                        "Kenya said on Monday it could not stand idle while others armed Somalia."))
                .isEqualTo("2024-06-10");
        assertThat(headline(
                        "Judges void permits of wind farms",
                        "Norway's Supreme Court on Monday annulled the licences of two wind farms."))
                .isEqualTo("2024-06-10");
        assertThat(headline(
                        "Kenya condemns attack on its troops",
                        "Kenya condemned an attack that killed nine of its troops in Somalia on Friday."))
                .isEqualTo("2024-06-11~");
        // Two days, or another matter.
        assertThat(headline(
                        "Kenya condemns attack on its troops",
                        "Kenya said on Monday that gunmen had attacked its troops in Somalia on Friday."))
                .isEqualTo("2024-06-11~");
        assertThat(headline("Seoul complains of new tariffs", "Higher Mexican tariffs took effect on Friday."))
                .isEqualTo("2024-06-11~");
    }

    @Test
    void aSpeakerGoesOnOnTheSameDay() {
        assertThat(day(
                        "Canada has ordered the camera maker Hikvision to close its business, Industry Minister Melanie Joly said on Friday.",
                        "She said ministries would also be barred from buying its products."))
                .isEqualTo("2024-06-07");
        assertThat(day(
                        "Foreign Minister Penny Wong said on Friday Australia would recall its envoy.",
                        "She said Iran had attacked two synagogues."))
                .isEqualTo("2024-06-11~");
    }

    @Test
    void aDistanceCountsFromTheDayOfSayingOrFromTheNews() {
        assertThat(
                        day(
                                "Ethiopia said on Friday it could not stand idle, a day after two Egyptian planes delivered weapons to Somalia."))
                .isEqualTo("2024-06-06");
        assertThat(
                        day(
                                "North Korea tested a missile on Friday.",
                                "The test came four days after Seoul's spy agency accused Pyongyang of sending troops to Russia."))
                .isEqualTo("2024-06-03");
        assertThat(
                        day(
                                "China said on Friday it would require licences for exports of gallium.",
                                "The ministry named no country, but the step came three days after the Netherlands published rules that oblige ASML to seek a licence."))
                .isEqualTo("2024-06-04");
        assertThat(
                        day(
                                "Tanzania on Friday lifted a ban on imports of maize from Malawi less than a week after imposing it."))
                .isEqualTo("2024-05-31/2024-06-07");
        // A stated day goes before a distance.
        assertThat(day("South Korea lifted the ban on Friday, years after imposing it in May 2019."))
                .isEqualTo("2019-05");
        assertThat(
                        day(
                                "Pakistan on Friday reopened its airspace, which it had closed two days after India struck Lahore."))
                .isEqualTo("2024-06-11~");
    }

    @Test
    void theYearOfAnEventDatesWhatWasDoneInIt() {
        assertThat(day("India gave Sri Lanka $4 billion in aid during the 2022 economic crisis."))
                .isEqualTo("2022");
        assertThat(day("Washington has accused Russia of meddling during the 2016 election."))
                .isEqualTo("2024-06-11~");
    }

    @Test
    void theSameMonthIsThatOfTheSentenceBefore() {
        assertThat(day(
                        "Kazakhstan's trade ministry on Friday denied that it had banned any exports to Russia.",
                        "Kazakhstan imposed a permit for exports of drones in April.",
                        "The European Union asked Astana for closer checks the same month."))
                .isEqualTo("2024-04");
    }

    @Test
    void whatWasSignedThisMonthIsDone() {
        assertThat(day("Egypt and Somalia signed a security pact earlier in June."))
                .isEqualTo("2024-06-01/2024-06-11");
        assertThat(day("Egypt and Somalia signed a security pact this month.")).isEqualTo("2024-06-01/2024-06-11");
    }

    @Test
    void anEffectAtOnceDatesNoDecision() {
        assertThat(day("Brazil's regulator on Friday suspended with immediate effect Meta's new privacy policy."))
                .isEqualTo("2024-06-07");
    }

    @Test
    void whatGoesWithAnActIsOfItsMonth() {
        assertThat(day("The United States put Hikvision on a blacklist in October 2019, accusing it of repression."))
                .isEqualTo("2019-10");
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
        assertThat(day(
                        "OFAC initially placed sanctions on Russia's oil sector on January 10, and gave Gazprom Neft 45 days"
                                + " to exit ownership of NIS."))
                .isEqualTo("2024-01-10");
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
