package org.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class AccessLogFolderTests {

    private static String folder(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
        new AccessLogFolder().postProcessEnvironment(environment, new SpringApplication());
        return String.valueOf(environment.getProperty(AccessLogFolder.SETTING));
    }

    @Test
    void accessLogsAreInTheDataFolder() {
        assertThat(folder(Map.of()))
                .isEqualTo(Path.of("data/logs").toAbsolutePath().toString());
        assertThat(folder(Map.of("dateline.data", "news")))
                .isEqualTo(Path.of("news/logs").toAbsolutePath().toString());
        assertThat(folder(Map.of("dateline.data", "/srv/news"))).isEqualTo("/srv/news/logs");
    }

    @Test
    void aFolderThatTheOperatorNamesIsTaken() {
        assertThat(folder(Map.of(AccessLogFolder.SETTING, "/var/log/dateline"))).isEqualTo("/var/log/dateline");
    }
}
