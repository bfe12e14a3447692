package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dateline.model.ActionType;
import org.dateline.model.DateBasis;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.ReadAct;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All measures begin on 31 January 2019. */
class DurationsTests {

    private static final UncertainDate BEGUN = UncertainDate.day(LocalDate.of(2019, 1, 31), DateBasis.STATED);

    private static ReadAct act(Instrument instrument, Stage stage) {
        return ReadActs.act(new Span(0, 6), ActionType.SANCTION, instrument, Direction.RESTRICTS, stage);
    }

    private static LocalDate end(String words) {
        return Durations.end(act(Instrument.TARIFF, Stage.IN_FORCE), words, BEGUN)
                .map(UncertainDate::earliest)
                .orElse(null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "banned the tankers for three months            | 2019-04-30",
                "extended the duty for another year             | 2020-01-31",
                "extended the duty for another two weeks        | 2019-02-14",
                "extended the duty for an additional 30 days    | 2019-03-02",
                "extended the duty for a further six months     | 2019-07-31",
                "barred the firm for at least 90 days           | 2019-05-01",
                "imposed a 90-day ban on grain                  | 2019-05-01",
                "banned the tankers For A Week                  | 2019-02-07",
                "banned grain for a month and rye for two years | 2019-02-28",
            })
    void aMeasureEndsWhenItsStatedTimeIsOver(String words, LocalDate end) {
        assertThat(end(words)).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "banned the tankers",
                "banned the tankers for the past two years",
                "banned the tankers for years",
                "lifted a two-year-old ban",
            })
    void wordsWithoutALengthToComeStateNoEnd(String words) {
        assertThat(end(words)).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Instrument.class,
            names = {"NONE", "LEGAL_PROCEEDING", "MILITARY", "AGREEMENT"})
    void aSentenceOrAPactIsNoMeasureThatEnds(Instrument instrument) {
        assertThat(Durations.end(act(instrument, Stage.IN_FORCE), "jailed for three years", BEGUN))
                .isEmpty();
    }

    @Test
    void onlyAMeasureInForceFromAKnownDayEnds() {
        assertThat(Durations.end(act(Instrument.TARIFF, Stage.ANNOUNCED), "for three months", BEGUN))
                .isEmpty();
        assertThat(Durations.end(act(Instrument.TARIFF, null), "for three months", BEGUN))
                .isEmpty();
        assertThat(Durations.end(act(Instrument.TARIFF, Stage.IN_FORCE), "for three months", UncertainDate.UNKNOWN))
                .isEmpty();
    }
}
