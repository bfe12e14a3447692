package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.dateline.Http;
import org.dateline.cli.Typed;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.consistency.CheckCommand;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/**
 * Kills the service at random instants while articles come in: every article that was accepted is written exactly once. Twenty rounds in
 * the long form, or {@code -Dfaults.rounds=100}; none in the short one.
 */
@Tag("faults")
class KilledServiceIT {

    private static final int ROUNDS = Integer.getInteger("faults.rounds", Boolean.getBoolean("faults.long") ? 20 : 0);

    /** Long enough to accept some, to be at work on one, and to have written another. */
    private static final int LONGEST = 4_000;

    @TempDir
    Path folder;

    private static final int CLIENTS = 3;

    private final Random random = new Random(22);
    private final Map<String, String> accepted = new ConcurrentSkipListMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    @Test
    void everyAcceptedArticleIsWrittenOnce() throws IOException, InterruptedException {
        Assumptions.assumeTrue(ROUNDS > 0, "the service is killed in the long form: mvn -Pfaults verify");
        Path data = folder.resolve("data");
        for (int round = 0; round < ROUNDS; round++) {
            killed(data);
        }
        assertThat(failures).as("what failed while the service ran").isEmpty();
        System.out.printf("%d articles accepted, %d without an answer%n", accepted.size(), unanswered.get());
        try (ServiceProcess service = ServiceProcess.on(data)) {
            Http http = service.http();
            Awaitility.await()
                    .atMost(ServiceProcess.START)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> isIdle(http));
            checkArticles(http);
            service.stop();
        }
        checkStore(data);
        List<TreeSet<String>> rows = StoredRows.in(data);
        assertThat(Typed.run("rebuild", "--data", data).code()).isZero();
        assertThat(StoredRows.in(data)).as("the rows are what a rebuild makes").isEqualTo(rows);
    }

    private void checkArticles(Http http) {
        assertThat(accepted).as("articles that were accepted").isNotEmpty();
        accepted.forEach((url, id) -> assertThat(http.data("{ article(ref: \"" + id + "\") { url } }")
                        .at("/article/url")
                        .asString())
                .isEqualTo(url));
        int articles = http.data("{ articles { totalCount } }")
                .at("/articles/totalCount")
                .asInt();
        // One whose answer the kill took along may be there or not.
        assertThat(articles).isBetween(accepted.size(), accepted.size() + unanswered.get());
        assertThat(http.data("{ submissions(states: [QUARANTINED]) { edges { node { reason } } } }")
                        .at("/submissions/edges"))
                .isEmpty();
    }

    /** Neo4j's own check of the store that nothing has open. */
    private static void checkStore(Path data) throws IOException {
        Path home = data.toAbsolutePath().resolve("neo4j");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (DefaultFileSystemAbstraction fs = new DefaultFileSystemAbstraction();
                PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            ExecutionContext context = new ExecutionContext(home, home.resolve("conf"), out, out, fs);
            int code = new CommandLine(new CheckCommand(context))
                    .execute("neo4j", "--report-path=" + data.resolve("report"));
            assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
        }
    }

    private static boolean isIdle(Http http) {
        JsonNode intake = http.data("{ intake { received processing } }").get("intake");
        return intake.get("received").asInt() + intake.get("processing").asInt() == 0;
    }

    /** Kills the service under load: some hand in and one reads while it dies. */
    private void killed(Path data) throws IOException, InterruptedException {
        AtomicBoolean killing = new AtomicBoolean();
        try (ServiceProcess service = ServiceProcess.on(data);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, CLIENTS)
                    .forEach(client -> clients.execute(() -> repeat(killing, () -> {
                        unanswered.incrementAndGet();
                        handIn(service.http());
                        unanswered.decrementAndGet();
                    })));
            clients.execute(
                    () -> repeat(
                            killing,
                            () -> service.http()
                                    .data(
                                            "{ timeline(first: 20) { totalCount edges { node { summary claims { totalCount } } } } }")));
            Thread.sleep(500 + random.nextInt(LONGEST));
            killing.set(true);
            service.kill();
        }
    }

    private void repeat(AtomicBoolean killing, Runnable request) {
        while (!killing.get()) {
            try {
                request.run();
            } catch (RuntimeException | AssertionError e) {
                if (!killing.get()) {
                    failures.add(e);
                }
            }
        }
    }

    private void handIn(Http http) {
        int next = number.incrementAndGet();
        String url = "https://news.example/" + next;
        JsonNode receipt = http.data("mutation { ingestArticles(wait: false, input: [{url: \"" + url
                        + "\", publishedAt: \"2018-11-23\", text: \"Norway banned the import of turbot number " + next
                        + " from Iceland.\"}]) { receipts { submissionId articleId } } }")
                .at("/ingestArticles/receipts/0");
        assertThat(receipt.get("submissionId").asString()).startsWith("submission:");
        accepted.put(url, receipt.get("articleId").asString());
    }
}
