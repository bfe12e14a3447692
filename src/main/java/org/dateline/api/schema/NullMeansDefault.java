package org.dateline.api.schema;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Treats a null argument as omitted if the schema has a default for it, because clients send either. */
final class NullMeansDefault extends GraphQLTypeVisitorStub {

    /** Wraps the fetchers of fields that have such arguments. */
    @Configuration(proxyBeanMethods = false)
    static class Customizer {

        @Bean
        GraphQlSourceBuilderCustomizer nullMeansDefault() {
            return builder -> builder.typeVisitors(List.of(new NullMeansDefault()));
        }
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        Map<String, Object> defaults = field.getArguments().stream()
                .filter(GraphQLArgument::hasSetDefaultValue)
                .collect(Collectors.toMap(
                        GraphQLArgument::getName,
                        a -> Objects.requireNonNull(GraphQLArgument.<Object>getArgumentDefaultValue(a))));
        if (!defaults.isEmpty()) {
            GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
            GraphQLFieldsContainer parent = (GraphQLFieldsContainer) context.getParentNode();
            FieldCoordinates place = FieldCoordinates.coordinates(parent, field);
            DataFetcher<?> fetcher = code.getDataFetcher(place, field);
            code.dataFetcher(place, (DataFetcher<?>) env -> fetcher.get(filled(env, defaults)));
        }
        return TraversalControl.CONTINUE;
    }

    private static DataFetchingEnvironment filled(DataFetchingEnvironment env, Map<String, Object> defaults) {
        Map<String, @Nullable Object> given = env.getArguments();
        if (!given.containsValue(null)) {
            return env;
        }
        Map<String, Object> arguments = new HashMap<>(given);
        defaults.forEach((name, value) -> arguments.merge(name, value, (one, other) -> one));
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(env)
                .arguments(arguments)
                .build();
    }
}
