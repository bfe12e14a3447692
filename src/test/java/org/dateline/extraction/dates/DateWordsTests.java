package org.dateline.extraction.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DateWordsTests {

    @ParameterizedTest
    @EnumSource(Month.class)
    void aMonthIsKnownByItsFirstThreeLetters(Month month) {
        String name = month.name();
        assertThat(DateWords.month(name)).isEqualTo(month);
        assertThat(DateWords.month(name.substring(0, 3).toLowerCase() + ".")).isEqualTo(month);
    }

    @Test
    void aWordThatIsNoMonthHasNone() {
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> DateWords.month("Monday"));
    }

    @Test
    void aWeekdayIsKnownInAnyCase() {
        assertThat(DateWords.weekday("friday")).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(DateWords.weekday("FRIDAY")).isEqualTo(DayOfWeek.FRIDAY);
    }

    @ParameterizedTest
    @CsvSource({
        "last, -1",
        "the past, -1",
        "The Previous, -1",
        "this, 0",
        "the current, 0",
        "next, 1",
        "the coming, 1",
        "the following, 1"
    })
    void aPeriodIsSoManyAway(String word, int periods) {
        assertThat(DateWords.shift(word)).isEqualTo(periods);
    }

    @ParameterizedTest
    @CsvSource({"first, 1", "Fourth, 4", "1st, 1", "4th, 4"})
    void anOrdinalIsWrittenInWordsOrDigits(String word, int place) {
        assertThat(DateWords.ordinal(word)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "a, 1",
        "An, 1",
        "one, 1",
        "twelve, 12",
        "eighteen, 18",
        "twenty, 20",
        "seventy, 70",
        "a couple of, 2",
        "Ninety, 90",
        "7, 7",
        "365, 365"
    })
    void aNumberIsWrittenInWordsOrDigits(String word, int number) {
        assertThat(DateWords.number(word)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "day, DAYS",
        "week, WEEKS",
        "weekend, WEEKS",
        "fortnight, WEEKS",
        "month, MONTHS",
        "quarter, MONTHS",
        "Year, YEARS",
        "decade, DECADES"
    })
    void aPeriodIsCountedInItsUnit(String word, ChronoUnit unit) {
        assertThat(DateWords.unit(word)).isEqualTo(unit);
    }
}
