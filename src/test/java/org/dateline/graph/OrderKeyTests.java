package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OrderKeyTests {

    @Test
    void laterDaysHaveGreaterKeysWhateverTheIds() {
        LocalDate day = LocalDate.of(1969, 12, 31);
        for (int i = 0; i < 1000; i++) {
            assertThat(OrderKey.of(day.plusDays(i), "action:" + i))
                    .isGreaterThanOrEqualTo(OrderKey.startOf(day.plusDays(i).toEpochDay()))
                    .isLessThan(OrderKey.startOf(day.plusDays(i + 1).toEpochDay()));
        }
    }

    @Test
    void undatedActsStandBeforeEveryDay() {
        assertThat(OrderKey.of(null, "action:1")).isLessThan(OrderKey.of(LocalDate.of(-3000, 1, 1), "action:1"));
    }
}
