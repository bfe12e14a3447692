package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.Dateline;
import org.dateline.LinkedJava;
import org.dateline.Prepared;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** A process that cannot start says in one line why and what to do, and nothing else. */
@Tag("faults")
class FailedStartIT {

    private static final String LATER_RELEASE = "MATCH (m:__Neo4jMigration) WHERE NOT (m)-[:MIGRATED_TO]->() CREATE"
            + " (m)-[:MIGRATED_TO {at: datetime(), in: duration('PT1S'), by: 'later', connectedAs:"
            + " 'neo4j'}]->(:__Neo4jMigration {version: '9999', type: 'CYPHER', source: 'V9999__Later.cypher',"
            + " description: 'Later', checksum: '1'})";

    @TempDir
    Path folder;

    /** The lines of a process that does not start, without those of a good start and what Java warns of. */
    private static List<String> said(Path data, String... settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(LinkedJava.command(LinkedJava.Life.SHORT, Dateline.class));
        command.addAll(List.of("--spring.main.banner-mode=off", "--dateline.data=" + data));
        command.addAll(settings.length == 0 ? List.of("--server.port=0") : List.of(settings));
        Process service = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(service.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(service.waitFor()).as(said).isNotZero();
        return said.lines()
                .filter(line -> !line.isBlank())
                .filter(line -> !line.startsWith("WARNING") && !line.contains(" INFO "))
                .toList();
    }

    /** A database by itself has the folder open, and a schema of its own, as a service of another release would. */
    @Test
    void aFolderInUseAndASchemaOfALaterRelease() throws IOException, InterruptedException {
        Path data = folder.resolve("used");
        Prepared.into(data);
        DatabaseManagementService other = new DatabaseManagementServiceBuilder(data.resolve("neo4j"))
                .setConfig(GraphDatabaseSettings.pagecache_memory, 64L << 20)
                .build();
        try {
            assertThat(said(data))
                    .singleElement()
                    .asString()
                    .contains("in use by another process")
                    .contains("--dateline.data");
            other.database("neo4j").executeTransactionally(LATER_RELEASE);
        } finally {
            other.shutdown();
        }
        assertThat(said(data)).singleElement().asString().contains("another release of Dateline");
    }

    @Test
    void aCutStore() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Boolean.getBoolean("faults.long"), "stores are broken in the long form: mvn -Pfaults verify");
        Path data = folder.resolve("cut");
        Prepared.into(data);
        Path store = data.resolve("neo4j/data/databases/neo4j/neostore");
        Files.write(store, new byte[100]);
        assertThat(said(data))
                .singleElement()
                .asString()
                .contains("cannot be opened")
                .contains("Restore a backup");
    }

    @Test
    void aModelOfAnotherVersion() throws IOException, InterruptedException {
        Path model = Files.createDirectory(folder.resolve("model"));
        Files.writeString(model.resolve("manifest.json"), "{\"format\": 0, \"name\": \"old\"}");
        assertThat(said(folder.resolve("model-data"), "--server.port=0", "--dateline.reader.folder=" + model))
                .singleElement()
                .asString()
                .contains("model");
    }

    @Test
    void aReadOnlyFolder() throws IOException, InterruptedException {
        Path mount = Files.createDirectory(folder.resolve("ro"));
        Process mounted =
                new ProcessBuilder("mount", "-t", "tmpfs", "-o", "ro,size=1m", "tmpfs", mount.toString()).start();
        Assumptions.assumeTrue(mounted.waitFor() == 0, "a file system cannot be mounted here");
        try {
            assertThat(said(mount.resolve("data")))
                    .singleElement()
                    .asString()
                    .contains("cannot be written to")
                    .contains("--dateline.data");
        } finally {
            new ProcessBuilder("umount", "-l", mount.toString()).start().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void aTakenPort() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(said(folder.resolve("port"), "--server.port=" + taken.getLocalPort()))
                    .singleElement()
                    .asString()
                    .contains("Port " + taken.getLocalPort())
                    .contains("--server.port");
            assertThat(folder.resolve("port")).doesNotExist();
        }
    }
}
