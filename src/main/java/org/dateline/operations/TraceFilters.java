package org.dateline.operations;

import io.micrometer.tracing.exporter.SpanExportingPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leaves out of traces what would bury the rest: probes and scrapes come every few seconds. */
@Configuration(proxyBeanMethods = false)
class TraceFilters {

    private static final String PROBE = "http get /actuator";

    @Bean
    SpanExportingPredicate withoutProbes() {
        return span -> span.getName() == null || !span.getName().startsWith(PROBE);
    }
}
