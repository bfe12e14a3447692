package org.dateline.api.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.IntegrationTest;
import org.dateline.Node;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Generated;
import org.dateline.model.Coding;
import org.dateline.model.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tools as agents call them, through the protocol's own clients in Java and in Node. */
@IntegrationTest
class ToolsIT {

    private static final LocalDate DAY = LocalDate.of(1994, 4, 1);
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    @Autowired
    Chronicle chronicle;

    private final String mark = "agent" + System.nanoTime();
    private McpSyncClient client;

    @BeforeEach
    void anActAndAClient() {
        chronicle.parties(mark + ":A", mark + ":B");
        chronicle.sanction(mark, DAY, mark + ":A", mark + ":B");
        client = McpClient.sync(HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + port)
                        .build())
                .build();
        client.initialize();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private JsonNode call(String tool, Map<String, Object> arguments) {
        CallToolResult answer = client.callTool(new CallToolRequest(tool, arguments));
        assertThat(answer.isError()).as(String.valueOf(answer)).isFalse();
        return JSON.valueToTree(answer.structuredContent());
    }

    private String refused(String tool, Map<String, Object> arguments) {
        CallToolResult answer = client.callTool(new CallToolRequest(tool, arguments));
        assertThat(answer.isError()).isTrue();
        return answer.content().toString();
    }

    @Test
    void everyToolAndEveryArgumentIsDescribed() {
        List<Tool> tools = client.listTools().tools();
        assertThat(tools)
                .extracting(Tool::name)
                .containsExactlyInAnyOrder("article", "find_entity", "measures", "paths", "timeline");
        assertThat(tools).allSatisfy(tool -> {
            assertThat(tool.description()).hasSizeGreaterThan(100);
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            JSON.valueToTree(tool.inputSchema())
                    .get("properties")
                    .forEach(argument -> assertThat(argument.get("description").asString())
                            .as(tool.name())
                            .hasSizeGreaterThan(10)
                            .isNotEqualTo("null"));
        });
    }

    @Test
    void anEntityIsFoundDespiteATypingError() {
        assertThat(call("find_entity", Map.of("search", mark + ":A"))
                        .at("/entities/0/id")
                        .asString())
                .isEqualTo(mark + ":A");
    }

    @Test
    void eachActOfATimelineCarriesItsCitations() {
        JsonNode act = call("timeline", Map.of("involving", List.of(mark + ":A"), "types", List.of("SANCTION")))
                .at("/timeline/nodes/0");
        assertThat(act.at("/date/edtf").asString()).isEqualTo("1994-04-01");
        JsonNode citation = act.at("/citations/0");
        String passage = call(
                        "article",
                        Map.of(
                                "ref",
                                citation.at("/article/id").asString(),
                                "start",
                                citation.get("start").asInt(),
                                "length",
                                citation.get("end").asInt()
                                        - citation.get("start").asInt()))
                .at("/article/passage")
                .asString();
        assertThat(passage).isNotBlank().isEqualTo(citation.get("quote").asString());
        assertThat(citation.at("/article/publishedAt").isMissingNode()).isFalse();
        assertThat(citation.at("/article/source/name").asString()).isNotBlank();
    }

    @Test
    void whatWasNotReportedByThenIsLeftOut() {
        JsonNode before =
                call("timeline", Map.of("involving", List.of(mark + ":A"), "reported", "1990-01-01T00:00:00Z"));
        assertThat(before.at("/timeline/totalCount").asInt()).isZero();
        assertThat(before.at("/timeline/nodes").isArray()).isTrue();
        String recorded = before.get("recorded").asString();
        assertThat(call("timeline", Map.of("involving", List.of(mark + ":A"), "recorded", recorded))
                        .at("/timeline/totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void measuresAndPathsCarryTheirCitationsToo() {
        JsonNode path = call("paths", Map.of("from", mark + ":A", "to", mark + ":B"));
        assertThat(path.at("/paths/paths/0/hops/0/actions/0/citations/0/quote").asString())
                .isNotBlank();
        JsonNode measures = call("measures", Map.of("on", "1994-05-01", "targets", List.of(mark + ":B")));
        assertThat(measures.at("/measures/nodes/0/citation/quote").asString()).isNotBlank();
        assertThat(measures.at("/measures/nodes/0/stage").asString()).isNotBlank();
    }

    @Test
    void measuresAreFoundByTheirGoodsAndTellThem() {
        Coding ban = Generated.banOnGoods(mark + ":A", mark + ":B", "harpoons", Generated.on(DAY), mark);
        chronicle.write(Generated.reading(
                mark + "tax",
                DAY,
                ban.with(
                        List.of(new Quantity("40 tonnes", 40.0, null, "TONNES", null)),
                        List.of("harpoons"),
                        List.of("93"))));
        Map<String, Object> asked = Map.of("on", "1994-05-01", "imposers", List.of(mark + ":A"));
        assertThat(measures(asked, Map.of()).size()).isEqualTo(2);
        assertThat(measures(asked, Map.of("goods", "harpoons")).size()).isOne();
        assertThat(measures(asked, Map.of("chapters", List.of("93"))).size()).isOne();
        assertThat(measures(asked, Map.of("quantity", Map.of("unit", "TONNES", "max", 30)))
                        .size())
                .isZero();
        JsonNode measure = measures(asked, Map.of("quantity", Map.of("unit", "TONNES", "min", 30)))
                .get(0);
        assertThat(measure.get("goods").asString()).isEqualTo("harpoons");
        assertThat(measure.get("chapters").toString()).isEqualTo("[\"93\"]");
        assertThat(measure.at("/quantities/0/value").asInt()).isEqualTo(40);
        assertThat(measure.has("due")).as("tools leave out what is null").isFalse();
    }

    @Test
    void measuresThatOnlyAffectACountryAreLeftOutOnRequest() {
        chronicle.parties(mark + ":C");
        chronicle.write(Generated.reading(
                mark + "firm",
                DAY,
                Generated.fallingOn(mark + ":C", Generated.sanction(mark + ":A", mark + ":B", Generated.on(DAY)))));
        Map<String, Object> asked = Map.of("on", "1994-05-01", "targets", List.of(mark + ":C"));
        assertThat(measures(asked, Map.of()).size()).isOne();
        assertThat(measures(asked, Map.of("includeAffected", false)).size()).isZero();
    }

    private JsonNode measures(Map<String, Object> arguments, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(arguments);
        all.putAll(more);
        return call("measures", all).at("/measures/nodes");
    }

    @Test
    void whatCannotBeAnsweredSaysWhatToDo() {
        assertThat(refused("timeline", Map.of("involving", List.of("nobody-" + mark))))
                .contains("NOT_FOUND", "nobody-" + mark, "advice");
        assertThat(refused("timeline", Map.of("first", 501))).contains("BAD_REQUEST", "from 1 to 500");
        assertThat(refused("measures", Map.of())).contains("required property 'on'");
        assertThat(refused("timeline", Map.of("types", List.of("DANCE")))).contains("SANCTION");
        assertThat(refused("paths", Map.of("from", mark + ":A", "to", mark + ":B", "text", "x".repeat(30_000))))
                .contains("not defined");
        assertThat(refused("timeline", Map.of("text", "x ".repeat(30_000)))).contains("LIMIT_EXCEEDED");
        assertThat(call("article", Map.of("ref", "nothing-" + mark))
                        .get("article")
                        .isNull())
                .isTrue();
    }

    @Test
    void clientsOfOthersCallTheTools() throws Exception {
        String url = "http://127.0.0.1:" + port + "/mcp";
        assertThat(Node.run("mcp.js", url)).contains("\"name\":\"timeline\"");
        assertThat(Node.run("mcp.js", url, "timeline", "{\"involving\": [\"" + mark + ":A\"]}"))
                .contains("\"citations\"", "\"quote\"");
    }

    private HttpResponse<String> post(String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/mcp"))
                .header("content-type", "application/json")
                .header("accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whatIsNoCallTellsNothingOfTheInside() throws Exception {
        for (String body : new String[] {
            "{nope", "[]", "", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":\"x\"}"
        }) {
            HttpResponse<String> answer = post(body);
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(answer.body())
                    .contains("\"error\"")
                    .doesNotContain("stackTrace", "className", "java", "Exception");
        }
    }

    @Test
    void bodiesAreBoundedAndPagesOfOtherSitesRefused() throws Exception {
        HttpResponse<String> large = post("\"" + "x".repeat(9 << 20) + "\"");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("dateline.limits.body");
        String ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
        assertThat(post(ping, "Origin", "https://elsewhere.example").statusCode())
                .isEqualTo(403);
        assertThat(post(ping).statusCode()).isEqualTo(200);
    }
}
