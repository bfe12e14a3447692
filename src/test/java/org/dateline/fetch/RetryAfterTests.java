package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTests {

    private static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120                           | 2024-03-01T12:02:00Z",
                "' 120 '                       | 2024-03-01T12:02:00Z",
                "0                             | 2024-03-01T12:00:00Z",
                "999999999                     | 2055-11-08T13:46:39Z",
                "Fri, 01 Mar 2024 13:00:00 GMT | 2024-03-01T13:00:00Z",
                "Fri, 1 Mar 2024 11:00:00 GMT  | 2024-03-01T11:00:00Z",
            })
    void itIsReadAsSecondsOrADate(String header, Instant until) {
        assertThat(RetryAfter.of(header, NOW)).contains(until);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "-5",
                "1.5",
                "9999999999",
                "2024-03-01T13:00:00Z",
                "Thu, 01 Mar 2024 13:00:00 GMT"
            })
    void anythingElseIsNone(String header) {
        assertThat(RetryAfter.of(header, NOW)).isEmpty();
    }

    @Test
    void digitsOfOtherScriptsAreNoSeconds() {
        assertThat(RetryAfter.of("١٢", NOW)).isEmpty();
    }
}
