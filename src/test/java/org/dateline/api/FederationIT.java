package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.graph.Chronicle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The service as a subgraph, asked as a router asks it. */
@IntegrationTest
@TestPropertySource(properties = "dateline.federation.enabled=true")
// No other class uses it, and its plans and entities would fill the heap for the rest of the run.
@DirtiesContext
class FederationIT {

    private static final LocalDate DAY = LocalDate.of(1993, 5, 1);

    @Autowired
    Chronicle chronicle;

    @Autowired
    Http http;

    @Test
    void nodesThatOthersReferToAreAnsweredByTypeAndId() {
        String mark = "referred" + System.nanoTime();
        chronicle.parties(mark + ":A", mark + ":B");
        chronicle.sanction(mark, DAY, mark + ":A", mark + ":B");
        String act = http.data("{ timeline(filter: {involving: [\"" + mark + ":A\"]}) { edges { node { id } } } }")
                .at("/timeline/edges/0/node/id")
                .asString();
        JsonNode answer = http.data("{ _entities(representations: [{__typename: \"PolicyAction\", id: \"" + act
                + "\"}, {__typename: \"Country\", id: \"" + mark + ":B\"}]) { __typename ... on PolicyAction { id"
                + " claims { edges { node { quote } } } } ... on Country { id name } } }");
        assertThat(answer.at("/_entities/0/id").asString()).isEqualTo(act);
        assertThat(answer.at("/_entities/0/claims/edges/0/node/quote").asString())
                .isNotBlank();
        assertThat(answer.at("/_entities/1/id").asString()).isEqualTo(mark + ":B");
    }

    @Test
    void theServiceTellsItsKeys() {
        String schema = http.data("{ _service { sdl } }").at("/_service/sdl").asString();
        assertThat(schema).contains("type PolicyAction implements Node @key(fields : \"id\"");
    }
}
