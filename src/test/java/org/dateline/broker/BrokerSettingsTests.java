package org.dateline.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

class BrokerSettingsTests {

    @Test
    void everySettingIsToldWithItsDefault() throws IOException {
        String page = Files.readString(Path.of("docs/scaling.md"));
        assertThat(page).contains("`dateline.role` | `all`");
        for (Parameter setting : BrokerSettings.class.getDeclaredConstructors()[0].getParameters()) {
            String name = setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            String value = setting.getAnnotation(DefaultValue.class).value()[0];
            assertThat(page).contains("`dateline.kafka." + name + "` | " + (value.isEmpty() ? "|" : "`" + value + "`"));
        }
    }

    @Test
    void everyTopicIsTold() throws IOException {
        BrokerSettings settings = new BrokerSettings(
                "dateline", "", 12, (short) 0, Duration.ofSeconds(3), 16, Duration.ofSeconds(6), Duration.ZERO);
        assertThat(Files.readString(Path.of("docs/scaling.md")))
                .contains(
                        "`" + settings.articles() + "`",
                        "`" + settings.quarantine() + "`",
                        "`" + settings.changes() + "`");
    }

    @Test
    void aWorkerTakesAtLeastOneArticle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BrokerSettings(
                        "dateline", "", 12, (short) 0, Duration.ofSeconds(3), 0, Duration.ofSeconds(6), Duration.ZERO))
                .withMessageContaining("dateline.kafka.ahead");
    }
}
