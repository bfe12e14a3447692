package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.graph.Entities;
import org.dateline.graph.Generated;
import org.dateline.graph.Readings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The service as a subgraph, asked as a router asks it. */
@IntegrationTest
@TestPropertySource(properties = "dateline.federation.enabled=true")
class FederationIT {

    private static final LocalDate DAY = LocalDate.of(1993, 5, 1);

    @LocalServerPort
    int port;

    @Autowired
    Readings readings;

    @Autowired
    Entities entities;

    @Test
    void nodesThatOthersReferToAreAnsweredByTypeAndId() {
        String mark = "referred" + System.nanoTime();
        entities.put(List.of(Generated.entity(mark + ":A"), Generated.entity(mark + ":B")));
        readings.write(Generated.reading(mark, DAY, Generated.sanction(mark + ":A", mark + ":B", Generated.on(DAY))));
        Http http = new Http(port);
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
        String schema =
                new Http(port).data("{ _service { sdl } }").at("/_service/sdl").asString();
        assertThat(schema).contains("type PolicyAction implements Node @key(fields : \"id\"");
    }
}
