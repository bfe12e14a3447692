package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.dateline.IntegrationTest;
import org.dateline.api.gate.Operations;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Generated;
import org.dateline.graph.Readings;
import org.dateline.model.Reading;
import org.dateline.reads.Recorder;
import org.dateline.security.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

@IntegrationTest
class PathControllerIT {

    private static final LocalDate DAY = LocalDate.of(2013, 1, 1);

    @Autowired
    Chronicle chronicle;

    @Autowired
    ExecutionGraphQlService service;

    @Autowired
    Readings readings;

    @Autowired
    Recorder recorder;

    @BeforeEach
    void twoHops() {
        chronicle.parties("way:A", "way:B", "way:C");
        if (readings.find(first().article().id()).isEmpty()) {
            chronicle.write(first());
            chronicle.sanction("way:C on way:B", DAY, "way:C", "way:B");
        }
    }

    private static Reading first() {
        return Generated.reading("way:A on way:B", DAY, Generated.sanction("way:A", "way:B", Generated.on(DAY)));
    }

    private ExecutionGraphQlServiceTester tester() {
        // The database plans each query at its first use, on a cold machine for seconds.
        return ExecutionGraphQlServiceTester.builder(service)
                .responseTimeout(Duration.ofMinutes(1))
                // Without the web side nobody logs in.
                .configureExecutionInput(
                        (input, builder) -> builder.graphQLContext(Map.of(Operations.ACTOR, Actor.commandLine()))
                                .build())
                .build();
    }

    @Test
    void answersHopsWithTheirActs() {
        GraphQlTester.Response response = tester().document("""
                        { paths(from: "way:A", to: "way:C", window: {from: "2013-01-01"}) {
                            truncated reason
                            paths { score hops { kind from { id } to { id } actions { summary actors { id } } } }
                        } }""").execute();
        response.path("paths.truncated").entity(Boolean.class).isEqualTo(false);
        response.path("paths.reason").valueIsNull();
        response.path("paths.paths[*].hops[*].from.id").entityList(String.class).containsExactly("way:A", "way:B");
        response.path("paths.paths[*].hops[*].to.id").entityList(String.class).containsExactly("way:B", "way:C");
        response.path("paths.paths[0].hops[*].kind").entityList(String.class).containsExactly("ACTED", "ACTED");
        response.path("paths.paths[0].hops[1].actions[0].actors[0].id")
                .entity(String.class)
                .isEqualTo("way:C");
        // Two acts of one story each, on the newest day, and one entity of two relationships between.
        response.path("paths.paths[0].score")
                .entity(Double.class)
                .satisfies(score -> assertThat(score).isEqualTo(0.5 * 0.5 * 0.5));
    }

    @Test
    void readsTheClaimsOfAllHopsAtOnce() {
        String claims = "claims(first: 1) { totalCount edges { node { quote } } }";
        assertThat(recorder.transactions(() -> asks(claims)))
                .isLessThanOrEqualTo(1 + recorder.transactions(() -> asks("id")));
    }

    @Test
    void aPageOfClaimsThatIsTooLongIsToldFromOneOfPaths() {
        tester().document("{ paths(from: \"way:A\", to: \"way:C\") { paths { hops { actions {"
                        + " claims(first: 501) { totalCount } } } } } }")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .extracting(e -> e.getMessage())
                        .isEqualTo("first of claims is 501; it must be from 1 to 500."));
    }

    private void asks(String ofActs) {
        tester().document("{ paths(from: \"way:A\", to: \"way:C\", window: {from: \"2013-01-01\"}) { paths { hops {"
                        + " actions { " + ofActs + " } } } } }")
                .executeAndVerify();
    }

    @Test
    void refusesWhatMakesNoSense() {
        refuses("from: \"way:A\", to: \"way:A\"", ErrorType.BAD_REQUEST, "two ends");
        refuses("from: \"way:A\", to: \"way:C\", maxHops: 6", ErrorType.BAD_REQUEST, "maxHops is 6");
        refuses("from: \"way:A\", to: \"way:C\", first: 51", ErrorType.BAD_REQUEST, "first is 51");
        refuses("from: \"way:A\", to: \"way:C\", avoid: [\"way:C\"]", ErrorType.BAD_REQUEST, "avoid");
        refuses("from: \"way:A\", to: \"way:nobody\"", ErrorType.NOT_FOUND, "to: ");
        refuses("from: \"way:A\", to: \"way:C\", avoid: [\"nobody\"]", ErrorType.NOT_FOUND, "avoid[0]: ");
    }

    private void refuses(String arguments, ErrorType type, String message) {
        tester().document("{ paths(" + arguments + ") { truncated } }")
                .execute()
                .errors()
                .satisfy(errors -> {
                    assertThat(errors).hasSize(1);
                    assertThat(errors.getFirst().getErrorType()).isEqualTo(type);
                    assertThat(errors.getFirst().getMessage()).contains(message);
                });
    }
}
