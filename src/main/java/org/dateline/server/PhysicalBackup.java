package org.dateline.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.dateline.graph.Intermission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the store of a running service. Neo4j's Community edition has no online backup, so the database stops
 * meanwhile.
 */
public class PhysicalBackup {

    private static final Logger LOG = LoggerFactory.getLogger(PhysicalBackup.class);

    private final EmbeddedNeo4j server;
    private final Intermission intermission;

    PhysicalBackup(EmbeddedNeo4j server, Intermission intermission) {
        this.server = server;
        this.intermission = intermission;
    }

    /**
     * A completed copy.
     *
     * @param file its path
     * @param bytes its size
     * @param pause the time during which no request was answered
     */
    public record Dumped(Path file, long bytes, Duration pause) {}

    /**
     * Stops the database, writes its store to a file and starts it again.
     *
     * @param own the number of requests that wait for this call
     * @throws DumpFailed if the file cannot be written; the database runs again nevertheless
     */
    public Dumped run(Path file, int own) {
        long start = System.nanoTime();
        intermission.during(own, () -> {
            server.whileStopped(() -> StoreDump.write(server.data(), file));
            return true;
        });
        Duration pause = Duration.ofNanos(System.nanoTime() - start);
        LOG.info("The store was written to {}; the database was stopped for {} ms", file, pause.toMillis());
        return new Dumped(file, size(file), pause);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new DumpFailed(file, "cannot be read: " + e.getMessage());
        }
    }
}
