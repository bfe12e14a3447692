package org.dateline.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import graphql.schema.GraphQLObjectType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dateline.Http;
import org.dateline.Service;
import org.dateline.api.gate.OperationRulesTests;
import org.dateline.graph.Database;
import org.dateline.graph.Endless;
import org.dateline.graph.Generated;
import org.dateline.graph.Readings;
import org.dateline.model.Coding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The doors of a service that others reach: keys, tokens of an issuer, roles, and what comes in without either. */
@Tag("faults")
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the service with logins")
class AccessIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static IssuerForTests issuer;
    private static Service service;
    private static final Map<AccessRole, ApiKeys.Made> KEYS = new TreeMap<>();

    @BeforeAll
    static void start() throws Exception {
        issuer = new IssuerForTests();
        String client = "--spring.security.oauth2.client.";
        service = Service.on(
                folder.resolve("data"),
                "--dateline.meaning=false",
                "--dateline.mcp.enabled=true",
                "--dateline.bolt.enabled=true",
                "--dateline.bolt.origins=" + BoltPage.NEO4J_BROWSER,
                "--dateline.security.mode=keys",
                "--dateline.security.hosts=news.example",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(),
                "--spring.security.oauth2.resourceserver.jwt.audiences=" + IssuerForTests.AUDIENCE,
                client + "registration.test.client-id=page",
                client + "registration.test.client-secret=secret",
                client + "registration.test.scope=openid",
                client + "provider.test.issuer-uri=" + issuer.uri());
        for (AccessRole role : AccessRole.values()) {
            KEYS.put(role, service.get(ApiKeys.class).create(role + " key", role, null, Actor.commandLine()));
        }
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    private static Http as(AccessRole role) {
        return service.http(KEYS.get(role).secret());
    }

    private static HttpResponse<String> graphQl(Http http, String query, String... headers) {
        HttpRequest.Builder request = http.request("/graphql")
                .header("content-type", "application/json")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query))));
        return Http.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpResponse<String> get(Http http, String path, String... headers) {
        HttpRequest.Builder request = http.request(path).timeout(PATIENCE);
        return Http.send(headers.length == 0 ? request : request.headers(headers));
    }

    // Roles

    @ParameterizedTest
    @EnumSource
    void everyOperationIsOpenToItsRoleAndThoseAbove(AccessRole role) {
        OperationRulesTests.roots()
                .forEach(root -> OperationRulesTests.rules(root).forEach((name, needed) -> {
                    int status = graphQl(as(role), document(root, name)).statusCode();
                    if (role.includes(needed)) {
                        assertThat(status).as(role + " " + name).isNotIn(401, 403);
                    } else {
                        assertThat(status).as(role + " " + name).isEqualTo(403);
                    }
                }));
    }

    /** Whether an answer to a message names a role that the login lacks. */
    private static boolean isForbidden(Connection socket, String query) throws InterruptedException {
        String id = socket.subscribe(query);
        boolean forbidden = false;
        String message;
        do {
            message = socket.next();
            if (message.contains("\"ping\"")) {
                // A slow machine asks for so long that the service looks whether the client is there.
                socket.send("{\"type\":\"pong\"}");
                continue;
            }
            assertThat(message).as(query).contains("\"" + id + "\"");
            forbidden |= message.contains("FORBIDDEN");
        } while (!message.contains("\"error\"") && !message.contains("\"complete\""));
        return forbidden;
    }

    @ParameterizedTest
    @EnumSource
    void everyOperationAsksForItsRoleByAddressByEventsAndOverASocket(AccessRole role) throws Exception {
        try (Connection socket = new Connection(KEYS.get(role).secret())) {
            socket.send("{\"type\":\"connection_init\"}");
            assertThat(socket.next()).contains("connection_ack");
            for (GraphQLObjectType root : OperationRulesTests.roots().toList()) {
                if (root.getName().equals("Subscription")) {
                    continue;
                }
                boolean writes = root.getName().equals("Mutation");
                for (Map.Entry<String, AccessRole> rule :
                        OperationRulesTests.rules(root).entrySet()) {
                    String what = role + " " + rule.getKey();
                    String document = document(root, rule.getKey());
                    boolean open = role.includes(rule.getValue());
                    assertThat(isForbidden(socket, document)).as(what).isEqualTo(!open);
                    assertThat(graphQl(as(role), document, "accept", "text/event-stream"))
                            .as(what)
                            .satisfies(answer -> assertThat(answer.statusCode() == 403
                                            || answer.body().contains("FORBIDDEN"))
                                    .isEqualTo(!open));
                    int byAddress = get(as(role), address(document)).statusCode();
                    assertThat(byAddress)
                            .as(what)
                            .matches(status -> open ? status != 403 : status == 403 || status == 405);
                    assertThat(writes && byAddress != 403 && byAddress != 405)
                            .as("GET never writes: " + what)
                            .isFalse();
                }
            }
        }
    }

    /** Without arguments, so that nothing is done: the role is asked for before the document is looked at. */
    private static String document(GraphQLObjectType root, String name) {
        return root.getName().toLowerCase(Locale.ROOT) + " { ...F } fragment F on " + root.getName() + " { x: " + name
                + " { __typename } }";
    }

    @Test
    void noOperationIsOpenWithoutALogin() {
        OperationRulesTests.roots()
                .forEach(root -> OperationRulesTests.rules(root).keySet().forEach(name -> {
                    String document = document(root, name);
                    assertUnauthenticated(name, graphQl(service.http(), document));
                    assertUnauthenticated(
                            name + " by events", graphQl(service.http(), document, "accept", "text/event-stream"));
                    assertUnauthenticated(name + " by address", get(service.http(), address(document)));
                }));
    }

    private static void assertUnauthenticated(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what).isEqualTo(401);
        assertThat(answer.body()).as(what).contains("\"UNAUTHENTICATED\"");
    }

    private static String address(String document) {
        return "/graphql?query=" + URLEncoder.encode(document, StandardCharsets.UTF_8);
    }

    @Test
    void anErrorNamesTheRoleThatIsNeeded() {
        JsonNode error = as(AccessRole.READER).error("mutation { deleteTopic(ref: \"x\") { id } }");
        assertThat(error.get("message").asString())
                .isEqualTo("deleteTopic needs the role ANALYST; the login has READER.");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @EnumSource
    void subscriptionsAreOpenToTheirRoleOverSocketsAndEvents(AccessRole role) throws Exception {
        try (Socket events = events(KEYS.get(role).secret())) {
            // The client sees that its stream is open before anything happens.
            events.setSoTimeout(8_000);
            assertThat(status(events)).isEqualTo(200);
        }
        try (Connection socket = new Connection(KEYS.get(role).secret())) {
            socket.send("{\"type\":\"connection_init\"}");
            assertThat(socket.next()).contains("connection_ack");
            socket.send(JSON.writeValueAsString(Map.of(
                    "id",
                    "1",
                    "type",
                    "subscribe",
                    "payload",
                    Map.of("query", "mutation { deleteTopic(ref: \"x\") { id } }"))));
            assertThat(socket.next()).contains(role.includes(AccessRole.ANALYST) ? "NOT_FOUND" : "FORBIDDEN");
        }
    }

    @Test
    void withoutALoginNoStreamBegins() throws Exception {
        try (Socket events = events("guessed")) {
            // Other tests guess from the same address.
            assertThat(status(events)).isIn(401, 429);
        }
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new Connection("guessed")))
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("WebSocketHandshakeException");
    }

    @Test
    void noRouteIsOpenWithoutALogin() {
        List<String> routes = new ArrayList<>(Stream.of(
                        "/graphql",
                        "/graphiql",
                        "/graphiql?path=/graphql",
                        "/mcp",
                        "/",
                        "/index.html",
                        "/nothing",
                        "/webjars/react/18.3.1/umd/react.production.min.js",
                        "/actuator",
                        "/actuator/prometheus",
                        "/actuator/metrics",
                        "/actuator/info",
                        "/actuator/health/neo4j",
                        "/error",
                        "/embed")
                .toList());
        service.get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> routes.addAll(mapping.getDirectPaths()));
        assertThat(routes)
                .contains("/export", "/timeline.atom", "/docs", "/schema.graphqls", "/reconcile", "/backup/physical");
        for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
            routes.forEach(route -> assertThat(
                            Http.send(service.http().request(route).method(method, HttpRequest.BodyPublishers.noBody()))
                                    .statusCode())
                    .as(method + " " + route)
                    .isEqualTo(401));
        }
    }

    @Test
    void readersReadAndDoNotOperate() {
        for (String route :
                List.of("/docs", "/schema.graphqls", "/reconcile", "/timeline.atom", "/graphiql", "/login.css")) {
            assertThat(get(as(AccessRole.READER), route).statusCode()).as(route).isIn(200, 307);
        }
        for (String route : List.of("/actuator/prometheus", "/actuator/metrics", "/actuator")) {
            assertThat(get(as(AccessRole.ANALYST), route).statusCode())
                    .as(route)
                    .isEqualTo(403);
            assertThat(get(as(AccessRole.ADMIN), route).statusCode()).as(route).isEqualTo(200);
        }
        assertThat(Http.send(as(AccessRole.ANALYST)
                                .request("/backup/physical?file=x")
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void toolsForAgentsReadForEveryRoleAndTellNothingWithoutOne(AccessRole role) {
        String list = tools(as(role), "tools/list", Map.of()).body();
        assertThat(list).contains("find_entity", "timeline").doesNotContain("\"readOnlyHint\":false");
        Map<String, Object> call = Map.of("name", "find_entity", "arguments", Map.of("search", "Norway"));
        assertThat(tools(as(role), "tools/call", call).body())
                .contains("country:NO")
                .doesNotContain("FORBIDDEN");
        assertThat(tools(service.http(), "tools/call", call))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(401))
                .satisfies(answer -> assertThat(answer.body()).doesNotContain("country:NO"));
    }

    private static HttpResponse<String> tools(Http http, String method, Map<String, Object> parameters) {
        return Http.send(http.request("/mcp")
                .timeout(PATIENCE)
                .header("content-type", "application/json")
                .header("accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(
                        Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", parameters)))));
    }

    @Test
    void probesAskWithoutALoginAndLearnNoDetails() {
        assertThat(get(service.http(), "/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get(service.http(), "/actuator/health/readiness").body())
                .contains("UP")
                .doesNotContain("details");
        assertThat(get(service.http(), "/actuator/health").body()).doesNotContain("details", "neo4j");
        assertThat(get(as(AccessRole.ADMIN), "/actuator/health").body()).contains("details", "neo4j");
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "configprops", "heapdump", "threaddump", "loggers", "beans", "logfile", "shutdown"})
    void whatTellsOfTheInsideIsNotThereEvenForAdministrators(String endpoint) {
        assertThat(get(as(AccessRole.ADMIN), "/actuator/" + endpoint).statusCode())
                .isEqualTo(404);
        assertThat(get(as(AccessRole.ADMIN), "/actuator/info").statusCode()).isEqualTo(200);
    }

    // Keys

    @Test
    void aRevokedKeyEndsItsStreamsAndItsSockets() throws Exception {
        JsonNode made =
                as(AccessRole.ADMIN).data("mutation { createKey(name: \"wire\", role: READER) { secret key { id } } }");
        String secret = made.at("/createKey/secret").asString();
        try (Socket events = events(secret);
                Connection socket = new Connection(secret)) {
            assertThat(status(events)).isEqualTo(200);
            socket.send("{\"type\":\"connection_init\"}");
            assertThat(socket.next()).contains("connection_ack");
            socket.subscribe("subscription { timeline { cursor } }");
            Thread.sleep(1_500);
            as(AccessRole.ADMIN)
                    .data("mutation { revokeKey(id: \""
                            + made.at("/createKey/key/id").asString() + "\") { revokedAt } }");
            assertThat(rest(events)).contains("UNAUTHENTICATED").contains("event:complete");
            assertThat(socket.next()).contains("UNAUTHENTICATED");
            // The access log and the audit have the id with its kind.
            JsonNode again = as(AccessRole.ADMIN)
                    .data("mutation { revokeKey(id: \"key:"
                            + made.at("/createKey/key/id").asString() + "\") { revokedAt } }");
            assertThat(again.at("/revokeKey/revokedAt").isString()).isTrue();
            socket.subscribe("{ me { name } }");
            assertThat(socket.next()).contains("UNAUTHENTICATED");
        }
        assertThat(graphQl(service.http(secret), "{ me { name } }").statusCode())
                .isEqualTo(401);
    }

    /** Reads as a large export does: page after page, each of which is sent. */
    static final class LongFile {

        private static final int MOST_PAGES = 1_000;

        @SuppressWarnings("unused")
        void write(HttpServletResponse response) throws IOException, InterruptedException {
            for (int page = 0; page < MOST_PAGES; page++) {
                service.get(Database.class).read("RETURN 1", Map.of());
                response.getOutputStream().println("a page");
                response.flushBuffer();
                Thread.sleep(50);
            }
        }

        @SuppressWarnings("unused")
        void read(HttpServletResponse response) throws IOException {
            response.setHeader("Content-Disposition", "attachment");
            response.getOutputStream().println(Endless.read(service.get(Database.class)));
        }
    }

    /** Asks for a path of its own, which a method of {@link LongFile} answers. */
    private static CompletableFuture<HttpResponse<InputStream>> begin(String path, String method, String secret)
            throws Exception {
        service.get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .registerMapping(
                        RequestMappingInfo.paths(path)
                                .methods(RequestMethod.GET)
                                .build(),
                        new LongFile(),
                        LongFile.class.getDeclaredMethod(method, HttpServletResponse.class));
        return CLIENT.sendAsync(
                service.http(secret).request(path).timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    @Test
    void aRevokedKeyEndsAFileInItsMiddleAndTheClientSeesThatItIsNotWhole() throws Exception {
        ApiKeys.Made made = service.get(ApiKeys.class).create("file", AccessRole.READER, null, Actor.commandLine());
        HttpResponse<InputStream> answer =
                begin("/long-file", "write", made.secret()).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().readNBytes(6)).asString().isEqualTo("a page");
        service.get(ApiKeys.class).revoke(made.key().id(), Actor.commandLine());
        long revoked = System.nanoTime();
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> answer.body().transferTo(rest)))
                .isInstanceOf(IOException.class);
        assertThat(rest.toString(StandardCharsets.UTF_8).strip().lines()).allMatch(line -> "a page".startsWith(line));
        assertThat(Duration.ofNanos(System.nanoTime() - revoked)).isLessThan(PATIENCE);
    }

    @Test
    void aRevokedKeyEndsAReadOfWhichNothingWasSent() throws Exception {
        ApiKeys.Made made = service.get(ApiKeys.class).create("read", AccessRole.READER, null, Actor.commandLine());
        CompletableFuture<HttpResponse<InputStream>> coming = begin("/long-read", "read", made.secret());
        Awaitility.await().atMost(PATIENCE).until(() -> Endless.isRunning(service.get(Database.class)));
        service.get(ApiKeys.class).revoke(made.key().id(), Actor.commandLine());
        HttpResponse<InputStream> answer = coming.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-disposition")).isEmpty();
        assertThat(answer.body()).asString(StandardCharsets.UTF_8).contains("login of the request has ended");
        assertThat(Endless.isRunning(service.get(Database.class))).isFalse();
    }

    @Test
    void anExpiredKeyIsRefused() throws Exception {
        ApiKeys.Made brief = service.get(ApiKeys.class)
                .create("brief", AccessRole.READER, Duration.ofSeconds(2), Actor.commandLine());
        assertThat(graphQl(service.http(brief.secret()), "{ me { name } }").statusCode())
                .isEqualTo(200);
        Thread.sleep(2_100);
        assertThat(graphQl(service.http(brief.secret()), "{ me { name } }").statusCode())
                .isEqualTo(401);
    }

    @Test
    void neitherTheKeyNorItsSecretIsKept() {
        String secret = KEYS.get(AccessRole.READER).secret();
        String part = secret.substring(secret.indexOf('_', "dl_".length()) + 1);
        assertThat(service.rows("MATCH (n) WHERE n:ApiKey OR n:AuditEntry RETURN properties(n) AS x")
                        .toString())
                .contains("READER key")
                .doesNotContain(part);
        assertThat(
                        as(AccessRole.ADMIN)
                                .text(
                                        "{ keys { id name role createdBy expiresAt revokedAt } audit { edges { node { before after } } } }"))
                .contains("READER key")
                .doesNotContain(part, Secrets.sha256(secret));
    }

    @Test
    void guessingIsSlowSeenAndKeepsNobodyOut() {
        String guess = KEYS.get(AccessRole.ADMIN).secret().substring(0, 20) + "A".repeat(39);
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            answers.add(graphQl(service.http(guess), "{ me { name } }").statusCode());
        }
        assertThat(answers).contains(401, 429).doesNotContain(200);
        HttpResponse<String> last = graphQl(service.http(guess), "{ me { name } }");
        assertThat(last.headers().firstValue("retry-after")).isPresent();
        assertThat(graphQl(as(AccessRole.READER), "{ me { name } }").statusCode())
                .isEqualTo(200);
        List<JsonNode> failed = as(AccessRole.ADMIN)
                .data("{ audit(first: 500) { edges { node { act subject address after } } } }")
                .at("/audit/edges")
                .valueStream()
                .map(edge -> edge.get("node"))
                .filter(node -> node.get("act").asString().equals("LOGIN_FAILED"))
                .toList();
        assertThat(failed).isNotEmpty().hasSizeLessThan(60);
        assertThat(failed.toString()).doesNotContain("AAAA").contains("127.0.0.1");
    }

    // The issuer's tokens

    @Test
    void aTokenOfTheIssuerLogsIn() {
        JsonNode me = service.http(issuer.sign(issuer.claims("editor", "Dateline-Analyst")))
                .data("{ me { name role id until } }")
                .get("me");
        assertThat(me.get("name").asString()).isEqualTo("ann");
        assertThat(me.get("role").asString()).isEqualTo("ANALYST");
        assertThat(Instant.parse(me.get("until").asString())).isAfter(Instant.now());
    }

    @Test
    void tokensThatAreNotForThisServiceAreRefused() throws Exception {
        JWTClaimsSet good = issuer.claims("admin");
        JWTClaimsSet elsewhere =
                new JWTClaimsSet.Builder(good).audience("another").build();
        JWTClaimsSet stranger =
                new JWTClaimsSet.Builder(good).issuer("https://evil.example").build();
        JWTClaimsSet old = new JWTClaimsSet.Builder(good)
                .expirationTime(Date.from(Instant.now().minusSeconds(120)))
                .build();
        for (String token : List.of(
                IssuerForTests.unsigned(good),
                issuer.forge(good),
                issuer.sign(elsewhere),
                issuer.sign(stranger),
                issuer.sign(old),
                issuer.sign(issuer.claims("editor")),
                issuer.sign(good) + "x")) {
            assertThat(graphQl(service.http(token), "{ me { name } }").statusCode())
                    .isIn(401, 429);
        }
    }

    @Test
    void thePageLogsInThroughTheIssuerWithAProofKey() throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        URI start = URI.create("http://localhost:" + service.port() + "/");
        HttpResponse<String> before = browser.send(
                HttpRequest.newBuilder(start).header("accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(before.statusCode()).isEqualTo(401);
        assertThat(before.body()).contains("/oauth2/authorization/test");
        browser.send(
                HttpRequest.newBuilder(start.resolve("/oauth2/authorization/test"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> me = browser.send(
                HttpRequest.newBuilder(start.resolve("/graphql?query=%7Bme%7Bname%20role%7D%7D"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(me.body()).contains("\"name\":\"ann\"", "\"role\":\"ANALYST\"");
    }

    // The audit

    @Test
    void aCorrectionIsSignedByItsLoginAndStandsInTheAudit() {
        Http analyst = as(AccessRole.ANALYST);
        String us =
                analyst.data("{ entity(ref: \"US\") { id } }").at("/entity/id").asString();
        String cn =
                analyst.data("{ entity(ref: \"CN\") { id } }").at("/entity/id").asString();
        LocalDate day = LocalDate.of(2009, 1, 1);
        Coding coding = Generated.sanction(us, cn, Generated.on(day));
        service.get(Readings.class)
                .write(Generated.from("Wire", Generated.reading("A report of a sanction for the audit", day, coding)));
        JsonNode act = analyst.data(
                "{ timeline(filter: {actors: [\"US\"], targets: [\"CN\"]}, first: 1) { edges { node { id claims { edges { node { id } } } } } } }");
        String claim = act.findValue("claims").findValue("id").asString();
        JsonNode done = analyst.data("mutation { retractClaim(claim: \"" + claim
                        + "\", who: \"somebody else\", why: \"misread\") { id who } }")
                .get("retractClaim");
        assertThat(done.get("who").asString()).isEqualTo("ANALYST key");
        JsonNode entry = as(AccessRole.ADMIN)
                .data("{ audit(first: 500) { edges { node { act actor name subject before after } } } }")
                .at("/audit/edges")
                .valueStream()
                .map(edge -> edge.get("node"))
                .filter(node ->
                        node.get("subject").asString().equals(done.get("id").asString()))
                .findFirst()
                .orElseThrow();
        assertThat(entry.get("act").asString()).isEqualTo("CORRECTION");
        assertThat(entry.get("actor").asString())
                .isEqualTo("key:" + KEYS.get(AccessRole.ANALYST).key().id());
        assertThat(entry.get("before").asString()).contains("\"type\":\"SANCTION\"");
        assertThat(entry.get("after").asString()).contains("RETRACT_CLAIM", "misread", claim, "\"acts\":{}");
    }

    @Test
    void aTopicStandsInTheAuditAsItWasAndAsItIs() {
        Http analyst = as(AccessRole.ANALYST);
        String id = analyst.data("mutation { createTopic(name: \"Audited\", filter: {anyOf: [\"US\"]}) { id } }")
                .at("/createTopic/id")
                .asString();
        analyst.data("mutation { renameTopic(ref: \"Audited\", name: \"Noted\") { id } }");
        analyst.data("mutation { deleteTopic(ref: \"Noted\") { id } }");
        List<JsonNode> entries = as(AccessRole.ADMIN)
                .data("{ audit(first: 500) { edges { node { act actor subject before after } } } }")
                .at("/audit/edges")
                .valueStream()
                .map(edge -> edge.get("node"))
                .filter(node -> node.get("subject").asString().equals(id))
                .toList();
        assertThat(entries).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.get("act").asString()).isEqualTo("TOPIC");
            assertThat(entry.get("actor").asString()).startsWith("key:");
        });
        assertThat(entries.get(0).get("after").isNull()).isTrue();
        assertThat(entries.get(1).get("before").asString()).contains("Audited");
        assertThat(entries.get(1).get("after").asString()).contains("Noted");
        assertThat(entries.get(2).get("before").isNull()).isTrue();
    }

    @Test
    void theTimeOfEachStageIsAFigure() {
        as(AccessRole.INGESTER)
                .data(
                        "mutation { ingestArticles(input: [{text: \"Canada banned ZTE on 3 March 2021.\"}]) { receipts { status } } }");
        assertThat(get(as(AccessRole.ADMIN), "/actuator/prometheus").body())
                .contains(
                        "dateline_stage_seconds_count{stage=\"find_acts\"}",
                        "dateline_stage_seconds_count{stage=\"write\"}");
    }

    @Test
    void pagesOfTheAuditMissNothing() {
        List<String> ids = new ArrayList<>();
        String after = "null";
        JsonNode page;
        do {
            page = as(AccessRole.ADMIN)
                    .data("{ audit(first: 2, after: " + after
                            + ") { pageInfo { hasNextPage endCursor } edges { node { id } } } }")
                    .get("audit");
            page.get("edges").forEach(edge -> ids.add(edge.at("/node/id").asString()));
            after = page.at("/pageInfo/endCursor").toString();
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(AccessRole.values().length);
    }

    // Hosts, origins, and what stands in addresses

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:80",
                "localhost.evil.example",
                "127.0.0.1.nip.io",
                "news.example.evil.example"
            })
    void aNameThatIsNotOursIsRefusedOnEveryPath(String host) throws Exception {
        for (String path : List.of("/graphql", "/docs", "/actuator/health", "/login.css", "/nothing")) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer "
                            + KEYS.get(AccessRole.ADMIN).secret() + "\r\n"))
                    .startsWith("HTTP/1.1 421");
        }
        assertThat(raw("GET /graphql HTTP/1.1\r\nHost: " + host
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"))
                .startsWith("HTTP/1.1 421");
    }

    @Test
    void probesAndCollectorsCallEachProcessByItsNumber() throws Exception {
        for (String host : List.of("10.42.0.17:8080", "10.42.0.17", "[fd00::17]:8080")) {
            assertThat(raw("GET /actuator/health/liveness HTTP/1.1\r\nHost: " + host + "\r\n"))
                    .startsWith("HTTP/1.1 200");
            assertThat(raw("GET /actuator/prometheus HTTP/1.1\r\nHost: " + host + "\r\n"))
                    .startsWith("HTTP/1.1 401");
            assertThat(raw("GET /actuator/health/liveness HTTP/1.1\r\nHost: " + host
                            + "\r\nOrigin: http://evil.example\r\n"))
                    .startsWith("HTTP/1.1 403");
            assertThat(raw("GET /graphql HTTP/1.1\r\nHost: " + host + "\r\n")).startsWith("HTTP/1.1 421");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "127.0.0.1:1", "[::1]:8080", "news.example", "news.example:8443", "NEWS.example"})
    void ourOwnNamesAreAnswered(String host) throws Exception {
        assertThat(raw("GET /actuator/health HTTP/1.1\r\nHost: " + host + "\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void pagesOfOtherSitesMayNotAskWhateverTheySend() {
        for (String path :
                List.of("/graphql?query=%7Bme%7Bname%7D%7D", "/export?format=csv", "/docs", "/mcp", "/timeline.atom")) {
            assertThat(get(as(AccessRole.ADMIN), path, "Origin", "http://localhost:3000")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(get(as(AccessRole.ADMIN), path, "Origin", "null").statusCode())
                    .isEqualTo(403);
            assertThat(get(as(AccessRole.ADMIN), path, "Sec-Fetch-Site", "same-site")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(get(as(AccessRole.ADMIN), path, "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(get(
                                as(AccessRole.ADMIN),
                                "/docs",
                                "Sec-Fetch-Site",
                                "cross-site",
                                "Sec-Fetch-Mode",
                                "navigate",
                                "Sec-Fetch-Dest",
                                "document")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void addressesLeadNowhereElse() throws Exception {
        String key = KEYS.get(AccessRole.READER).secret();
        assertThat(raw("GET //evil.example/?token=" + key + " HTTP/1.1\r\nHost: localhost\r\n"))
                .startsWith("HTTP/1.1 400");
        String split = raw("GET /docs?x=%0d%0aSet-Cookie:%20a=b&token=" + key + " HTTP/1.1\r\nHost: localhost\r\n");
        assertThat(split)
                .startsWith("HTTP/1.1 303")
                .contains("x=%0d%0a")
                .doesNotContain("\nSet-Cookie: a=b", key + "\r\nLocation");
        for (String path : List.of(
                "/webjars/..%2f..%2fapplication.yml",
                "/webjars/%2e%2e/%2e%2e/application.yml",
                "/docs/../actuator/prometheus",
                "/login.css/..;/docs",
                "/actuator/health/../prometheus",
                "/%61ctuator/prometheus",
                "/actuator/health;/../env")) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n"))
                    .as(path)
                    .doesNotStartWith("HTTP/1.1 200")
                    .doesNotContain("spring:");
        }
        assertThat(Http.send(as(AccessRole.ADMIN)
                                .request("/backup/physical?file=..%2Fstolen")
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void namesCannotForgeLines() {
        assertThat(as(AccessRole.ADMIN)
                        .error("mutation { createKey(name: \"a\\n12:00:00 INFO forged\", role: READER) { secret } }")
                        .at("/extensions/code")
                        .asString())
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void everyAnswerTellsBrowsersWhatPagesMayDo() throws Exception {
        for (String request : List.of(
                "GET /docs HTTP/1.1\r\nHost: localhost\r\n",
                "GET /nothing HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + KEYS.get(AccessRole.READER).secret() + "\r\n",
                "GET /docs HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + KEYS.get(AccessRole.READER).secret() + "\r\n",
                "GET /docs HTTP/1.1\r\nHost: evil.example\r\n",
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n")) {
            assertThat(raw(request))
                    .contains("default-src 'self'", "nosniff", "same-origin")
                    .doesNotContain("unsafe-inline");
        }
    }

    // The database's door

    @Test
    void wrongPasswordsOfOthersDoNotStopTheService() {
        URI bolt = service.get(Neo4jConnectionDetails.class).getUri();
        for (String user : List.of("neo4j", "service-0000000000000000")) {
            for (int i = 0; i < 5; i++) {
                try (Driver driver = GraphDatabase.driver(bolt, AuthTokens.basic(user, "wrong" + i))) {
                    assertThat(org.assertj.core.api.Assertions.catchThrowable(driver::verifyConnectivity))
                            .isNotNull();
                }
            }
        }
        service.get(Driver.class).executableQuery("RETURN 1").execute();
        assertThat(as(AccessRole.READER)
                        .data("{ timeline(first: 1) { totalCount } }")
                        .toString())
                .contains("totalCount");
    }

    @Test
    void aPageOfAnotherSiteGetsNoAnswerFromTheDatabaseEvenWithItsPassword() throws Exception {
        URI bolt = service.get(Neo4jConnectionDetails.class).getUri();
        String password =
                Files.readString(folder.resolve("data/neo4j/password")).strip();
        for (String page : List.of("https://evil.example", "http://localhost:" + service.port(), "null")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> BoltPage.ask(bolt, page, "neo4j", password)))
                    .as(page)
                    .hasMessageContaining("WebSocketHandshakeException");
        }
    }

    /** An account that somebody who guesses could lock would keep its owner out. */
    @Test
    void anAllowedPageGetsNothingFromTheDatabaseWithoutItsPasswordAndLocksNobodyOut() throws Exception {
        URI bolt = service.get(Neo4jConnectionDetails.class).getUri();
        String page = BoltPage.NEO4J_BROWSER;
        assertThat(BoltPage.ask(bolt, page)).startsWith(BoltPage.SUCCESS).doesNotContain(BoltPage.RECORD);
        for (int i = 0; i < 5; i++) {
            assertThat(BoltPage.ask(bolt, page, "neo4j", "wrong" + i))
                    .as("the first answer tells the release, and is the only one that succeeds")
                    .containsOnlyOnce(BoltPage.SUCCESS)
                    .doesNotContain(BoltPage.RECORD);
        }
        String password =
                Files.readString(folder.resolve("data/neo4j/password")).strip();
        assertThat(BoltPage.ask(bolt, page, "neo4j", password))
                .as("whoever has the password, straight after others had none")
                .contains(BoltPage.RECORD);
    }

    private static String raw(String head) throws Exception {
        return RawHttp.send(service.port(), head);
    }

    private static Socket events(String key) throws Exception {
        Socket socket = new Socket("127.0.0.1", service.port());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.getOutputStream()
                .write(("GET /graphql?query=subscription%7Btimeline%7Bcursor%7D%7D HTTP/1.1\r\nHost: localhost\r\n"
                                + "Accept: text/event-stream\r\nAuthorization: Bearer " + key + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static int status(Socket socket) throws Exception {
        byte[] line = socket.getInputStream().readNBytes(12);
        return Integer.parseInt(new String(line, 9, 3, StandardCharsets.US_ASCII));
    }

    private static String rest(Socket socket) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            text.append(line).append('\n');
            if (line.startsWith("event:complete")) {
                break;
            }
        }
        return text.toString();
    }

    /** A connection by graphql-ws. */
    private static final class Connection implements WebSocket.Listener, AutoCloseable {

        private final LinkedBlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private final WebSocket socket;
        private int subscriptions;

        Connection(String key) {
            socket = CLIENT.newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .header("Authorization", "Bearer " + key)
                    .buildAsync(URI.create("ws://127.0.0.1:" + service.port() + "/graphql"), this)
                    .join();
        }

        void send(String message) {
            socket.sendText(message, true).join();
        }

        /** Asks, and tells the id of the answers. */
        String subscribe(String query) {
            String id = "s" + subscriptions++;
            send(JSON.writeValueAsString(Map.of("id", id, "type", "subscribe", "payload", Map.of("query", query))));
            return id;
        }

        String next() throws InterruptedException {
            return String.valueOf(messages.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                messages.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void close() {
            socket.abort();
        }
    }
}
