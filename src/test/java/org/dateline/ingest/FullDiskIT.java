package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dateline.Http;
import org.dateline.cli.Typed;
import org.dateline.graph.Database;
import org.dateline.graph.StoreReadOnly;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A disk that fills up, on a small file system in memory: nothing that was accepted is lost, and all goes on once there is room. */
@Tag("faults")
class FullDiskIT {

    private static final Duration UNTIL_RESTART = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectory(folder.resolve("disk"));
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=600m", "tmpfs", disk.toString())
                .redirectErrorStream(true)
                .start();
        boolean mounted = mount.waitFor() == 0;
        if (!mounted) {
            System.err.println("SKIPPED: a small file system cannot be mounted here; run the fault suite as root");
        }
        Assumptions.assumeTrue(mounted, "a small file system cannot be mounted here");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (disk != null) {
            new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static void onlyInTheLongForm() {
        Assumptions.assumeTrue(
                Boolean.getBoolean("faults.long"), "this disk is filled in the long form: mvn -Pfaults verify");
    }

    /** Writes a file until so many bytes are free. */
    private Path fill(long free) throws IOException {
        Path file = disk.resolve("filler");
        FileStore store = Files.getFileStore(disk);
        byte[] block = new byte[64 << 10];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (store.getUsableSpace() > free + block.length) {
                out.write(block);
            }
        }
        return file;
    }

    /** The short form reads no article, which would load the models. */
    @Test
    void belowTheMarkArticlesAreRefusedUntilThereIsRoom() throws IOException {
        try (Trial trial = Trial.on(disk.resolve("data"), "--dateline.disk.reserve=100MB")) {
            IngestQueue queue = trial.get(IngestQueue.class);
            Database database = trial.get(Database.class);
            assertThat(queue.intake().state()).isEqualTo(Intake.State.OPEN);
            Path filler = fill(60L << 20);
            Awaitility.await().atMost(LONG).until(() -> queue.intake().state() == Intake.State.READ_ONLY);
            assertThat(queue.intake().reason()).contains("dateline.disk.reserve");
            assertThatThrownBy(() -> trial.submit(Trial.good(1), "a")).isInstanceOf(StoreReadOnly.class);
            assertThat(database.isWritable()).isFalse();
            assertThat(readiness(trial)).isEqualTo("200 READ_ONLY");
            assertThat(trial.http()
                            .data("{ timeline(filter: {involving: [\"NO\"]}) { totalCount } }")
                            .at("/timeline/totalCount")
                            .asInt())
                    .isZero();
            Files.delete(filler);
            Awaitility.await().atMost(LONG).until(() -> queue.intake().state() == Intake.State.OPEN);
            assertThat(database.isWritable()).isTrue();
            assertThat(readiness(trial)).isEqualTo("200 UP");
        }
    }

    private static String readiness(Trial trial) {
        HttpResponse<String> answer = Http.send(trial.http().request("/actuator/health/readiness"));
        return answer.statusCode() + " "
                + JsonMapper.shared().readTree(answer.body()).path("status").asString();
    }

    @Test
    void belowTheMarkNothingIsWrittenUntilThereIsRoom() throws IOException {
        onlyInTheLongForm();
        try (Trial trial = Trial.on(disk.resolve("data"), "--dateline.disk.reserve=100MB")) {
            assertThat(Trial.within(LONG, trial.submit(Trial.good(1), "a")).status())
                    .isEqualTo(Outcome.Status.PROCESSED);
            Path filler = fill(60L << 20);
            IngestQueue queue = trial.get(IngestQueue.class);
            Awaitility.await().atMost(LONG).until(() -> queue.intake().state() == Intake.State.READ_ONLY);
            assertThat(queue.intake().reason()).contains("dateline.disk.reserve");
            assertThatThrownBy(() -> trial.submit(Trial.good(2), "b")).isInstanceOf(StoreReadOnly.class);
            assertThat(trial.http()
                            .error("mutation { ingestArticles(input: [{text: \"Norway banned cod.\"}]) { jobId } }")
                            .at("/extensions/code")
                            .asString())
                    .isEqualTo("READ_ONLY");
            assertThat(trial.http()
                            .data("{ timeline(filter: {involving: [\"NO\"]}) { totalCount } }")
                            .at("/timeline/totalCount")
                            .asInt())
                    .isEqualTo(1);
            Files.delete(filler);
            Awaitility.await().atMost(LONG).until(() -> queue.intake().state() == Intake.State.OPEN);
            assertThat(Trial.within(LONG, trial.submit(Trial.good(2), "b")).status())
                    .isEqualTo(Outcome.Status.PROCESSED);
        }
    }

    @Test
    void aDatabaseThatFailedForLackOfRoomComesBack() throws IOException, InterruptedException {
        onlyInTheLongForm();
        try (Trial trial = Trial.on(disk.resolve("data"), "--dateline.disk.reserve=0MB")) {
            assertThat(Trial.within(LONG, trial.submit(Trial.good(1), "a")).status())
                    .isEqualTo(Outcome.Status.PROCESSED);
            Path filler = fill(0);
            List<CompletableFuture<Outcome>> accepted = new ArrayList<>();
            Database database = trial.get(Database.class);
            for (int i = 2; i < 500 && database.isWritable(); i++) {
                try {
                    accepted.add(trial.submit(Trial.good(i), "full"));
                } catch (RuntimeException e) {
                    break;
                }
            }
            assertThat(database.isWritable()).as("the disk is full").isFalse();
            assertThat(accepted).as("articles accepted before").isNotEmpty();
            // A checkpoint writes what is in memory; without room it fails, or has nothing left to write.
            try {
                database.read("CALL db.checkpoint()", Map.of());
            } catch (RuntimeException e) {
                assertThat(e).hasMessageNotContaining("NullPointer");
            }
            // The service starts its database again, which finds no room for that.
            Thread.sleep(UNTIL_RESTART);
            Files.delete(filler);
            Awaitility.await().atMost(LONG).pollInterval(Duration.ofSeconds(1)).until(database::isWritable);
            accepted.forEach(
                    outcome -> assertThat(Trial.within(LONG, outcome).status()).isEqualTo(Outcome.Status.PROCESSED));
            assertThat(Trial.within(LONG, trial.submit(Trial.good(1_000), "after"))
                            .status())
                    .isEqualTo(Outcome.Status.PROCESSED);
        }
    }

    @Test
    void aBackupThatFindsNoRoomSaysSoAndLeavesNoHalfFile() throws IOException {
        onlyInTheLongForm();
        Path data = folder.resolve("elsewhere");
        try (Trial trial = Trial.on(data)) {
            Trial.within(LONG, trial.submit(Trial.good(1), "a"));
        }
        Path filler = fill(0);
        Path file = disk.resolve("backup.zip");
        Typed backup = Typed.run("backup", file, "--data", data);
        assertThat(backup.code()).isNotZero();
        assertThat(backup.err().lines()).hasSize(1).first().asString().containsIgnoringCase("no space");
        try (Stream<Path> left = Files.list(disk)) {
            assertThat(left).containsExactly(filler);
        }
        Files.delete(filler);
        assertThat(Typed.run("backup", file, "--data", data).code()).isZero();
        assertThat(file).isNotEmptyFile();
    }
}
