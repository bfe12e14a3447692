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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
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

    /** How long items are handed in at most while all goes wrong; what follows reads as many. If the graphs stay, another run hands in the rest. */
    private static final Duration AT_MOST = Duration.ofMinutes(Integer.getInteger("workers.minutes", 600));

    /** Whether a third run reads the items in the order in which they came, to print how much the order decides. */
    private static final boolean ARRIVED = Boolean.getBoolean("workers.arrived");

    /** Whether the rates of workers that nothing disturbs are printed instead. */
    private static final boolean RATES = Boolean.getBoolean("workers.rates");

    /** How many items each process reads before it is measured: its compiler is at work meanwhile. */
    private static final int WARM = Integer.getInteger("workers.warm", 100);

    /** Towards the end some partitions are empty, and their workers have nothing to do. */
    private static final double MEASURED_UP_TO = 0.9;

    /** Whether the shortest items are read. */
    private static final boolean SHORTEST = Boolean.getBoolean("workers.shortest");

    /** Where the graphs stay, so that another run goes on; empty for a run in one go. */
    private static final String KEPT = System.getProperty("workers.folder", "");

    /** More of them fill the partitions evenly. */
    private static final int SOURCES = RATES ? 240 : 24;

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

    /** What is read before all others, to see that a worker does. It is none of the news. */
    private static final Item FIRST =
            new Item(new Submission("Nothing happened.", TextFormat.PLAIN, null, null, null, null, null), "first");

    /** A graph, and the items in the order in which they were written. */
    private record Read(WholeGraph graph, List<Item> order) {}

    /** Items a second, by the clock, and by the time of the processors that the processes took that read them. */
    private record Rate(double items, double ofProcessor) {}

    @Test
    void theGraphEqualsThatOfOneProcess() throws Exception {
        Assumptions.assumeTrue(Files.exists(NEWS), "there is no " + NEWS);
        Assumptions.assumeFalse(RATES, "the rates of workers are printed instead");
        List<Item> news = news();
        Read many = read("many", news, WORKERS, true);
        Read one = read("one", many.order(), 1, false);
        System.out.println(WORKERS + " workers: " + many.graph().counts());
        System.out.println("one worker: " + one.graph().counts());
        if (ARRIVED) {
            System.out.println("in the order of arrival: "
                    + many.graph().orderMatters(read("arrived", news, 1, false).graph()));
        }
        assertThat(many.graph().differences(one.graph())).isEmpty();
    }

    /**
     * With fewer free processors than processes, the items a second show the machine. Those of each second of processor show the work of a
     * process all the same.
     */
    @Test
    void theRatesOfWorkersThatNothingDisturbsArePrinted() throws Exception {
        Assumptions.assumeTrue(Files.exists(NEWS), "there is no " + NEWS);
        Assumptions.assumeTrue(RATES, "the rates are printed with -Dworkers.rates=true");
        List<Item> news = news();
        Rate alone = rate(news, 0);
        double before = 0;
        for (int count : List.of(1, 2, 4)) {
            Rate rate = rate(news, count);
            System.out.printf(
                    "%d workers: %.2f times the process of the role all by the second of processor%s%n",
                    count,
                    rate.ofProcessor() / alone.ofProcessor(),
                    before == 0 ? "" : ", %.2f times half as many by the clock".formatted(rate.items() / before));
            before = rate.items();
        }
    }

    /** Has items read that were handed in before: by workers, or by one process of the role all if there are none. */
    private Rate rate(List<Item> news, int count) throws Exception {
        Path store = ExternalNeo4j.folder();
        Prepared.into(store);
        try (KafkaProcess broker = KafkaProcess.start(Files.createTempDirectory(folder, "kafka"));
                ExternalNeo4j neo4j = ExternalNeo4j.on(store)) {
            String[] brokered = brokered(broker, 2 * Math.max(1, count));
            try (RoleProcess api = RoleProcess.start("api", RoleProcess.all(neo4j.settings(), brokered))) {
                Delivery delivery = new Delivery(api, false);
                for (Item item : news) {
                    if (count == 0) {
                        // The process finds them when it starts.
                        api.get(Submissions.class).accept(item.submission(), item.origin());
                    } else {
                        delivery.submit(item);
                    }
                }
                String[] own = count == 0 ? neo4j.settings() : RoleProcess.all(neo4j.settings(), brokered);
                try (Workers workers = new Workers(count == 0 ? "all" : "worker", own, Math.max(1, count), false)) {
                    awaitDone(api, Math.min(WARM * Math.max(1, count), news.size() / 4));
                    Awaitility.await().atMost(LONG).until(workers::haveStarted);
                    long from = done(api);
                    long start = System.nanoTime();
                    double processor = workers.processorSeconds();
                    awaitDone(api, (long) (MEASURED_UP_TO * news.size()));
                    Rate rate = new Rate(
                            (done(api) - from) * 1e9 / (System.nanoTime() - start),
                            (done(api) - from) / (workers.processorSeconds() - processor));
                    System.out.printf(
                            "%s: %.2f items a second, %.2f items for each second of processor%n",
                            count == 0 ? "one process of the role all" : count + " workers",
                            rate.items(),
                            rate.ofProcessor());
                    return rate;
                }
            }
        }
    }

    private static void awaitDone(RoleProcess api, long count) {
        Awaitility.await().pollInterval(Duration.ofMillis(200)).atMost(LONG).until(() -> done(api) >= count);
    }

    private static long done(RoleProcess api) {
        return api.get(Database.class)
                .read("MATCH (s:Submission {status: 'DONE'}) RETURN count(s) AS n", Map.of())
                .getFirst()
                .get("n")
                .asLong();
    }

    private static String[] brokered(KafkaProcess broker, int partitions) {
        return new String[] {
            "--spring.kafka.bootstrap-servers=" + broker.address(),
            "--dateline.kafka.partitions=" + partitions,
            "--dateline.intake.capacity=1000000"
        };
    }

    private static List<Item> news() throws IOException {
        try (Stream<Submission> all = new Deliveries(null, null)
                .of(NEWS.toString())
                .map(delivery -> delivery.submission())
                .filter(submission -> submission != null)) {
            List<Submission> some = some(all.skip(SKIPPED));
            return IntStream.range(0, some.size())
                    .mapToObj(i -> new Item(ofSource(some.get(i), i % SOURCES), "news:" + i))
                    .toList();
        }
    }

    private static List<Submission> some(Stream<Submission> all) {
        if (!SHORTEST) {
            return all.limit(ITEMS).toList();
        }
        List<Submission> every = all.toList();
        return IntStream.range(0, every.size())
                .boxed()
                .sorted(Comparator.comparing(i -> every.get(i).text().length()))
                .limit(ITEMS)
                .sorted()
                .map(every::get)
                .toList();
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

    /**
     * Reads items through a number of workers.
     *
     * @param name what the graph is called, where it stays
     */
    private Read read(String name, List<Item> news, int count, boolean disturbed) throws Exception {
        try (KafkaProcess broker = KafkaProcess.start(Files.createTempDirectory(folder, "kafka"));
                ExternalNeo4j neo4j = neo4j(name)) {
            // One partition keeps the order of all.
            String[] settings = RoleProcess.all(neo4j.settings(), brokered(broker, count == 1 ? 1 : 2 * count));
            try (RoleProcess api = RoleProcess.start("api", settings)) {
                Set<String> done = ids(api);
                List<Item> left =
                        news.stream().filter(item -> !done.contains(item.id())).toList();
                int read = left.isEmpty() ? 0 : read(left, count, disturbed, settings, api, broker, neo4j);
                if (!KEPT.isEmpty()) {
                    System.out.printf(
                            "%s of %s: %d of %d items are read%n",
                            name, KEPT, news.size() - left.size() + read, news.size());
                    Assumptions.assumeTrue(read == left.size(), "another run goes on with the rest of the items");
                }
                List<Item> all = read == left.size() ? news : left.subList(0, read);
                forgetFirst(api);
                return new Read(WholeGraph.of(api.get(Database.class)), order(api, all));
            }
        }
    }

    /**
     * Takes the first item out of the graph. A worker that is killed before its place is committed leaves the message to the next one, so that
     * it can be read again at any time until all is quiet.
     */
    private static void forgetFirst(RoleProcess api) {
        Map<String, Object> id = Map.of("id", FIRST.id());
        api.get(Database.class).write(tx -> {
            tx.run(
                            "MATCH (s:Submission {id: $id}) MATCH (a:Article {id: s.article})-[:TELLS]->(t) DETACH DELETE a, t",
                            id)
                    .consume();
            return tx.run("MATCH (s:Submission {id: $id}) DETACH DELETE s", id).consume();
        });
    }

    private static ExternalNeo4j neo4j(String name) throws IOException {
        Path store = KEPT.isEmpty() ? ExternalNeo4j.folder() : Files.createDirectories(Path.of(KEPT, name));
        Prepared.into(store);
        return KEPT.isEmpty() ? ExternalNeo4j.on(store) : ExternalNeo4j.keeping(store);
    }

    /** The items that an earlier run has read. */
    private static Set<String> ids(RoleProcess api) {
        return api
                .get(Database.class)
                .read("MATCH (s:Submission {status: 'DONE'}) RETURN s.id AS id", Map.of())
                .stream()
                .map(row -> row.get("id").asString())
                .collect(Collectors.toSet());
    }

    /** Returns how many of them were read. */
    private int read(
            List<Item> news,
            int count,
            boolean disturbed,
            String[] settings,
            RoleProcess api,
            KafkaProcess broker,
            ExternalNeo4j neo4j)
            throws Exception {
        try (Workers workers = new Workers("worker", settings, count, disturbed)) {
            Delivery delivery = new Delivery(api, disturbed);
            AtomicBoolean over = new AtomicBoolean();
            delivery.awaitFirst();
            long start = System.nanoTime();
            CompletableFuture<?> trouble = disturbed
                    ? CompletableFuture.runAsync(() -> disturb(workers, broker, neo4j, delivery, news.size(), over))
                    : CompletableFuture.completedFuture(null);
            int read;
            try {
                read = delivery.deliver(news);
            } finally {
                over.set(true);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            trouble.join();
            delivery.awaitQuiet();
            System.out.printf(
                    "%d worker processes: %d items in %d s, %.1f a second%s%n",
                    count,
                    read,
                    took.toSeconds(),
                    read * 1e9 / took.toNanos(),
                    disturbed ? ", " + workers + ", " + delivery : "");
            return read;
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
        Set<String> ids = news.stream().map(Item::id).collect(Collectors.toSet());
        assertThat(stamps.keySet()).containsExactlyInAnyOrderElementsOf(ids);
        return news.stream()
                .sorted(Comparator.comparing(item -> stamps.get(item.id())))
                .toList();
    }

    /** Worker processes, each of which can be put an end to and followed by another one. */
    private final class Workers implements AutoCloseable {

        private final String role;
        private final String[] settings;
        private final LinkedJava.Life life;
        private final List<Process> all = new ArrayList<>();
        private final Map<Process, Path> logs = new HashMap<>();
        private int killed;
        private int stopped;
        private int ended;

        private Workers(String role, String[] settings, int count, boolean disturbed) throws IOException {
            this.role = role;
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
            Process process = RoleProcess.apart(data, role, life, settings);
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

        private boolean haveStarted() {
            assertThat(all).allMatch(Process::isAlive);
            return IntStream.range(0, all.size()).allMatch(this::hasStarted);
        }

        private double processorSeconds() {
            return all.stream()
                            .mapToLong(process -> process.info()
                                    .totalCpuDuration()
                                    .orElseThrow()
                                    .toMillis())
                            .sum()
                    / 1e3;
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
                if ((disturbed || !KEPT.isEmpty()) && i % 10 == 0 && System.nanoTime() > end) {
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

        /** Until a worker reads: the time that it takes to start is not that of reading. */
        private void awaitFirst() throws InterruptedException, ExecutionException {
            submit(FIRST).get();
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
            if (KEPT.isEmpty()) {
                // The rest of a run that goes on may be too short for them.
                assertThat(once).isEmpty();
            }
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
