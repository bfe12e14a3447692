package org.dateline.api.engine;

import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.schema.GraphQLObjectType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The selections of a document at each of its fields, by the type of the object there. They are computed on first use.
 */
final class SelectionIndex {

    private final FieldCollector collector = new FieldCollector();
    private final Map<Place, Selected> found = new ConcurrentHashMap<>();

    private record Place(MergedField field, GraphQLObjectType type) {}

    /**
     * Returns the fields selected of an object, by the field that has the object as its value and by the object's type.
     */
    Selected of(MergedField field, GraphQLObjectType type, ExecutionContext context) {
        Place place = new Place(field, type);
        Selected known = found.get(place);
        if (known != null) {
            return known;
        }
        Selected selected = Selected.of(collector.collectFields(parameters(type, context), field), type, this, context);
        found.put(place, selected);
        return selected;
    }

    private static FieldCollectorParameters parameters(GraphQLObjectType type, ExecutionContext context) {
        return FieldCollectorParameters.newParameters()
                .schema(context.getGraphQLSchema())
                .objectType(type)
                .fragments(context.getFragmentsByName())
                .variables(context.getCoercedVariables().toMap())
                .graphQLContext(context.getGraphQLContext())
                .build();
    }
}
