package org.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

class BoltSettingsTests {

    @EnableConfigurationProperties(BoltSettings.class)
    static class Bound {}

    private static BoltSettings bound(String origins) {
        try (var context = new SpringApplicationBuilder(Bound.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of("dateline.bolt.origins", origins))
                .run()) {
            return context.getBean(BoltSettings.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:7474, http://localhost:7474",
        "HTTP://LocalHost:7474/, http://localhost:7474",
        "https://graph.example.org:443, https://graph.example.org",
        "http://graph.example.org:80/, http://graph.example.org",
        "http://graph.example.org:443, http://graph.example.org:443",
        "http://[::1]:7474, http://[::1]:7474",
        "chrome-extension://abcdef, chrome-extension://abcdef",
        "Null, null"
    })
    void anOriginIsTakenAsBrowsersSendIt(String stated, String sent) {
        assertThat(new BoltSettings(false, Set.of(stated)).origins()).containsExactly(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:7474",
                "http://",
                "http://localhost:7474//",
                "http://localhost:7474/browser",
                "http://localhost:*",
                "http://me@localhost",
                "https://b\u00fccher.example",
                "*",
                ""
            })
    void whatIsNoOriginIsNamed(String stated) {
        assertThatThrownBy(() -> new BoltSettings(false, Set.of(stated)))
                .isInstanceOf(UnfitOrigin.class)
                .hasMessageContaining("\"" + stated + "\"")
                .hasMessageContaining("dateline.bolt.origins");
    }

    @Test
    void aStartFailsOnWhatIsNoOrigin() {
        assertThat(bound("").origins()).isEmpty();
        assertThat(bound("http://A.example/, null").origins()).containsExactlyInAnyOrder("http://a.example", "null");
        assertThatThrownBy(() -> bound("http://a.example/path"))
                .satisfies(failure -> assertThat(StartFailures.in(failure))
                        .hasValueSatisfying(
                                told -> assertThat(told).hasMessageContaining("\"http://a.example/path\"")));
    }
}
