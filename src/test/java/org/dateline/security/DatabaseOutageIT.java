package org.dateline.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.ServletException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dateline.Http;
import org.dateline.Prepared;
import org.dateline.Service;
import org.dateline.graph.Database;
import org.dateline.ingest.Proxy;
import org.dateline.server.ExternalNeo4j;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** Logins of each kind at a process that has just started, while its connection to the database is cut. */
@Tag("faults")
@Execution(ExecutionMode.CONCURRENT)
class DatabaseOutageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String ME = "/graphql?query=%7Bme%7Brole%7D%7D";

    @TempDir
    static Path folder;

    private static IssuerForTests issuer;
    private static ExternalNeo4j database;
    private static Proxy way;
    private static Service service;

    @BeforeAll
    static void start() throws Exception {
        issuer = new IssuerForTests();
        Path store = ExternalNeo4j.folder();
        Prepared.into(store);
        database = ExternalNeo4j.on(store);
        way = new Proxy(database.uri().getPort());
        String client = "--spring.security.oauth2.client.";
        service = Service.onEmpty(
                folder,
                Stream.concat(
                                Stream.of(database.settings())
                                        .map(setting -> setting.replace(
                                                database.uri().toString(), "bolt://127.0.0.1:" + way.port())),
                                Stream.of(
                                        "--dateline.meaning=false",
                                        "--dateline.security.mode=keys",
                                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(),
                                        "--spring.security.oauth2.resourceserver.jwt.audiences="
                                                + IssuerForTests.AUDIENCE,
                                        "--spring.neo4j.max-transaction-retry-time=500ms",
                                        client + "registration.test.client-id=page",
                                        client + "registration.test.client-secret=secret",
                                        client + "registration.test.scope=openid",
                                        client + "provider.test.issuer-uri=" + issuer.uri()))
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() throws Exception {
        way.mend();
        service.close();
        way.close();
        database.close();
        issuer.close();
    }

    /** A seal that leaves the process without the secret, as if another process had sealed. */
    private static CookieSeal sealOfAnotherProcess() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("clients", service.get(ClientRegistrationRepository.class));
        return new CookieSeal(
                service.get(SecuritySettings.class),
                new LoginSecret(service.get(Database.class)),
                beans.getBeanProvider(ClientRegistrationRepository.class));
    }

    private static String cookie(String name, String value) {
        return name + "-" + service.port() + "=" + value;
    }

    private static HttpRequest.Builder get(String path, String header, String value) {
        return service.http().request(path).header(header, value);
    }

    private static HttpRequest.Builder post(String path, String form, String cookie) {
        return service.http()
                .request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    @Test
    void noLoginIsRefusedForGoodWhileTheDatabaseIsAway() {
        Instant now = Instant.now();
        Date end = Date.from(now.plusSeconds(3_600));
        CookieSeal seal = sealOfAnotherProcess();
        String login = cookie(
                PageSessions.COOKIE,
                seal.seal(
                        PageSessions.USE,
                        "test",
                        new JWTClaimsSet.Builder()
                                .jwtID("one")
                                .subject("user:issuer 1")
                                .claim("name", "ben")
                                .claim("role", "READER")
                                .claim(PageSessions.FOUND_IN, "roles")
                                .claim(PageSessions.END, end)
                                .issueTime(Date.from(now))
                                .expirationTime(end)
                                .build()));
        String begun = cookie(
                BegunLogins.COOKIE,
                seal.seal(
                        BegunLogins.USE,
                        "test",
                        new JWTClaimsSet.Builder().expirationTime(end).build()));
        String key = service.get(ApiKeys.class)
                .create("program", AccessRole.READER, null, Actor.commandLine())
                .secret();

        way.cut();
        assertThat(assertThatItAsksToComeBack("a program with a key", get(ME, "Authorization", "Bearer " + key))
                        .body())
                .contains("Your login cannot be checked");
        assertThatItAsksToComeBack("the page with a login", get(ME, "Cookie", login));
        assertThatItAsksToComeBack("a key in the form", post("/login", "token=" + key, "none=1"));
        assertThatItAsksToComeBack("a login that begins", get("/oauth2/authorization/test", "Accept", "text/html"));
        assertThatItAsksToComeBack(
                "a login that comes back from the issuer",
                get("/login/oauth2/code/test?code=1&state=1", "Cookie", begun));
        HttpResponse<String> export = assertThatItAsksToComeBack(
                "a login that needs no database",
                get("/export?format=csv", "Authorization", "Bearer " + issuer.sign(issuer.claims("READER"))));
        assertThat(export.body()).contains("The database is not available at the moment.");
        HttpResponse<String> out = Http.send(post("/logout", "", login));
        assertThat(out.statusCode()).isEqualTo(503);
        assertThat(out.headers().allValues("set-cookie"))
                .as("the browser itself is logged out")
                .anyMatch(cookie -> cookie.startsWith(cookie(PageSessions.COOKIE, ";")));
        assertThat(Http.send(service.http().request("/login.css")).statusCode()).isEqualTo(200);
        assertThat(Http.send(service.http().request(ME)).statusCode())
                .as("a request without a login needs no database")
                .isEqualTo(401);

        way.mend();
        await(200, get(ME, "Authorization", "Bearer " + key));
        await(200, get(ME, "Cookie", login));
        await(302, get("/oauth2/authorization/test", "Accept", "text/html"));
    }

    @Test
    void aFileThatFailedIsRefusedWithoutItsHeadersAndTheCauseIsLogged() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(DatabaseOutage.class);
        logger.addAppender(log);
        DatabaseOutage outage = new DatabaseOutage(
                service.get(PageLogin.class), service.get(LoginSecret.class), service.get(Refusals.class));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/export");
        request.setQueryString("token=secret");
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            outage.doFilter(request, response, (asked, answer) -> {
                SecurityContextHolder.getContext()
                        .setAuthentication(new TestingAuthenticationToken("ann", "", "ROLE_READER"));
                response.setHeader("Content-Disposition", "attachment; filename=\"dateline.csv\"");
                response.setHeader("Dateline-Recorded", "2024-05-15T10:00:00Z");
                response.setHeader("X-Content-Type-Options", "nosniff");
                answer.getOutputStream().write('a');
                throw new ServletException(
                        "Request processing failed", new ServiceUnavailableException("the server is gone"));
            });
        } finally {
            SecurityContextHolder.clearContext();
            logger.detachAppender(log);
        }
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeaderNames())
                .contains("X-Content-Type-Options", "Retry-After")
                .doesNotContain("Content-Disposition", "Dateline-Recorded");
        assertThat(response.getContentAsString())
                .startsWith("{")
                .contains("The database is not available at the moment.");
        assertThat(log.list)
                .filteredOn(event -> event.getFormattedMessage().startsWith("GET /export was refused: "))
                .singleElement()
                .satisfies(event -> assertThat(event.getLevel()).isEqualTo(Level.WARN))
                .satisfies(event -> assertThat(event.getFormattedMessage()).contains("the server is gone"));
    }

    private static HttpResponse<String> assertThatItAsksToComeBack(String what, HttpRequest.Builder request) {
        HttpResponse<String> answer = Http.send(request);
        assertThat(answer.statusCode()).as(what + ": " + answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).as(what).contains("5");
        assertThat(answer.body()).as(what).containsIgnoringCase("the database is not available");
        return answer;
    }

    private static void await(int status, HttpRequest.Builder request) {
        Awaitility.await().atMost(PATIENCE).until(() -> Http.send(request).statusCode() == status);
    }
}
