package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.dateline.Dateline;
import org.dateline.Http;
import org.dateline.Prepared;
import org.dateline.model.Reading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A read for a client that left, or a read that takes too long, ends in the database within a second. The long form, {@code mvn -Pfaults
 * verify}, holds the median of the transports to that second.
 */
class CancellationIT {

    /** A second on a machine that does nothing else; the read itself would take minutes. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration BEGUN = Duration.ofMinutes(1);

    private static final int MANY_ACTS = 20_000;

    /** Longer than the median may not be in the long form; one read may meet a pause of a busy machine. */
    private static final Duration PROMISED = Duration.ofSeconds(1);

    /** How long reads went on behind a client that left, in milliseconds. */
    private static final List<Long> BEHIND_CLIENTS = new ArrayList<>();

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
        Prepared.into(folder.resolve(data));
        return new SpringApplicationBuilder(Dateline.class)
                .logStartupInfo(false)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("slowField", new SlowField(context));
                    context.getBeanFactory().registerSingleton("slowPath", new SlowPath(context));
                    context.getBeanFactory().registerSingleton("slowSearch", new SlowSearch(context));
                    context.getBeanFactory().registerSingleton("exports", new Exports());
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
                                        "--dateline.mcp.enabled=true",
                                        "--spring.graphql.schema.locations=classpath:graphql/,classpath:slow/",
                                        "--dateline.security.mode=open",
                                        "--spring.main.banner-mode=off"),
                                java.util.stream.Stream.of(settings))
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        service.close();
        if (BEHIND_CLIENTS.isEmpty()) {
            return;
        }
        BEHIND_CLIENTS.sort(null);
        System.out.println("reads ended so many ms after their client had left: " + BEHIND_CLIENTS);
        if (Boolean.getBoolean("faults.long")) {
            assertThat(BEHIND_CLIENTS.get(BEHIND_CLIENTS.size() / 2))
                    .isLessThan(Long.getLong("cancelled.within", PROMISED.toMillis()));
        }
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

    /** Has the search of entities read without end where it is for {@code slow}, whichever transport it came by. */
    static final class SlowSearch extends SimplePerformantInstrumentation {

        private final ConfigurableApplicationContext context;

        SlowSearch(ConfigurableApplicationContext context) {
            this.context = context;
        }

        @Override
        public DataFetcher<?> instrumentDataFetcher(
                DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
            return environment -> environment.getField().getName().equals("entities")
                            && "slow".equals(environment.getArgument("search"))
                    ? Cancellation.within(
                            environment.getGraphQlContext().get(Cancellation.class),
                            () -> Endless.read(context.getBean(Database.class)))
                    : fetcher.get(environment);
        }
    }

    /** Reads without end where its path is asked for, as an export of a busy database or the match of a long table may. */
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

        @PostMapping("/reconcile/slow")
        String slow(@RequestParam String queries) {
            return queries + Endless.read(context.getBean(Database.class));
        }
    }

    /** Counts the exports that are being answered. */
    static final class Exports extends OncePerRequestFilter {

        private final AtomicInteger running = new AtomicInteger();

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            running.incrementAndGet();
            try {
                chain.doFilter(request, response);
            } finally {
                running.decrementAndGet();
            }
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !request.getRequestURI().equals("/export");
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

    @Tag("faults")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /graphql?query=%7Bslow%7D HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 18\r\n\r\n"
                        + "{\"query\":\"{slow}\"}",
                "POST /reconcile/slow HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\nContent-Length: 14\r\n\r\n"
                        + "queries=%7B%7D",
                "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Accept: application/json, text/event-stream\r\nContent-Length: 108\r\n\r\n"
                        + "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\","
                        + "\"params\":{\"name\":\"find_entity\",\"arguments\":{\"search\":\"slow\"}}}"
            })
    void whatIsReadForAClientThatLeavesIsEnded(String request) throws Exception {
        try (Socket client = new Socket("127.0.0.1", port)) {
            client.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            awaitRunning();
        }
        long left = System.nanoTime();
        assertGoneSoon();
        BEHIND_CLIENTS.add((System.nanoTime() - left) / 1_000_000);
    }

    /** The file is larger than what lies between the service and a client that reads nothing. */
    @Test
    void anExportOfManyActsEndsWhenItsClientLeavesInTheMiddle() throws Exception {
        Chronicle chronicle = new Chronicle(
                service.getBean(Entities.class),
                service.getBean(Readings.class),
                database,
                service.getBean(Clock.class),
                service.getBean(Records.class));
        // One list, since readings of the same words would be the same acts.
        List<Reading> all = Generated.sanctions("country:NO", "country:IS", LocalDate.of(1960, 1, 1), MANY_ACTS);
        for (int i = 0; i < MANY_ACTS; i += 2_000) {
            chronicle.store(all.subList(i, i + 2_000));
        }
        AtomicInteger running = service.getBean(Exports.class).running;
        for (String format : List.of("json-ld", "csv")) {
            try (Socket client = new Socket()) {
                client.setReceiveBufferSize(16_384);
                client.connect(new InetSocketAddress("127.0.0.1", port));
                client.getOutputStream()
                        .write(("GET /export?format=" + format + "&involving=country:NO HTTP/1.1\r\n"
                                        + "Host: localhost\r\n\r\n")
                                .getBytes(StandardCharsets.UTF_8));
                assertThat(client.getInputStream().readNBytes(65_536)).hasSize(65_536);
                Thread.sleep(1_000);
                assertThat(running).as(format + " is not done").hasValue(1);
            }
            long left = System.nanoTime();
            Awaitility.await().atMost(SOON).pollInterval(Duration.ofMillis(50)).until(() -> running.get() == 0);
            BEHIND_CLIENTS.add((System.nanoTime() - left) / 1_000_000);
        }
        assertThat(new Http(port).text("{ __typename }")).contains("\"Query\"");
    }

    /** A look at the connection takes what is sent behind the form for an end, if it came before the form is read. */
    @Test
    void aFormIsReadInWholeHoweverSlowlyItComes() throws Exception {
        String form = "queries=%7B%22a%22%3A%7B%22query%22%3A%22France%22%7D%7D";
        try (Socket client = new Socket("127.0.0.1", port)) {
            client.setSoTimeout(20_000);
            OutputStream out = client.getOutputStream();
            out.write(("POST /reconcile HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                            + "\r\n\r\n" + form.substring(0, 20))
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            Thread.sleep(1_000);
            out.write(form.substring(20).getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"a\":{\"result\":");
        }
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
