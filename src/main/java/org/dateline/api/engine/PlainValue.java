package org.dateline.api.engine;

import graphql.TypeResolutionEnvironment;
import graphql.execution.DataFetcherResult;
import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.execution.TypeResolutionParameters;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.TypeResolver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Completes values of a type as the library does, without the parameters that the library needs to report an error. */
@FunctionalInterface
interface PlainValue {

    /** Returns the value without any conversion. */
    PlainValue AS_IT_IS = (value, context) -> value;

    /**
     * Completes a value.
     *
     * @throws RuntimeException if the library would report an error or wait
     */
    @Nullable
    Object complete(@Nullable Object value, ExecutionContext context);

    /** Completes a value that is not null and needs no waiting. */
    @FunctionalInterface
    interface Present {

        @Nullable
        Object complete(Object value, ExecutionContext context);
    }

    /** Returns the completion of a field's values; null if it needs fields that are not plain. */
    static @Nullable PlainValue of(
            GraphQLType type, MergedField field, SelectionIndex selections, ExecutionContext context) {
        return switch (type) {
            case GraphQLNonNull required -> required(of(required.getWrappedType(), field, selections, context));
            case GraphQLList list -> list(of(list.getWrappedType(), field, selections, context));
            case GraphQLScalarType scalar ->
                present((value, c) -> scalar.getCoercing().serialize(value, c.getGraphQLContext(), c.getLocale()));
            case GraphQLEnumType values ->
                present((value, c) -> values.serialize(value, c.getGraphQLContext(), c.getLocale()));
            case GraphQLObjectType object -> object(selections.of(field, object, context));
            case GraphQLInterfaceType several -> oneOf(several, field, selections, context);
            default -> null;
        };
    }

    private static @Nullable PlainValue required(@Nullable PlainValue wrapped) {
        return wrapped == null
                ? null
                : (value, context) -> {
                    Object completed = wrapped.complete(value, context);
                    if (completed == null) {
                        throw new NotPlain();
                    }
                    return completed;
                };
    }

    /** Keeps null, and completes a value that needs no waiting. */
    private static PlainValue present(Present whole) {
        return (value, context) -> {
            if (value instanceof CompletionStage || value instanceof Publisher || value instanceof DataFetcherResult) {
                throw new NotPlain();
            }
            Object unboxed = context.getValueUnboxer().unbox(value);
            return unboxed == null ? null : whole.complete(unboxed, context);
        };
    }

    private static @Nullable PlainValue list(@Nullable PlainValue each) {
        return each == null
                ? null
                : present((value, context) -> {
                    if (!(value instanceof Collection<?> elements)) {
                        throw new NotPlain();
                    }
                    List<@Nullable Object> completed = new ArrayList<>(elements.size());
                    for (Object element : elements) {
                        completed.add(each.complete(element, context));
                    }
                    return completed;
                });
    }

    private static @Nullable PlainValue object(Selected selected) {
        return selected.isPlain() ? present(selected::read) : null;
    }

    /** Completes an object by its type among those of an interface. */
    private static @Nullable PlainValue oneOf(
            GraphQLInterfaceType several, MergedField field, SelectionIndex selections, ExecutionContext context) {
        Map<GraphQLObjectType, Selected> byType = new HashMap<>();
        for (GraphQLObjectType type : context.getGraphQLSchema().getImplementations(several)) {
            Selected selected = selections.of(field, type, context);
            if (!selected.isPlain()) {
                return null;
            }
            byType.put(type, selected);
        }
        TypeResolver resolver = context.getGraphQLSchema().getCodeRegistry().getTypeResolver(several);
        return present((value, c) -> {
            Selected selected = byType.get(resolver.getType(environment(several, field, value, c)));
            if (selected == null) {
                throw new NotPlain();
            }
            return selected.read(value, c);
        });
    }

    private static TypeResolutionEnvironment environment(
            GraphQLInterfaceType type, MergedField field, Object value, ExecutionContext context) {
        return TypeResolutionParameters.newParameters()
                .field(field)
                .fieldType(type)
                .value(value)
                .argumentValues(Map::of)
                .schema(context.getGraphQLSchema())
                .graphQLContext(context.getGraphQLContext())
                .build();
    }
}
