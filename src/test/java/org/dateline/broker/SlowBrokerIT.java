package org.dateline.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.awaitility.Awaitility;
import org.dateline.Prepared;
import org.dateline.ingest.IngestQueue;
import org.dateline.ingest.Intake;
import org.dateline.ingest.Proxy;
import org.dateline.server.ExternalNeo4j;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An api process at a broker that answers late, or not at first. */
class SlowBrokerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LATE = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final int AT_ONCE = 20;

    @TempDir
    static Path folder;

    private static ExternalNeo4j neo4j;
    private static Proxy way;
    private static KafkaProcess broker;
    private static RoleProcess api;

    @BeforeAll
    static void start() throws IOException {
        int port = KafkaProcess.freePort();
        way = new Proxy(port);
        broker = KafkaProcess.start(folder, port, way.port());
        Path store = ExternalNeo4j.folder();
        Prepared.into(store);
        neo4j = ExternalNeo4j.on(store);
        api = RoleProcess.start("api", RoleProcess.all(neo4j.settings(), new String[] {
            "--spring.kafka.bootstrap-servers=127.0.0.1:" + way.port(),
            "--dateline.kafka.patience=" + PATIENCE.toSeconds() + "s"
        }));
    }

    @AfterAll
    static void stop() throws IOException {
        api.close();
        broker.close();
        way.close();
        neo4j.close();
    }

    private static String handingIn(int number) {
        return "mutation { ingestArticles(wait: false, input: [{text: \"Norway banned the import of turbot number "
                + number + ".\"}]) { jobId } }";
    }

    private static boolean isTaken(int number) {
        return api.http().post(handingIn(number)).at("/errors").isMissingNode();
    }

    private static Duration timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void read() {
        assertThat(api.http()
                        .data("{ articles(first: 1) { edges { node { id } } } }")
                        .isEmpty())
                .isFalse();
    }

    @Test
    void theIntakeSaysWhenToComeBackAndReadsDoNotWait() {
        Awaitility.await().atMost(LONG).until(() -> isTaken(0));
        read();
        way.delay(LATE);
        List<CompletableFuture<JsonNode>> waiting = IntStream.range(1, 1 + AT_ONCE)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> api.http().error(handingIn(number)), Thread::startVirtualThread))
                .toList();
        // Each of them waits for the broker meanwhile.
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        Duration reads = timed(() -> IntStream.range(0, 5).forEach(i -> read()));
        // All five were answered while all twenty waited, so none of them waited for the broker.
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        Duration refused = timed(() -> waiting.forEach(error -> {
            assertThat(error.join().at("/extensions/code").asString()).isEqualTo("QUEUE_FULL");
            assertThat(error.join().at("/extensions/retryAfter").asInt()).isPositive();
        }));
        System.out.printf(
                "five reads in %d ms beside %d articles that waited for a slow broker; all were refused %d ms later%n",
                reads.toMillis(), AT_ONCE, refused.toMillis());
        assertThat(reads).isLessThan(PATIENCE);
        assertThat(refused).isLessThan(LATE.minus(PATIENCE));
        // For some seconds behind a failure nobody waits for the broker again; the next one after them asks it.
        AtomicInteger next = new AtomicInteger(100);
        Awaitility.await().atMost(LONG).until(() -> {
            Duration took =
                    timed(() -> assertThat(isTaken(next.incrementAndGet())).isFalse());
            return took.compareTo(PATIENCE) < 0
                    && api.get(IngestQueue.class).intake().state() == Intake.State.FULL;
        });
        way.mend();
        Awaitility.await().atMost(LONG).until(() -> isTaken(next.incrementAndGet()));
        assertThat(api.get(IngestQueue.class).intake().state()).isEqualTo(Intake.State.OPEN);
    }

    /** A topic that Kafka makes by itself keeps articles for a week and takes a megabyte. */
    @Test
    void aProcessThatStartsBeforeItsBrokerTakesArticlesOnceItsTopicsExist() throws Exception {
        int port = KafkaProcess.freePort();
        try (RoleProcess early = RoleProcess.start("api", RoleProcess.all(neo4j.settings(), new String[] {
            "--spring.kafka.bootstrap-servers=127.0.0.1:" + port, "--dateline.kafka.patience=2s"
        }))) {
            IngestQueue intake = early.get(IngestQueue.class);
            for (int i = 0; i < 2; i++) {
                Duration refused = timed(() -> assertThat(early.http()
                                .error(handingIn(1))
                                .at("/extensions/code")
                                .asString())
                        .isEqualTo("QUEUE_FULL"));
                assertThat(refused).isLessThan(PATIENCE);
            }
            assertThat(intake.intake().state())
                    .as("sources and alerts know it, too")
                    .isEqualTo(Intake.State.FULL);
            try (KafkaProcess late = KafkaProcess.start(Files.createDirectory(folder.resolve("late")), port, port);
                    Admin admin = early.get(BrokerClients.class).admin()) {
                Awaitility.await().atMost(LONG).until(() -> intake.intake().state() == Intake.State.OPEN);
                assertThat(early.http().post(handingIn(2)).at("/errors").isMissingNode())
                        .isTrue();
                ConfigResource topic = new ConfigResource(
                        ConfigResource.Type.TOPIC,
                        early.get(BrokerSettings.class).articles());
                assertThat(admin.describeConfigs(List.of(topic))
                                .all()
                                .get(1, TimeUnit.MINUTES)
                                .get(topic)
                                .get(TopicConfig.RETENTION_MS_CONFIG)
                                .value())
                        .isEqualTo(String.valueOf(Duration.ofDays(30).toMillis()));
            }
        }
    }
}
