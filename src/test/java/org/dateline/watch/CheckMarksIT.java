package org.dateline.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dateline.Prepared;
import org.dateline.Service;
import org.dateline.fetch.Site;
import org.dateline.graph.Database;
import org.dateline.server.ExternalNeo4j;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** Two processes at one database, each of which tells of the checks of the other. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the two services that watch")
class CheckMarksIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String EMPTY =
            "<rss version=\"2.0\"><channel><title>A feed</title><link>http://127.0.0.1/</link>"
                    + "<description>News</description></channel></rss>";

    @TempDir
    static Path folder;

    private static final Site SITE = new Site();
    private static ExternalNeo4j neo4j;
    private static Service one;
    private static Service other;

    @BeforeAll
    static void start() {
        Path store = ExternalNeo4j.folder();
        Prepared.into(store);
        neo4j = ExternalNeo4j.on(store);
        one = service("one");
        other = service("other");
    }

    private static Service service(String name) {
        return Service.onEmpty(
                folder.resolve(name),
                Stream.concat(
                                Stream.of(neo4j.settings()),
                                Stream.of(
                                        "--dateline.meaning=false",
                                        "--dateline.watch.private-addresses=true",
                                        "--dateline.watch.delay=1ms",
                                        "--dateline.watch.time=60s",
                                        "--dateline.watch.back-off=1h"))
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() throws IOException {
        for (Service service : new Service[] {other, one}) {
            if (service != null) {
                service.close();
            }
        }
        neo4j.close();
        SITE.close();
    }

    private static JsonNode source(Service service, String name) {
        return service.http()
                .data("{ watchedSource(ref: \"" + name + "\") { checking lastTryAt failures problem } }")
                .get("watchedSource");
    }

    private static boolean isChecking(Service service, String name) {
        return source(service, name).get("checking").asBoolean();
    }

    private static void ask(Service service, String name) {
        service.http().data("mutation { checkWatchedSource(ref: \"" + name + "\") { checking } }");
    }

    /** Adds a source that is checked once and then only on request. */
    private static void watch(String name, String path) {
        SITE.at(path, "application/rss+xml", EMPTY);
        one.http()
                .data("mutation { watchSource(input: {name: \"" + name + "\", kind: FEED, address: \"" + SITE.uri(path)
                        + "\", every: \"1d\"}) { id } }");
        Awaitility.await().atMost(PATIENCE).until(() -> {
            JsonNode source = source(other, name);
            return !source.get("lastTryAt").isNull() && !source.get("checking").asBoolean();
        });
    }

    private static List<String> marks(String name) {
        return one.get(Database.class)
                .read(
                        "MATCH (w:WatchedSource {name: $name}) RETURN coalesce(w.checks, []) AS checks",
                        Map.of("name", name))
                .getFirst()
                .get("checks")
                .asList(mark -> mark.asString());
    }

    private static void broken(CountDownLatch end, String path) {
        SITE.at(path, exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Site.document(200, "text/plain", "no feed".getBytes(StandardCharsets.UTF_8))
                    .answer(exchange);
        });
    }

    @Test
    void aCheckIsToldByTheOtherProcessUntilItsOutcomeCanBeRead() {
        watch("Slow", "/slow.xml");
        CountDownLatch end = new CountDownLatch(1);
        broken(end, "/slow.xml");
        ask(one, "Slow");
        assertThat(isChecking(other, "Slow")).as("requested").isTrue();
        Awaitility.await().atMost(PATIENCE).until(() -> SITE.asked("/slow.xml") > 1);
        assertThat(isChecking(other, "Slow")).as("running").isTrue();
        List<String> marks = marks("Slow");
        assertThat(marks).hasSize(1);
        Awaitility.await().atMost(PATIENCE).until(() -> !marks("Slow").equals(marks));
        assertThat(marks("Slow")).as("renewed").hasSize(1);
        end.countDown();
        JsonNode told = source(other, "Slow");
        while (told.get("checking").asBoolean()) {
            told = source(other, "Slow");
        }
        assertThat(told.get("failures").asInt()).isOne();
        assertThat(told.get("problem").asString()).contains("is no RSS or Atom feed");
        assertThat(marks("Slow")).isEmpty();
    }

    @Test
    void theEndOfOneCheckDoesNotHideAnotherOne() {
        watch("Twice", "/twice.xml");
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        SITE.at("/twice.xml", exchange -> {
            try {
                (asked.incrementAndGet() == 1 ? first : second).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Site.document(200, "application/rss+xml", EMPTY.getBytes(StandardCharsets.UTF_8))
                    .answer(exchange);
        });
        ask(one, "Twice");
        Awaitility.await().atMost(PATIENCE).until(() -> asked.get() == 1);
        ask(other, "Twice");
        Awaitility.await().atMost(PATIENCE).until(() -> asked.get() == 2);
        first.countDown();
        Awaitility.await().atMost(PATIENCE).until(() -> marks("Twice").size() == 1);
        assertThat(isChecking(one, "Twice")).isTrue();
        second.countDown();
        Awaitility.await().atMost(PATIENCE).until(() -> !isChecking(one, "Twice"));
        assertThat(isChecking(other, "Twice")).isFalse();
    }

    @Test
    void theMarkOfAKilledProcessExpires() {
        watch("Killed", "/killed.xml");
        one.get(Database.class)
                .write(tx -> tx.run(
                                "MATCH (w:WatchedSource {name: 'Killed'}) SET w.checks = ['check:killed ' + toString(timestamp() + 10000)]")
                        .consume());
        assertThat(isChecking(other, "Killed")).isTrue();
        Awaitility.await().atMost(PATIENCE).until(() -> !isChecking(other, "Killed") && !isChecking(one, "Killed"));
        ask(other, "Killed");
        Awaitility.await().atMost(PATIENCE).until(() -> !isChecking(one, "Killed"));
        assertThat(marks("Killed")).isEmpty();
    }

    @Test
    void aHostThatAsksOneProcessForAPauseIsLeftAloneByTheOther() throws IOException {
        try (Site busy = new Site()) {
            busy.at("/a", exchange -> {
                exchange.getResponseHeaders().set("Retry-After", "3600");
                exchange.sendResponseHeaders(429, -1);
            });
            String fetch = "mutation { ingestAddress(address: \""
                    + busy.uri("/a").toString().replace("127.0.0.1", "localhost") + "\") { status } }";
            // Another name, since the other tests go on with this host.
            assertThat(one.http().error(fetch).get("message").asString()).contains("429");
            assertThat(other.http().error(fetch).get("message").asString()).contains("wants no request before");
            assertThat(busy.asked("/a")).isEqualTo(1);
        }
    }

    @Test
    void theRequestsOfTwoProcessesToAHostAreSpaced() {
        Duration delay = Duration.ofSeconds(30);
        Duration patience = Duration.ofMinutes(1);
        HostTurns first = one.get(HostTurns.class);
        HostTurns second = other.get(HostTurns.class);
        assertThat(first.take("spaced.example", delay, patience)).contains(Duration.ZERO);
        assertThat(second.take("spaced.example", delay, patience).orElseThrow())
                .isBetween(Duration.ofSeconds(1), delay);
        assertThat(first.take("spaced.example", delay, patience).orElseThrow()).isBetween(delay, delay.multipliedBy(2));
        // It would be the third turn, for which nobody waits so long.
        assertThat(second.take("spaced.example", delay, Duration.ofSeconds(5)).orElseThrow())
                .isGreaterThan(Duration.ofSeconds(5));
        assertThat(first.take("spaced.example", delay, patience.multipliedBy(2)).orElseThrow())
                .isBetween(delay, delay.multipliedBy(3));
        second.hold("spaced.example", Duration.ofHours(2));
        second.hold("spaced.example", Duration.ofHours(1));
        assertThat(first.take("spaced.example", delay, patience).orElseThrow()).isGreaterThan(Duration.ofHours(1));
    }
}
