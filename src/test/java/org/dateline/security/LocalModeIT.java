package org.dateline.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dateline.Http;
import org.dateline.Service;
import org.dateline.cli.Typed;
import org.dateline.graph.ReadOnlyMode;
import org.dateline.server.BoltAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import tools.jackson.databind.json.JsonMapper;

/** A service without any setting: one user, one token, one link. The lock keeps its tests one after the other. */
@Tag("faults")
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the service of one user")
class LocalModeIT {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static Path data;
    private static Service service;
    private static String token;

    @BeforeAll
    static void start() throws IOException {
        data = folder.resolve("data");
        service = Service.on(
                data,
                "--dateline.meaning=false",
                "--dateline.security.mode=local",
                "--management.server.port=0",
                "--dateline.fair-use.requests=200",
                "--dateline.fair-use.cost=100000");
        token = Files.readString(data.resolve("token")).strip();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder post(String path, String type, String body) {
        return request(path).header("content-type", type).POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String question() {
        return JsonMapper.shared().writeValueAsString(Map.of("query", "{ me { name role } }"));
    }

    @Test
    void whoeverHasNoTokenIsToldWhereItLies() throws Exception {
        HttpResponse<String> asked = send(post("/graphql", "application/json", question()));
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(asked.body())
                .contains("\"UNAUTHENTICATED\"", data.resolve("token").toString(), "Authorization: Bearer");
        assertThat(send(post("/graphql", "application/json", question())
                                .header("accept", "application/graphql-response+json"))
                        .headers()
                        .firstValue("content-type"))
                .hasValue("application/graphql-response+json");
        assertThat(send(request("/").header("accept", "text/html")).body())
                .contains("<form", "/login", "Authorization: Bearer")
                .doesNotContain(token);
    }

    /** It is a server of its own, with filters of its own. */
    @Test
    void thePortOfOperatorsAsksForTheSameNamesOriginsAndLogins() throws Exception {
        int port = service.managementPort();
        assertThat(port).isNotEqualTo(service.port());
        assertThat(RawHttp.get(port, "/actuator/health/liveness", "Host: localhost"))
                .startsWith("HTTP/1.1 200")
                .contains("Content-Security-Policy: default-src 'self'", "X-Content-Type-Options: nosniff");
        assertThat(RawHttp.get(port, "/actuator/health/liveness", "Host: evil.example:" + port))
                .startsWith("HTTP/1.1 421");
        assertThat(RawHttp.get(port, "/actuator/health", "Host: localhost", "Origin: http://evil.example"))
                .startsWith("HTTP/1.1 403");
        assertThat(RawHttp.get(port, "/actuator/prometheus", "Host: localhost")).startsWith("HTTP/1.1 401");
        assertThat(RawHttp.get(port, "/actuator/prometheus", "Host: localhost", "Authorization: Bearer " + token))
                .startsWith("HTTP/1.1 200");
        assertThat(RawHttp.get(service.port(), "/actuator/health", "Host: localhost", "Authorization: Bearer " + token))
                .as("the service's own port no longer has them")
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void theLinkSetsACookieAndLeadsToTheSameAddressWithoutTheToken() throws Exception {
        HttpResponse<String> opened = send(request("/docs?token=" + token + "&x=1%202"));
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.headers().firstValue("location"))
                .hasValue("http://127.0.0.1:" + service.port() + "/docs?x=1%202");
        String cookie = opened.headers().firstValue("set-cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("Domain");
        String sent = cookie.substring(0, cookie.indexOf(';'));
        assertThat(send(request("/docs").header("cookie", sent)).statusCode()).isEqualTo(200);
        assertThat(send(post("/graphql", "application/json", question()).header("cookie", sent))
                        .body())
                .contains("\"role\":\"ADMIN\"");
        assertThat(send(request("/docs?token=guessed")).statusCode()).isIn(401, 429);
    }

    @Test
    void aPageOfAnotherPortCannotUseTheCookie() throws Exception {
        String cookie = "dateline-" + service.port() + "=" + token;
        HttpRequest.Builder forged = post("/graphql", "application/json", question())
                .header("cookie", cookie)
                .header("origin", "http://127.0.0.1:3000");
        assertThat(send(forged).statusCode()).isEqualTo(403);
        HttpRequest.Builder form = post("/reconcile", "application/x-www-form-urlencoded", "queries=%7B%7D")
                .header("cookie", cookie)
                .header("origin", "http://127.0.0.1:3000");
        assertThat(send(form).statusCode()).isEqualTo(401);
        HttpRequest.Builder own = post("/graphql", "application/json", question())
                .header("cookie", cookie)
                .header("origin", "http://127.0.0.1:" + service.port());
        assertThat(send(own).statusCode()).isEqualTo(200);
    }

    @Test
    void theFormLogsInAndOutAgain() throws Exception {
        HttpResponse<String> in = send(post("/login", "application/x-www-form-urlencoded", "token=" + token));
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("set-cookie").orElseThrow()).contains(token);
        HttpResponse<String> out = send(post("/logout", "application/x-www-form-urlencoded", ""));
        assertThat(out.headers().firstValue("set-cookie").orElseThrow()).contains("Max-Age=0");
    }

    @Test
    void commandsLogInByThemselves() {
        assertThat(Typed.run("set-aside", "--data", data).code()).isZero();
        Typed made = Typed.run("keys", "create", "a feed reader", "--role", "reader", "--data", data);
        assertThat(made.code()).as(made.err()).isZero();
        String key = made.out().strip();
        assertThat(key).startsWith("dl_");
        assertThat(service.http(key).data("{ me { name role } }").toString()).contains("a feed reader", "READER");
        Typed list = Typed.run("keys", "list", "--data", data);
        assertThat(list.out())
                .contains("a feed reader", "READER", "valid until")
                .doesNotContain(key.substring(20));
        Typed revoked = Typed.run("keys", "revoke", key, "--data", data);
        assertThat(revoked.out()).contains("revoked 2");
        assertThat(service.http(key).error("{ me { name } }").toString()).contains("UNAUTHENTICATED");
        assertThat(Typed.run("keys", "revoke", "nothing", "--data", data).err()).contains("there is no key nothing");
        assertThat(Typed.run("audit", "--data", data).out().lines().toList())
                .anyMatch(line -> line.contains("KEY_REVOKED") && line.contains("a feed reader"));
    }

    @Test
    void programsThatKnowOnlyPasswordsSendTheTokenAsOne() throws Exception {
        String basic = java.util.Base64.getEncoder().encodeToString(("reader:" + token).getBytes());
        assertThat(send(request("/timeline.atom").header("authorization", "Basic " + basic))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aLoginThatFloodsWaitsAndTheOthersDoNot() {
        String flood = Typed.run("keys", "create", "flood", "--role", "reader", "--data", data)
                .out()
                .strip();
        String calm = Typed.run("keys", "create", "calm", "--role", "reader", "--data", data)
                .out()
                .strip();
        HttpResponse<String> answer = Http.send(service.http(flood).request("/schema.graphqls"));
        assertThat(answer.headers().firstValue("ratelimit-limit")).hasValue("200");
        assertThat(answer.headers().firstValue("ratelimit-policy")).hasValue("\"requests\";q=200;w=60");
        assertThat(answer.headers().firstValue("ratelimit").orElseThrow()).startsWith("\"requests\";r=199;t=");
        assertThat(answer.headers().firstValue("ratelimit-remaining")).hasValue("199");
        for (int i = 0; i < 2_000 && answer.statusCode() == 200; i++) {
            answer = Http.send(service.http(flood).request("/schema.graphqls"));
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
        assertThat(Http.send(service.http(calm).request("/schema.graphqls")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aLoginThatAsksForTooMuchWaitsAndTheOthersDoNot() {
        String greedy = Typed.run("keys", "create", "greedy", "--role", "reader", "--data", data)
                .out()
                .strip();
        String modest = Typed.run("keys", "create", "modest", "--role", "reader", "--data", data)
                .out()
                .strip();
        HttpResponse<String> answer = page(greedy);
        List<String> left = answer.headers().allValues("ratelimit");
        assertThat(left).hasSize(2).anyMatch(item -> item.startsWith("\"cost\";r=9"));
        assertThat(answer.headers().allValues("ratelimit-policy")).contains("\"cost\";q=100000;w=60");
        for (int i = 0; i < 100 && answer.statusCode() == 200; i++) {
            answer = page(greedy);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("RATE_LIMITED", "dateline.fair-use.cost", "\"retryAfter\":");
        assertThat(answer.headers().firstValue("retry-after").map(Integer::parseInt))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(1, 60));
        assertThat(service.http(greedy).data("{ me { name } }").toString()).contains("greedy");
        assertThat(page(modest).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> page(String key) {
        return Http.send(service.http(key)
                .request("/graphql")
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "query", "{ timeline(first: 500) { edges { node { id type summary stage } } } }")))));
    }

    @Test
    void onAFullDiskWrongTokensAreRefusedAndKeysAreRevoked() {
        String key = Typed.run("keys", "create", "leaked", "--role", "reader", "--data", data)
                .out()
                .strip();
        ReadOnlyMode readOnly = service.get(ReadOnlyMode.class);
        readOnly.enter("the disk is full");
        try {
            assertThat(Http.send(service.http("guessed").request("/docs")).statusCode())
                    .isIn(401, 429);
            assertThat(Http.send(service.http(key).request("/docs")).statusCode())
                    .isEqualTo(200);
            assertThat(Typed.run("keys", "revoke", key, "--data", data).code()).isZero();
            assertThat(Http.send(service.http(key).request("/docs")).statusCode())
                    .isIn(401, 429);
        } finally {
            readOnly.leave();
        }
    }

    @Test
    void whatTheServiceKeepsIsItsOwnersAlone() throws IOException {
        assertThat(mode(data)).isEqualTo("rwx------");
        for (Path file : List.of(data.resolve("token"), data.resolve("service.url"), data.resolve("neo4j/bolt.url"))) {
            assertThat(mode(file)).as(file.toString()).isEqualTo("rw-------");
        }
        String secret = Typed.run("keys", "create", "kept", "--role", "reader", "--data", data)
                .out()
                .strip();
        Path backup = folder.resolve("all.backup");
        Path dump = folder.resolve("all.dump");
        assertThat(Typed.run("backup", backup, "--data", data).code()).isZero();
        Typed dumped = Typed.run("backup", dump, "--physical", "--data", data);
        assertThat(dumped.code()).as(dumped.err()).isZero();
        assertThat(mode(backup)).isEqualTo("rw-------");
        assertThat(mode(dump)).isEqualTo("rw-------");
        try (Stream<Path> left = Files.list(data.resolve("backups"))) {
            assertThat(left).isEmpty();
        }
        // The key's audit is in the backup, and the key is not.
        assertThat(unpacked(backup)).contains("KEY_CREATED").doesNotContain(token, secret);
    }

    /** All that a packed file holds. */
    private static String unpacked(Path file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.1/a.csv",
                "http://169.254.169.254/latest",
                "http://[::1]/a.csv",
                "file:///etc/passwd"
            })
    void theDatabaseReadsNoAddressForAQuery(String address) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> service.get(Driver.class)
                        .executableQuery("LOAD CSV FROM $address AS row RETURN row")
                        .withParameters(Map.of("address", address))
                        .execute()))
                .hasMessageMatching("(?s).*(blocked|Cannot load|Couldn't load).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "127.0.0.2", "0.0.0.0"})
    void noQueryReadsWhatListensOnThisMachine(String host) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer other = HttpServer.create(new InetSocketAddress(0), 0);
        other.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("secret\n".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        other.start();
        try {
            String address = "http://" + host + ":" + other.getAddress().getPort() + "/a.csv";
            theDatabaseReadsNoAddressForAQuery(address);
            assertThat(asked).hasValue(0);
        } finally {
            other.stop(0);
        }
    }

    @Test
    void nobodyButTheServiceHasAnAccountOfTheDatabase() {
        BoltAddress bolt = BoltAddress.in(data).orElseThrow();
        assertThat(bolt.user()).startsWith("service-");
        assertThat(data.resolve("neo4j/password")).doesNotExist();
        try (Driver driver = GraphDatabase.driver(bolt.uri(), AuthTokens.basic("neo4j", "neo4j"))) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(driver::verifyConnectivity))
                    .isNotNull();
        }
    }

    @Test
    void noPageGetsAnAnswerFromTheDatabaseEvenWithTheAccountOfTheService() {
        BoltAddress bolt = BoltAddress.in(data).orElseThrow();
        for (String page :
                List.of("https://evil.example", BoltPage.NEO4J_BROWSER, "http://127.0.0.1:" + service.port())) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> BoltPage.ask(bolt.uri(), page, bolt.user(), bolt.password())))
                    .as(page)
                    .hasMessageContaining("WebSocketHandshakeException");
        }
    }
}
