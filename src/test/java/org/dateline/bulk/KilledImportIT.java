package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dateline.Dateline;
import org.dateline.LinkedJava;
import org.dateline.Prepared;
import org.dateline.cli.Typed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;

/** Kills the import's process at random instants; {@code -Ddateline.kills=10} for more of them. */
@Tag("faults")
@Execution(ExecutionMode.CONCURRENT)
class KilledImportIT {

    private static final int EVENTS = 3_000;
    private static final int KILLS = Integer.getInteger("dateline.kills", 1);
    private static final long POLL = 20;

    /** Milliseconds after the first rows: that many are written in a second or two. */
    private static final int LONGEST = 1000;

    private static final List<String> COUNTS = List.of(
            "MATCH (c:Claim) RETURN count(c) AS n, sum(size(c.quote)) AS sum",
            "MATCH (a:PolicyAction) RETURN count(a) AS n, sum(a.versions) AS sum",
            "MATCH (v:ActionVersion) RETURN count(v) AS n, sum(v.key % 1000003) AS sum",
            "MATCH ()-[r:INVOLVED_IN]->() RETURN count(r) AS n, sum(r.liveKey % 1000003) AS sum",
            "MATCH ()-[r:ACTS_ON]->() RETURN count(r) AS n, sum(r.liveDay) AS sum",
            "MATCH ()-[r:MADE_IN|SUPPORTS]->() RETURN count(r) AS n, count(DISTINCT r.place) AS sum",
            "MATCH (a:Article) RETURN count(a) AS n, sum(a.reportedAt % 1000003) AS sum",
            "MATCH (e:Entity) RETURN count(e) AS n, sum(size(e.names)) AS sum");

    @TempDir
    Path folder;

    @Test
    void aKilledImportGoesOnAndEndsWhereAnUninterruptedOneDoes() throws Exception {
        Path file = CodedEvents.file(EVENTS, 2017);
        Path whole = folder.resolve("whole");
        Path killed = folder.resolve("killed");
        // Both begin with the catalogue, so that a short life goes into rows.
        Prepared.into(whole);
        Prepared.into(killed);
        assertThat(imported(file, whole)).isZero();
        Random random = new Random();
        for (int i = 0; i < KILLS; i++) {
            Path log = folder.resolve(i + ".log");
            Process process = run(file, killed, log);
            while (process.isAlive() && !Files.readString(log).contains("rows/s")) {
                Thread.sleep(POLL);
            }
            process.waitFor(random.nextInt(LONGEST), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
        assertThat(imported(file, killed)).isZero();
        assertThat(counts(killed)).isEqualTo(counts(whole));
    }

    /** Without a kill this process will do, which has compiled already what runs. */
    private static int imported(Path file, Path data) {
        return Typed.run("import", "icews", file, "--page-cache", "128MB", "--data", data)
                .code();
    }

    private static Process run(Path file, Path data, Path log) throws IOException {
        List<String> command = LinkedJava.command(LinkedJava.Life.SHORT, Dateline.class);
        command.addAll(List.of("import", "icews", file.toString(), "--page-cache", "128MB", "--data", data.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static List<String> counts(Path data) throws IOException {
        Files.deleteIfExists(data.resolve("service.url"));
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(data.resolve("neo4j"))
                .setConfig(GraphDatabaseSettings.pagecache_memory, 128L << 20)
                .build();
        try {
            GraphDatabaseService graph = service.database("neo4j");
            return COUNTS.stream()
                    .map(query -> graph.executeTransactionally(
                            query, java.util.Map.of(), result -> query + " " + result.next()))
                    .toList();
        } finally {
            service.shutdown();
        }
    }
}
