package org.dateline.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldBeyondTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "India bans the apps                       | It then banned the apps.",
                "Lawmakers reject the veto of the governor | They rejected his veto.",
                "Iran lifts the ban                        | Iraq objected, and the ban was lifted.",
            })
    void aSummaryTellsWhomOrWhatTheQuoteLeavesOut(String summary, String quote) {
        assertThat(ToldBeyond.of(summary, quote)).contains(summary);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "India bans the apps          | On Monday, India banned 59 apps of Chinese makers.",
                "The tariff on steel is ended | The tariffs on steel were ended.",
                "India banned the apps        | India banned the apps",
            })
    void aSummaryInTheWordsOfItsQuoteTellsNothingMore(String summary, String quote) {
        assertThat(ToldBeyond.of(summary, quote)).isEmpty();
    }

    @Test
    void theHeadlineBeforeASummaryIsASentenceOfItsOwn() {
        assertThat(ToldBeyond.of(
                        "[Brewer leaves venture] Rights groups welcomed the exit", "Rights groups welcomed the exit."))
                .contains("Brewer leaves venture. Rights groups welcomed the exit");
    }
}
