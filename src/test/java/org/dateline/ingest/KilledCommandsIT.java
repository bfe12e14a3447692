package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dateline.Prepared;
import org.dateline.Service;
import org.dateline.cli.Typed;
import org.dateline.graph.Generated;
import org.dateline.graph.Readings;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills commands and a first start at random instants: run again, each ends as if nobody had killed it. */
@Tag("faults")
class KilledCommandsIT {

    private static final int KILLS = Integer.getInteger("faults.kills", Boolean.getBoolean("faults.long") ? 5 : 0);

    /** Milliseconds that a command takes from its start to its end, about. */
    private static final int LONGEST = 12_000;

    private static final String CATALOGUE = "MATCH (e:Entity) RETURN {id: e.id, name: e.name, names: e.names} AS x";

    @TempDir
    Path folder;

    private final Random random = new Random(22);
    private Path data;

    @BeforeEach
    void store() {
        Assumptions.assumeTrue(KILLS > 0, "commands are killed in the long form: mvn -Pfaults verify");
        data = folder.resolve("data");
        try (Service service = Service.on(data)) {
            Readings readings = service.get(Readings.class);
            for (int i = 0; i < 400; i++) {
                LocalDate day = LocalDate.of(2012, 1, 1).plusDays(i);
                readings.write(Generated.reading(
                        "A report of sanction " + i,
                        day,
                        Generated.sanction("country:NO", i % 2 == 0 ? "country:IS" : "country:CA", Generated.on(day))));
            }
        }
    }

    private void killAtRandom(String... words) throws IOException, InterruptedException {
        Process process = ServiceProcess.run(Stream.of(words));
        process.waitFor(random.nextInt(LONGEST), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    @Test
    void aKilledRebuildLeavesWhatTheNextOneFinishes() throws Exception {
        List<TreeSet<String>> before = StoredRows.in(data);
        for (int i = 0; i < KILLS; i++) {
            killAtRandom("rebuild", "--data", data.toString());
        }
        assertThat(Typed.run("rebuild", "--data", data).code()).isZero();
        assertThat(StoredRows.in(data)).isEqualTo(before);
    }

    @Test
    void aKilledBackupLeavesNoHalfFileAndTheStoreAsItWas() throws Exception {
        Path file = folder.resolve("backup.zip");
        List<TreeSet<String>> before = StoredRows.in(data);
        for (int i = 0; i < KILLS; i++) {
            Files.deleteIfExists(file);
            killAtRandom("backup", file.toString(), "--data", data.toString());
            if (Files.exists(file)) {
                assertRestores(file, folder.resolve("restored" + i), before);
            }
        }
        assertThat(Typed.run("backup", file, "--data", data).code()).isZero();
        assertRestores(file, folder.resolve("restored"), before);
    }

    private void assertRestores(Path file, Path into, List<TreeSet<String>> acts) {
        assertThat(Typed.run("restore", file, "--data", into).code()).isZero();
        assertThat(StoredRows.in(into)).isEqualTo(acts);
    }

    /** The schema, its migrations and the catalogue are written by the first start. */
    @Test
    void aKilledFirstStartIsFinishedByTheNextOne() throws Exception {
        Path fresh = folder.resolve("fresh");
        for (int i = 0; i < KILLS; i++) {
            killAtRandom("--dateline.data=" + fresh, "--server.port=0", "--dateline.samples=false");
        }
        Path whole = folder.resolve("whole");
        Prepared.into(whole);
        try (Service finished = Service.on(fresh);
                Service undisturbed = Service.on(whole)) {
            assertThat(finished.indexes()).isEqualTo(undisturbed.indexes());
            assertThat(finished.rows(CATALOGUE)).isEqualTo(undisturbed.rows(CATALOGUE));
        }
    }
}
