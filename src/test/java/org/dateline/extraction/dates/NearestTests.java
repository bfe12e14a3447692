package org.dateline.extraction.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

/** All reports are of Tuesday, 11 June 2024. */
class NearestTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 11);

    private static Context context(TimeSide side) {
        return new Context("", TODAY, side, null, null);
    }

    private static LocalDate day(int month, int day, TimeSide side) {
        return Nearest.day(MonthDay.of(month, day)::atYear, context(side));
    }

    @Test
    void aDayOfThePastIsTheLastOne() {
        assertThat(day(3, 1, TimeSide.BACK)).isEqualTo("2024-03-01");
        assertThat(day(11, 1, TimeSide.BACK)).isEqualTo("2023-11-01");
    }

    @Test
    void aDayAheadIsTheNextOne() {
        assertThat(day(3, 1, TimeSide.AHEAD)).isEqualTo("2025-03-01");
        assertThat(day(11, 1, TimeSide.AHEAD)).isEqualTo("2024-11-01");
    }

    @Test
    void aDayLessThanAMonthOffIsMeantWhateverTheVerb() {
        assertThat(day(6, 20, TimeSide.BACK)).isEqualTo("2024-06-20");
        assertThat(day(6, 1, TimeSide.AHEAD)).isEqualTo("2024-06-01");
    }

    @Test
    void withoutASideTheNearestDayIsMeant() {
        assertThat(day(1, 15, TimeSide.NEAR)).isEqualTo("2024-01-15");
        assertThat(day(12, 1, TimeSide.NEAR)).isEqualTo("2024-12-01");
        assertThat(day(12, 20, TimeSide.NEAR)).isEqualTo("2023-12-20");
    }

    @Test
    void thisMonthIsThePresentOneOnEitherSide() {
        assertThat(Nearest.month(6, context(TimeSide.BACK))).hasToString("2024-06");
        assertThat(Nearest.month(6, context(TimeSide.AHEAD))).hasToString("2024-06");
        assertThat(Nearest.month(7, context(TimeSide.BACK))).hasToString("2023-07");
        assertThat(Nearest.month(5, context(TimeSide.AHEAD))).hasToString("2025-05");
    }

    @Test
    void aWeekdayIsTheDayItselfIfTheReportIsOfIt() {
        assertThat(Nearest.weekday(DayOfWeek.TUESDAY, context(TimeSide.BACK))).isEqualTo(TODAY);
        assertThat(Nearest.weekday(DayOfWeek.MONDAY, context(TimeSide.BACK))).isEqualTo("2024-06-10");
        assertThat(Nearest.weekday(DayOfWeek.MONDAY, context(TimeSide.AHEAD))).isEqualTo("2024-06-17");
    }

    @Test
    void withoutADayOfPublicationNothingIsNearest() {
        Context unknown = new Context("", null, TimeSide.BACK, null, null);
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Nearest.weekday(DayOfWeek.MONDAY, unknown));
    }
}
