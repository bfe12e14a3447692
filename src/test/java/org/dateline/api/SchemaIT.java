package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

@IntegrationTest
class SchemaIT {

    @Autowired
    GraphQlSource source;

    @Autowired
    SchemaInspection inspection;

    @Test
    void everyFieldOfTheSchemaIsMapped() {
        SchemaReport report = inspection.report.get();
        assertThat(report.unmappedFields()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.skippedTypes()).isEmpty();
    }

    @Test
    void everyElementOfTheSchemaIsDescribed() {
        List<String> silent = source.schema().getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(type ->
                        !List.of("Int", "Float", "String", "Boolean", "ID").contains(type.getName()))
                .flatMap(SchemaIT::silent)
                .toList();
        assertThat(silent).isEmpty();
    }

    private static Stream<String> silent(GraphQLNamedType type) {
        Stream<String> own = isSilent(type) ? Stream.of(type.getName()) : Stream.empty();
        return Stream.concat(own, parts(type).filter(SchemaIT::isSilent).map(p -> type.getName() + "." + p.getName()));
    }

    private static Stream<? extends GraphQLNamedSchemaElement> parts(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLFieldsContainer c -> c.getFieldDefinitions().stream().flatMap(SchemaIT::withArguments);
            case GraphQLInputObjectType i -> i.getFieldDefinitions().stream();
            case GraphQLEnumType e -> e.getValues().stream();
            default -> Stream.empty();
        };
    }

    private static Stream<GraphQLNamedSchemaElement> withArguments(GraphQLFieldDefinition field) {
        return Stream.concat(Stream.of(field), field.getArguments().stream());
    }

    private static boolean isSilent(GraphQLNamedSchemaElement element) {
        return element.getDescription() == null || element.getDescription().isBlank();
    }
}
