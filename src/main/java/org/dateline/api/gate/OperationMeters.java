package org.dateline.api.gate;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Times operations by their root field. The schema has a fixed number of root fields, which bounds the number of
 * meters.
 */
@Component
class OperationMeters extends SimplePerformantInstrumentation {

    private static final String SEVERAL = "several";

    private final ObjectProvider<MeterRegistry> meters;

    OperationMeters(ObjectProvider<MeterRegistry> meters, Streams streams) {
        this.meters = meters;
        meters.ifAvailable(registry -> Gauge.builder("dateline.streams.open", streams, Streams::count)
                .description("Subscriptions that are open")
                .register(registry));
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        OperationDefinition operation = parameters.getExecutionContext().getOperationDefinition();
        long start = System.nanoTime();
        return SimpleInstrumentationContext.whenCompleted((result, failure) ->
                meters.ifAvailable(registry -> Timer.builder("dateline.operations")
                        .description("Operations, by the field of the root")
                        .tag("operation", field(operation))
                        .tag("type", operation.getOperation().name().toLowerCase(Locale.ROOT))
                        .tag("outcome", failure != null || !result.getErrors().isEmpty() ? "error" : "success")
                        .publishPercentileHistogram()
                        .register(registry)
                        .record(System.nanoTime() - start, java.util.concurrent.TimeUnit.NANOSECONDS)));
    }

    private static String field(OperationDefinition operation) {
        List<Selection> selected = operation.getSelectionSet().getSelections();
        return selected.size() == 1 && selected.getFirst() instanceof Field field ? field.getName() : SEVERAL;
    }
}
