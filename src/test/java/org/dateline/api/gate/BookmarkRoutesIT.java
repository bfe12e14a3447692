package org.dateline.api.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dateline.Http;
import org.dateline.Prepared;
import org.dateline.Service;
import org.dateline.graph.Clock;
import org.dateline.graph.Database;
import org.dateline.graph.Entities;
import org.dateline.graph.Generated;
import org.dateline.graph.Micros;
import org.dateline.graph.Readings;
import org.dateline.server.ExternalNeo4j;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Two processes at one database over Bolt, asked over every route that reads. */
class BookmarkRoutesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ACTOR = "bookmark:A";
    private static final String TARGET = "bookmark:B";

    /** Routes, each with a path that has a query already. {@code /mcp} answers POST alone. */
    private static final List<String> PATHS = List.of(
            "/export?format=csv&involving=" + ACTOR,
            "/timeline.atom?involving=" + ACTOR,
            "/embed?of=" + ACTOR,
            "/reconcile?extend=%7B%22ids%22%3A%5B%22" + ACTOR
                    + "%22%5D%2C%22properties%22%3A%5B%7B%22id%22%3A%22name%22%7D%5D%7D",
            "/mcp?x=y");

    @TempDir
    static Path folder;

    private static ExternalNeo4j neo4j;
    private static Service writer;
    private static Service reader;

    @BeforeAll
    static void start() {
        Path database = ExternalNeo4j.folder();
        Prepared.into(database);
        neo4j = ExternalNeo4j.on(database);
        writer = service("writer");
        reader = service("reader");
        writer.get(Entities.class)
                .put(Stream.of(ACTOR, TARGET).map(Generated::entity).toList());
    }

    private static Service service(String name, String... own) {
        return Service.onEmpty(
                folder.resolve(name),
                Stream.of(
                                neo4j.settings(),
                                new String[] {"--dateline.meaning=false", "--dateline.mcp.enabled=true"},
                                own)
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        reader.close();
        writer.close();
        neo4j.close();
    }

    private static HttpRequest.Builder request(Http service, String path) {
        HttpRequest.Builder request = service.request(path).timeout(PATIENCE);
        return path.startsWith("/mcp")
                ? request.header("content-type", "application/json")
                        .header("accept", "application/json, text/event-stream")
                        .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared()
                                .writeValueAsString(
                                        Map.of("jsonrpc", "2.0", "id", 1, "method", "tools/list", "params", Map.of()))))
                : request;
    }

    /** Each route with a bookmark in the header, and in the address. */
    private static Map<String, HttpRequest> asked(String bookmark) {
        Map<String, HttpRequest> asked = new LinkedHashMap<>();
        for (String path : PATHS) {
            asked.put(
                    path + " by header",
                    request(reader.http(), path)
                            .header("Dateline-Bookmark", bookmark)
                            .build());
            asked.put(
                    path + " by address",
                    request(reader.http(), path + "&bookmark=" + bookmark).build());
        }
        return asked;
    }

    private static String bookmark(Instant stamp) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("1\n" + Micros.of(stamp)).getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void everyRouteWaitsForTheWriteThatItsBookmarkNames() throws InterruptedException {
        asked(bookmark(Instant.EPOCH))
                .forEach((name, request) ->
                        assertThat(send(request).join()).as(name).returns(200, HttpResponse::statusCode));
        Instant soon = Instant.now().plusMillis(2_500);
        Map<String, CompletableFuture<HttpResponse<String>>> answers = new LinkedHashMap<>();
        asked(bookmark(soon)).forEach((name, request) -> answers.put(name, send(request)));
        Thread.sleep(1_500);
        assertThat(answers)
                .allSatisfy((name, answer) -> assertThat(answer).as(name).isNotDone());
        Awaitility.await().atMost(PATIENCE).until(() -> Instant.now().isAfter(soon));
        writer.get(Database.class).write(tx -> writer.get(Clock.class).tick(tx));
        answers.forEach((name, answer) -> assertThat(answer.join()).as(name).returns(200, HttpResponse::statusCode));
    }

    private static CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
        return HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whatOneProcessWroteTheOtherExportsAndFeedsAtOnce() {
        LocalDate day = LocalDate.of(1991, 5, 6);
        for (int i = 0; i < 10; i++) {
            LocalDate on = day.plusDays(i);
            writer.get(Readings.class)
                    .write(Generated.reading(
                            "The report of " + on, on, Generated.sanction(ACTOR, TARGET, Generated.on(on))));
            String bookmark = Http.send(writer.http()
                            .request("/graphql")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared()
                                    .writeValueAsString(Map.of(
                                            "query",
                                            "mutation { addAlias(entity: \"" + ACTOR + "\", name: \"Trialland "
                                                    + (char) ('A' + i)
                                                    + "\", who: \"me\", why: \"trial\") { id } }")))))
                    .headers()
                    .firstValue("Dateline-Bookmark")
                    .orElseThrow();
            String alias = "Trialland%20" + (char) ('A' + i) + "&bookmark=" + bookmark;
            assertThat(Http.send(reader.http().request("/timeline.atom?involving=" + alias))
                            .body())
                    .contains("<title>"
                            + DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
                                    .format(on) + ": ");
            assertThat(Http.send(reader.http().request("/embed?of=" + alias)).body())
                    .contains(on.toString());
            assertThat(Http.send(reader.http().request("/export?format=timelinejs&involving=" + alias))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsNoBookmarkIsRefusedOnEveryRoute() {
        asked("none")
                .forEach((name, request) -> assertThat(send(request).join())
                        .as(name)
                        .returns(400, HttpResponse::statusCode)
                        .satisfies(answer ->
                                assertThat(answer.body()).startsWith("Dateline-Bookmark: The text is not a bookmark")));
    }

    @Test
    void aWriteThatNeverComesIsAnsweredWithWhenToComeBack() {
        HttpRequest never = asked(bookmark(Instant.now().plusSeconds(3_600)))
                .values()
                .iterator()
                .next();
        HttpResponse<String> answer = send(never).join();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).hasValue("1");
    }

    /** Otherwise strangers could take the places of all that wait. */
    @Test
    void aRequestWithoutALoginDoesNotWait() {
        String never = bookmark(Instant.now().plusSeconds(3_600));
        try (Service closed = service("closed", "--dateline.security.mode=keys")) {
            for (String path : List.of("/login.css", "/icon.svg", "/actuator/health/liveness")) {
                HttpRequest request = closed.http()
                        .request(path + "?bookmark=" + never)
                        .timeout(Duration.ofSeconds(8))
                        .build();
                assertThat(send(request).join().statusCode()).as(path).isNotEqualTo(503);
            }
        }
    }
}
