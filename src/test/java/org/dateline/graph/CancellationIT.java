package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.dateline.Dateline;
import org.dateline.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is read for a client that left, or for too long, is ended in the database within a second. */
class CancellationIT {

    /** A second on a machine that does nothing else; the read itself would take minutes. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration BEGUN = Duration.ofMinutes(1);

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext service;
    private static Database database;
    private static int port;

    @BeforeAll
    static void start() {
        service = started("embedded", "--dateline.limits.time=20s");
        database = service.getBean(Database.class);
        port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static ConfigurableApplicationContext started(String data, String... settings) {
        return new SpringApplicationBuilder(Dateline.class)
                .logStartupInfo(false)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("slowField", new SlowField(context));
                    context.getBeanFactory().registerSingleton("slowPath", new SlowPath(context));
                })
                .run(java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(
                                        "--dateline.data=" + folder.resolve(data),
                                        "--server.port=0",
                                        "--dateline.bolt-port=0",
                                        "--dateline.page-cache=64MB",
                                        "--dateline.samples=false",
                                        "--dateline.meaning=false",
                                        "--dateline.resume=false",
                                        "--spring.graphql.schema.locations=classpath:graphql/,classpath:slow/",
                                        "--dateline.security.mode=open",
                                        "--spring.main.banner-mode=off"),
                                java.util.stream.Stream.of(settings))
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Reads without end where {@code slow} is asked for. */
    @Controller
    static final class SlowField {

        private final ConfigurableApplicationContext context;

        SlowField(ConfigurableApplicationContext context) {
            this.context = context;
        }

        @QueryMapping
        int slow() {
            return (int) Endless.read(context.getBean(Database.class));
        }
    }

    /** Reads without end where its path is asked for, as an export of a busy database may. */
    @RestController
    static final class SlowPath {

        private final ConfigurableApplicationContext context;

        SlowPath(ConfigurableApplicationContext context) {
            this.context = context;
        }

        @GetMapping("/slow")
        String slow() {
            return "" + Endless.read(context.getBean(Database.class));
        }
    }

    private static void awaitRunning() {
        Awaitility.await().atMost(BEGUN).pollInterval(Duration.ofMillis(50)).until(() -> Endless.isRunning(database));
    }

    private static void assertGoneSoon() {
        Awaitility.await().atMost(SOON).pollInterval(Duration.ofMillis(50)).until(() -> !Endless.isRunning(database));
    }

    @Test
    void aReadInThisProcessIsEndedAndNoneBeginsAfterwards() throws InterruptedException {
        Cancellation cancellation = new Cancellation();
        CountDownLatch over = Endless.begin(database, cancellation);
        awaitRunning();
        cancellation.cancel();
        assertThat(over.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertGoneSoon();
        assertThatThrownBy(() -> Cancellation.within(cancellation, () -> database.read("RETURN 1", java.util.Map.of())))
                .isInstanceOf(ReadCancelled.class);
        assertThat(database.read("RETURN 1 AS one", java.util.Map.of())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /graphql?query=%7Bslow%7D HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 18\r\n\r\n"
                        + "{\"query\":\"{slow}\"}"
            })
    void whatIsReadForAClientThatLeavesIsEnded(String request) throws Exception {
        try (Socket client = new Socket("127.0.0.1", port)) {
            client.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            awaitRunning();
        }
        assertGoneSoon();
    }

    @Test
    void howeverManyClientsLeaveTheNextOneIsAnswered() throws Exception {
        byte[] request =
                "GET /graphql?query=%7Bslow%7D HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        List<Socket> clients = new ArrayList<>();
        for (int i = 0; i < 5 * Runtime.getRuntime().availableProcessors(); i++) {
            Socket client = new Socket("127.0.0.1", port);
            clients.add(client);
            client.getOutputStream().write(request);
        }
        awaitRunning();
        for (Socket client : clients) {
            client.close();
        }
        assertGoneSoon();
        assertThat(new Http(port).text("{ __typename }")).contains("\"Query\"");
    }

    @Test
    void whatIsReadForTooLongIsEndedAsTheClientIsTold() {
        String answer = new Http(port).text("{ slow }");
        assertThat(answer).contains("\"TIMEOUT\"");
        assertGoneSoon();
    }

    @Test
    void aClientThatDoesNotWaitForAnswersGetsAllOfThem() throws Exception {
        String one = "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\n";
        try (Socket client = new Socket("127.0.0.1", port)) {
            client.setSoTimeout(20_000);
            client.getOutputStream()
                    .write((one + "\r\n" + one + "\r\n" + one + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            String answers = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers.split("\"__typename\":\"Query\"", -1)).hasSize(4);
        }
    }

    @Test
    void aReadOverBoltIsEndedByItsMark() throws Exception {
        try (ConfigurableApplicationContext other = started("bolt", "--dateline.in-process-reads=false")) {
            Database overBolt = other.getBean(Database.class);
            Cancellation cancellation = new Cancellation();
            CountDownLatch over = Endless.begin(overBolt, cancellation);
            Awaitility.await().atMost(BEGUN).until(() -> Endless.isRunning(overBolt));
            cancellation.cancel();
            assertThat(over.await(BEGUN.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(Endless.isRunning(overBolt)).isFalse();
        }
    }
}
