package org.dateline.extraction.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dateline.model.DateBasis;
import org.dateline.model.UncertainDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the word before a date makes of it. */
class BoundTests {

    @ParameterizedTest
    @CsvSource({
        "in force since , SINCE",
        "effective as of , FROM",
        "starting , FROM",
        "banned until , UNTIL",
        "banned no later than , UNTIL",
        "extends border closure to , UNTIL",
        "to be signed by , BY",
        "signed prior to , BEFORE",
        "signed after , AFTER"
    })
    void theWordRightBeforeTheDateTells(String before, Bound bound) {
        String text = before + " 1 May";
        assertThat(Bound.before(text, text.indexOf("1 May"))).isEqualTo(bound);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"extended the ban and moved the summit to ", "postponed its tariffs to ", "moved the talks to "})
    void otherTimesThatSomethingIsMovedToAreNoEnds(String before) {
        assertThat(Bound.before(before + "1 May", before.length())).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "the end of March, BY",
        "end-March, BY",
        "year's end, BY",
        "the ending of talks, BEFORE",
        "March, BEFORE"
    })
    void beforeAnEndIsUpToIt(String date, Bound bound) {
        String text = "freed before " + date;
        assertThat(Bound.before(text, text.indexOf(date))).isEqualTo(bound);
    }

    @ParameterizedTest
    @CsvSource({"signed on", "a day-after", "since the war ended on", "nearby"})
    void otherWordsAndPartsOfWordsTellNothing(String before) {
        String text = before + " 1 May";
        assertThat(Bound.before(text, text.indexOf("1 May"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "SINCE, 2024-05-01/..",
        "FROM, 2024-05-01/..",
        "UNTIL, ../2024-05-01",
        "BY, ../2024-05-01",
        "BEFORE, ../2024-04-30",
        "AFTER, 2024-05-02/.."
    })
    void theDayItselfIsInTheStretchUnlessTheWordLeavesItOut(Bound bound, String edtf) {
        UncertainDate day = UncertainDate.day(LocalDate.of(2024, 5, 1), DateBasis.RELATIVE);
        assertThat(bound.apply(day).edtf()).isEqualTo(edtf);
    }
}
