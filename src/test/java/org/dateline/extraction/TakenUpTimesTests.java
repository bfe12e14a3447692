package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.model.ActionType;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Parse;
import org.dateline.model.Publication;
import org.dateline.model.ReadAct;
import org.dateline.model.ReadText;
import org.dateline.model.Sentence;
import org.dateline.model.Span;
import org.dateline.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All reports are of Thursday, 14 March 2019. */
class TakenUpTimesTests {

    private static final Publication DAY = Publication.on(LocalDate.of(2019, 3, 14));

    /** The times of the act that the last word before the first full stop tells. */
    private static Times times(ReadAct coded, String... sentences) {
        List<Parse> parses = new ArrayList<>();
        int offset = 0;
        for (String sentence : sentences) {
            parses.add(new Parse(
                    new Sentence(new Span(offset, offset + sentence.length()), sentence, 0, false), 0, List.of()));
            offset += sentence.length() + 1;
        }
        return new ActTimes(new ReadText("test", parses, List.of(coded), List.of()), DAY).of(coded);
    }

    private static ReadAct ban() {
        return ReadActs.act(
                new Span(5, 11),
                ActionType.SANCTION,
                Instrument.IMPORT_RESTRICTION,
                Direction.RESTRICTS,
                Stage.IN_FORCE);
    }

    private static ReadAct raid() {
        return ReadActs.act(new Span(5, 11), ActionType.ASSAULT, Instrument.MILITARY, Direction.NEUTRAL, null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ruling, announced on Monday, hits growers.",
                "The ban was signed by President Ida Holm on Monday.",
                "The vote came late on Monday.",
                "The measure, which was published on Monday, hits growers.",
                "The curbs took effect on Monday.",
                "That decision on Monday surprised growers.",
            })
    void aNounForTheActDatesIt(String next) {
        assertThat(times(ban(), "Riga banned plums.", next).date().edtf()).isEqualTo("2019-03-11");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The talks were held on Monday.",
                "The attack on Monday killed two.",
                "The waiver, signed on Monday, helps growers.",
                "The ban, imposed on 4 January 2018, hit growers.",
                "The ban is hated by growers who met on Monday.",
                "A ruling, announced on Monday, hits growers.",
            })
    void aNounForAnotherActOrAnotherDayDoesNot(String next) {
        assertThat(times(ban(), "Riga banned plums.", next).date().edtf()).isEqualTo("2019-03-14~");
    }

    @Test
    void aNounMayStandTwoSentencesBehindTheAct() {
        Times times = times(ban(), "Riga banned plums.", "Growers despair.", "The ban was announced on Monday.");
        assertThat(times.date().edtf()).isEqualTo("2019-03-11");
    }

    @Test
    void aNounForAnAttackDatesTheAttack() {
        assertThat(times(raid(), "Riga raided it.", "The assault began on Monday.")
                        .date()
                        .edtf())
                .isEqualTo("2019-03-11");
    }

    @ParameterizedTest
    @CsvSource({
        "The measure takes effect on 1 May.",
        "The ban will come into force on 1 May.",
        "The rules apply from 1 May."
    })
    void aMeasureTakesEffectOnTheDayThatItsNounNames(String next) {
        Times times = times(ban(), "Riga banned plums.", next);
        assertThat(times.date().edtf()).isEqualTo("2019-03-14~");
        assertThat(times.due())
                .isNotNull()
                .satisfies(due -> assertThat(due.edtf()).isEqualTo("2019-05-01"));
    }

    @Test
    void aMeasureHasTheDayAndTheEndThatItsNounNames() {
        Times times = times(ban(), "Riga banned plums.", "The ban, published on Monday, will last until 31 July.");
        assertThat(times.date().edtf()).isEqualTo("2019-03-11");
        assertThat(times.expires())
                .isNotNull()
                .satisfies(end -> assertThat(end.edtf()).isEqualTo("2019-07-31"));
    }
}
