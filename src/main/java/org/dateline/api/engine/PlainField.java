package org.dateline.api.engine;

import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.introspection.Introspection;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.LightDataFetcher;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A field whose fetcher reads a property of the object, and whose value has only such fields itself.
 *
 * @param property reads the property
 * @param value completes the value that was read
 */
record PlainField(Property property, PlainValue value) {

    private static final Supplier<DataFetchingEnvironment> NO_ENVIRONMENT = () -> {
        throw new NotPlain();
    };

    /** Reads a property of an object. */
    @FunctionalInterface
    interface Property {

        @Nullable
        Object of(Object object) throws Exception;
    }

    /** Returns the reader of a field; null if the field is not plain. */
    static @Nullable PlainField of(
            MergedField field, GraphQLObjectType parent, SelectionIndex selections, ExecutionContext context) {
        if (field.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
            return new PlainField(object -> parent.getName(), PlainValue.AS_IT_IS);
        }
        GraphQLFieldDefinition definition = parent.getFieldDefinition(field.getName());
        if (definition == null
                || !definition.getArguments().isEmpty()
                || !(context.getGraphQLSchema().getCodeRegistry().getDataFetcher(parent, definition)
                        instanceof LightDataFetcher<?> fetcher)) {
            return null;
        }
        PlainValue value = PlainValue.of(definition.getType(), field, selections, context);
        return value == null ? null : new PlainField(object -> fetcher.get(definition, object, NO_ENVIRONMENT), value);
    }

    @Nullable
    Object read(Object object, ExecutionContext context) {
        Object found;
        try {
            found = property.of(object);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new NotPlain();
        }
        return value.complete(found, context);
    }
}
