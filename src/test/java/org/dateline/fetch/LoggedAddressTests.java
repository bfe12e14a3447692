package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggedAddressTests {

    @ParameterizedTest
    @CsvSource({
        "https://a.example/feed?key=secret, https://a.example/feed",
        "https://a.example/feed?key=secret#part, https://a.example/feed",
        "https://a.example/feed#part, https://a.example/feed",
        "https://a.example/feed, https://a.example/feed",
        "https://a.example, https://a.example"
    })
    void itHasNoQueryWhichMayHoldAKey(URI address, String logged) {
        assertThat(LoggedAddress.of(address)).isEqualTo(logged);
    }
}
