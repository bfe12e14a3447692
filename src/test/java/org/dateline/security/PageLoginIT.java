package org.dateline.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.Http;
import org.dateline.Service;
import org.dateline.server.ExternalNeo4j;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page logs in through an issuer, at two processes of one database behind a balancer that keeps no browser at one of them. A third process
 * has another database, and is the same client of the issuer.
 */
@Tag("faults")
class PageLoginIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String ME = "/graphql?query=%7Bme%7Bname%20role%20until%7D%7D";

    @TempDir
    static Path folder;

    private static IssuerForTests issuer;
    private static ExternalNeo4j database;
    private static Service first;
    private static Service second;
    private static Service elsewhere;

    @BeforeAll
    static void start() throws Exception {
        issuer = new IssuerForTests();
        database = ExternalNeo4j.empty();
        first = Service.onEmpty(folder.resolve("first"), settings(database.settings()));
        second = Service.onEmpty(folder.resolve("second"), settings(database.settings()));
        // Nothing that the issuer says of ann is a role there.
        elsewhere = Service.onEmpty(folder.resolve("elsewhere"), settings("--dateline.security.role-claim=groups"));
    }

    private static String[] settings(String... own) {
        String client = "--spring.security.oauth2.client.";
        return Stream.concat(
                        Stream.of(
                                "--dateline.meaning=false",
                                "--dateline.security.mode=keys",
                                "--dateline.security.hosts=news.example",
                                "--server.forward-headers-strategy=native",
                                client + "registration.test.client-id=page",
                                client + "registration.test.client-secret=secret",
                                client + "registration.test.scope=openid",
                                client + "provider.test.issuer-uri=" + issuer.uri()),
                        Stream.of(own))
                .toArray(String[]::new);
    }

    @AfterAll
    static void stop() {
        elsewhere.close();
        second.close();
        first.close();
        database.close();
        issuer.close();
    }

    /** A browser behind a balancer: both processes have one address. */
    private static final class Browser extends ProxySelector implements AutoCloseable {

        private static final String SITE = "http://news.example";

        private final CookieManager cookies = new CookieManager();
        private final List<String> set = new ArrayList<>();
        private final HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .proxy(this)
                .build();
        private Service next = first;

        @Override
        public List<Proxy> select(URI uri) {
            return List.of(
                    SITE.endsWith(uri.getHost())
                            ? new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", next.port()))
                            : Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {
            throw new IllegalStateException(e);
        }

        /** Asks the process that the balancer chooses. */
        HttpResponse<String> get(Service process, String path, String... headers) throws Exception {
            next = process;
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(SITE).resolve(path)).header("accept", "text/html");
            HttpResponse<String> answer = client.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(),
                    HttpResponse.BodyHandlers.ofString());
            set.addAll(answer.headers().allValues("set-cookie"));
            return answer;
        }

        /** Begins a login and logs in at the issuer; returns the address to which that sends the browser back. */
        String begin(Service process) throws Exception {
            String atIssuer = location(get(process, "/oauth2/authorization/test"));
            return location(get(process, atIssuer));
        }

        String cookie(String name) {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(name + "-80"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElseThrow();
        }

        void replace(String name, String value) {
            for (HttpCookie cookie : cookies.getCookieStore().getCookies()) {
                if (cookie.getName().equals(name + "-80")) {
                    cookie.setValue(value);
                }
            }
        }

        @Override
        public void close() {
            client.close();
        }
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("location").orElseThrow();
    }

    /** Asks a process itself, with a login in a cookie. */
    private static HttpResponse<String> ask(Service process, String cookie, String path, String... headers) {
        HttpRequest.Builder request = new Http(process.port())
                .request(path)
                .header("cookie", PageSessions.COOKIE + "-" + process.port() + "=" + cookie);
        return Http.send(headers.length == 0 ? request : request.headers(headers));
    }

    /** The claims of a login that was renewed just now. */
    private static JWTClaimsSet.Builder login() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .jwtID("login " + now)
                .subject("user:issuer 1")
                .claim("name", "ben")
                .claim("role", "READER")
                .claim(PageSessions.FOUND_IN, "roles")
                .claim(PageSessions.END, Date.from(now.plusSeconds(3600)))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(1800)));
    }

    private static String seal(Service by, JWTClaimsSet.Builder claims) {
        return by.get(CookieSeal.class).seal(PageSessions.USE, "test", claims.build());
    }

    @Test
    void aLoginThatBeginsAtOneProcessEndsAtAnotherAndHoldsAtBoth() throws Exception {
        try (Browser browser = new Browser()) {
            assertThat(browser.get(first, "/").body()).contains("/oauth2/authorization/test");
            String back = browser.begin(first);
            assertThat(back).startsWith("http://news.example/login/oauth2/code/test");
            assertThat(location(browser.get(second, back))).endsWith("/");
            for (Service process : List.of(first, second, first)) {
                assertThat(browser.get(process, ME).body()).contains("\"name\":\"ann\"", "\"role\":\"ANALYST\"");
            }
            // The page that the issuer's answer leads to is asked for as if the issuer linked it.
            assertThat(browser.get(
                                    first,
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
    }

    @Test
    void cookiesAreClosedToScriptsAndOtherSitesAndNoProcessMakesASession() throws Exception {
        try (Browser browser = new Browser()) {
            browser.get(second, browser.begin(first));
            browser.get(first, ME);
            assertThat(browser.set)
                    .hasSize(3)
                    .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
            assertThat(browser.set.get(0)).startsWith("dateline-begun-80=").contains("Path=/login/oauth2/code;");
            assertThat(browser.set.get(1)).startsWith("dateline-begun-80=;").contains("Max-Age=0");
            assertThat(browser.set.get(2))
                    .startsWith("dateline-login-80=")
                    .contains("Path=/;")
                    .doesNotContain("Max-Age", "Domain", "ann");
        }
    }

    @Test
    void behindTlsTheCookiesAreSentOverTlsAlone() throws Exception {
        try (Browser browser = new Browser()) {
            HttpResponse<String> begun =
                    browser.get(second, "/oauth2/authorization/test", "X-Forwarded-Proto", "https");
            assertThat(begun.headers().firstValue("set-cookie").orElseThrow())
                    .startsWith("dateline-begun-443=")
                    .contains("Secure");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"changed", "of another database", "none"})
    void aBegunLoginThatIsNotOursLeadsToNoLogin(String cookie) throws Exception {
        try (Browser browser = new Browser();
                Browser other = new Browser()) {
            String back = browser.begin(first);
            String begun = browser.cookie(BegunLogins.COOKIE);
            other.begin(elsewhere);
            browser.replace(
                    BegunLogins.COOKIE,
                    switch (cookie) {
                        case "changed" -> begun.substring(0, begun.length() - 8) + "AAAAAAAA";
                        case "of another database" -> other.cookie(BegunLogins.COOKIE);
                        default -> "";
                    });
            HttpResponse<String> refused = browser.get(second, back);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().allValues("set-cookie")).isEmpty();
            browser.replace(BegunLogins.COOKIE, begun);
            assertThat(browser.get(second, back).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void aUserWithoutARoleIsToldSo() throws Exception {
        try (Browser browser = new Browser()) {
            HttpResponse<String> refused = browser.get(elsewhere, browser.begin(elsewhere));
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("The claim groups names none of");
            assertThat(browser.get(elsewhere, ME).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aCookieIsValidAtEachProcessOfItsDatabase() {
        String cookie = seal(first, login());
        assertThat(ask(first, cookie, ME).body()).contains("\"name\":\"ben\"", "\"role\":\"READER\"");
        assertThat(ask(second, cookie, ME).body()).contains("\"name\":\"ben\"", "\"role\":\"READER\"");
        assertThat(ask(elsewhere, cookie, ME).statusCode()).isEqualTo(401);
    }

    @Test
    void aCookieThatWasChangedIsRefused() {
        String cookie = seal(first, login());
        String[] parts = cookie.split("\\.");
        for (int i = 0; i < parts.length; i++) {
            String[] changed = parts.clone();
            changed[i] =
                    changed[i].isEmpty() ? "AAAA" : (changed[i].startsWith("B") ? "C" : "B") + changed[i].substring(1);
            assertThat(ask(first, String.join(".", changed), ME).statusCode())
                    .as(Arrays.toString(changed))
                    .isEqualTo(401);
        }
        assertThat(ask(first, new PlainJWT(login().build()).serialize(), ME).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aCookieThatExpiredOrHasAnotherUseIsRefused() {
        Date past = Date.from(Instant.now().minusSeconds(1));
        assertThat(ask(first, seal(first, login().expirationTime(past)), ME).statusCode())
                .isEqualTo(401);
        assertThat(ask(first, seal(first, login().expirationTime(null)), ME).statusCode())
                .isEqualTo(401);
        String begun = first.get(CookieSeal.class).seal(BegunLogins.USE, "test", login().build());
        assertThat(ask(first, begun, ME).statusCode()).isEqualTo(401);
    }

    @Test
    void aCookieWhoseRoleWasFoundInAnotherClaimIsRefused() {
        assertThat(ask(first, seal(first, login().claim(PageSessions.FOUND_IN, "groups")), ME)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aLoginIsRenewedWhileItIsUsedAndNotBeyondItsEnd() {
        assertThat(ask(first, seal(first, login()), ME).headers().allValues("set-cookie"))
                .isEmpty();
        Instant end = Instant.now().plusSeconds(60);
        Instant before = Instant.now().minus(Duration.ofMinutes(4));
        HttpResponse<String> renewed = ask(
                second,
                seal(
                        first,
                        login().issueTime(Date.from(before))
                                .expirationTime(Date.from(Instant.now().plusSeconds(30)))
                                .claim(PageSessions.END, Date.from(end))),
                ME);
        String cookie = renewed.headers().firstValue("set-cookie").orElseThrow();
        assertThat(cookie).startsWith(PageSessions.COOKIE + "-" + second.port() + "=");
        JWTClaimsSet claims = first.get(CookieSeal.class)
                .open(PageSessions.USE, cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')))
                .orElseThrow()
                .claims();
        assertThat(claims.getIssueTime().toInstant()).isAfter(before.plusSeconds(60));
        assertThat(claims.getExpirationTime().toInstant().getEpochSecond()).isEqualTo(end.getEpochSecond());
        assertThat(renewed.body()).contains("\"until\":\"" + Instant.ofEpochSecond(end.getEpochSecond()));
    }

    /** A cache that many people share would keep the cookie with the file. */
    @Test
    void aPublicFileRenewsNoLogin() {
        String cookie = seal(first, login().issueTime(Date.from(Instant.now().minus(Duration.ofMinutes(4)))));
        HttpResponse<String> file = ask(first, cookie, "/login.css");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().allValues("set-cookie")).isEmpty();
        assertThat(ask(first, cookie, ME).headers().allValues("set-cookie")).hasSize(1);
    }

    @Test
    void aLogoutEndsTheLoginAndItsStreamsAtEveryProcess() throws Exception {
        String cookie = seal(first, login());
        String stays = seal(first, login());
        try (Socket stream = events(second, cookie)) {
            HttpResponse<String> out = Http.send(new Http(first.port())
                    .request("/logout")
                    .header("cookie", PageSessions.COOKIE + "-" + first.port() + "=" + cookie)
                    .POST(HttpRequest.BodyPublishers.noBody()));
            assertThat(out.headers().allValues("set-cookie"))
                    .anySatisfy(removed -> assertThat(removed)
                            .startsWith(PageSessions.COOKIE + "-" + first.port() + "=;")
                            .contains("Max-Age=0"));
            assertThat(ask(first, cookie, ME).statusCode()).isEqualTo(401);
            assertThat(new String(stream.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("UNAUTHENTICATED", "event:complete");
        }
        assertThat(ask(second, cookie, ME).statusCode()).isEqualTo(401);
        assertThat(ask(second, stays, ME).statusCode()).isEqualTo(200);
    }

    /** Begins a stream with a login in a cookie. */
    private static Socket events(Service process, String cookie) throws IOException {
        Socket socket = new Socket("127.0.0.1", process.port());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        String request = "GET /graphql?query=subscription%7Btimeline%7Bcursor%7D%7D HTTP/1.1\r\nHost: localhost:"
                + process.port() + "\r\nAccept: text/event-stream\r\nConnection: close\r\nCookie: "
                + PageSessions.COOKIE + "-" + process.port() + "=" + cookie + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                .endsWith("200");
        return socket;
    }

    @Test
    void pagesOfOtherSitesCannotUseTheCookie() {
        String cookie = seal(first, login());
        Map<String, Integer> answers = Map.of("none", 200, "same-origin", 200, "same-site", 401, "cross-site", 401);
        answers.forEach((site, status) -> assertThat(
                        ask(first, cookie, "/reconcile", "Sec-Fetch-Site", site).statusCode())
                .as(site)
                .isEqualTo(status));
        assertThat(ask(first, cookie, "/reconcile", "Origin", "http://localhost:1")
                        .statusCode())
                .isEqualTo(401);
        assertThat(ask(first, cookie, ME, "Origin", "http://localhost:1").statusCode())
                .isEqualTo(403);
    }
}
