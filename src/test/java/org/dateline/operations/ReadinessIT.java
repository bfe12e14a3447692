package org.dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.dateline.Http;
import org.dateline.Service;
import org.dateline.graph.ReadOnlyMode;
import org.dateline.graph.Submissions;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.dateline.reader.Reader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.springframework.boot.health.application.DiskSpaceHealthIndicator;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each part that readiness names makes the service unready by itself, and is told by its name. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadinessIT {

    private static final List<String> PARTS = List.of("diskSpace", "heap", "neo4j", "queue", "reader", "writes");

    /** What is known of the queue is five seconds old at most. */
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.on(folder.resolve("data"), "--dateline.meaning=false", "--dateline.resume=false");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private record Readiness(int status, Map<String, String> parts, String told) {

        static Readiness now() {
            HttpResponse<String> answer = Http.send(service.http().request("/actuator/health/readiness"));
            JsonNode parts = JsonMapper.shared().readTree(answer.body()).get("components");
            return new Readiness(
                    answer.statusCode(),
                    PARTS.stream()
                            .collect(Collectors.toMap(
                                    part -> part,
                                    part -> parts.path(part).path("status").asString("MISSING"))),
                    answer.body());
        }

        /** Whether a part alone is unwell, and the service for its sake. */
        boolean isFor(String part) {
            return status == 503
                    && parts.entrySet().stream()
                            .allMatch(each -> each.getValue().equals("UP")
                                    != each.getKey().equals(part));
        }
    }

    /** Does something with a part in the place of the service's own. */
    private static void with(String part, HealthContributor other, Runnable work) {
        HealthContributorRegistry registry = service.get(HealthContributorRegistry.class);
        HealthContributor own = registry.unregisterContributor(part);
        registry.registerContributor(part, other);
        try {
            work.run();
        } finally {
            registry.unregisterContributor(part);
            registry.registerContributor(part, own);
        }
    }

    private static void assertUnreadyFor(String part) {
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            Readiness now = Readiness.now();
            assertThat(now.isFor(part)).as(now.told()).isTrue();
        });
    }

    @Test
    @Order(1)
    void aServiceThatIsWellIsReady() {
        Readiness now = Readiness.now();
        assertThat(now.status()).as(now.told()).isEqualTo(200);
        assertThat(now.parts())
                .allSatisfy((part, status) -> assertThat(status).as(part).isEqualTo("UP"));
    }

    @Test
    @Order(2)
    void aHeapThatACollectionLeavesTooFullMakesItUnready() {
        System.gc();
        with(
                "heap",
                new HeapHealthIndicator(new OperationsSettings(Duration.ofHours(1), 0.000_001)),
                () -> assertUnreadyFor("heap"));
    }

    @Test
    @Order(3)
    void aDiskWithTooLittleRoomMakesItUnready() {
        with(
                "diskSpace",
                new DiskSpaceHealthIndicator(folder.toFile(), DataSize.ofTerabytes(1_000_000)),
                () -> assertUnreadyFor("diskSpace"));
    }

    @Test
    @Order(4)
    void anArticleThatWaitsTooLongMakesItUnready() {
        // Nobody reads what is only kept.
        service.get(Submissions.class)
                .accept(
                        new Submission(
                                "Norway banned the import of cod.",
                                TextFormat.PLAIN,
                                null,
                                null,
                                null,
                                "2018-11-23",
                                null),
                        "waits");
        with(
                "queue",
                new QueueHealthIndicator(
                        service.get(QueueFigures.class),
                        new OperationsSettings(Duration.ofSeconds(1), 1),
                        service.get(ReadOnlyMode.class)),
                () -> {
                    assertUnreadyFor("queue");
                    whileReadOnly(() -> assertThat(Readiness.now().status())
                            .as("none can be read in time")
                            .isEqualTo(200));
                });
        assertThat(Readiness.now().status()).as("an hour is the default").isEqualTo(200);
    }

    private static void whileReadOnly(Runnable work) {
        ReadOnlyMode mode = service.get(ReadOnlyMode.class);
        mode.enter("no room");
        try {
            work.run();
        } finally {
            mode.leave();
        }
    }

    /** A balancer goes on to send it requests, since it answers queries. */
    @Test
    @Order(4)
    void aServiceThatTakesNoWritesIsReadyAndSaysSo() {
        whileReadOnly(() -> {
            Readiness now = Readiness.now();
            assertThat(now.status()).as(now.told()).isEqualTo(200);
            assertThat(now.told()).contains("no room");
            assertThat(JsonMapper.shared().readTree(now.told()).get("status").asString())
                    .isEqualTo("READ_ONLY");
            assertThat(now.parts()).containsEntry("writes", "READ_ONLY").containsEntry("neo4j", "UP");
        });
        assertThat(Readiness.now().parts()).containsEntry("writes", "UP");
    }

    /** It is looked at once a minute, so that one that has not looked yet takes its place. */
    @Test
    @Order(5)
    void aReaderThatFailsMakesItUnready() {
        Reader reader = service.get(Reader.class);
        reader.close();
        with("reader", new ReaderHealthIndicator(reader), () -> assertUnreadyFor("reader"));
    }

    /** A restart of the process would only make it longer. */
    private static void assertLive() {
        assertThat(Http.send(service.http().request("/actuator/health/liveness"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(6)
    void aDatabaseThatIsAwayMakesItUnready() {
        // The service restarts it at once, so readiness is asked for meanwhile.
        Thread.startVirtualThread(() -> ((GraphDatabaseAPI) service.get(GraphDatabaseService.class))
                .getDependencyResolver()
                .resolveDependency(DatabaseManagementService.class)
                .shutdown());
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            Readiness now = Readiness.now();
            assertThat(now.status()).as(now.told()).isEqualTo(503);
            assertThat(now.parts().get("neo4j")).as(now.told()).isEqualTo("DOWN");
            assertThat(List.of(
                            now.parts().get("heap"),
                            now.parts().get("diskSpace"),
                            now.parts().get("reader")))
                    .as(now.told())
                    .containsOnly("UP");
            assertLive();
        });
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            assertLive();
            assertThat(Readiness.now().parts()).containsEntry("neo4j", "UP");
        });
    }
}
