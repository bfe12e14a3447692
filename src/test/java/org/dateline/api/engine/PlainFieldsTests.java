package org.dateline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.TypeResolutionEnvironment;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PlainFieldsTests {

    private static final String SCHEMA = """
            type Query { acts: [Act!]! act(broken: String!): Act dated: Act strict: [Strict] gaps: [Act] }
            type Strict { id: ID! must: String! parts: [Strict!] later: Strict }
            type Act { id: ID! title: String stage: Stage stories: Int! date: Date parties: [Party!]! later: String
              about(words: Int = 2): String source: Source twin: Act }
            type Date { edtf: String! days: [String]! }
            type Party { role: String! entity: Entity }
            interface Entity { id: ID! }
            type Country implements Entity { id: ID! code: String }
            type Company implements Entity { id: ID! }
            type Source { name: String! }
            enum Stage { PLANNED IN_FORCE }
            """;

    record Act(
            String id,
            @Nullable String title,
            @Nullable Object stage,
            @Nullable Integer stories,
            @Nullable Date date,
            List<@Nullable Party> parties,
            @Nullable Object later) {

        Act twin() {
            return this;
        }
    }

    record Date(@Nullable String edtf, @Nullable Object days) {}

    record Party(String role, @Nullable Object entity) {}

    record Country(String id, String code) {}

    record Company(String id) {}

    /** Fails when it is asked for its text, as a property that reads the database may. */
    static final class Unreadable {

        public String edtf() {
            throw new IllegalStateException("The text is unreadable.");
        }
    }

    private static final Act WHOLE = new Act(
            "a",
            "A title",
            "IN_FORCE",
            2,
            new Date("2014", List.of("1", "2")),
            List.of(
                    new Party("ACTOR", new Country("country:US", "US")),
                    new Party("TARGET", new Company("company:X")),
                    new Party("TARGET", null)),
            null);

    private static Act broken(String how) {
        return switch (how) {
            case "stories" -> new Act("b", null, null, null, null, List.of(), null);
            case "stage" -> new Act("b", null, "NEVER", 1, null, List.of(), null);
            case "date" -> new Act("b", null, null, 1, new Date(null, List.of()), List.of(), null);
            case "days" -> new Act("b", null, null, 1, new Date("2014", "no list"), List.of(), null);
            case "entity" -> new Act("b", null, null, 1, null, List.of(new Party("ACTOR", "a text")), null);
            default -> throw new IllegalArgumentException(how);
        };
    }

    private final List<String> seenByTheLibrary = new ArrayList<>();

    private GraphQL with(@Nullable ExecutionStrategy strategy) {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type(
                        "Query",
                        type -> type.dataFetcher("acts", env -> List.of(WHOLE, WHOLE))
                                .dataFetcher("dated", env -> Map.of("id", "c", "date", new Unreadable()))
                                .dataFetcher("strict", env -> List.of(Map.of("id", "s"), Map.of("id", "broken")))
                                .dataFetcher("gaps", env -> Arrays.asList(WHOLE, null))
                                .dataFetcher("act", env -> broken(env.getArgument("broken"))))
                .type(
                        "Act",
                        type -> type.dataFetcher("about", env -> "about " + env.getArgument("words"))
                                .dataFetcher("source", env -> {
                                    DataLoader<String, Map<String, String>> sources = env.getDataLoader("sources");
                                    return sources == null ? null : sources.load("reuters");
                                }))
                .type(
                        "Strict",
                        type -> type.dataFetcher("must", env -> must(env.getSource()))
                                .dataFetcher("parts", env -> List.of(Map.of("id", "p"), Map.of("id", "broken")))
                                .dataFetcher(
                                        "later", env -> CompletableFuture.supplyAsync(() -> Map.of("id", "broken"))))
                .type("Entity", type -> type.typeResolver(PlainFieldsTests::typeOf))
                .build();
        GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring);
        GraphQL.Builder builder = GraphQL.newGraphQL(schema).instrumentation(new SimplePerformantInstrumentation() {
            @Override
            public @Nullable InstrumentationContext<Object> beginFieldExecution(
                    InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
                seenByTheLibrary.add(parameters.getExecutionStepInfo().getPath().toString());
                return null;
            }
        });
        return (strategy == null ? builder : builder.queryExecutionStrategy(strategy)).build();
    }

    private static graphql.schema.@Nullable GraphQLObjectType typeOf(TypeResolutionEnvironment env) {
        return switch ((Object) env.getObject()) {
            case Country c -> env.getSchema().getObjectType("Country");
            case Company c -> env.getSchema().getObjectType("Company");
            default -> null;
        };
    }

    private static @Nullable String must(Map<String, String> strict) {
        if (strict.containsValue("broken")) {
            throw new IllegalStateException("It is broken.");
        }
        return "must";
    }

    private static PlainFields plain() {
        return new PlainFields(new SimpleDataFetcherExceptionHandler());
    }

    private ExecutionResult run(@Nullable ExecutionStrategy strategy, String query, Map<String, Object> variables) {
        DataLoaderRegistry loaders = new DataLoaderRegistry();
        loaders.register(
                "sources",
                DataLoaderFactory.<String, Map<String, String>>newDataLoader(names -> CompletableFuture.completedFuture(
                        names.stream().map(name -> Map.of("name", name)).toList())));
        return with(strategy)
                .execute(ExecutionInput.newExecutionInput(query)
                        .variables(variables)
                        .dataLoaderRegistry(loaders));
    }

    private static String json(ExecutionResult result) {
        return JsonMapper.shared().writeValueAsString(result.toSpecification());
    }

    private String same(String query, Map<String, Object> variables) {
        String expected = json(run(new AsyncExecutionStrategy(), query, variables));
        assertThat(json(run(plain(), query, variables))).isEqualTo(expected);
        return expected;
    }

    @Test
    void theLibrarySeesOnlyFieldsThatAreNotPlain() {
        run(plain(), "{ acts { id stories about date { edtf days } parties { role entity { id } } } }", Map.of());
        assertThat(seenByTheLibrary).containsExactly("/acts", "/acts[0]/about", "/acts[1]/about");
    }

    @Test
    void anAnswerIsTheLibrarys() {
        assertThat(same("""
                        query($long: Int) { acts { first: id title about(words: $long) stage stories __typename
                          date { edtf days } twin { id about twin { source { name } } }
                          parties { role entity { __typename id ... on Country { code } ...company } } } }
                        fragment company on Company { owner: id }""", Map.of("long", 7)))
                .contains("\"about\":\"about 7\"", "\"code\":\"US\"", "\"owner\":\"company:X\"", "\"entity\":null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stories", "stage", "date", "days", "entity"})
    void whatIsWrongIsToldOnceAndAsTheLibraryTellsIt(String broken) {
        String query =
                "query($broken: String!) { act(broken: $broken) { id about stage stories date { edtf days } parties { role"
                        + " entity { id } } } acts { id } }";
        assertThat(same(query, Map.of("broken", broken))).containsOnlyOnce("\"message\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ strict { id must } }",
                "{ strict { id parts { id must } } }",
                "{ strict { id later { id must } } acts { id } }"
            })
    void anObjectWithoutAFieldThatItMustHaveIsNull(String query) {
        assertThat(same(query, Map.of())).contains("It is broken.", "null");
    }

    @Test
    void aGapInAListStays() {
        assertThat(same("{ gaps { id title about } }", Map.of())).contains("},null]");
    }

    @Test
    void aPropertyThatFailsIsToldAsTheLibraryTellsIt() {
        assertThat(same("{ dated { id date { edtf } } }", Map.of())).contains("unreadable");
    }

    @Test
    void aValueThatIsNotThereYetIsAwaited() {
        Act act = new Act("d", null, null, 1, null, List.of(), CompletableFuture.completedFuture("later"));
        assertThat(new LaterActs(act).answer(plain()))
                .isEqualTo("{\"data\":{\"acts\":[{\"id\":\"d\",\"later\":\"later\"}]}}");
    }

    @Test
    void anOptionalIsItsValue() {
        Act act = new Act("d", null, null, 1, null, List.of(), Optional.of("there"));
        assertThat(new LaterActs(act).answer(plain()))
                .isEqualTo("{\"data\":{\"acts\":[{\"id\":\"d\",\"later\":\"there\"}]}}");
    }

    private record LaterActs(Act act) {

        String answer(ExecutionStrategy strategy) {
            RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                    .type("Query", type -> type.dataFetcher("acts", env -> List.of(act)))
                    .type("Entity", type -> type.typeResolver(PlainFieldsTests::typeOf))
                    .build();
            GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring);
            return json(GraphQL.newGraphQL(schema)
                    .queryExecutionStrategy(strategy)
                    .build()
                    .execute("{ acts { id later } }"));
        }
    }

    /** The library counts the objects of a level before it loads a batch. */
    @Test
    void batchesAreLoadedBesideObjectsThatArePlain() {
        assertThat(same(
                        "{ plain: acts { id twin { id } } acts { twin { id source { name } } source { name } } }",
                        Map.of()))
                .contains("reuters");
    }

    @Test
    void aConditionFollowsItsVariable() {
        Map<String, PreparsedDocumentEntry> documents = new HashMap<>();
        GraphQL service = with(plain())
                .transform(library ->
                        library.preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(
                                documents.computeIfAbsent(input.getQuery(), query -> parse.apply(input)))));
        String query = "query($all: Boolean!) { acts { id title @include(if: $all) stories @skip(if: $all) } }";
        for (boolean all : new boolean[] {true, false, true}) {
            assertThat(service.execute(ExecutionInput.newExecutionInput(query).variables(Map.of("all", all)))
                            .getData()
                            .toString())
                    .contains(all ? "title=A title" : "stories=2")
                    .doesNotContain(all ? "stories" : "title");
        }
    }
}
