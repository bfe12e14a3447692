package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.Node;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.client.WebSocketGraphQlClient;
import org.springframework.web.reactive.socket.client.StandardWebSocketClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Live updates with real clients: what matches, in the order recorded, nothing missed, nothing twice. */
@IntegrationTest
class SubscriptionIT {

    private static final LocalDate DAY = LocalDate.of(1991, 4, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String DOCUMENT = """
            subscription ($party: String!, $after: String) {
              timeline(filter: {involving: [$party]}, after: $after) {
                cursor change matches recordedAt action { id storyCount }
              }
            }""";

    @LocalServerPort
    int port;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Http http;

    @Autowired
    Clock clock;

    private final String mark = "live" + System.nanoTime();
    private Instant start = Instant.EPOCH;

    @BeforeEach
    void parties() {
        chronicle.parties(mark + ":A", mark + ":B", mark + ":C");
        start = clock.at();
    }

    private void write(String actor, int from, int to) {
        IntStream.range(from, to).forEach(i -> {
            LocalDate day = DAY.plusDays(40L * i);
            chronicle.sanction(mark + actor + i, day, mark + actor, mark + ":B");
        });
    }

    @SuppressWarnings("unchecked")
    private Flux<Map<String, Object>> events(String after) {
        WebSocketGraphQlClient client = WebSocketGraphQlClient.create(
                URI.create("ws://127.0.0.1:" + port + "/graphql"), new StandardWebSocketClient());
        Map<String, Object> variables = new HashMap<>(Map.of("party", mark + ":A"));
        variables.put("after", after);
        return client.document(DOCUMENT)
                .variables(variables)
                .retrieveSubscription("timeline")
                .toEntity(Map.class)
                .map(event -> (Map<String, Object>) event)
                .doFinally(end -> client.stop().subscribe());
    }

    private static List<Object> cursors(List<Map<String, Object>> events) {
        return events.stream().map(e -> e.get("cursor")).toList();
    }

    @Test
    void newActsThatMatchComeAndOthersDoNot() {
        Flux<Map<String, Object>> two = events(null)
                .doOnSubscribe(s -> Thread.ofVirtual().start(() -> {
                    sleep(2_000);
                    write(":C", 0, 2);
                    write(":A", 0, 2);
                }))
                .take(2);
        List<Map<String, Object>> found = two.collectList().block(PATIENCE);
        assertThat(found)
                .hasSize(2)
                .allSatisfy(
                        e -> assertThat(e).containsEntry("change", "LEARNED").containsEntry("matches", true));
    }

    @Test
    void whoGoesOnFromACursorMissesNothingAndSeesNothingTwice() {
        write(":A", 0, 3);
        List<Map<String, Object>> first =
                events(start.toString()).take(2).collectList().block(PATIENCE);
        write(":A", 3, 6);
        String last = String.valueOf(first.getLast().get("cursor"));
        List<Map<String, Object>> rest = events(last).take(4).collectList().block(PATIENCE);
        List<Map<String, Object>> all =
                events(start.toString()).take(6).collectList().block(PATIENCE);
        List<Object> resumed = new ArrayList<>(cursors(first));
        resumed.addAll(cursors(rest));
        assertThat(resumed).doesNotHaveDuplicates().isEqualTo(cursors(all));
    }

    @Test
    void theInstantOfAnEventReplaysWhatWasSeenUpToIt() {
        write(":A", 0, 3);
        List<Map<String, Object>> found =
                events(start.toString()).take(3).collectList().block(PATIENCE);
        for (int seen = 1; seen <= found.size(); seen++) {
            Object recorded = found.get(seen - 1).get("recordedAt");
            JsonNode data = http.data("{ timeline(filter: {involving: [\"" + mark + ":A\"]}, asOf: {recorded: \""
                    + recorded + "\"}, first: 1) { totalCount } }");
            assertThat(data.at("/timeline/totalCount").asInt()).isEqualTo(seen);
        }
    }

    @Test
    void aFurtherReportOfAnActIsAnEvent() {
        write(":A", 0, 1);
        chronicle.sanction(mark + "again", DAY, mark + ":A", mark + ":B");
        List<Map<String, Object>> found =
                events(start.toString()).take(2).collectList().block(PATIENCE);
        assertThat(found.toString()).contains("storyCount=1").contains("storyCount=2");
    }

    @Test
    void aClientThatDoesNotReadKeepsNobodyWaitingAndGetsEverythingLater() throws Exception {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4_096);
            socket.connect(new java.net.InetSocketAddress("127.0.0.1", port));
            socket.getOutputStream().write(request());
            long begin = System.nanoTime();
            write(":A", 0, 150);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(60));
            socket.setSoTimeout(20_000);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            List<String> cursors = new ArrayList<>();
            while (cursors.size() < 150) {
                String line = in.readLine();
                if (line.startsWith("data:{")) {
                    cursors.add(JsonMapper.shared()
                            .readTree(line.substring(5))
                            .at("/data/timeline/cursor")
                            .asString());
                }
            }
            assertThat(cursors).doesNotHaveDuplicates();
        }
    }

    private byte[] request() {
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "query",
                                DOCUMENT.replace(
                                        "storyCount",
                                        "storyCount summary parties { text entity { names } } claims { edges { node { quote } } }"),
                        "variables", Map.of("party", mark + ":A", "after", start.toString())));
        return ("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void clientsOfOthersReconnectAndGoOn() throws Exception {
        write(":A", 0, 5);
        String printed = Node.run("subscribe.js", "127.0.0.1:" + port, mark + ":A", start.toString(), "5");
        assertThat(printed)
                .contains("graphql-ws: 5 events, 5 distinct, 2 connections")
                .contains("graphql-sse: 5 events, 5 distinct, 2 connections");
    }

    @Test
    void progressIsToldUntilAllArticlesAreDone() {
        JsonNode job = http.data("mutation { ingestArticles(wait: false, input: [{text: \"\"}]) { jobId } }")
                .findValue("jobId");
        WebSocketGraphQlClient client = WebSocketGraphQlClient.create(
                URI.create("ws://127.0.0.1:" + port + "/graphql"), new StandardWebSocketClient());
        List<Map> progress = client.document(
                        "subscription { ingestion(jobId: \"" + job.asString() + "\") { received setAside done } }")
                .retrieveSubscription("ingestion")
                .toEntity(Map.class)
                .collectList()
                .block(PATIENCE);
        assertThat(progress.getLast())
                .containsEntry("received", 1)
                .containsEntry("setAside", 1)
                .containsEntry("done", true);
        client.stop().block();
    }

    @Test
    void subscriptionsAreNotAnsweredWithoutAStream() {
        assertThat(http.error("subscription { timeline { cursor } }")
                        .at("/extensions/code")
                        .asString())
                .isEqualTo("METHOD_NOT_ALLOWED");
    }

    @Test
    void pagesOfOtherSitesMayNotConnect() {
        WebSocket.Builder socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .header("Origin", "https://elsewhere.example");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> socket.buildAsync(
                                URI.create("ws://127.0.0.1:" + port + "/graphql"), new WebSocket.Listener() {})
                        .join()))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
