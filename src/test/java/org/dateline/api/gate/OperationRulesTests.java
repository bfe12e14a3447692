package org.dateline.api.gate;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.api.reference.SchemaText;
import org.dateline.security.AccessRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The schema says for each operation which role it needs. */
@Tag("faults")
public class OperationRulesTests {

    private static final GraphQLSchema SCHEMA =
            UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(SchemaText.sdl()));

    /** Each field of a root, with the role that it needs or null. */
    public static Map<String, AccessRole> rules(GraphQLObjectType root) {
        Map<String, AccessRole> rules = new TreeMap<>();
        for (GraphQLFieldDefinition field : root.getFieldDefinitions()) {
            rules.put(field.getName(), Operations.required(field));
        }
        return rules;
    }

    /** Queries, mutations and subscriptions. */
    public static Stream<GraphQLObjectType> roots() {
        return Stream.of(SCHEMA.getQueryType(), SCHEMA.getMutationType(), SCHEMA.getSubscriptionType());
    }

    @Test
    void everyOperationHasARule() {
        roots().forEach(root -> assertThat(rules(root))
                .as("add @access(role: …) to the fields of " + root.getName() + " that have none")
                .doesNotContainValue(null)
                .hasSizeGreaterThan(1));
    }

    @Test
    void nothingIsWrittenByReaders() {
        assertThat(rules(SCHEMA.getMutationType()).values()).doesNotContain(AccessRole.READER);
    }
}
