package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dateline.Dateline;
import org.dateline.Prepared;
import org.dateline.server.StartFailures;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** A service that cannot start says in one line why, and what to do. */
@Tag("faults")
class FailedStartIT {

    private static final String LATER_RELEASE = "MATCH (m:__Neo4jMigration) WHERE NOT (m)-[:MIGRATED_TO]->() CREATE"
            + " (m)-[:MIGRATED_TO {at: datetime(), in: duration('PT1S'), by: 'later', connectedAs:"
            + " 'neo4j'}]->(:__Neo4jMigration {version: '9999', type: 'CYPHER', source: 'V9999__Later.cypher',"
            + " description: 'Later', checksum: '1'})";

    @TempDir
    Path folder;

    private String reason(Path data, String... settings) {
        Throwable failure = catchThrowable(() -> Trial.on(data, settings).close());
        assertThat(failure).as("it does not start").isNotNull();
        Throwable told = StartFailures.in(failure).orElseThrow(() -> new AssertionError(failure));
        assertThat(told.getMessage()).doesNotContain("\n").doesNotContain("Exception");
        return told.getMessage();
    }

    /** A database by itself has the folder open, and a schema of its own, as a service of another release would. */
    @Test
    void aFolderInUseAndASchemaOfALaterRelease() {
        Path data = folder.resolve("used");
        Prepared.into(data);
        DatabaseManagementService other = new DatabaseManagementServiceBuilder(data.resolve("neo4j"))
                .setConfig(GraphDatabaseSettings.pagecache_memory, 64L << 20)
                .build();
        try {
            assertThat(reason(data)).contains("in use by another process").contains("--dateline.data");
            other.database("neo4j").executeTransactionally(LATER_RELEASE);
        } finally {
            other.shutdown();
        }
        assertThat(reason(data)).contains("another release of Dateline");
    }

    @Test
    void aCutStore() throws IOException {
        Assumptions.assumeTrue(
                Boolean.getBoolean("faults.long"), "stores are broken in the long form: mvn -Pfaults verify");
        Path data = folder.resolve("cut");
        Prepared.into(data);
        Path store = data.resolve("neo4j/data/databases/neo4j/neostore");
        Files.write(store, new byte[100]);
        assertThat(reason(data)).contains("cannot be opened").contains("Restore a backup");
    }

    @Test
    void aModelOfAnotherVersion() throws IOException {
        Path model = Files.createDirectory(folder.resolve("model"));
        Files.writeString(model.resolve("manifest.json"), "{\"format\": 0, \"name\": \"old\"}");
        assertThat(reason(folder.resolve("model-data"), "--dateline.reader.folder=" + model))
                .contains("model");
    }

    @Test
    void aReadOnlyFolder() throws IOException, InterruptedException {
        Path mount = Files.createDirectory(folder.resolve("ro"));
        Process mounted =
                new ProcessBuilder("mount", "-t", "tmpfs", "-o", "ro,size=1m", "tmpfs", mount.toString()).start();
        Assumptions.assumeTrue(mounted.waitFor() == 0, "a file system cannot be mounted here");
        try {
            assertThat(reason(mount.resolve("data")))
                    .contains("cannot be written to")
                    .contains("--dateline.data");
        } finally {
            new ProcessBuilder("umount", "-l", mount.toString()).start().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void aTakenPortIsToldInOneLineAndNothingElse() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process service = new ProcessBuilder(Stream.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    Dateline.class.getName(),
                                    "--server.port=" + taken.getLocalPort(),
                                    "--spring.main.banner-mode=off",
                                    "--dateline.data=" + folder.resolve("port"))
                            .toList())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(service.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(service.waitFor()).isNotZero();
            assertThat(said.lines().filter(line -> !line.isBlank()).filter(line -> !line.startsWith("WARNING")))
                    .singleElement()
                    .asString()
                    .contains("Port " + taken.getLocalPort())
                    .contains("--server.port");
            assertThat(folder.resolve("port")).doesNotExist();
        }
    }
}
