package org.dateline.graph;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.model.Coding;
import org.dateline.model.Ids;
import org.dateline.model.Reading;
import org.dateline.model.Signature;
import org.dateline.server.ExternalNeo4j;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Prints how many articles of ten claims a second one database takes, whose writes are in one order, as it grows: at one time the articles,
 * four and sixteen times. Then it prints that by how many articles wait to be written at once, over Bolt and with the database in the
 * process, and by the number of processes. Nothing is read from texts. {@code mvn -Pbench verify -Dit.test=OrderedWriteBenchmark}; among
 * {@code -Dit.arguments=}, {@code -Dwrites.articles=1000} is the first size.
 */
class OrderedWriteBenchmark {

    private static final int ARTICLES = Integer.getInteger("writes.articles", 1_000);
    private static final int MEASURED = Integer.getInteger("writes.measured", 400);
    private static final int CLAIMS = 10;
    /** How many of the claims are of acts that were told before. */
    private static final int KNOWN = Integer.getInteger("writes.known", CLAIMS / 3);

    /** How many articles before: news of one hour tell the same. */
    private static final int BEFORE = Integer.getInteger("writes.before", 50);

    private static final int ENTITIES = 200;
    private static final LocalDate FROM = LocalDate.of(2010, 1, 1);

    private static final int MINIMA = 128;
    private static final int BANDS = 32;

    private static final OperatingSystemMXBean PROCESSOR =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static ExternalNeo4j server;
    private static List<Connected> processes;
    private static Connected within;

    private final AtomicInteger next = new AtomicInteger();

    @BeforeAll
    static void start() {
        server = ExternalNeo4j.empty();
        processes = IntStream.range(0, 4)
                .mapToObj(i -> Connected.to(server.connect(), InstantSource.system()))
                .toList();
        within = Connected.within(server, InstantSource.system());
        processes
                .getFirst()
                .get(Chronicle.class)
                .parties(IntStream.range(0, ENTITIES)
                        .mapToObj(OrderedWriteBenchmark::entity)
                        .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        processes.forEach(Connected::close);
        within.close();
        server.close();
    }

    private static String entity(int number) {
        return "country:e" + number;
    }

    /** Ten acts between entities of which few are busy; a part of them is also told by an article before. */
    private static Reading reading(int number) {
        Coding[] codings = IntStream.range(0, CLAIMS)
                .mapToObj(i -> i < KNOWN ? coding(number - BEFORE, CLAIMS - 1 - i) : coding(number, i))
                .toArray(Coding[]::new);
        Reading plain = Generated.reading("article " + number, FROM.plusDays(number % 5_000), codings);
        Random random = new Random(number);
        Signature signature = new Signature(
                random.ints(MINIMA).boxed().toList(),
                IntStream.range(0, BANDS)
                        .mapToObj(b -> b + ":" + random.nextInt())
                        .toList());
        return new Reading(plain.article(), plain.storyId(), signature, List.of(), List.of(), plain.claims());
    }

    private static Coding coding(int number, int place) {
        Random random = new Random(31L * number + place);
        int actor = (int) (ENTITIES * Math.pow(random.nextDouble(), 3));
        int target = (actor + 1 + random.nextInt(ENTITIES - 1)) % ENTITIES;
        return Generated.sanction(
                entity(actor), entity(target), Generated.on(FROM.plusDays(number % 5_000 + place % 3)));
    }

    private void write(Connected process, int count) {
        process.get(Readings.class)
                .write(IntStream.range(0, count)
                        .mapToObj(i -> writing(reading(next.incrementAndGet())))
                        .toList());
    }

    private static Readings.Writing writing(Reading reading) {
        return new Readings.Writing(
                reading.article(),
                reading.signature(),
                story -> new Reading(
                        reading.article(), story, reading.signature(), List.of(), List.of(), reading.claims()),
                Ids.submission(reading.article().id()));
    }

    /** Articles a second, and the processor's time of each in milliseconds: what others do on the machine takes less of that. */
    private record Rate(double articles, double millis) {

        @Override
        public String toString() {
            return "%.0f articles of ten claims a second, %.1f ms of processor each".formatted(articles, millis);
        }
    }

    private Rate measured(int writers, int articles) throws Exception {
        return measured(processes.subList(0, writers), articles, 1);
    }

    private Rate measured(List<Connected> writers, int articles, int atOnce) throws Exception {
        long start = System.nanoTime();
        long processor = PROCESSOR.getProcessCpuTime();
        AtomicInteger left = new AtomicInteger(articles);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            List<? extends Future<?>> all = writers.stream()
                    .map(writer -> threads.submit(() -> {
                        while (left.getAndAdd(-atOnce) > 0) {
                            write(writer, atOnce);
                        }
                    }))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        }
        return new Rate(
                articles * 1e9 / (System.nanoTime() - start),
                (PROCESSOR.getProcessCpuTime() - processor) / 1e6 / articles);
    }

    private static long relationships() {
        return count("MATCH ()-[r]->() RETURN count(r) AS n");
    }

    private static long count(String query) {
        return processes
                .getFirst()
                .get(Database.class)
                .read(query, Map.of())
                .getFirst()
                .get("n")
                .asLong();
    }

    /** Megabytes on the disk once all is written there, without transaction logs, and on the heap of all that runs in this process. */
    private record Held(double store, double indexes, double heap) {

        static Held now() throws IOException {
            // A stop writes everything to the disk.
            server.stopFor(Duration.ofMillis(1));
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return new Held(megabytes(""), megabytes("/index/"), (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
        }

        private static double megabytes(String part) throws IOException {
            try (Stream<Path> files = Files.walk(server.files().resolve("neo4j/data/databases/neo4j"))) {
                return files.filter(Files::isRegularFile)
                                .filter(file -> file.toString().contains(part))
                                .mapToLong(file -> file.toFile().length())
                                .sum()
                        / 1e6;
            }
        }

        @Override
        public String toString() {
            return "%.0f MB of store, of which %.0f are indexes; %.0f MB of heap".formatted(store, indexes, heap);
        }
    }

    @Test
    void printsArticlesASecondByTheSizeOfTheGraphAndByProcesses() throws Exception {
        measured(1, MEASURED);
        for (int size : new int[] {ARTICLES, 4 * ARTICLES, 16 * ARTICLES}) {
            if (size - MEASURED > next.get()) {
                measured(1, size - MEASURED - next.get());
            }
            Rate rate = measured(1, MEASURED);
            System.out.printf(
                    "%,d articles, %,d relationships: %s; %s%n", next.get(), relationships(), rate, Held.now());
        }
        for (int atOnce : new int[] {1, 2, 4, 8, 16}) {
            System.out.printf(
                    "%d at once over Bolt: %s%n", atOnce, measured(List.of(processes.getFirst()), MEASURED, atOnce));
            System.out.printf("%d at once in the process: %s%n", atOnce, measured(List.of(within), MEASURED, atOnce));
        }
        for (int writers : new int[] {1, 2, 4}) {
            System.out.printf("%d processes: %s%n", writers, measured(writers, MEASURED));
        }
        System.out.printf(
                "acts with more than one claim: %d of %d%n",
                count("MATCH (a:PolicyAction) WHERE COUNT { (a)<-[:SUPPORTS]-() } > 1 RETURN count(a) AS n"),
                count("MATCH (a:PolicyAction) RETURN count(a) AS n"));
    }
}
