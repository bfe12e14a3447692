package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.dateline.Prepared;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A store that is loaded from a physical backup tells of it, and half a store is never taken for one. */
@Execution(ExecutionMode.CONCURRENT)
class PhysicalRestoreIT {

    @TempDir
    Path folder;

    private Path dump;

    @BeforeEach
    void dump() {
        Path data = folder.resolve("data");
        Prepared.into(data);
        dump = folder.resolve("all.dump");
        assertThat(Typed.run("backup", "--physical", dump, "--data", data).code())
                .isZero();
    }

    private static List<JsonNode> restores(Path data) {
        return entries(data, "RESTORE");
    }

    private static List<JsonNode> entries(Path data, String act) {
        return Typed.run("audit", "--last", 0, "--data", data)
                .out()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .filter(entry -> entry.get("act").asString().equals(act))
                .toList();
    }

    @Test
    void theAuditOfTheLoadedStoreHasTheBeginningAndTheEnd() {
        Path restored = folder.resolve("restored");
        assertThat(Typed.run("restore", dump, "--data", restored).code()).isZero();
        List<JsonNode> entries = restores(restored);
        assertThat(entries).hasSize(2).allMatch(e -> e.get("subject").asString().equals(dump.toString()));
        JsonNode begun =
                JsonMapper.shared().readTree(entries.getLast().get("after").asString());
        JsonNode done =
                JsonMapper.shared().readTree(entries.getFirst().get("after").asString());
        assertThat(begun.get("state").asString()).isEqualTo("BEGUN");
        assertThat(begun.get("since").asString())
                .isLessThan(entries.getLast().get("at").asString());
        assertThat(done.get("state").asString()).isEqualTo("DONE");
        assertThat(done.at("/counts/Entity").asLong()).isPositive();
    }

    /** The dump finds the database closed and leaves it so. */
    @Test
    void theAuditHasADumpWithoutAServiceFromTheNextStartOnAndOnce() throws IOException {
        Instant dumped = Instant.now();
        Path data = folder.resolve("data");
        Path kept = data.resolve("audit.jsonl");
        String text = Files.readString(kept);
        List<JsonNode> entries = entries(data, "BACKUP");
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().get("subject").asString()).isEqualTo(dump.toString());
        assertThat(entries.getFirst().get("address").asString()).isEqualTo("command line");
        assertThat(Instant.parse(entries.getFirst().get("at").asString())).isBefore(dumped);
        assertThat(kept).doesNotExist();
        // As a start leaves it that was killed in between, behind a line that a full disk cut off.
        Files.writeString(kept, "{\"id\": \"audit:4" + text);
        assertThat(entries(data, "BACKUP")).isEqualTo(entries);
        assertThat(kept).doesNotExist();
    }

    @Test
    void whatAKilledRestoreLeftIsNoStoreUntilItIsRunAgain() throws IOException {
        Path restored = folder.resolve("killed");
        Prepared.into(restored);
        Path mark = Files.createFile(restored.resolve("neo4j/being-restored"));
        Typed audit = Typed.run("audit", "--data", restored);
        assertThat(audit.code()).isEqualTo(2);
        assertThat(audit.err()).contains("is a part of one").contains("dateline restore");
        Typed backup = Typed.run("backup", "--physical", folder.resolve("half.dump"), "--data", restored);
        assertThat(backup.code()).isEqualTo(2);
        assertThat(backup.err()).contains("is a part of one");
        assertThat(Typed.run("restore", dump, "--data", restored).code()).isZero();
        assertThat(mark).doesNotExist();
        assertThat(restores(restored)).hasSize(2);
    }

    @Test
    void aBrokenDumpLeavesNothing() throws IOException {
        byte[] whole = Files.readAllBytes(dump);
        Path half = Files.write(folder.resolve("half.dump"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Path restored = folder.resolve("broken");
        assertThat(Typed.run("restore", half, "--data", restored).code()).isEqualTo(2);
        assertThat(restored.resolve("neo4j")).doesNotExist();
    }

    @Test
    void aStoreThatIsBeingRestoredIsLeftToTheProcessThatIsAtIt() throws IOException {
        Path restored = folder.resolve("held");
        Path home = Files.createDirectories(restored.resolve("neo4j"));
        Path mark = Files.createFile(home.resolve("being-restored"));
        Path begun = Files.createDirectories(home.resolve("data"));
        try (FileChannel other = FileChannel.open(mark, StandardOpenOption.WRITE)) {
            other.lock();
            Typed typed = Typed.run("restore", dump, "--data", restored);
            assertThat(typed.code()).isEqualTo(2);
        }
        assertThat(begun).exists();
    }
}
