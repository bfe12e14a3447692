package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands in five articles a second for half an hour while readers ask, and prints what the process holds each half a minute. What it holds
 * must not grow with the time: {@code mvn -Psoak verify}, or {@code -Dit.arguments=-Dsoak.minutes=5} for a shorter one.
 */
class IntakeSoak {

    private static final Duration TIME = Duration.ofMinutes(Integer.getInteger("soak.minutes", 30));
    private static final int ARTICLES_A_SECOND = Integer.getInteger("soak.rate", 5);
    private static final int READERS = 2;
    private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(30);
    private static final Duration BETWEEN_READS = Duration.ofMillis(100);

    /** Before this share of the time, caches fill and code is compiled. */
    private static final double WARM_UP = 0.3;

    /** The reports are of so many days. On one day alone, every act would be compared with thousands of its kind, as in no news. */
    private static final int DAYS = 2_000;

    private static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);

    private static final List<String> COUNTRIES = List.of(
            "Norway", "Iceland", "Canada", "Mexico", "Japan", "India", "Brazil", "Turkey", "Vietnam", "Australia");
    private static final List<String> GOODS =
            List.of("turbot", "steel", "barley", "copper", "poultry", "timber", "magnesium", "wine", "cotton", "zinc");

    @TempDir
    Path folder;

    private final AtomicInteger handedIn = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicLong reads = new AtomicLong();
    private final Queue<String> failedReads = new ConcurrentLinkedQueue<>();

    /** What the process holds at one time; the store without its transaction logs, which are kept up to a size. */
    private record Sample(
            long second, int articles, int waiting, double heapMb, int handles, int threads, double storeMb) {

        String line() {
            return "%6d s %7d articles %5d waiting %7.0f MB heap %5d handles %4d threads %8.1f MB store"
                    .formatted(second, articles, waiting, heapMb, handles, threads, storeMb);
        }

        double kilobytesSince(Sample earlier) {
            return (storeMb - earlier.storeMb) * 1024 / Math.max(1, articles - earlier.articles);
        }
    }

    @Test
    void whatTheProcessHoldsDoesNotGrowWithTheTime() throws Exception {
        Path data = folder.resolve("data");
        List<Sample> samples = new ArrayList<>();
        try (ServiceProcess service = ServiceProcess.lasting(data);
                ScheduledExecutorService clients = Executors.newScheduledThreadPool(
                        READERS + 1, Thread.ofVirtual().factory())) {
            long start = System.nanoTime();
            clients.scheduleAtFixedRate(
                    () -> handIn(service.http()), 0, 1_000_000 / ARTICLES_A_SECOND, TimeUnit.MICROSECONDS);
            IntStream.range(0, READERS)
                    .forEach(reader -> clients.scheduleWithFixedDelay(
                            () -> read(service.http(), reader),
                            1_000,
                            BETWEEN_READS.toMillis(),
                            TimeUnit.MILLISECONDS));
            while (System.nanoTime() - start < TIME.toNanos()) {
                Thread.sleep(BETWEEN_SAMPLES);
                samples.add(sample(service, data, Duration.ofNanos(System.nanoTime() - start)));
                System.out.println(samples.getLast().line());
            }
            // Requests on their way come to their end: one that is interrupted would count as failed.
            clients.shutdown();
        }
        report(samples);
    }

    private void handIn(Http http) {
        int number = handedIn.incrementAndGet();
        String document = "mutation { ingestArticles(wait: false, input: [{url: \"https://news.example/" + number
                + "\", source: \"Northern Ledger\", publishedAt: \"" + FIRST_DAY.plusDays(number % DAYS) + "\", text: "
                + JsonMapper.shared().writeValueAsString(text(number)) + "}]) { jobId } }";
        try {
            if (!http.text(document).contains("jobId")) {
                refused.incrementAndGet();
            }
        } catch (RuntimeException e) {
            refused.incrementAndGet();
        }
    }

    /** A few acts of a few parties, unlike the text of any other number, and as long as a short report. */
    private static String text(int number) {
        Random random = new Random(number);
        return IntStream.range(0, 6)
                .mapToObj(i -> pick(COUNTRIES, random) + " banned the import of " + pick(GOODS, random) + " number "
                        + random.nextInt(100_000) + " from " + pick(COUNTRIES, random)
                        + " on Monday, the trade ministry said.")
                .reduce((all, sentence) -> all + "\n\n" + sentence)
                .orElseThrow();
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private void read(Http http, int reader) {
        try {
            String country = COUNTRIES.get((int) (reads.incrementAndGet() + reader) % COUNTRIES.size());
            String answer = http.text(
                    "{ timeline(first: 20, filter: {involving: [\"" + country
                            + "\"]}) { totalCount edges { node { shortSummary claims(first: 1) { edges { node { quote } } } } } } }");
            if (answer.contains("\"errors\"")) {
                failedReads.add(LocalTime.now() + " " + answer);
            }
        } catch (RuntimeException e) {
            failedReads.add(LocalTime.now() + " " + e);
        }
    }

    private Sample sample(ServiceProcess service, Path data, Duration time) throws IOException, InterruptedException {
        collectGarbage(service.pid());
        String figures =
                Http.send(service.http().request("/actuator/prometheus")).body();
        return new Sample(
                time.toSeconds(),
                handedIn.get(),
                (int) sum(figures, "dateline_queue_depth"),
                sum(figures, "jvm_memory_used_bytes\\{area=\"heap\"") / (1 << 20),
                (int) sum(figures, "process_files_open_files"),
                (int) sum(figures, "jvm_threads_live_threads"),
                size(data.resolve("neo4j/data/databases/neo4j")) / (double) (1 << 20));
    }

    /** What is left after a collection is what is held. */
    private static void collectGarbage(long pid) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        new ProcessBuilder(jcmd.toString(), String.valueOf(pid), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor(1, TimeUnit.MINUTES);
    }

    private static double sum(String figures, String name) {
        Matcher lines = Pattern.compile("(?m)^" + name + ".* (\\S+)$").matcher(figures);
        double sum = 0;
        while (lines.find()) {
            sum += Double.parseDouble(lines.group(1));
        }
        return sum;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(IntakeSoak::sizeOf).sum();
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            // A file of an index that was merged meanwhile.
            return 0;
        }
    }

    private void report(List<Sample> samples) {
        Sample warm = samples.get((int) (samples.size() * WARM_UP));
        Sample middle = samples.get((int) (samples.size() * (1 + WARM_UP) / 2));
        Sample last = samples.getLast();
        double earlier = middle.kilobytesSince(warm);
        double later = last.kilobytesSince(middle);
        System.out.printf(
                "Soak of %d min at %d articles a second: %d handed in, %d refused; %d reads, %d failed%n"
                        + "heap %.0f -> %.0f MB, handles %d -> %d, threads %d -> %d, store %.1f -> %.1f KB an article%n",
                TIME.toMinutes(),
                ARTICLES_A_SECOND,
                handedIn.get(),
                refused.get(),
                reads.get(),
                failedReads.size(),
                warm.heapMb(),
                last.heapMb(),
                warm.handles(),
                last.handles(),
                warm.threads(),
                last.threads(),
                earlier,
                later);
        assertThat(refused.get()).as("refused articles").isZero();
        assertThat(failedReads).as("failed reads").isEmpty();
        assertThat(last.waiting()).as("articles that wait").isLessThan(ARTICLES_A_SECOND * 30);
        assertThat(last.heapMb()).as("MB of heap").isLessThan(warm.heapMb() * 1.3 + 50);
        assertThat(last.handles()).as("handles").isLessThan(warm.handles() + 50);
        assertThat(last.threads()).as("threads").isLessThan(warm.threads() + 20);
        assertThat(later).as("KB of the store an article").isLessThan(earlier * 1.5 + 1);
    }
}
