package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.dateline.graph.SubmissionState;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

class IntakeSettingsTests {

    @Test
    void thePageAboutArticlesTellsEverySettingAndEveryState() throws IOException {
        String page = Files.readString(Path.of("docs/articles.md"));
        for (Parameter setting : IntakeSettings.class.getDeclaredConstructors()[0].getParameters()) {
            String name = setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            String value = setting.getAnnotation(DefaultValue.class).value()[0];
            assertThat(page).contains("| `dateline.intake." + name + "` | `" + value + "` |");
        }
        for (SubmissionState state : SubmissionState.values()) {
            assertThat(page).contains("| `" + state + "` |");
        }
    }

    @Test
    void theWholeTimeIsNoLessThanTheQuickOne() {
        Duration day = Duration.ofDays(1);
        assertThatThrownBy(() -> new IntakeSettings(1, Duration.ofSeconds(5), Duration.ofSeconds(4), day, day))
                .hasMessageContaining("dateline.intake.time");
    }
}
