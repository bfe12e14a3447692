package org.dateline.api.gate;

import graphql.GraphQLContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps fields within the trace of their request. A request has thousands of fields, so no field has a span of its own.
 * The framework replaces the request's span by a no-op span for each field, which would detach the field's reads from
 * the trace; this class removes the no-op span.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TracedFetchers extends SimplePerformantInstrumentation {

    private final boolean traced;

    TracedFetchers(ObjectProvider<Tracer> tracer) {
        this.traced = tracer.getIfAvailable() != null;
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        if (!traced || parameters.isTrivialDataFetcher()) {
            return fetcher;
        }
        return environment -> {
            if (environment.getLocalContext() instanceof GraphQLContext local
                    && local.get(ObservationThreadLocalAccessor.KEY) instanceof Observation span
                    && span.isNoop()) {
                local.delete(ObservationThreadLocalAccessor.KEY);
            }
            return fetcher.get(environment);
        };
    }
}
