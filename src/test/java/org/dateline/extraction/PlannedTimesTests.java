package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that stand before a time. */
class PlannedTimesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "called off talks scheduled for ",
                "called off talks Scheduled",
                "called off a visit planned for early ",
                "suspended a duty due to take effect on ",
                "put off the summit, set to begin in ",
                "called off talks pencilled in for ",
            })
    void aTimeBehindAPlanIsThatOfThePlan(String words) {
        assertThat(PlannedTimes.follow(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "called off talks on ",
                "began the talks as scheduled on ",
                "called off the planned talks on ",
                "made an unplanned stop on ",
                "called off talks scheduled for May in Oslo on ",
            })
    void aTimeBehindOtherWordsIsThatOfTheAct(String words) {
        assertThat(PlannedTimes.follow(words)).isFalse();
    }
}
