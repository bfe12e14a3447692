package org.dateline.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.dateline.Http;
import org.dateline.cli.Typed;
import org.dateline.graph.Cypher;
import org.dateline.ingest.ServiceProcess;
import org.dateline.server.BoltAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import tools.jackson.databind.JsonNode;

/**
 * No secret that the service holds is told by its log, its access log, its command line, its actuator or a backup. All of them are used first,
 * and all that is outside fails, since failures are what is logged.
 */
@Tag("faults")
class SecretsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    static Path folder;

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Map<String, String> SECRETS = new TreeMap<>(Map.of(
            "login client", "s3cret-of-the-login-client",
            "mail", "s3cret-of-the-mail-server",
            "language model", "s3cret-of-the-language-model",
            "broker", "s3cret-of-the-broker"));

    private static IssuerForTests issuer;
    private static ServiceProcess service;
    private static Path data;
    private static Path log;
    private static Http admin;

    @BeforeAll
    static void useAllSecrets() throws Exception {
        issuer = new IssuerForTests();
        MAIL.start();
        MAIL.setUser("desk", "another");
        data = folder.resolve("data");
        log = folder.resolve("log");
        String client = "--spring.security.oauth2.client.";
        service = ServiceProcess.on(
                data,
                Map.of(
                        "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_SSO_CLIENT_SECRET", SECRETS.get("login client"),
                        "SPRING_MAIL_PASSWORD", SECRETS.get("mail"),
                        "DATELINE_LLM_KEY", SECRETS.get("language model"),
                        "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", SECRETS.get("broker")),
                log,
                "--dateline.security.mode=keys",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(),
                "--spring.security.oauth2.resourceserver.jwt.audiences=" + IssuerForTests.AUDIENCE,
                client + "registration.sso.client-id=page",
                client + "registration.sso.scope=openid",
                client + "provider.sso.issuer-uri=" + issuer.uri(),
                "--dateline.bolt.enabled=true",
                "--dateline.llm.provider=OPENAI",
                "--dateline.llm.model=none",
                "--dateline.llm.url=http://127.0.0.1:1/v1",
                "--dateline.watch.private-addresses=true",
                "--dateline.notices.back-off=100ms",
                "--dateline.notices.mail-every=1s",
                "--dateline.notices.from=desk@example.org",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + MAIL.getSmtp().getPort(),
                "--spring.mail.username=desk",
                "--spring.mail.properties.mail.smtp.auth=true",
                "--server.tomcat.accesslog.enabled=true",
                "--management.endpoints.web.exposure.include=*",
                "--logging.level.org.dateline=debug");
        admin = service.http();
        String key = admin.data("mutation { createKey(name: \"wire\", role: ADMIN) { secret } }")
                .at("/createKey/secret")
                .asString();
        SECRETS.put("key", key.substring(key.indexOf('_', "dl_".length()) + 1));
        SECRETS.put("token", Files.readString(data.resolve("token")).strip());
        SECRETS.put("account of the service", BoltAddress.in(data).orElseThrow().password());
        SECRETS.put(
                "account of people",
                Files.readString(data.resolve("neo4j/password")).strip());
        useKey(key);
        logIn();
        fail();
    }

    /** A key in all the places where a program may put it, once right and once wrong. */
    private static void useKey(String key) {
        for (String sent : new String[] {key, key.substring(0, key.length() - 1)}) {
            Http http = new Http(admin.port(), sent);
            http.text("{ me { name } }");
            http.text("{ noSuchField }");
            Http.send(new Http(admin.port()).request("/timeline.atom?token=" + sent));
            Http.send(new Http(admin.port())
                    .request("/export?format=gexf&first=x")
                    .header(
                            "Authorization",
                            "Basic "
                                    + Base64.getEncoder()
                                            .encodeToString(("any:" + sent).getBytes(StandardCharsets.UTF_8))));
        }
        Http.send(new Http(admin.port())
                .request("/?token=" + SECRETS.get("token"))
                .header("accept", "text/html"));
    }

    /** Ann, who has no role in the token that the page gets wrong, and a sign-on that nobody began. */
    private static void logIn() throws IOException, InterruptedException {
        URI start = URI.create("http://localhost:" + admin.port() + "/");
        CookieManager cookies = new CookieManager();
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build()) {
            for (String path : new String[] {"/oauth2/authorization/sso", "/login/oauth2/code/sso?code=x&state=y"}) {
                browser.send(HttpRequest.newBuilder(start.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
            }
        }
        SECRETS.put(
                "login of the page",
                cookies.getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().startsWith(PageSessions.COOKIE))
                        .map(HttpCookie::getValue)
                        .findFirst()
                        .orElseThrow());
        BoltAddress address = BoltAddress.in(data).orElseThrow();
        try (Driver driver =
                GraphDatabase.driver(address.uri(), AuthTokens.basic(address.user(), address.password()))) {
            SECRETS.put(
                    "secret of the page's logins",
                    driver.executableQuery(Cypher.load("read/login_secret"))
                            .execute()
                            .records()
                            .getFirst()
                            .get("value")
                            .asString());
        }
    }

    /** Has the language model, a webhook and the mail server fail at an act. */
    private static void fail() {
        admin.data("mutation { createTopic(name: \"Telecoms\", filter: {involving: [\"Huawei\"]}) { id } }");
        SECRETS.put("webhook", receiver("WEBHOOK", "http://127.0.0.1:1/hook"));
        receiver("EMAIL", "ann@example.org");
        admin.data("mutation { ingestArticles(input: [{text: \"Canada banned Huawei on 23 November 2018.\","
                + " publishedAt: \"2018-11-24\"}]) { jobId } }");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> admin.data("{ topicReceivers { problem } }")
                        .get("topicReceivers")
                        .valueStream()
                        .noneMatch(receiver -> receiver.get("problem").isNull()));
    }

    private static String receiver(String kind, String address) {
        return admin.data("mutation { addTopicReceiver(topic: \"telecoms\", kind: " + kind + ", address: \"" + address
                        + "\") { secret } }")
                .at("/addTopicReceiver/secret")
                .asString("");
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
        MAIL.stop();
    }

    private static void assertTellsNone(String where, String told) {
        assertThat(told).as(where).isNotEmpty();
        SECRETS.forEach((name, secret) -> {
            assertThat(secret).as(name).hasSizeGreaterThan(10);
            assertThat(told.contains(secret))
                    .as(where + " tells the secret: " + name)
                    .isFalse();
        });
    }

    @Test
    void theLogTellsNone() throws IOException {
        String logged = Files.readString(log);
        assertThat(logged).contains("Dateline answers", "was not told of its topic");
        assertTellsNone("the log", logged);
    }

    @Test
    void theAccessLogTellsNone() throws IOException {
        // Tomcat writes it some seconds behind.
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(accessLog()).contains("/timeline.atom", "/export"));
        assertTellsNone("the access log", accessLog());
    }

    @Test
    void theAccessLogHasTheIdOfEachLogin() {
        String key = admin.data("{ keys { id name } }").at("/keys/0/id").asString();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(accessLog().lines())
                        .anyMatch(line -> line.contains(" key:" + key + " [") && line.contains("/timeline.atom\" 200"))
                        .anyMatch(line -> line.contains(" - [") && line.contains("/timeline.atom\" 401"))
                        .anyMatch(line -> line.contains(" local [")));
    }

    private static String accessLog() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> logs = Files.list(data.resolve("logs"))) {
            for (Path file : logs.toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void noCommandLineTellsOne() {
        ProcessHandle process = ProcessHandle.of(service.pid()).orElseThrow();
        Stream.concat(Stream.of(process), process.descendants())
                .forEach(each -> assertTellsNone("the command line", commandLine(each)));
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
        } catch (IOException e) {
            return process.info().commandLine().orElse("gone");
        }
    }

    /** Even where the operator has opened all of the actuator to administrators. */
    @ParameterizedTest
    @ValueSource(strings = {"env", "configprops", "info", "health", "metrics", "prometheus", "beans", "mappings"})
    void theActuatorTellsNone(String endpoint) {
        HttpResponse<String> answer = Http.send(admin.request("/actuator/" + endpoint));
        // The mail server, which refuses the login, is a part of health.
        assertThat(answer.statusCode()).isEqualTo(endpoint.equals("health") ? 503 : 200);
        assertTellsNone(endpoint, answer.body());
    }

    @Test
    void theActuatorShowsThatSecretsAreSetAndHidesThem() {
        assertThat(Http.send(admin.request("/actuator/env")).body()).contains("DATELINE_LLM_KEY", "******");
    }

    @Test
    void aBackupHoldsNone() throws IOException {
        Path backup = folder.resolve("all.backup");
        Typed typed = Typed.run("backup", backup, "--data", data);
        assertThat(typed.code()).as(typed.err()).isZero();
        StringBuilder all = new StringBuilder(typed.out() + typed.err());
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(backup))) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(all).contains("Telecoms", "KEY_CREATED");
        assertTellsNone("the backup", all.toString());
    }

    @Test
    void theAuditTellsNone() {
        JsonNode audit = admin.data("{ audit(first: 100) { edges { node { act subject before after } } } }");
        assertThat(audit.toString()).contains("KEY_CREATED", "LOGIN_FAILED", "RECEIVER");
        assertTellsNone("the audit", audit.toString());
    }
}
