package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.dateline.graph.SubmissionState;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class IntakeSettingsTests {

    @Test
    void thePageAboutArticlesTellsEverySettingAndEveryState() throws IOException {
        String page = Files.readString(Path.of("docs/articles.md"));
        for (Parameter setting : IntakeSettings.class.getDeclaredConstructors()[0].getParameters()) {
            if (setting.getType() != StageBudgets.class) {
                assertThat(page).contains(row("", setting));
            }
        }
        for (Parameter setting : StageBudgets.class.getDeclaredConstructors()[0].getParameters()) {
            assertThat(page).contains(row("stages.", setting));
        }
        for (SubmissionState state : SubmissionState.values()) {
            assertThat(page).contains("| `" + state + "` |");
        }
    }

    private static String row(String group, Parameter setting) {
        String name = setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        String[] values = setting.getAnnotation(DefaultValue.class).value();
        return "| `dateline.intake." + group + name + "` | " + (values.length == 0 ? "" : "`" + values[0] + "` ") + "|";
    }

    private static IntakeSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("dateline.intake", IntakeSettings.class);
    }

    @Test
    void everyStageThatCanBeStoppedHasLessTimeThanTheArticle() {
        IntakeSettings settings = bound(Map.of());
        for (IngestStage stage : IngestStage.values()) {
            if (stage.isStoppable()) {
                assertThat(settings.stages().of(stage)).isLessThan(settings.time());
            }
        }
    }

    @Test
    void aStageIsSetByItsName() {
        for (IngestStage stage : IngestStage.values()) {
            if (stage.isStoppable()) {
                StageBudgets stages =
                        bound(Map.of(StageBudgets.setting(stage), "7s")).stages();
                assertThat(stages.of(stage)).isEqualTo(Duration.ofSeconds(7));
            }
        }
    }

    @Test
    void aStageHasSomeTime() {
        assertThatThrownBy(() -> bound(Map.of("dateline.intake.stages.clean", "0s")))
                .rootCause()
                .hasMessageContaining("dateline.intake.stages.*");
    }

    @Test
    void theWholeTimeIsNoLessThanTheQuickOne() {
        assertThatThrownBy(() -> bound(Map.of("dateline.intake.time", "4s")))
                .rootCause()
                .hasMessageContaining("dateline.intake.time");
    }
}
