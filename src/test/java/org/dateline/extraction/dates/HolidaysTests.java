package org.dateline.extraction.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTests {

    private static LocalDate day(String holiday, int year) {
        return Holidays.BY_NAME.get(holiday).apply(year);
    }

    /** The earliest and the latest Easter of two centuries, and some between. */
    @ParameterizedTest
    @CsvSource({"1818-03-22", "1943-04-25", "2000-04-23", "2019-04-21", "2024-03-31", "2025-04-20", "2038-04-25"})
    void easterFollowsTheMoon(LocalDate easter) {
        assertThat(Holidays.easter(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void goodFridayIsTwoDaysBeforeEasterAndAshWednesdayFortySix() {
        assertThat(day("Good Friday", 2024)).isEqualTo("2024-03-29");
        assertThat(day("Ash Wednesday", 2024)).isEqualTo("2024-02-14");
        assertThat(day("Easter Monday", 2024)).isEqualTo("2024-04-01");
    }

    @ParameterizedTest
    @CsvSource({
        "Thanksgiving, 2018-11-22",
        "Thanksgiving, 2024-11-28",
        "Labor Day, 2025-09-01",
        "Memorial Day, 2021-05-31",
        "Presidents' Day, 2025-02-17"
    })
    void aHolidayOfAWeekdayMovesWithTheYear(String holiday, LocalDate day) {
        assertThat(day(holiday, day.getYear())).isEqualTo(day);
    }
}
