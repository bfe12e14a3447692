package org.dateline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.dateline.Prepared;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.graphdb.GraphDatabaseService;
import org.springframework.util.unit.DataSize;

/** A database whose log ends in the half of a write is started again with all that it had confirmed. */
@Tag("faults")
class TornLogIT {

    /** What a write without room leaves behind the last one that is whole. */
    private static final int HALF = 700;

    @TempDir
    Path folder;

    @Test
    void theLogIsCutBehindTheLastWriteThatIsWhole() {
        Prepared.into(folder);
        try (EmbeddedNeo4j server = EmbeddedNeo4j.start(
                new DatelineProperties(folder, 0, DataSize.ofMegabytes(8), false), BoltSettings.CLOSED)) {
            put(server.database(), 1);
            server.whileStopped(this::tear);
            assertThat(server.isHealthy()).as("the log cannot be read").isFalse();
            server.startAgain(false);
            assertThat(server.isHealthy())
                    .as("a log that is torn otherwise is not cut")
                    .isFalse();
            server.startAgain(true);
            assertThat(server.isHealthy()).isTrue();
            put(server.database(), 2);
            server.startAgain(false);
            assertThat(count(server.database())).isEqualTo(2);
        }
    }

    /** A log has its room before it is written. */
    @Test
    void aFullDiskFindsALogThatHasItsRoom() throws IOException {
        Prepared.into(folder);
        try (EmbeddedNeo4j server = EmbeddedNeo4j.start(
                new DatelineProperties(folder, 0, DataSize.ofMegabytes(8), false), BoltSettings.CLOSED)) {
            put(server.database(), 1);
            assertThat(Files.size(log())).isEqualTo(32L << 20);
        }
    }

    private static void put(GraphDatabaseService database, int number) {
        database.executeTransactionally("CREATE (:Torn {number: " + number + "})");
    }

    private static long count(GraphDatabaseService database) {
        return database.executeTransactionally("MATCH (t:Torn) RETURN count(t) AS n", Map.of(), rows ->
                (Long) rows.next().get("n"));
    }

    private Path log() throws IOException {
        try (Stream<Path> logs = Files.list(folder.resolve("neo4j/data/transactions/neo4j"))) {
            return logs.filter(log -> log.getFileName().toString().startsWith("neostore.transaction.db."))
                    .max(Path::compareTo)
                    .orElseThrow();
        }
    }

    /** Writes the half of something behind the last byte of a log, which has zeros up to its end. */
    private void tear() {
        byte[] half = new byte[HALF];
        new Random(7).nextBytes(half);
        try (FileChannel log = FileChannel.open(log(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            byte[] bytes = Files.readAllBytes(log());
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] == 0) {
                end--;
            }
            log.write(ByteBuffer.wrap(half), end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
