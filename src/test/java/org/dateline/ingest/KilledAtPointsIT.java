package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dateline.cli.Typed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Kills the service and its commands at chosen points, each by SIGKILL and on the same store: every article that was accepted is written exactly
 * once, a command that is run again ends as if it had not been killed, and the store is sound. Each point once in the short form, a hundred
 * rounds in the long one, or as many as {@code -Dfaults.rounds=20} says.
 */
@Tag("faults")
@Execution(ExecutionMode.CONCURRENT)
class KilledAtPointsIT {

    /** All of them, or those of {@code -Dfaults.points=REMOVAL,MIGRATION}; what comes behind the service's own needs articles. */
    private static final List<KillPoint> POINTS = System.getProperty("faults.points") == null
            ? List.of(KillPoint.values())
            : Stream.of(System.getProperty("faults.points").split(","))
                    .map(KillPoint::valueOf)
                    .toList();

    private static final boolean LONG = Boolean.getBoolean("faults.long");

    private static final int ROUNDS = Integer.getInteger("faults.rounds", LONG ? 100 : POINTS.size());

    /** Articles that pass a point at most before it is the one at which the service is killed. */
    private static final int MOST_BEFORE = 8;

    /** More than an import writes at once, and a rebuild. */
    private static final int IMPORTED = 3_000;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String LAST_MIGRATIONS =
            "MATCH (m:__Neo4jMigration) WHERE '0102' <= m.version < 'BASELINE' DETACH DELETE m WITH count(*) AS all";
    private static final String GOODS_AS_BEFORE_THEM =
            "MATCH ()-[r:INVOLVED_IN]->() REMOVE r.goods, r.chapters, r.units, r.amounts WITH count(*) AS all";
    private static final String STALE =
            "MATCH (v:ActionVersion) WHERE v.liveKey IS NOT NULL SET v.fingerprint = 0 WITH count(*) AS all";

    private static final String[] ROWS = {
        "MATCH (v:ActionVersion) WHERE v.liveKey IS NOT NULL RETURN toString(v.liveKey) + ' ' + v.summary + ' ' + toString(v.reportedFrom) AS x",
        "MATCH (e:Entity)-[r:INVOLVED_IN]->(a) WHERE r.liveKey IS NOT NULL "
                + "RETURN e.id + ' ' + a.id + ' ' + toString(r.liveKey) + ' ' + coalesce(r.goods, '') AS x"
    };

    @TempDir
    Path folder;

    private final Random random = new Random(22);
    private final ReceiptBook receipts = new ReceiptBook();
    private Path data;
    private Path points;
    private StoreAtRest store;
    private int imported;

    @BeforeEach
    void store() {
        data = folder.resolve("data");
        store = new StoreAtRest(data);
    }

    @Test
    void whateverIsKilledLeavesEveryAcceptedArticleWrittenOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            KillPoint point = POINTS.get(round % POINTS.size());
            points = Files.createDirectory(folder.resolve("round" + round));
            switch (point) {
                case MIGRATION -> killedMigration();
                case IMPORT -> killedImport();
                case BACKUP -> killedBackup();
                case REBUILD -> killedRebuild();
                default -> killedService(point);
            }
            System.out.printf("round %d: killed at %s; %s%n", round + 1, point, receipts);
            if (point == POINTS.getLast() || round == ROUNDS - 1) {
                checkAll();
            }
        }
    }

    /** What the kill before has left is read before this one. */
    private void killedService(KillPoint point) throws IOException, InterruptedException {
        try (ServiceProcess service = ServiceProcess.heldAt(point, 1 + random.nextInt(MOST_BEFORE), points, data)) {
            receipts.check(service.http());
            Files.createFile(HeldDateline.armed(points));
            receipts.kill(service, () -> awaitHeld(service::isAlive));
        }
    }

    private void awaitHeld(BooleanSupplier alive) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            boolean held = Files.exists(HeldDateline.held(points));
            assertThat(held || alive.getAsBoolean())
                    .as(() -> "it ended before it got to the point: " + read(points.resolve("log")))
                    .isTrue();
            return held;
        });
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void kill(KillPoint point, int nth, Stream<String> words) throws IOException, InterruptedException {
        Files.createFile(HeldDateline.armed(points));
        Process process = ServiceProcess.runHeldAt(point, nth, points, words);
        try {
            awaitHeld(process::isAlive);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** A store of the release before; its queue waits, since nothing is read before the schema is there. */
    private void killedMigration() throws IOException, InterruptedException {
        List<TreeSet<String>> before = store.rows(ROWS);
        store.run(LAST_MIGRATIONS, GOODS_AS_BEFORE_THEM);
        assertThat(store.rows(ROWS)).as("an older store").isNotEqualTo(before);
        kill(KillPoint.MIGRATION, 1, ServiceProcess.settings(data));
        run("rebuild");
        assertThat(store.rows(ROWS)).isEqualTo(before);
    }

    private void killedImport() throws IOException, InterruptedException {
        int first = imported;
        imported += IMPORTED;
        Path file = Files.write(
                points.resolve("icews.tsv"),
                IntStream.range(first, imported)
                        .mapToObj(day -> "Norway\tImpose embargo, boycott, or sanctions\tIceland\t"
                                + LocalDate.of(1900, 1, 1).plusDays(day))
                        .toList());
        int before = claims();
        kill(KillPoint.IMPORT, 1, Stream.of("import", "icews", file.toString(), "--data", data.toString()));
        assertThat(claims()).as("a part is imported").isBetween(before + 1, before + IMPORTED - 1);
        run("import", "icews", file);
        assertThat(claims()).isEqualTo(before + IMPORTED);
    }

    private int claims() {
        return store.rows("MATCH (c:Claim) RETURN c.id AS x").getFirst().size();
    }

    private void killedBackup() throws IOException, InterruptedException {
        Path file = points.resolve("all.backup");
        List<TreeSet<String>> before = store.rows(ROWS);
        kill(KillPoint.BACKUP, 1, Stream.of("backup", file.toString(), "--data", data.toString()));
        assertThat(points.resolve("all.backup.part")).as("what was begun").exists();
        assertThat(file).as("half a backup is none").doesNotExist();
        run("backup", file);
        assertThat(points.resolve("all.backup.part")).doesNotExist();
        assertThat(store.rows(ROWS)).isEqualTo(before);
        if (LONG) {
            Path restored = points.resolve("restored");
            assertThat(Typed.run("restore", file, "--data", restored).code()).isZero();
            assertThat(new StoreAtRest(restored).rows(ROWS)).isEqualTo(before);
        }
    }

    private void killedRebuild() throws IOException, InterruptedException {
        List<TreeSet<String>> before = store.rows(ROWS);
        store.run(STALE);
        kill(KillPoint.REBUILD, 2, Stream.of("rebuild", "--data", data.toString()));
        run("rebuild");
        assertThat(store.rows(ROWS)).isEqualTo(before);
    }

    private void run(Object... words) {
        List<Object> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data));
        Typed typed = Typed.run(all.toArray());
        assertThat(typed.code()).as(typed.out() + typed.err()).isZero();
    }

    private void checkAll() throws IOException, InterruptedException {
        try (ServiceProcess service = ServiceProcess.on(data)) {
            receipts.check(service.http());
            assertThat(receipts.size()).isPositive();
            service.stop();
        }
        store.check();
        List<TreeSet<String>> rows = store.rows(ROWS);
        run("rebuild");
        assertThat(store.rows(ROWS)).as("the rows are what a rebuild makes").isEqualTo(rows);
    }
}
