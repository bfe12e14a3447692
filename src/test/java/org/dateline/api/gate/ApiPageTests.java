package org.dateline.api.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The page about the API tells every limit and every code as they are. */
class ApiPageTests {

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/api.md"));
    }

    @Test
    void everyLimitIsToldWithItsDefault() throws IOException {
        for (RecordComponent limit : Limits.class.getRecordComponents()) {
            String name = limit.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
            // The annotation of a component is kept on the constructor's parameter.
            String value = Limits.class.getDeclaredConstructors()[0].getParameters()[index(limit)].getAnnotation(
                            DefaultValue.class)
                    .value()[0];
            assertThat(page()).contains("`dateline.limits." + name + "` | `" + value + "`");
        }
    }

    private static int index(RecordComponent component) {
        return java.util.List.of(Limits.class.getRecordComponents()).indexOf(component);
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyCodeIsToldWithItsStatus(ErrorCode code) throws IOException {
        assertThat(page())
                .containsPattern("`" + code + "` \\|[^|]*\\| " + code.status().value() + " ");
    }
}
