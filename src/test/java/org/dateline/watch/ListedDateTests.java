package org.dateline.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

class ListedDateTests {

    @Test
    void midnightInUtcIsADayAndAnyOtherTimeAnInstant() {
        assertThat(ListedDate.of(Date.from(Instant.parse("2024-03-01T00:00:00Z"))))
                .isEqualTo("2024-03-01");
        assertThat(ListedDate.of(Date.from(Instant.parse("2024-03-01T00:00:01Z"))))
                .isEqualTo("2024-03-01T00:00:01Z");
        assertThat(ListedDate.of(Date.from(Instant.parse("2024-03-01T23:00:00Z"))))
                .isEqualTo("2024-03-01T23:00:00Z");
    }

    @Test
    void withoutADateThereIsNone() {
        assertThat(ListedDate.of(null)).isNull();
        assertThat(ListedDate.instant(null)).isNull();
        Instant instant = Instant.parse("2024-03-01T12:00:00Z");
        assertThat(ListedDate.instant(Date.from(instant))).isEqualTo(instant);
    }
}
