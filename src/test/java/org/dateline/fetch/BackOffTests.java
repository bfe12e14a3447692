package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTests {

    private static final Duration FIRST = Duration.ofMinutes(1);

    @Test
    void theWaitDoublesWithEachFailure() {
        for (int failures = 1; failures <= 8; failures++) {
            double expected = FIRST.toMillis() * Math.pow(2, failures - 1);
            assertThat((double) BackOff.after(FIRST, failures).toMillis()).isBetween(expected * 0.74, expected * 1.26);
        }
    }

    @Test
    void itIsADayAtMost() {
        for (int failures : new int[] {12, 40, 1_000, Integer.MAX_VALUE}) {
            assertThat(BackOff.after(FIRST, failures)).isEqualTo(Duration.ofDays(1));
        }
    }

    @Test
    void thoseWhoFailTogetherAreNotTriedTogether() {
        assertThat(IntStream.range(0, 20)
                        .mapToObj(i -> BackOff.after(FIRST, 3))
                        .distinct()
                        .count())
                .isGreaterThan(10);
    }
}
