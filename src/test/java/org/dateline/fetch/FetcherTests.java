package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Fetching from a site that misbehaves on purpose. */
class FetcherTests {

    private static final Duration TIME = Duration.ofSeconds(1);
    private static final int MOST = 1 << 20;

    private final Site site = new Site();
    private final Fetcher fetcher = new Fetcher(settings(true, Duration.ofMillis(1)));

    private static FetchSettings settings(boolean all, Duration delay) {
        return new FetchSettings(all, delay, TIME, DataSize.ofBytes(MOST), "Dateline/0.1", Set.of());
    }

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        site.close();
    }

    private Fetched get(URI address) throws Exception {
        return fetcher.get(address, Validators.NONE);
    }

    private FetchFailed failure(URI address) {
        return catchThrowableOfType(FetchFailed.class, () -> get(address));
    }

    private static String text(Fetched fetched) {
        return new String(fetched.body(), StandardCharsets.UTF_8);
    }

    @Test
    void anUnchangedDocumentIsNotSentAgain() throws Exception {
        site.at("/feed", Site.tagged("\"1\"", "text/xml", "first"));
        Fetched first = get(site.uri("/feed"));
        assertThat(text(first)).isEqualTo("first");
        assertThat(fetcher.get(site.uri("/feed"), first.validators()).body()).isNull();
        site.at("/feed", Site.tagged("\"2\"", "text/xml", "second"));
        assertThat(text(fetcher.get(site.uri("/feed"), first.validators()))).isEqualTo("second");
    }

    @Test
    void theDateOfTheLastChangeIsSentBackAsItCame() throws Exception {
        String date = "Wed, 21 Oct 2015 07:28:00 GMT";
        site.at("/feed", Site.document(200, "text/xml", new byte[] {'x'}, "Last-Modified", date));
        Fetched first = get(site.uri("/feed"));
        site.at("/feed", exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("If-Modified-Since"))
                    .isEqualTo(date);
            exchange.sendResponseHeaders(304, -1);
        });
        assertThat(fetcher.get(site.uri("/feed"), first.validators()).body()).isNull();
    }

    @Test
    void aSiteThatSays304ToANewcomerFails() {
        site.at("/feed", Site.document(304, "text/xml", new byte[0]));
        assertThat(failure(site.uri("/feed")).reason()).contains("304");
    }

    @Test
    void fiveRedirectsAreFollowedAndTheLastAddressIsTold() throws Exception {
        for (int i = 0; i < 5; i++) {
            site.at("/" + i, Site.moved(i == 2 ? site.uri("/3").toString() : "/" + (i + 1)));
        }
        site.at("/5", "text/plain", "there");
        Fetched fetched = get(site.uri("/0"));
        assertThat(text(fetched)).isEqualTo("there");
        assertThat(fetched.address()).isEqualTo(site.uri("/5"));
    }

    @Test
    void aRedirectLoopEnds() {
        site.at("/a", Site.moved("/b")).at("/b", Site.moved("/a"));
        FetchFailed failure = failure(site.uri("/a"));
        assertThat(failure.reason()).contains("more than 5 times");
        assertThat(failure.isPassing()).isFalse();
        assertThat(site.asked("/a") + site.asked("/b")).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/x", "http://user:secret@127.0.0.1/", "http:///x"})
    void aRedirectLeadsOnlyToTheWeb(String location) {
        site.at("/a", Site.moved(location));
        assertThat(failure(site.uri("/a")).isPassing()).isFalse();
    }

    @Test
    void aPortThatNoHostHasIsNoAddressOfTheWeb() {
        site.at("/a", Site.moved("http://127.0.0.1:65536/"));
        for (URI address : new URI[] {URI.create("http://127.0.0.1:99999/"), site.uri("/a")}) {
            FetchFailed failure = failure(address);
            assertThat(failure.reason()).contains("is no address of http or https");
            assertThat(failure.isPassing()).isFalse();
        }
        assertThatThrownBy(() -> fetcher.post(URI.create("http://127.0.0.1:99999/"), Map.of(), new byte[0]))
                .isInstanceOf(FetchFailed.class);
    }

    @Test
    void lettersOfOtherScriptsAreSentAsPercentSigns() throws Exception {
        site.at("/%D0%BD", "text/plain", "there").at("/a%20b", "text/plain", "there");
        assertThat(text(get(URI.create(site.uri("/\u043d").toString())))).isEqualTo("there");
        byte[] raw = "/\u043d".getBytes(StandardCharsets.UTF_8);
        site.at("/utf8", Site.moved(new String(raw, StandardCharsets.ISO_8859_1)));
        assertThat(get(site.uri("/utf8")).address()).isEqualTo(site.uri("/%D0%BD"));
        site.at("/space", Site.moved("/a b"));
        assertThat(get(site.uri("/space")).address()).isEqualTo(site.uri("/a%20b"));
    }

    @Test
    void aRedirectToAQueryAloneKeepsThePath() throws Exception {
        site.at("/x/y", Site.moved("?b=1")).at("/x/y?b=1", "text/plain", "there");
        assertThat(get(site.uri("/x/y")).address()).isEqualTo(site.uri("/x/y?b=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xn--mnchen-3ya.example", "m\u00fcnchen.example"})
    void anInternationalisedHostIsLookedUpAndAskedByItsNameInAscii(String host) throws Exception {
        List<String> hosts = Collections.synchronizedList(new ArrayList<>());
        site.at("/feed", exchange -> {
            hosts.add(exchange.getRequestHeaders().getFirst("Host"));
            Site.document(200, "text/plain", new byte[] {'x'}).answer(exchange);
        });
        DnsResolver one = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String name) throws UnknownHostException {
                hosts.add(PublicAddresses.lookedUp(name));
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }

            @Override
            public String resolveCanonicalHostname(String name) {
                return name;
            }
        };
        try (Fetcher other = new Fetcher(settings(true, Duration.ZERO), one)) {
            URI address = URI.create("http://" + host + ":" + site.port() + "/feed");
            other.get(address, Validators.NONE);
            assertThat(hosts).allMatch(name -> name.startsWith("xn--mnchen-3ya.example"), hosts.toString());
        }
    }

    @Test
    void failuresDoNotTellWhatMayBeAKey() {
        site.at("/busy", Site.document(500, "text/plain", new byte[0]));
        site.at("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n");
        site.at("/away", Site.moved("http://127.0.0.1:1/?key=s3cret"));
        site.at("/circle", Site.moved("/circle?key=s3cret"));
        site.at("/nowhere", Site.moved("http://[?key=s3cret"));
        for (String path : new String[] {"/busy", "/private", "/away", "/circle", "/nowhere"}) {
            assertThat(failure(site.uri(path + "?key=s3cret")).reason())
                    .contains("http://127.0.0.1:")
                    .doesNotContain("s3cret");
        }
        site.at("/hooks/s3cret", Site.document(500, "text/plain", new byte[0]));
        for (URI address : new URI[] {site.uri("/hooks/s3cret"), URI.create("http://127.0.0.1:1/hooks/s3cret")}) {
            assertThatThrownBy(() -> fetcher.post(address, Map.of(), new byte[0]))
                    .hasMessageContaining("127.0.0.1")
                    .hasMessageNotContaining("s3cret");
        }
    }

    @Test
    void aFailureTellsTheHostThatFailed() {
        site.at("/a", Site.moved("http://localhost:" + site.port() + "/b"));
        site.at("/b", Site.document(500, "text/plain", new byte[0]));
        assertThat(failure(site.uri("/a")).host()).isEqualTo("localhost");
        assertThat(failure(site.uri("/none")).host()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "0"})
    void thisMachineIsNotAskedWithoutTheSetting(String host) throws Exception {
        try (Fetcher strict = new Fetcher(settings(false, Duration.ZERO))) {
            URI address = URI.create("http://" + host + ":" + site.port() + "/");
            assertThatThrownBy(() -> strict.get(address, Validators.NONE)).isInstanceOf(FetchFailed.class);
            assertThat(site.asked()).isEmpty();
        }
    }

    /** One name stands for a public site here, since tests reach none; all others are checked as ever. */
    private static final class OnePublicSite implements DnsResolver {

        private final PublicAddresses others = new PublicAddresses(false);
        private final AtomicInteger lookups = new AtomicInteger();

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            if (host.equals("public.example")) {
                lookups.incrementAndGet();
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }
            return others.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"})
    void aRedirectFromAPublicSiteToAPrivateAddressIsRefused(String host) throws Exception {
        try (Fetcher strict = new Fetcher(settings(false, Duration.ZERO), new OnePublicSite())) {
            site.at("/a", Site.moved("http://" + host + ":" + site.port() + "/secret"));
            site.at("/secret", "text/plain", "secret");
            assertThatThrownBy(() ->
                            strict.get(URI.create("http://public.example:" + site.port() + "/a"), Validators.NONE))
                    .isInstanceOf(FetchFailed.class);
            assertThat(site.asked("/a")).isEqualTo(1);
            assertThat(site.asked("/secret")).isZero();
        }
    }

    @Test
    void aSiteGivesRulesToPrograms() throws Exception {
        site.at("/robots.txt", "text/plain", "User-agent: *\nAllow: /\n\nUser-agent: dateline\nDisallow: /private/\n");
        site.at("/private/a", "text/plain", "a").at("/b", "text/plain", "b");
        FetchFailed failure = failure(site.uri("/private/a"));
        assertThat(failure.reason()).contains("robots.txt", "forbids");
        assertThat(failure.isPassing()).isFalse();
        assertThat(site.asked("/private/a")).isZero();
        assertThat(text(get(site.uri("/b")))).isEqualTo("b");
        assertThat(site.asked("/robots.txt")).isEqualTo(1);
    }

    @Test
    void aSiteWithOtherTermsIsNotAskedForItsRules() throws Exception {
        site.at("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n").at("/api", "text/plain", "a");
        FetchSettings exempt = new FetchSettings(
                true, Duration.ZERO, TIME, DataSize.ofBytes(MOST), "Dateline/0.1", Set.of("127.0.0.1"));
        try (Fetcher other = new Fetcher(exempt)) {
            assertThat(text(other.get(site.uri("/api"), Validators.NONE))).isEqualTo("a");
            assertThat(site.asked("/robots.txt")).isZero();
        }
    }

    @Test
    void aSiteMayAskForLongerPauses() throws Exception {
        site.at("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 1\n").at("/a", "text/plain", "a");
        get(site.uri("/a"));
        Instant start = Instant.now();
        get(site.uri("/a"));
        assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(900));
    }

    @Test
    void aRedirectDoesNotLeadAroundTheRules() {
        site.at("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n");
        site.at("/a", Site.moved("/private/a")).at("/private/a", "text/plain", "a");
        assertThat(failure(site.uri("/a")).reason()).contains("forbids");
        assertThat(site.asked("/private/a")).isZero();
    }

    @Test
    void rulesThatCannotBeReadNowForbidEverythingForNow() throws Exception {
        site.at("/robots.txt", Site.document(500, "text/plain", new byte[0]));
        site.at("/a", "text/plain", "a");
        assertThat(failure(site.uri("/a")).isPassing()).isTrue();
        assertThat(site.asked("/a")).isZero();
        site.at("/robots.txt", "text/plain", "User-agent: *\nDisallow:\n");
        assertThat(text(get(site.uri("/a")))).isEqualTo("a");
    }

    @Test
    void aHostIsLeftAloneForAsLongAsItAsks() {
        site.at("/a", Site.document(429, "text/plain", new byte[0], "Retry-After", "3600"));
        Instant start = Instant.now();
        FetchFailed failure = failure(site.uri("/a"));
        assertThat(failure.isPassing()).isTrue();
        assertThat(failure.notBefore()).isBetween(start.plusSeconds(3_590), start.plusSeconds(3_620));
        assertThat(failure.wasAsked()).isTrue();
        site.at("/b", "text/plain", "b");
        assertThat(failure(site.uri("/b")).notBefore()).isEqualTo(failure.notBefore());
        assertThat(failure(site.uri("/b")).wasAsked()).isFalse();
        assertThat(site.asked("/b")).isZero();
    }

    @Test
    void aDateInRetryAfterCountsAndIsADayOffAtMost() {
        String year = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plus(Duration.ofDays(365)).atOffset(ZoneOffset.UTC));
        site.at("/a", Site.document(503, "text/plain", new byte[0], "Retry-After", year));
        assertThat(failure(site.uri("/a")).notBefore())
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
    }

    @Test
    void requestsToAHostAreSpaced() throws Exception {
        try (Fetcher slow = new Fetcher(settings(true, Duration.ofMillis(200)))) {
            site.at("/a", "text/plain", "a");
            Instant start = Instant.now();
            slow.get(site.uri("/a"), Validators.NONE);
            slow.get(site.uri("/a"), Validators.NONE);
            // robots.txt is the first of three requests.
            assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        }
    }

    @Test
    void aSlowBodyEndsInTime() throws Exception {
        URI address = site.raw(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\n".getBytes());
            trickle(out);
        });
        assertEndsInTime(address);
    }

    @Test
    void slowHeadersEndInTime() throws Exception {
        assertEndsInTime(site.raw(out -> {
            out.write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes());
            trickle(out);
        }));
    }

    @Test
    void silenceEndsInTime() throws Exception {
        assertEndsInTime(site.raw(out -> Thread.sleep(TIME.multipliedBy(4))));
    }

    private static void trickle(java.io.OutputStream out) throws Exception {
        for (int i = 0; i < 40; i++) {
            out.write('x');
            out.flush();
            Thread.sleep(100);
        }
    }

    private void assertEndsInTime(URI address) {
        Instant start = Instant.now();
        FetchFailed failure = failure(address);
        assertThat(failure.isPassing()).isTrue();
        assertThat(failure.reason()).contains("dateline.watch.time");
        assertThat(Duration.between(start, Instant.now())).isLessThan(TIME.multipliedBy(2));
    }

    @Test
    void aBodyThatBreaksOffBeforeItsLengthFails() throws Exception {
        FetchFailed failure = failure(site.raw(out ->
                out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nConnection: close\r\n\r\nshort".getBytes())));
        assertThat(failure.isPassing()).isTrue();
        assertThat(failure.reason()).contains("cannot be read");
    }

    @Test
    void aBodyIsNoLongerThanItsLength() throws Exception {
        URI address = site.raw(out -> out.write(
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nshort and more".getBytes()));
        assertThat(text(get(address))).isEqualTo("short");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "HTTP/1.1 OK\r\n\r\n",
                "SSH-2.0-OpenSSH\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n"
            })
    void whatIsNoHttpFails(String wire) throws Exception {
        assertThat(failure(site.raw(out -> out.write(wire.getBytes()))).reason())
                .isNotBlank();
    }

    @Test
    void endlessHeadersFail() throws Exception {
        FetchFailed failure = failure(site.raw(out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes());
            for (int i = 0; i < 100_000; i++) {
                out.write(("X-" + i + ": " + "x".repeat(100) + "\r\n").getBytes());
            }
        }));
        assertThat(failure.reason()).contains("cannot be read");
    }

    @Test
    void aPackedDocumentIsUnpackedOnceMoreIfItIsAPackedFile() throws Exception {
        byte[] once = Site.gzip("text".getBytes());
        site.at("/a", Site.document(200, "text/plain", once, "Content-Encoding", "gzip"));
        site.at("/b", Site.document(200, "application/gzip", once));
        site.at("/c", Site.document(200, "application/gzip", Site.gzip(once), "Content-Encoding", "gzip"));
        for (String path : new String[] {"/a", "/b", "/c"}) {
            assertThat(text(get(site.uri(path)))).isEqualTo("text");
        }
    }

    @Test
    void aBombIsNotUnpacked() {
        byte[] bomb = Site.gzip(new byte[200 << 20]);
        assertThat(bomb.length).isLessThan(MOST);
        site.at("/a", Site.document(200, "text/plain", bomb, "Content-Encoding", "gzip"));
        site.at("/b", Site.document(200, "application/gzip", Site.gzip(bomb), "Content-Encoding", "gzip"));
        for (String path : new String[] {"/a", "/b"}) {
            FetchFailed failure = failure(site.uri(path));
            assertThat(failure.reason()).contains("dateline.watch.bytes");
            assertThat(failure.isPassing()).isFalse();
        }
    }

    @Test
    void aDocumentWithoutEndIsCutOff() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        URI address = site.raw(out -> {
            out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes());
            byte[] some = new byte[64 << 10];
            while (true) {
                out.write(some);
                sent.addAndGet(some.length);
            }
        });
        assertThat(failure(address).reason()).contains("dateline.watch.bytes");
        // What lies in the buffers of sockets may still go out.
        Thread.sleep(300);
        assertThat(sent.get()).isLessThan(16 * MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "gzip, gzip"})
    void anUnknownPackingFails(String encoding) {
        site.at("/a", Site.document(200, "text/plain", new byte[] {1, 2}, "Content-Encoding", encoding));
        assertThat(failure(site.uri("/a")).reason()).contains(encoding);
    }

    @Test
    void whatIsSaidToBePackedAndIsNotFails() {
        site.at("/a", Site.document(200, "text/plain", "plain".getBytes(), "Content-Encoding", "gzip"));
        assertThat(failure(site.uri("/a")).reason()).contains("cannot be read");
    }

    @Test
    void statusesSayWhetherToTryAgain() {
        for (int status : new int[] {400, 401, 403, 404, 410, 451}) {
            site.at("/" + status, Site.document(status, "text/plain", new byte[0]));
            assertThat(failure(site.uri("/" + status)).isPassing())
                    .as("" + status)
                    .isFalse();
        }
        for (int status : new int[] {408, 425, 500, 502, 504}) {
            site.at("/" + status, Site.document(status, "text/plain", new byte[0]));
            assertThat(failure(site.uri("/" + status)).isPassing())
                    .as("" + status)
                    .isTrue();
        }
    }

    @Test
    void aPostIsSentOnceAndNowhereElse() throws Exception {
        site.at("/ok", Site.document(204, "text/plain", new byte[0]));
        fetcher.post(site.uri("/ok"), Map.of("X-Key", "1"), "{}".getBytes());
        site.at("/moved", Site.moved("/ok")).at("/busy", Site.document(500, "text/plain", new byte[0]));
        for (String path : new String[] {"/moved", "/busy"}) {
            assertThatThrownBy(() -> fetcher.post(site.uri(path), Map.of(), "{}".getBytes()))
                    .isInstanceOf(FetchFailed.class);
            assertThat(site.asked(path)).isEqualTo(1);
        }
        assertThat(site.asked("/ok")).isEqualTo(1);
    }

    @Test
    void aPostToThisMachineNeedsTheSetting() throws Exception {
        try (Fetcher strict = new Fetcher(settings(false, Duration.ZERO))) {
            assertThatThrownBy(() -> strict.post(site.uri("/ok"), Map.of(), "{}".getBytes()))
                    .hasMessageContaining("dateline.watch.private-addresses");
            assertThat(site.asked()).isEmpty();
        }
    }
}
