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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dateline.Dateline;
import org.dateline.Http;
import org.dateline.Prepared;
import org.dateline.model.Reading;
import org.dateline.server.ExternalNeo4j;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;
import org.neo4j.graphdb.GraphDatabaseService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A read for a client that left, or a read that takes too long, ends in the database within a second. The long form, {@code mvn -Pfaults
 * verify}, holds the median of all to that second.
 */
@Tag("faults")
class CancellationIT {

    /** A second on a machine that does nothing else; the read itself would take minutes. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration BEGUN = Duration.ofMinutes(1);

    private static final int MANY_ACTS = 3_000;

    /** Longer than the median may not be; one read may meet a pause of a busy machine. The short form runs beside other tests. */
    private static final Duration PROMISED = Duration.ofSeconds(Boolean.getBoolean("faults.long") ? 1 : 3);

    /** How long reads went on behind a client that left or was told of a limit, in milliseconds. */
    private static final List<Long> BEHIND_CLIENTS = Collections.synchronizedList(new ArrayList<>());

    /** The cancellations of requests whose first read of the graph does not end by itself. */
    private static final Set<Cancellation> SLOW = ConcurrentHashMap.newKeySet();

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext service;
    private static Database database;
    private static int port;

    @BeforeAll
    static void start() {
        Prepared.into(folder.resolve("embedded"));
        service = started("embedded", "--dateline.limits.time=10s");
        database = service.getBean(Database.class);
        port = port(service);
    }

    private static int port(ConfigurableApplicationContext service) {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static ConfigurableApplicationContext started(String data, String... settings) {
        return new SpringApplicationBuilder(Dateline.class)
                .logStartupInfo(false)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("slowField", new SlowField(context));
                    context.getBeanFactory().registerSingleton("slowRequests", new SlowRequests());
                    context.getBeanFactory().registerSingleton("smallBuffers", new SmallBuffers());
                    context.addBeanFactoryPostProcessor(
                            beans -> ((AbstractBeanDefinition) beans.getBeanDefinition("database"))
                                    .setBeanClass(SlowDatabase.class));
                    context.getBeanFactory().registerSingleton("slowSearch", new SlowSearch(context));
                    context.getBeanFactory().registerSingleton("exports", new Exports());
                })
                .run(Stream.concat(
                                Stream.of(
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
                                Stream.of(settings))
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
        assertThat(BEHIND_CLIENTS.get(BEHIND_CLIENTS.size() / 2))
                .isLessThan(Long.getLong("cancelled.within", PROMISED.toMillis()));
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

    /** Little of a file lies between the service and its client, so that a small one is large enough. */
    static final class SmallBuffers implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

        @Override
        public void customize(ConfigurableTomcatWebServerFactory server) {
            server.addConnectorCustomizers(connector -> connector.setProperty("socket.txBufSize", "16384"));
        }
    }

    /** Notes the requests that ask for it, behind the filter that ends their reads. */
    static final class SlowRequests extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getHeader("Slow") != null) {
                SLOW.add(Objects.requireNonNull(Cancellation.current()));
            }
            chain.doFilter(request, response);
        }
    }

    /** Begins a read without end where a noted request reads, in whatever thread its route does. */
    static class SlowDatabase extends Database {

        SlowDatabase(
                Driver driver,
                Schema schema,
                Intermission intermission,
                ReadOnlyMode readOnly,
                TransactionSpans spans,
                ObjectProvider<GraphDatabaseService> own,
                TransactionTimes times,
                @Value("${dateline.in-process-reads:true}") boolean inProcess) {
            super(driver, schema, intermission, readOnly, spans, own, times, inProcess);
        }

        @Override
        public <T> T read(Function<TransactionContext, T> work) {
            Cancellation cancellation = Cancellation.current();
            return cancellation == null || !SLOW.contains(cancellation)
                    ? super.read(work)
                    : super.read(tx -> {
                        Endless.read(tx);
                        return work.apply(tx);
                    });
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
        awaitRunning(database);
    }

    private static void awaitRunning(Database where) {
        Awaitility.await().atMost(BEGUN).pollInterval(Duration.ofMillis(50)).until(() -> Endless.isRunning(where));
    }

    private static void assertGoneSoon() {
        assertGoneSoon(database);
    }

    /** Asserts that the read ends, and notes how long that took. */
    private static void assertGoneSoon(Database where) {
        long left = System.nanoTime();
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .atMost(SOON)
                .until(() -> !Endless.isRunning(where));
        BEHIND_CLIENTS.add((System.nanoTime() - left) / 1_000_000);
    }

    /** Sends a request, leaves once the database is at its read, and asserts that the read ends. */
    private static void leave(String request, int port, Database where) throws IOException {
        try (Socket client = new Socket("127.0.0.1", port)) {
            client.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            awaitRunning(where);
        }
        assertGoneSoon(where);
    }

    private static String slow(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nSlow: yes\r\n\r\n";
    }

    private static final String GRAPHQL = "GET /graphql?query=%7Bslow%7D HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static final String RECONCILIATION = "POST /reconcile HTTP/1.1\r\nHost: localhost\r\nSlow: yes\r\n"
            + "Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\nContent-Length: 56\r\n\r\n"
            + "queries=%7B%22a%22%3A%7B%22query%22%3A%22France%22%7D%7D";

    static Stream<String> requests() {
        return Stream.of(
                slow("/export?format=csv&involving=country:NO"),
                slow("/export?format=json-ld&recorded=2020-01-01"),
                slow("/timeline.atom?involving=country:NO"),
                slow("/embed?involving=country:NO"),
                slow("/reconcile/suggest/entity?prefix=nor"),
                RECONCILIATION,
                GRAPHQL,
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 18\r\n\r\n"
                        + "{\"query\":\"{slow}\"}",
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Accept: text/event-stream\r\nContent-Length: 18\r\n\r\n{\"query\":\"{slow}\"}",
                "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Accept: application/json, text/event-stream\r\nContent-Length: 108\r\n\r\n"
                        + "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\","
                        + "\"params\":{\"name\":\"find_entity\",\"arguments\":{\"search\":\"slow\"}}}");
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
    @MethodSource("requests")
    void whatIsReadForAClientThatLeavesIsEnded(String request) throws IOException {
        leave(request, port, database);
    }

    /** Asks over a WebSocket for a read without end, ends that some way, and asserts that the read ends. */
    private static void leaveSocket(Consumer<WebSocket> leave) {
        CountDownLatch acknowledged = new CountDownLatch(1);
        try (HttpClient client = HttpClient.newHttpClient()) {
            WebSocket socket = client.newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), new WebSocket.Listener() {
                        @Override
                        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                            acknowledged.countDown();
                            from.request(1);
                            return CompletableFuture.completedStage(null);
                        }
                    })
                    .join();
            socket.sendText("{\"type\":\"connection_init\"}", true).join();
            Awaitility.await().atMost(BEGUN).until(() -> acknowledged.getCount() == 0);
            socket.sendText("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{slow}\"}}", true)
                    .join();
            awaitRunning();
            leave.accept(socket);
            assertGoneSoon();
            socket.abort();
        }
    }

    /** The socket is gone without a word, as it is when a page is closed or a machine fails. */
    @Test
    void whatIsReadForAWebSocketThatIsGoneIsEnded() {
        leaveSocket(WebSocket::abort);
    }

    /** A client that keeps its socket takes back one of its queries with the protocol's {@code complete}. */
    @Test
    void whatIsReadForAQueryThatIsCompletedByItsClientIsEnded() {
        leaveSocket(socket ->
                socket.sendText("{\"id\":\"1\",\"type\":\"complete\"}", true).join());
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
        for (int i = 0; i < MANY_ACTS; i += 1_000) {
            chronicle.store(all.subList(i, i + 1_000));
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
        byte[] request = GRAPHQL.getBytes(StandardCharsets.UTF_8);
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

    /** Reads of a database elsewhere are ended by their marks, over connections of their own. */
    @Test
    void whatIsReadInADatabaseElsewhereIsEndedToo() throws Exception {
        Path files = folder.resolve("elsewhere");
        Prepared.into(files);
        try (ExternalNeo4j server = ExternalNeo4j.on(files);
                ConfigurableApplicationContext other = started("beside", server.settings())) {
            Database overBolt = other.getBean(Database.class);
            Cancellation cancellation = new Cancellation();
            CountDownLatch over = Endless.begin(overBolt, cancellation);
            awaitRunning(overBolt);
            cancellation.cancel();
            assertGoneSoon(overBolt);
            assertThat(over.await(BEGUN.toSeconds(), TimeUnit.SECONDS)).isTrue();
            for (String request : List.of(
                    GRAPHQL, RECONCILIATION, slow("/export?format=csv&involving=country:NO"), slow("/timeline.atom"))) {
                leave(request, port(other), overBolt);
            }
        }
    }
}
