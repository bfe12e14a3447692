package org.dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** Each message is one line of the log, whatever the texts in it hold. */
@Tag("faults")
class LogLinesTests {

    private static String pattern() throws IOException {
        return String.valueOf(Objects.requireNonNull(new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml"))
                .getFirst()
                .getProperty("logging.pattern.console")));
    }

    private static String line(@Nullable Throwable failure, String message, Object... arguments) throws IOException {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern());
        layout.start();
        return layout.doLayout(new LoggingEvent(
                "test", context.getLogger("org.dateline.Test"), Level.WARN, message, failure, arguments));
    }

    @Test
    void aMessageOfAFailureForgesNoLineEither() throws IOException {
        IllegalStateException failure =
                new IllegalStateException("no date in a\r\n09:00:00 WARN  forged", new IOException("cut\u2028off"));
        assertThat(line(failure, "Failed").strip().lines())
                .allSatisfy(line -> assertThat(line)
                        .containsPattern(
                                "^[0-9:]+ WARN +Failed|^java.lang.IllegalStateException: no date in a 09|^\tat |"
                                        + "^Caused by: java.io.IOException: cut off|^\t... \\d"))
                .hasSizeGreaterThan(5);
    }

    @Test
    void aTitleWithTheEndOfALineForgesNoLine() throws IOException {
        String line = line(
                null,
                "Quarantined {}: {}",
                "https://example.org/a\r\n2026-01-01T00:00:00 INFO  forged",
                "too\u2028long\n\nfor it");
        assertThat(line)
                .contains("WARN", "Quarantined https://example.org/a 2026-01-01", "too long for it")
                .endsWith(System.lineSeparator());
        assertThat(line.strip().lines()).hasSize(1);
    }
}
