package org.dateline.api.engine;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategyParameters;
import graphql.schema.GraphQLObjectType;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;

/**
 * Executes queries as the library does, except for fields that only read a property of a record.
 *
 * <p>For each value of an answer, the library creates a path, a type and several parameters. Only errors and fetchers
 * need them. So the plain fields of an object are read without them, and the library gets the other fields. If the
 * value of a plain field is late, null or of a wrong kind, the library gets the whole object, and awaits the value or
 * reports the error.
 *
 * <p>The library gets an object even if all its fields are plain, because it counts objects to load their batches.
 */
final class PlainFields extends AsyncExecutionStrategy {

    /** Replaces the library's strategy for queries, with the same handler of errors. */
    @Configuration(proxyBeanMethods = false)
    static class Customizer {

        @Bean
        GraphQlSourceBuilderCustomizer plainFields(ObjectProvider<DataFetcherExceptionResolver> resolvers) {
            return builder -> builder.configureGraphQl(graphQl ->
                    graphQl.queryExecutionStrategy(new PlainFields(DataFetcherExceptionResolver.createExceptionHandler(
                            resolvers.orderedStream().toList()))));
        }
    }

    private final SelectionCache cache = new SelectionCache();

    PlainFields(DataFetcherExceptionHandler failures) {
        super(failures);
    }

    @Override
    protected @Nullable Object completeValueForObject(
            ExecutionContext context, ExecutionStrategyParameters parameters, GraphQLObjectType type, Object value) {
        if (context.hasIncrementalSupport()) {
            return super.completeValueForObject(context, parameters, type, value);
        }
        Selected selected = cache.of(context).of(parameters.getField(), type, context);
        ExecutionStepInfo step = parameters.getExecutionStepInfo().changeTypeWithPreservedNonNull(type);
        return executeObject(
                context,
                parameters.transform(object ->
                        object.executionStepInfo(step).fields(selected.all()).source(value)));
    }

    @Override
    protected @Nullable Object executeObject(ExecutionContext context, ExecutionStrategyParameters parameters) {
        if (context.hasIncrementalSupport()) {
            return super.executeObject(context, parameters);
        }
        GraphQLObjectType type =
                (GraphQLObjectType) parameters.getExecutionStepInfo().getUnwrappedNonNullType();
        Selected selected = cache.of(context).of(parameters.getField(), type, context);
        Map<String, @Nullable Object> values;
        try {
            values = selected.read(parameters.getSource(), context);
        } catch (RuntimeException e) {
            return super.executeObject(context, parameters);
        }
        Object others = super.executeObject(context, parameters.transform(object -> object.fields(selected.others())));
        return others instanceof CompletableFuture<?> later
                ? later.thenApply(resolved -> together(values, resolved))
                : together(values, others);
    }

    /** Puts resolved values into their places among plain ones; null if the object became null. */
    @SuppressWarnings("unchecked")
    private static @Nullable Object together(Map<String, @Nullable Object> values, @Nullable Object resolved) {
        if (resolved == null) {
            return null;
        }
        values.putAll((Map<String, @Nullable Object>) resolved);
        return values;
    }
}
