package org.dateline.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.Prepared;
import org.dateline.graph.Database;
import org.dateline.graph.Submissions;
import org.dateline.ingest.IngestQueue;
import org.dateline.model.Submission;
import org.dateline.server.ExternalNeo4j;
import org.dateline.source.Deliveries;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * Reads news through several worker processes, kills one of them with SIGKILL every few seconds, sends each message twice, and compares
 * the graph with that of one process that nobody killed. It prints how long both took: {@code mvn -Pworkers verify}.
 */
class WorkersRun {

    private static final Path NEWS = Path.of("../shared/data/news/current-events.jsonl");
    private static final int ITEMS = Integer.getInteger("workers.items", 2_000);
    private static final int WORKERS = Integer.getInteger("workers.count", 3);
    private static final int KILLED_EVERY_SECONDS = Integer.getInteger("workers.killed-every", 15);
    private static final int SOURCES = 24;
    private static final Duration LONG = Duration.ofHours(6);

    /** Claims with their articles: what they say is the same in whatever order articles are read. */
    private static final String CLAIMS =
            "MATCH (c:Claim)-[:MADE_IN]->(a:Article) RETURN a.id + ' ' + c.id AS x ORDER BY x";

    private static final Map<String, String> COUNTS = Map.of(
            "articles", "MATCH (a:Article) RETURN count(a) AS n",
            "acts", "MATCH (a:PolicyAction) RETURN count(a) AS n",
            "measures", "MATCH (m:Measure) RETURN count(m) AS n",
            "stories", "MATCH (s:Story) RETURN count(s) AS n");

    @TempDir
    Path folder;

    private final Random random = new Random(24);

    private record Graph(TreeSet<String> claims, Map<String, Long> counts) {

        static Graph of(RoleProcess process) {
            Database database = process.get(Database.class);
            return new Graph(
                    database.read(CLAIMS, Map.of()).stream()
                            .map(row -> row.get("x").asString())
                            .collect(Collectors.toCollection(TreeSet::new)),
                    COUNTS.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    count -> database.read(count.getValue(), Map.of())
                                            .getFirst()
                                            .get("n")
                                            .asLong())));
        }
    }

    @Test
    void theGraphEqualsThatOfOneProcess() throws Exception {
        Assumptions.assumeTrue(Files.exists(NEWS), "there is no " + NEWS);
        List<Submission> news = news();
        Graph one = read(news, 1, false);
        Graph many = read(news, WORKERS, true);
        System.out.println("one process:  " + one.counts());
        System.out.println(WORKERS + " processes: " + many.counts());
        assertThat(many.counts().get("articles")).isEqualTo(one.counts().get("articles"));
        assertThat(many.claims()).isEqualTo(one.claims());
    }

    private static List<Submission> news() throws IOException {
        try (Stream<Submission> all = new Deliveries(null, null)
                .of(NEWS.toString())
                .map(delivery -> delivery.submission())
                .filter(submission -> submission != null)) {
            List<Submission> some = all.limit(ITEMS).toList();
            return IntStream.range(0, some.size())
                    .mapToObj(i -> ofSource(some.get(i), i % SOURCES))
                    .toList();
        }
    }

    /** All of it is of one source, which one worker would read. */
    private static Submission ofSource(Submission item, int number) {
        return new Submission(
                item.text(),
                item.format(),
                item.title(),
                item.url(),
                item.source() + " " + number,
                item.publishedAt(),
                item.document());
    }

    private Graph read(List<Submission> news, int count, boolean killed) throws Exception {
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerListProperty("dateline.test.brokers");
        broker.afterPropertiesSet();
        Path store = ExternalNeo4j.folder();
        Prepared.into(store);
        List<Process> workers = new ArrayList<>();
        try (ExternalNeo4j neo4j = ExternalNeo4j.on(store)) {
            String[] settings = RoleProcess.all(neo4j.settings(), new String[] {
                "--spring.kafka.bootstrap-servers=" + broker.getBrokersAsString(), "--dateline.intake.capacity=1000000"
            });
            try (RoleProcess api = RoleProcess.start("api", settings)) {
                for (int i = 0; i < count; i++) {
                    workers.add(start(settings));
                }
                long start = System.nanoTime();
                List<CompletableFuture<?>> outcomes = handIn(api, news, killed);
                kill(workers, outcomes, settings, killed);
                System.out.printf(
                        "%d worker processes%s: %d items in %d s%n",
                        count,
                        killed ? ", one killed every " + KILLED_EVERY_SECONDS + " s and each message sent twice" : "",
                        news.size(),
                        Duration.ofNanos(System.nanoTime() - start).toSeconds());
                return Graph.of(api);
            } finally {
                workers.forEach(Process::destroyForcibly);
            }
        } finally {
            broker.destroy();
        }
    }

    private Process start(String... settings) throws IOException {
        return RoleProcess.apart(Files.createTempDirectory(folder, "worker"), "worker", settings);
    }

    private static List<CompletableFuture<?>> handIn(RoleProcess api, List<Submission> news, boolean twice) {
        IngestQueue queue = api.get(IngestQueue.class);
        KafkaTemplate<String, byte[]> sender = api.get(BrokerClients.class).sender();
        List<CompletableFuture<?>> outcomes = new ArrayList<>();
        for (int i = 0; i < news.size(); i++) {
            String origin = "news:" + i;
            outcomes.add(queue.submit(news.get(i), origin));
            if (twice) {
                var handed = api.get(Submissions.class).kept(Submissions.idOf(news.get(i), origin));
                handed.ifPresent(again -> sender.send(
                                "dateline.articles", ArticleMessages.key(again), ArticleMessages.encode(again))
                        .join());
            }
        }
        return outcomes;
    }

    private void kill(List<Process> workers, List<CompletableFuture<?>> outcomes, String[] settings, boolean killed)
            throws Exception {
        long end = System.nanoTime() + LONG.toNanos();
        int kills = 0;
        while (!outcomes.stream().allMatch(CompletableFuture::isDone)) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(Duration.ofSeconds(KILLED_EVERY_SECONDS));
            if (killed && !outcomes.stream().allMatch(CompletableFuture::isDone)) {
                int victim = random.nextInt(workers.size());
                workers.get(victim).destroyForcibly().waitFor();
                workers.set(victim, start(settings));
                kills++;
            }
        }
        if (killed) {
            System.out.println("workers killed: " + kills);
        }
    }
}
