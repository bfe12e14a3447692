package org.dateline.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.dateline.Http;
import org.dateline.Prepared;
import org.dateline.fetch.Site;
import org.dateline.graph.Database;
import org.dateline.server.ExternalNeo4j;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two api processes at one broker and one database. The one that watches the sources and notifies the receivers is killed in the middle of a check.
 */
@Tag("faults")
class KilledWatcherIT {

    private static final Duration LONG = Duration.ofMinutes(3);

    /** What docs/scaling.md promises. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(25);

    /** What a busy machine may add. */
    private static final Duration BUSY = Duration.ofSeconds(3);

    private static final int ITEMS = 5;

    /** The item whose page the process waits for when it is killed. The feed begins with its newest item, which is read last. */
    private static final int SLOW = 2;

    private static final String LONG_REPORT =
            "The ministry said on Monday that the decision follows talks with the industry and its partners. "
                    .repeat(15);

    @TempDir
    static Path folder;

    private static final Site SITE = new Site();
    private static BrokerForTests broker;
    private static ExternalNeo4j neo4j;
    private static Driver leases;
    private static RoleProcess other;
    private static RoleProcess worker;
    private static Process killed;
    private static Http watcher;

    /** The acts of which the receiver was told, one entry for each request. */
    private static final List<String> TOLD = Collections.synchronizedList(new ArrayList<>());

    private static final List<String> KEYS = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void start() throws IOException {
        broker = BrokerForTests.start();
        Path store = ExternalNeo4j.folder();
        Prepared.into(store);
        neo4j = ExternalNeo4j.on(store);
        leases = neo4j.connect();
        String[] settings = RoleProcess.all(neo4j.settings(), broker.settings(), new String[] {
            "--dateline.watch.private-addresses=true", "--dateline.watch.delay=1ms", "--dateline.watch.time=5m"
        });
        killed = RoleProcess.apart(folder, "api", settings);
        Path address = folder.resolve("service.url");
        Awaitility.await().atMost(LONG).until(() -> {
            assertThat(killed.isAlive())
                    .as(Files.readString(folder.resolve("log")))
                    .isTrue();
            return Files.exists(address)
                    && holder("sources").isPresent()
                    && holder("receivers").isPresent();
        });
        watcher = new Http(URI.create(Files.readString(address).strip()).getPort());
        other = RoleProcess.start("api", settings);
        worker = RoleProcess.start("worker", settings);
        SITE.at("/hook", exchange -> {
            KEYS.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            TOLD.add(JsonMapper.shared()
                    .readTree(exchange.getRequestBody().readAllBytes())
                    .at("/action/id")
                    .asString());
            exchange.sendResponseHeaders(204, -1);
        });
    }

    @AfterAll
    static void stop() throws IOException {
        killed.destroyForcibly();
        for (RoleProcess process : new RoleProcess[] {worker, other}) {
            if (process != null) {
                process.close();
            }
        }
        leases.close();
        neo4j.close();
        broker.close();
        SITE.close();
    }

    /** The process that has the lease of a task; empty while none ever had it. */
    private static Optional<String> holder(String task) {
        return leases
                .executableQuery("MATCH (l:Lock {id: $id}) RETURN l.holder AS holder")
                .withParameters(Map.of("id", task))
                .execute()
                .records()
                .stream()
                .map(row -> row.get("holder").asString())
                .findFirst();
    }

    /** Each page reports an act of its own: another month is another act. */
    private static Site.Page page(int i) {
        String html = "<html><head><title>Act " + i
                + "</title><meta property=\"article:published_time\" content=\"2019-0"
                + (i + 1) + "-15\"></head><body><article><p>Norway banned the import of turbot from Iceland on 14 "
                + List.of("January", "February", "March", "April", "May").get(i) + " 2019. " + LONG_REPORT
                + "</p></article></body></html>";
        return Site.document(200, "text/html", html.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode source() {
        return other.http()
                .data(
                        "{ watchedSource(ref: \"Wire\") { state checking lastSuccessAt failures problem articles setAside } }")
                .get("watchedSource");
    }

    private static long count(String query) {
        return other.get(Database.class)
                .read(query, Map.of())
                .getFirst()
                .get("n")
                .asLong();
    }

    private static int delivered() {
        return other.http()
                .data("{ topicReceivers { delivered } }")
                .at("/topicReceivers/0/delivered")
                .asInt();
    }

    @Test
    void theOtherProcessTakesTheCheckOverAndEachItemIsReadAndToldOnce() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        StringBuilder items = new StringBuilder();
        for (int i = ITEMS - 1; i >= 0; i--) {
            items.append("<item><guid>" + i + "</guid><link>" + SITE.uri("/" + i) + "</link></item>");
            SITE.at("/" + i, page(i));
        }
        SITE.at("/" + SLOW, exchange -> {
            try {
                slow.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            page(SLOW).answer(exchange);
        });
        SITE.at(
                "/feed.xml",
                "application/rss+xml",
                "<rss version=\"2.0\"><channel><title>Wire</title><link>http://127.0.0.1/</link>"
                        + "<description>News</description>" + items + "</channel></rss>");
        watcher.data("mutation { createTopic(name: \"Fish\", filter: {involving: [\"NO\"]}) { id } }");
        watcher.data("mutation { addTopicReceiver(topic: \"Fish\", kind: WEBHOOK, address: \"" + SITE.uri("/hook")
                + "\") { secret } }");
        watcher.data("mutation { watchSource(input: {name: \"Wire\", kind: FEED, address: \"" + SITE.uri("/feed.xml")
                + "\", every: \"1d\"}) { id } }");
        Awaitility.await().atMost(LONG).until(() -> SITE.asked("/" + SLOW) == 1);
        // If a process is killed right after a delivery, that delivery may come twice.
        Awaitility.await().atMost(LONG).until(() -> delivered() == SLOW);
        assertThat(source().get("checking").asBoolean()).isTrue();

        Optional<String> holder = holder("sources");
        killed.destroyForcibly().waitFor();
        Instant end = Instant.now();
        slow.countDown();
        Awaitility.await()
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !holder.equals(holder("sources")));
        assertThat(Duration.between(end, Instant.now())).isLessThan(TAKEN_OVER.plus(BUSY));

        Awaitility.await().atMost(LONG).until(() -> {
            JsonNode source = source();
            return !source.get("checking").asBoolean()
                    && !source.get("lastSuccessAt").isNull();
        });
        JsonNode source = source();
        assertThat(source.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(source.get("failures").asInt()).isZero();
        assertThat(source.get("problem").isNull()).isTrue();
        assertThat(source.get("articles").asInt()).isEqualTo(ITEMS);
        assertThat(source.get("setAside").asInt()).isZero();
        assertThat(IntStream.range(0, ITEMS).mapToLong(i -> SITE.asked("/" + i)))
                .as("only the page that was cut off is asked for again")
                .containsExactly(1L, 1L, 2L, 1L, 1L);

        Awaitility.await().atMost(LONG).until(() -> delivered() == ITEMS);
        assertThat(count("MATCH (a:Article) RETURN count(a) AS n")).isEqualTo(ITEMS);
        assertThat(count("MATCH (s:Submission) RETURN count(s) AS n")).isEqualTo(ITEMS);
        List<String> acts = other.http()
                .data("{ timeline(first: 50, filter: {involving: [\"NO\"]}) { edges { node { id } } } }")
                .at("/timeline/edges")
                .valueStream()
                .map(edge -> edge.at("/node/id").asString())
                .toList();
        assertThat(acts).hasSize(ITEMS);
        assertThat(TOLD).containsExactlyInAnyOrderElementsOf(acts);
        assertThat(KEYS).doesNotHaveDuplicates();
    }
}
