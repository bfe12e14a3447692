package org.dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

/** Tracing is off unless something takes the traces. */
class TracingByEndpointTests {

    private static final String[] CLASSES = {
        "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
        "org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
        "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration",
        null
    };

    private static boolean[] wanted(String endpoint) {
        TracingByEndpoint filter = new TracingByEndpoint();
        filter.setEnvironment(new MockEnvironment().withProperty(TracingByEndpoint.ENDPOINT, endpoint));
        return filter.match(CLASSES, new NoMetadata());
    }

    @Test
    void withoutAnEndpointNothingOfTracingIsConfigured() {
        assertThat(wanted("")).containsExactly(false, false, true, true);
        assertThat(wanted("http://127.0.0.1:4318/v1/traces")).containsExactly(true, true, true, true);
    }

    @Test
    void aLineOfTheLogHasItsTraceWhereThereIsOne() throws IOException {
        String pattern = String.valueOf(new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml"))
                .getFirst()
                .getProperty("logging.pattern.console"));
        assertThat(line(pattern, Map.of("traceId", "4bf92f3577b34da6a3ce929d0e0e4736")))
                .endsWith(" WARN  [4bf92f3577b34da6a3ce929d0e0e4736] two lines" + System.lineSeparator());
        assertThat(line(pattern, Map.of())).endsWith(" WARN  two lines" + System.lineSeparator());
    }

    private static String line(String pattern, Map<String, String> mdc) {
        LoggerContext context = new LoggerContext();
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern);
        layout.start();
        LoggingEvent event =
                new LoggingEvent("", context.getLogger("test"), Level.WARN, "two\nlines", null, new Object[0]);
        event.setMDCPropertyMap(mdc);
        return layout.doLayout(event);
    }

    private static final class NoMetadata implements AutoConfigurationMetadata {

        @Override
        public boolean wasProcessed(String className) {
            return false;
        }

        @Override
        public Integer getInteger(String className, String key) {
            return null;
        }

        @Override
        public Integer getInteger(String className, String key, Integer defaultValue) {
            return defaultValue;
        }

        @Override
        public java.util.Set<String> getSet(String className, String key) {
            return null;
        }

        @Override
        public java.util.Set<String> getSet(String className, String key, java.util.Set<String> defaultValue) {
            return defaultValue;
        }

        @Override
        public String get(String className, String key) {
            return null;
        }

        @Override
        public String get(String className, String key, String defaultValue) {
            return defaultValue;
        }
    }
}
