package org.dateline.api.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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
        for (Parameter limit : Limits.class.getDeclaredConstructors()[0].getParameters()) {
            String name = limit.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            String value = limit.getAnnotation(DefaultValue.class).value()[0];
            assertThat(page()).contains("`dateline.limits." + name + "` | `" + value + "`");
        }
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyCodeIsToldWithItsStatus(ErrorCode code) throws IOException {
        assertThat(page())
                .containsPattern("`" + code + "` \\|[^|]*\\| " + code.status().value() + " ");
    }
}
