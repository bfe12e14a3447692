package org.dateline.api.schema;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import java.util.Comparator;
import java.util.List;
import org.dateline.wording.EnumLabels;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Resolves {@code enums}: labels and descriptions for the values of the schema's enums. */
@Controller
class EnumController {

    /** The schema's {@code EnumInfo}. */
    record EnumInfo(String name, @Nullable String description, List<EnumValueInfo> values) {}

    /** The schema's {@code EnumValueInfo}. */
    record EnumValueInfo(
            String name, String label, @Nullable String description) {}

    /** Returns the enums of the schema, without those added by introspection and Federation, which have no labels. */
    @QueryMapping
    List<EnumInfo> enums(DataFetchingEnvironment env) {
        return env.getGraphQLSchema().getAllTypesAsList().stream()
                .filter(GraphQLEnumType.class::isInstance)
                .map(GraphQLEnumType.class::cast)
                .filter(type -> !type.getName().contains("__"))
                .sorted(Comparator.comparing(GraphQLEnumType::getName))
                .map(EnumController::info)
                .toList();
    }

    private static EnumInfo info(GraphQLEnumType type) {
        return new EnumInfo(
                type.getName(),
                type.getDescription(),
                type.getValues().stream().map(value -> info(type, value)).toList());
    }

    private static EnumValueInfo info(GraphQLEnumType type, GraphQLEnumValueDefinition value) {
        return new EnumValueInfo(
                value.getName(), EnumLabels.of(type.getName(), value.getName()), value.getDescription());
    }
}
