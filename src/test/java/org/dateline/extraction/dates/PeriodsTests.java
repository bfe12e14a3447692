package org.dateline.extraction.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.dateline.model.DateBasis;
import org.dateline.model.Edtf;
import org.dateline.model.UncertainDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods as "first day/last day EDTF". */
class PeriodsTests {

    private static final DateBasis BASIS = DateBasis.STATED;

    private static String told(UncertainDate date) {
        return date.earliest() + "/" + date.latest() + " " + date.edtf();
    }

    @Test
    void aWeekRunsFromMondayToSunday() {
        String week = "2019-08-12/2019-08-18 2019-08-12/2019-08-18";
        assertThat(told(Periods.week(LocalDate.of(2019, 8, 12), BASIS))).isEqualTo(week);
        assertThat(told(Periods.week(LocalDate.of(2019, 8, 18), BASIS))).isEqualTo(week);
    }

    @Test
    void aWeekendIsTheOneThatADayLiesInOrBefore() {
        String weekend = "2019-08-17/2019-08-18 2019-08-17/2019-08-18";
        assertThat(told(Periods.weekend(LocalDate.of(2019, 8, 12), BASIS))).isEqualTo(weekend);
        assertThat(told(Periods.weekend(LocalDate.of(2019, 8, 18), BASIS))).isEqualTo(weekend);
    }

    @Test
    void daysThatBeginAndEndAtOnceAreOneDay() {
        LocalDate day = LocalDate.of(2019, 8, 12);
        assertThat(Periods.between(day, day, BASIS)).isEqualTo(UncertainDate.day(day, BASIS));
    }

    @Test
    void aMonthEndsWithItsLastDay() {
        assertThat(told(Periods.month(YearMonth.of(2020, 2), BASIS))).isEqualTo("2020-02-01/2020-02-29 2020-02");
        assertThat(told(Periods.months(YearMonth.of(2019, 12), YearMonth.of(2020, 2), BASIS)))
                .isEqualTo("2019-12-01/2020-02-29 2019-12/2020-02");
    }

    @Test
    void yearsBeforeTheThousandthHaveFourDigits() {
        assertThat(told(Periods.year(800, BASIS))).isEqualTo("0800-01-01/0800-12-31 0800");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2019-01-01/2019-03-31 2019-33",
        "2, 2019-04-01/2019-06-30 2019-34",
        "3, 2019-07-01/2019-09-30 2019-35",
        "4, 2019-10-01/2019-12-31 2019-36"
    })
    void aQuarterHasThreeMonths(int quarter, String told) {
        assertThat(told(Periods.quarter(2019, quarter, BASIS))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2019-03-01/2019-05-31 2019-21",
        "3, 2019-09-01/2019-11-30 2019-23",
        "4, 2019-12-01/2020-02-29 2019-24"
    })
    void aWinterBelongsToTheYearInWhichItBegins(int season, String told) {
        assertThat(told(Periods.season(2019, season, BASIS))).isEqualTo(told);
    }

    @Test
    void aHalfOfAYearHasSixMonths() {
        assertThat(told(Periods.half(2019, 1, BASIS))).isEqualTo("2019-01-01/2019-06-30 2019-01/2019-06");
        assertThat(told(Periods.half(2019, 2, BASIS))).isEqualTo("2019-07-01/2019-12-31 2019-07/2019-12");
    }

    @Test
    void decadesAndCenturiesLeaveDigitsOpen() {
        assertThat(told(Periods.decade(1990, BASIS))).isEqualTo("1990-01-01/1999-12-31 199X");
        assertThat(told(Periods.century(19, BASIS))).isEqualTo("1800-01-01/1899-12-31 18XX");
        assertThat(told(Periods.years(1914, 1918, BASIS))).isEqualTo("1914-01-01/1918-12-31 1914/1918");
    }

    @ParameterizedTest
    @CsvSource({
        "day, 1, 2019-12-31",
        "week, -1, 2019-12-23/2019-12-29",
        "weekend, 0, 2020-01-04/2020-01-05",
        "Weekend, -1, 2019-12-28/2019-12-29",
        "fortnight, 1, 2020-01-13/2020-01-19",
        "month, 2, 2020-02",
        "quarter, 1, 2020-33",
        "Quarter, -4, 2018-36",
        "year, 1, 2020",
        "decade, -1, 200X"
    })
    void aPeriodIsCountedFromADay(String unit, int shift, String edtf) {
        assertThat(Periods.around(LocalDate.of(2019, 12, 30), unit, shift).edtf())
                .isEqualTo(edtf);
    }

    @Test
    void whatIsCountedFromADayHoldsTheDaysThatItsEdtfNames() {
        for (String unit : new String[] {"day", "week", "weekend", "month", "quarter", "year", "decade"}) {
            for (int shift = -5; shift <= 5; shift++) {
                UncertainDate date = Periods.around(LocalDate.of(2020, 2, 29), unit, shift);
                assertThat(date.basis()).isEqualTo(DateBasis.RELATIVE);
                assertThat(Edtf.parse(String.valueOf(date.edtf()), DateBasis.RELATIVE))
                        .as(unit + " " + shift)
                        .satisfies(read -> {
                            assertThat(read.earliest()).isEqualTo(date.earliest());
                            assertThat(read.latest()).isEqualTo(date.latest());
                        });
            }
        }
    }
}
