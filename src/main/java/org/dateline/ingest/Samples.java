package org.dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.source.Deliveries;
import org.dateline.source.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives an empty database the bundled articles, so that the first query answers something true. */
@Component
@ConditionalOnProperty(name = "dateline.samples", matchIfMissing = true)
class Samples {

    private static final Logger LOG = LoggerFactory.getLogger(Samples.class);
    private static final String FILE = "/samples/articles.jsonl";
    private static final String ANY = Cypher.load("read/articles_exist");

    private final Database database;
    private final IngestQueue queue;

    Samples(Database database, IngestQueue queue) {
        this.database = database;
        this.queue = queue;
    }

    /** Runs behind the queue's own listener, which stores the catalogue first. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void ingest() {
        if (database.read(ANY, java.util.Map.of()).getFirst().get("any").asBoolean()) {
            return;
        }
        List<Delivery> samples = read();
        AtomicInteger done = new AtomicInteger();
        LOG.info("The database is empty; {} sample articles are taken in", samples.size());
        for (Delivery sample : samples) {
            // A sample that fails is set aside and logged by the queue.
            var unused = queue.submit(Objects.requireNonNull(sample.submission()), sample.origin())
                    .thenAccept(outcome -> LOG.info(
                            "Sample {} of {}: {} actions", done.incrementAndGet(), samples.size(), outcome.actions()));
        }
    }

    /** A file that is read like any other; archives are read from paths. */
    private static List<Delivery> read() {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream(FILE), FILE)) {
            Path copy = Files.createTempFile("samples", ".jsonl");
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            List<Delivery> samples =
                    new Deliveries(null, null).of(copy.toString()).toList();
            Files.delete(copy);
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }
}
