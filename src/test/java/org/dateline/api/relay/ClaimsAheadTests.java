package org.dateline.api.relay;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsAheadTests {

    private static final String SCHEMA = """
            type Query { acts: [Found!] other: Int }
            union Found = PolicyAction | Article
            interface Node { id: ID }
            type PolicyAction implements Node { id: ID related: [PolicyAction] claims(first: Int! = 10, after: String): Int }
            type Article implements Node { id: ID acts: [PolicyAction] claims(first: Int! = 10, after: String): Int }
            """;

    private final AtomicReference<OptionalInt> found = new AtomicReference<>();

    private OptionalInt ahead(String query, Map<String, Object> variables) {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type(
                        "Query",
                        type -> type.dataFetcher("acts", env -> {
                            found.set(ClaimsAhead.of(env));
                            return null;
                        }))
                .type("Found", type -> type.typeResolver(env -> null))
                .type("Node", type -> type.typeResolver(env -> null))
                .build();
        GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring);
        assertThat(GraphQL.newGraphQL(schema)
                        .build()
                        .execute(ExecutionInput.newExecutionInput(query).variables(variables))
                        .getErrors())
                .isEmpty();
        return found.get();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ acts { ... on PolicyAction { id } } } | ",
                "{ acts { ... on PolicyAction { claims } } } | 10",
                "{ acts { ... on PolicyAction { claims(first: 3) } } } | 3",
                "{ acts { ... on PolicyAction { a: claims(first: 3) b: claims(first: 7) c: claims(first: 5) } } } | 7",
                "{ acts { ... on Node { ... on PolicyAction { claims(first: 4) } } } } | 4",
                "{ acts { ...act } } fragment act on PolicyAction { related { related { claims(first: 2) } } } | 2",
                "{ acts { ... on Article { claims(first: 9) acts { claims(first: 6) } } } } | 6",
                "{ acts { ... on PolicyAction { claims(first: 3, after: \"x\") } } } | ",
                "{ acts { ... on PolicyAction { claims(first: 3, after: null) } } } | 3",
                "{ acts { ... on PolicyAction { claims @skip(if: true) } } } | ",
                "{ acts { ... on PolicyAction @include(if: false) { claims } } } | "
            })
    void theMostClaimsOfAnActCount(String query, Integer most) {
        assertThat(ahead(query, Map.of())).isEqualTo(most == null ? OptionalInt.empty() : OptionalInt.of(most));
    }

    @Test
    void variablesCount() {
        String query = "query($first: Int! = 8, $after: String, $with: Boolean!) { acts { ... on PolicyAction {"
                + " claims(first: $first, after: $after) @include(if: $with) } } }";
        assertThat(ahead(query, Map.of("with", true))).hasValue(8);
        assertThat(ahead(query, Map.of("with", true, "first", 5))).hasValue(5);
        assertThat(ahead(query, Map.of("with", true, "first", 5, "after", "x"))).isEmpty();
        assertThat(ahead(query, Map.of("with", false))).isEmpty();
    }
}
