package org.dateline.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dateline.LinkedJava;
import org.dateline.Prepared;
import org.dateline.graph.Database;
import org.dateline.graph.Handed;
import org.dateline.graph.Submissions;
import org.dateline.ingest.IngestQueue;
import org.dateline.ingest.Outcome;
import org.dateline.ingest.QueueFull;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.dateline.server.ExternalNeo4j;
import org.dateline.source.Deliveries;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Reads news through several worker processes while all goes wrong: workers are killed with SIGKILL or stopped at random instants, the
 * broker is killed and started again, Neo4j is away for a minute, and messages come twice and out of order. Then one worker reads the same
 * items undisturbed, in the order in which the many wrote them, and the two graphs have to be equal: {@code mvn -Pworkers verify}.
 */
class WorkersRun {

    private static final Path NEWS = Path.of("../shared/data/news/current-events.jsonl");
    private static final int ITEMS = Integer.getInteger("workers.items", 2_000);
    /** How many items are left out at the beginning; those of later years tell more of the same acts. */
    private static final int SKIPPED = Integer.getInteger("workers.skip", 0);

    private static final int WORKERS = Integer.getInteger("workers.count", 3);
    private static final int KILLED_EVERY_SECONDS = Integer.getInteger("workers.killed-every", 15);
    private static final Duration BROKER_AWAY = Duration.ofSeconds(Integer.getInteger("workers.broker-away", 10));
    private static final Duration NEO4J_AWAY = Duration.ofSeconds(Integer.getInteger("workers.neo4j-away", 60));

    /** How long items are handed in at most while all goes wrong; what follows reads as many. */
    private static final Duration AT_MOST = Duration.ofMinutes(Integer.getInteger("workers.minutes", 600));

    /** Whether a third run reads the items in the order in which they came, to print how much the order decides. */
    private static final boolean ARRIVED = Boolean.getBoolean("workers.arrived");

    /** Whether the rates of workers that nothing disturbs are printed instead. */
    private static final boolean RATES = Boolean.getBoolean("workers.rates");

    private static final int SOURCES = 24;

    /** Fewer than all, so that the intake sees the disturbances too. */
    private static final int OPEN = 200;

    private static final Duration LONG = Duration.ofHours(6);

    /** Of a life as long the better compiler pays off. */
    private static final int LONG_LIFE_SECONDS = 60;

    @TempDir
    Path folder;

    private final Random random = new Random(Long.getLong("workers.seed", 24));

    /** An item of news and where it came from. */
    private record Item(Submission submission, String origin) {

        String id() {
            return Submissions.idOf(submission, origin);
        }
    }

    /** A graph, the items in the order in which they were written, and how many of them were read in a second. */
    private record Read(WholeGraph graph, List<Item> order, double rate) {}

    @Test
    void theGraphEqualsThatOfOneProcess() throws Exception {
        Assumptions.assumeTrue(Files.exists(NEWS), "there is no " + NEWS);
        Assumptions.assumeFalse(RATES, "the rates of workers are printed instead");
        List<Item> news = news();
        Read many = read(news, WORKERS, true);
        Read one = read(many.order(), 1, false);
        System.out.println(WORKERS + " workers: " + many.graph().counts());
        System.out.println("one worker: " + one.graph().counts());
        if (ARRIVED) {
            System.out.println("in the order of arrival: "
                    + many.graph().orderMatters(read(news, 1, false).graph()));
        }
        assertThat(many.graph().differences(one.graph())).isEmpty();
    }

    /** A worker has two processors, as the process of the role all has: with fewer free ones the figures show the machine. */
    @Test
    void theRatesOfWorkersThatNothingDisturbsArePrinted() throws Exception {
        Assumptions.assumeTrue(Files.exists(NEWS), "there is no " + NEWS);
        Assumptions.assumeTrue(RATES, "the rates are printed with -Dworkers.rates=true");
        List<Item> news = news();
        double alone = read(news, 0, false).rate();
        System.out.printf("one process of the role all: %.2f items a second%n", alone);
        double before = 0;
        for (int count : List.of(1, 2, 4)) {
            double rate = read(news, count, false).rate();
            System.out.printf(
                    "%d workers: %.2f items a second, each %.2f times the process of the role all%s%n",
                    count,
                    rate,
                    rate / count / alone,
                    before == 0 ? "" : "; %.2f times half as many".formatted(rate / before));
            before = rate;
        }
    }

    private static List<Item> news() throws IOException {
        try (Stream<Submission> all = new Deliveries(null, null)
                .of(NEWS.toString())
                .map(delivery -> delivery.submission())
                .filter(submission -> submission != null)) {
            List<Submission> some = all.skip(SKIPPED).limit(ITEMS).toList();
            return IntStream.range(0, some.size())
                    .mapToObj(i -> new Item(ofSource(some.get(i), i % SOURCES), "news:" + i))
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

    /** Reads items through a number of workers, or without any in a process of the role all. */
    private Read read(List<Item> news, int count, boolean disturbed) throws Exception {
        Path store = ExternalNeo4j.folder();
        Prepared.into(store);
        try (KafkaProcess broker = KafkaProcess.start(Files.createTempDirectory(folder, "kafka"));
                ExternalNeo4j neo4j = ExternalNeo4j.on(store)) {
            String[] brokered = {
                "--spring.kafka.bootstrap-servers=" + broker.address(),
                // One partition keeps the order of all.
                "--dateline.kafka.partitions=" + (count == 1 && !RATES ? 1 : 2 * count)
            };
            String[] settings = RoleProcess.all(neo4j.settings(), count == 0 ? new String[0] : brokered, new String[] {
                "--dateline.intake.capacity=1000000"
            });
            try (RoleProcess api = RoleProcess.start(count == 0 ? "all" : "api", settings);
                    Workers workers = new Workers(settings, count, disturbed)) {
                Delivery delivery = new Delivery(api, disturbed);
                AtomicBoolean over = new AtomicBoolean();
                delivery.awaitFirst();
                long start = System.nanoTime();
                CompletableFuture<?> trouble = disturbed
                        ? CompletableFuture.runAsync(() -> disturb(workers, broker, neo4j, delivery, news.size(), over))
                        : CompletableFuture.completedFuture(null);
                List<Item> read;
                try {
                    read = news.subList(0, delivery.deliver(news));
                } finally {
                    over.set(true);
                }
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                trouble.join();
                delivery.awaitQuiet();
                System.out.printf(
                        "%d worker processes: %d items in %d s, %.1f a second%s%n",
                        count,
                        read.size(),
                        took.toSeconds(),
                        read.size() * 1e9 / took.toNanos(),
                        disturbed ? ", " + workers + ", " + delivery : "");
                return new Read(
                        WholeGraph.of(api.get(Database.class)), order(api, read), read.size() * 1e9 / took.toNanos());
            }
        }
    }

    private static List<Item> order(RoleProcess api, List<Item> news) {
        Map<String, Long> stamps = new HashMap<>();
        api.get(Database.class)
                .read(
                        "MATCH (s:Submission) OPTIONAL MATCH (a:Article {id: s.article})"
                                + " RETURN s.id AS id, s.status AS status, coalesce(a.recordedAt, 0) AS at",
                        Map.of())
                .forEach(row -> {
                    assertThat(row.get("status").asString()).isEqualTo("DONE");
                    stamps.put(row.get("id").asString(), row.get("at").asLong());
                });
        assertThat(stamps).hasSize(news.size());
        return news.stream()
                .sorted(Comparator.comparing(item -> stamps.get(item.id())))
                .toList();
    }

    /** Worker processes, each of which can be put an end to and followed by another one. */
    private final class Workers implements AutoCloseable {

        private final String[] settings;
        private final LinkedJava.Life life;
        private final List<Process> all = new ArrayList<>();
        private final Map<Process, Path> logs = new HashMap<>();
        private int killed;
        private int stopped;
        private int ended;

        private Workers(String[] settings, int count, boolean disturbed) throws IOException {
            this.settings = settings;
            this.life = disturbed && KILLED_EVERY_SECONDS < LONG_LIFE_SECONDS
                    ? LinkedJava.Life.SHORT
                    : LinkedJava.Life.LONG;
            for (int i = 0; i < count; i++) {
                all.add(start());
            }
        }

        private Process start() throws IOException {
            Path data = Files.createTempDirectory(folder, "worker");
            Process process = RoleProcess.apart(data, "worker", life, settings);
            logs.put(process, data.resolve("log"));
            return process;
        }

        private boolean hasStarted(int number) {
            try {
                return Files.readString(logs.get(all.get(number))).contains("Dateline answers");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A worker that starts while the database is away ends, and whoever runs it starts it again. */
        private void tend() throws IOException {
            for (int i = 0; i < all.size(); i++) {
                if (!all.get(i).isAlive()) {
                    all.set(i, start());
                    ended++;
                }
            }
        }

        /** Puts an end to one while another one reads: on a slow machine all might else be killed while they start, for ever. */
        private void replaceOne() throws IOException, InterruptedException {
            int victim = random.nextInt(all.size());
            if (IntStream.range(0, all.size()).noneMatch(other -> other != victim && hasStarted(other))) {
                return;
            }
            if (killed < 3 * (stopped + 1)) {
                all.get(victim).destroyForcibly().waitFor();
                killed++;
            } else {
                all.get(victim).destroy();
                all.get(victim).waitFor();
                stopped++;
            }
            all.set(victim, start());
        }

        @Override
        public String toString() {
            return "workers killed: " + killed + ", stopped: " + stopped + ", ended by themselves: " + ended;
        }

        @Override
        public void close() {
            all.forEach(Process::destroyForcibly);
        }
    }

    /** Hands items in as a client does that comes back, few at once; if disturbed, with messages twice and out of order. */
    private final class Delivery {

        private final RoleProcess api;
        private final boolean disturbed;
        private final List<CompletableFuture<Outcome>> outcomes = Collections.synchronizedList(new ArrayList<>());
        private int refused;
        private int again;
        private int early;

        private Delivery(RoleProcess api, boolean disturbed) {
            this.api = api;
            this.disturbed = disturbed;
        }

        private long done() {
            synchronized (outcomes) {
                return outcomes.stream().filter(CompletableFuture::isDone).count();
            }
        }

        /** Returns how many were handed in. */
        private int deliver(List<Item> news) throws InterruptedException, ExecutionException {
            long end = System.nanoTime() + AT_MOST.toNanos();
            for (int i = 0; i < news.size(); i++) {
                // Of ten, one goes ahead.
                if (disturbed && i % 10 == 0 && System.nanoTime() > end) {
                    break;
                }
                if (disturbed && i % 10 == 0 && i + 7 < news.size()) {
                    // Its message comes before those of the items in front of it.
                    send(api.get(Submissions.class)
                            .hand(news.get(i + 7).submission(), news.get(i + 7).origin()));
                    early++;
                }
                outcomes.add(submit(news.get(i)));
                if (disturbed) {
                    sendAgain(news.get(random.nextInt(Math.max(0, i - OPEN), i + 1)));
                }
                if (i >= OPEN) {
                    outcomes.get(i - OPEN).get();
                }
            }
            for (CompletableFuture<Outcome> outcome : outcomes) {
                assertThat(outcome.get().status()).isIn(Outcome.Status.PROCESSED, Outcome.Status.UNCHANGED);
            }
            return outcomes.size();
        }

        /** Until a worker reads: the time that it takes to start is not that of reading. What it has read is taken away again. */
        private void awaitFirst() throws InterruptedException, ExecutionException {
            submit(new Item(
                            new Submission("Nothing happened.", TextFormat.PLAIN, null, null, null, null, null),
                            "first"))
                    .get();
            api.get(Database.class).write(tx -> {
                tx.run("MATCH (a:Article)-[:TELLS]->(s) DETACH DELETE a, s").consume();
                return tx.run("MATCH (s:Submission) DETACH DELETE s").consume();
            });
        }

        private CompletableFuture<Outcome> submit(Item item) throws InterruptedException {
            while (true) {
                try {
                    return api.get(IngestQueue.class).submit(item.submission(), item.origin());
                } catch (QueueFull e) {
                    refused++;
                    Thread.sleep(e.waitingTime());
                }
            }
        }

        /** The same message once more, as the broker may bring it. */
        private void sendAgain(Item item) {
            try {
                api.get(Submissions.class).kept(item.id()).ifPresent(this::send);
                again++;
            } catch (RuntimeException e) {
                assertThat(Database.isTransient(e)).isTrue();
            }
        }

        private void send(Handed handed) {
            KafkaTemplate<String, byte[]> sender = api.get(BrokerClients.class).sender();
            try {
                sender.send("dateline.articles", ArticleMessages.key(handed), ArticleMessages.encode(handed))
                        .join();
            } catch (RuntimeException e) {
                // The broker is away; a message less comes twice.
            }
        }

        /** Until all that came twice is read as well. */
        private void awaitQuiet() {
            Awaitility.await()
                    .atMost(LONG)
                    .during(Duration.ofSeconds(10))
                    .until(() -> api.get(Database.class)
                                    .read(
                                            "MATCH (s:Submission) WHERE s.status <> 'DONE' RETURN count(s) AS n",
                                            Map.of())
                                    .getFirst()
                                    .get("n")
                                    .asLong()
                            == 0);
        }

        @Override
        public String toString() {
            return "messages sent again: " + again + ", too early: " + early + ", refused for a while: " + refused;
        }
    }

    private void disturb(
            Workers workers,
            KafkaProcess broker,
            ExternalNeo4j neo4j,
            Delivery delivery,
            int items,
            AtomicBoolean over) {
        List<CompletableFuture<Void>> away = new ArrayList<>();
        List<Runnable> once = new ArrayList<>(List.of(
                () -> timed("the broker was killed", () -> broker.killFor(BROKER_AWAY)),
                () -> timed("Neo4j was stopped", () -> neo4j.stopFor(NEO4J_AWAY))));
        int all = once.size();
        long start = System.nanoTime();
        try {
            while (!over.get()) {
                long end = System.nanoTime() + (long) (KILLED_EVERY_SECONDS * 1e9 * (0.5 + random.nextDouble()));
                while (System.nanoTime() < end && !over.get()) {
                    Thread.sleep(100);
                    workers.tend();
                }
                double part = Math.max(
                        (double) delivery.done() / items, (double) (System.nanoTime() - start) / AT_MOST.toNanos());
                if (!once.isEmpty() && part > (all - once.size() + 1.0) / (all + 2)) {
                    // Workers are killed meanwhile.
                    away.add(CompletableFuture.runAsync(once.removeFirst(), Thread::startVirtualThread));
                } else if (!over.get()) {
                    workers.replaceOne();
                }
            }
            away.forEach(CompletableFuture::join);
            assertThat(once).isEmpty();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Outage {
        void run() throws Exception;
    }

    private static void timed(String what, Outage outage) {
        long start = System.nanoTime();
        try {
            outage.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        System.out.println(what + " and is back after "
                + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s");
    }
}
