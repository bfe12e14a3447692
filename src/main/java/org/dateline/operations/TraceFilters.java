package org.dateline.operations;

import io.micrometer.tracing.exporter.SpanExportingPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Excludes health probes and metrics scrapes from traces, because they come every few seconds. */
@Configuration(proxyBeanMethods = false)
class TraceFilters {

    private static final String PROBE = "http get /actuator";

    @Bean
    SpanExportingPredicate withoutProbes() {
        return span -> span.getName() == null || !span.getName().startsWith(PROBE);
    }
}
