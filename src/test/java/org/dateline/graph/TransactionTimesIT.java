package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.awaitility.Awaitility;
import org.dateline.Dateline;
import org.dateline.Http;
import org.dateline.Prepared;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.graphdb.GraphDatabaseService;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The database ends a transaction that takes longer than it may, and whoever asked is told which setting says so. */
@Tag("faults")
class TransactionTimesIT {

    private static final String HOLD = Cypher.load("write/hold_clock");

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        Path data = folder.resolve("data");
        Prepared.into(data);
        service = new SpringApplicationBuilder(Dateline.class)
                .logStartupInfo(false)
                .initializers(
                        context -> context.getBeanFactory().registerSingleton("slowFiles", new SlowFiles(context)))
                .run(
                        "--dateline.data=" + data,
                        "--server.port=0",
                        "--dateline.bolt-port=0",
                        "--dateline.page-cache=64MB",
                        "--dateline.samples=false",
                        "--dateline.meaning=false",
                        "--dateline.resume=false",
                        "--dateline.security.mode=open",
                        "--dateline.transactions.read=5s",
                        "--dateline.transactions.write=5s",
                        "--spring.main.banner-mode=off");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Files that read without end: one before its first byte, one behind a part that is sent already. */
    @RestController
    static final class SlowFiles {

        private static final int SENT = 200_000;

        private final ConfigurableApplicationContext context;

        SlowFiles(ConfigurableApplicationContext context) {
            this.context = context;
        }

        @GetMapping("/export/slow")
        String slow() {
            return "" + Endless.read(context.getBean(Database.class));
        }

        @GetMapping("/export/begun")
        void begun(HttpServletResponse response) throws IOException {
            response.getOutputStream().write(new byte[SENT]);
            Endless.read(context.getBean(Database.class));
        }
    }

    private static Http http() {
        return new Http(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    /** The database with a bound of a second, in this process or over Bolt. */
    private static Database bounded(boolean inProcess) {
        return bounded(inProcess, Duration.ofSeconds(1));
    }

    private static Database bounded(boolean inProcess, Duration write) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (inProcess) {
            beans.addBean("database", service.getBean(GraphDatabaseService.class));
        }
        return new Database(
                service.getBean(Driver.class),
                service.getBean(Schema.class),
                service.getBean(Intermission.class),
                service.getBean(ReadOnlyMode.class),
                service.getBean(TransactionSpans.class),
                beans.getBeanProvider(GraphDatabaseService.class),
                new TransactionTimes(Duration.ofSeconds(1), write),
                inProcess);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReadThatTakesTooLongIsEnded(boolean inProcess) {
        Database database = bounded(inProcess);
        assertThatThrownBy(() -> Endless.read(database))
                .isInstanceOf(TransactionTooLong.class)
                .hasMessageContaining("more than 1 s (dateline.transactions.read)");
        assertThat(Endless.isRunning(service.getBean(Database.class))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWriteThatTakesTooLongIsUndone(boolean inProcess) {
        Database database = bounded(inProcess);
        assertThatThrownBy(() -> database.write(tx -> {
                    tx.run("CREATE (:Unfinished)").consume();
                    return tx.run("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b"
                                    + " WHERE a * b % 7919 = 1 RETURN count(*)")
                            .single();
                }))
                .isInstanceOf(TransactionTooLong.class)
                .hasMessageContaining("more than 1 s")
                .hasMessageContaining("dateline.transactions.write")
                .satisfies(failure -> assertThat(Database.isPassing(failure))
                        .as("it may be the article's own fault")
                        .isFalse());
        assertThat(database.read("MATCH (n:Unfinished) RETURN n", Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDryRunSeesWhatItWritesAndTakesNoStamp(boolean inProcess) {
        Database database = bounded(inProcess);
        Clock clock = service.getBean(Clock.class);
        Instant before = clock.at();
        long seen = database.dryRun(tx -> {
            clock.tick(tx);
            tx.run("CREATE (:Tried)").consume();
            return tx.run("MATCH (n:Tried) RETURN count(n) AS n")
                    .single()
                    .get("n")
                    .asLong();
        });
        assertThat(seen).isOne();
        assertThat(clock.at()).isEqualTo(before);
        assertThat(database.read("MATCH (n:Tried) RETURN n", Map.of())).isEmpty();
        assertThatThrownBy(() -> database.dryRun(tx -> {
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("refused");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDryRunThatTakesLongerThanAReadMayIsEnded(boolean inProcess) {
        Database database = bounded(inProcess, Duration.ofMinutes(5));
        try (Database.Held ignored = service.getBean(Database.class).hold(HOLD)) {
            assertThatThrownBy(() -> database.dryRun(tx -> tx.run(HOLD).consume()))
                    .isInstanceOf(TransactionTooLong.class)
                    .hasMessageContaining("more than 1 s")
                    .hasMessageContaining("dateline.transactions.read");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWriteThatWaitsForAnotherForTooLongIsEnded(boolean inProcess) {
        Database database = bounded(inProcess);
        try (Database.Held ignored = service.getBean(Database.class).hold(HOLD)) {
            assertThatThrownBy(() -> database.write(tx -> tx.run(HOLD).consume()))
                    .isInstanceOf(TransactionTooLong.class)
                    .hasMessageContaining("dateline.transactions.write")
                    .satisfies(failure -> assertThat(Database.isPassing(failure))
                            .as("an article is tried again however often it waits")
                            .isTrue());
        }
        database.write(tx -> tx.run(HOLD).consume());
    }

    @Test
    void whatIsHeldAndNeverLetGoIsFreeInTheEnd() {
        try (Database.Held ignored = bounded(true).hold(HOLD)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() -> service.getBean(Database.class)
                                    .write(tx -> tx.run(HOLD).consume())
                            != null);
        }
    }

    @Test
    void anExportThatReadsTooLongTellsSoOrIsLeftWithoutItsEnd() {
        CompletableFuture<HttpResponse<String>> begun =
                CompletableFuture.supplyAsync(() -> Http.send(http().request("/export/begun")));
        HttpResponse<String> slow = Http.send(http().request("/export/slow"));
        assertThat(slow.statusCode()).isEqualTo(503);
        assertThat(slow.body()).contains("dateline.transactions.read");
        assertThatThrownBy(begun::join)
                .isInstanceOf(CompletionException.class)
                .hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void aMutationThatWaitsTooLongIsUndoneAndTellsSo() {
        String topic = "mutation { createTopic(name: \"Held\", filter: {involving: [\"US\"]}) { id } }";
        try (Database.Held ignored = service.getBean(Database.class).hold(HOLD)) {
            JsonNode error = http().error(topic);
            assertThat(error.at("/extensions/code").asString()).isEqualTo("TIMEOUT");
            assertThat(error.get("message").asString()).contains("5 s", "dateline.transactions.write");
        }
        http().data(topic);
    }
}
