package org.dateline.samples;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.ReadOnlyMode;
import org.dateline.ingest.IngestQueue;
import org.dateline.restart.MemoryErrors;
import org.dateline.roles.OnRole;
import org.dateline.roles.ProcessRole;
import org.dateline.security.Actor;
import org.dateline.source.Deliveries;
import org.dateline.source.Delivery;
import org.dateline.topics.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ingests the bundled reports into an empty database after the start: the short reports by day, then the longer
 * articles. Creates a topic for each thread. If the process ends before all are read, the next start continues.
 */
@Component
@OnRole(ProcessRole.ALL)
@ConditionalOnProperty(name = "dateline.samples", matchIfMissing = true)
class BundledWorld {

    private static final Logger LOG = LoggerFactory.getLogger(BundledWorld.class);
    private static final String ANY = Cypher.load("read/articles_exist");
    private static final List<String> THREADS = List.of("technology", "energy", "tariffs");

    /**
     * Bundled reports in the queue at a time, so that a submitted article waits for a few of them instead of four
     * hundred.
     */
    private static final int AHEAD = 8;

    /** A report that is being accepted takes less; the whole stop has ten seconds. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);

    private final Database database;
    private final IngestQueue queue;
    private final Topics topics;
    private final SamplesProgress progress;
    private final SampleReading reading;
    private final ReadOnlyMode readOnly;
    private final MemoryErrors memory;
    private final Thread reader = Thread.ofVirtual().name("bundled-world").unstarted(this::read);
    private volatile boolean stopping;

    BundledWorld(
            Database database,
            IngestQueue queue,
            Topics topics,
            SamplesProgress progress,
            SampleReading reading,
            ReadOnlyMode readOnly,
            MemoryErrors memory) {
        this.database = database;
        this.queue = queue;
        this.topics = topics;
        this.progress = progress;
        this.reading = reading;
        this.readOnly = readOnly;
        this.memory = memory;
    }

    /** Starts after the queue's listener, which resumes earlier articles. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void begin() {
        if (readOnly.reason().isPresent()) {
            return;
        }
        boolean empty = !database.read(ANY, Map.of()).getFirst().get("any").asBoolean();
        if (progress.isBegun() || empty) {
            progress.begin();
            createTopics();
            reader.start();
        }
    }

    private void createTopics() {
        for (JsonNode topic : JsonMapper.shared().readTree(text("topics.json"))) {
            String name = topic.get("name").asString();
            if (topics.find(name, AsOf.NOW).isEmpty()) {
                topics.create(name, topic.get("filter").toString(), Actor.commandLine());
            }
        }
    }

    /** The reports that are left are read at the next start. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        reader.interrupt();
        reader.join(LONGEST_STOP);
    }

    private void read() {
        try {
            readAll();
        } catch (RuntimeException | Error e) {
            memory.note(e);
            if (!stopping) {
                LOG.warn("The sample reports that are left are read at the next start", e);
            }
        }
    }

    private void readAll() {
        // Short reports first, so that the first query has an answer soon.
        List<Delivery> reports = new ArrayList<>(THREADS.stream()
                .flatMap(thread -> deliveries(thread).stream())
                .sorted(Comparator.comparing(BundledWorld::day))
                .toList());
        reports.addAll(deliveries("articles"));
        LOG.info("The database is empty; {} sample reports are read in the background", reports.size());
        reading.begin(reports.size());
        long start = System.nanoTime();
        Semaphore places = new Semaphore(AHEAD);
        try {
            for (Delivery report : reports) {
                places.acquire();
                // The queue quarantines and logs reports that fail.
                var unused = queue.submit(Objects.requireNonNull(report.submission()), report.origin())
                        .whenComplete((outcome, failure) -> {
                            reading.advance();
                            places.release();
                        });
            }
            places.acquire(AHEAD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        progress.end();
        reading.end();
        LOG.info("All sample reports are read ({} s)", (System.nanoTime() - start) / 1_000_000_000);
    }

    private static String day(Delivery delivery) {
        return Objects.requireNonNullElse(
                Objects.requireNonNull(delivery.submission()).publishedAt(), "");
    }

    /**
     * Returns the reports of a bundled file. It is copied to a temporary file, because archives are read from paths.
     */
    private static List<Delivery> deliveries(String name) {
        try {
            Path copy = Files.createTempFile("samples", ".jsonl");
            try (InputStream in = open(name + ".jsonl");
                    Stream<Delivery> read = copied(in, copy)) {
                return read.toList();
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the sample reports " + name, e);
        }
    }

    private static Stream<Delivery> copied(InputStream in, Path copy) throws IOException {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        return new Deliveries(null, null).of(copy.toString());
    }

    private static String text(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the sample file " + name, e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(BundledWorld.class.getResourceAsStream("/samples/" + name), name);
    }
}
