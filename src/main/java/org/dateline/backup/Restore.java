package org.dateline.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.StoredVersion;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Loads a backup into an empty database, derives the remaining rows, and compares the result with the backup. */
@Component
public class Restore {

    static final String REPLAYS = "replays.jsonl";

    private static final String AUDIT = "AuditEntry";

    private static final String EMPTY = Cypher.load("read/database_is_empty");
    private static final String COUNTS = Cypher.load("read/backup_counts");
    private static final String CLOCK = Cypher.load("write/restore_clock");
    private static final String FILL_SOURCES = Cypher.load("write/fill_sources");
    private static final String SCHEMA = Cypher.load("read/schema_version");

    /** The schema version since which acts store their sources. */
    private static final String SOURCES_SINCE = "0106";

    /** Rows per transaction. 500 articles of 10 kB are 5 MB. */
    private static final int BATCH = 500;

    private final Database database;

    Restore(Database database) {
        this.database = database;
    }

    /**
     * The result of a restore.
     *
     * @param counts the number of nodes and relationships of each kind
     * @param problems the differences from the backup; empty if there are none
     * @param replayed the number of repeated questions
     */
    public record Verified(Map<String, Long> counts, List<String> problems, int replayed) {}

    /**
     * Verifies a backup before a database is opened for it.
     *
     * @throws BackupUnreadable if the file is not a complete backup that this release can read
     */
    public static void check(Path file) throws IOException {
        BackupFile.open(file).close();
    }

    /**
     * Loads a backup.
     *
     * @param begins runs before the first change, after the file and the database were checked
     * @param ask answers a question exactly as it was answered for the backup
     * @param progress receives the name of a file and the number of rows loaded
     * @throws BackupUnreadable if the file is not a complete backup that this release can read
     * @throws DatabaseNotEmpty if the database holds data
     */
    public Verified load(Path file, Runnable begins, UnaryOperator<String> ask, BiConsumer<String, Long> progress)
            throws IOException {
        try (BackupFile backup = BackupFile.open(file)) {
            admit(file, backup.manifest());
            begins.run();
            // The audit entries of this database, such as those of keys, stay in addition to the loaded ones.
            long audited = counts().getOrDefault(AUDIT, 0L);
            for (Section section : Section.LOADED) {
                progress.accept(section.title(), load(backup, section));
            }
            if (backup.manifest().schema().compareTo(SOURCES_SINCE) < 0) {
                fillSources();
            }
            database.write(tx ->
                    tx.run(CLOCK, Map.of("at", backup.manifest().recorded())).consume());
            return verify(backup, audited, ask);
        }
    }

    /** Adds sources to acts that an earlier release stored without them. */
    private void fillSources() {
        String after = "";
        while (after != null) {
            Map<String, Object> page = Map.of("after", after, "limit", BATCH);
            after = database.write(
                    tx -> tx.run(FILL_SOURCES, page).single().get("last").asString(null));
        }
    }

    private void admit(Path file, Manifest manifest) {
        database.read(EMPTY, Map.of()).stream().findFirst().ifPresent(row -> {
            throw new DatabaseNotEmpty(row.get("label").asString());
        });
        String schema =
                database.read(SCHEMA, Map.of()).getFirst().get("version").asString("0000");
        if (manifest.schema().compareTo(schema) > 0) {
            throw new BackupUnreadable(file, "was made by a later release of Dateline");
        }
    }

    private long load(BackupFile backup, Section section) {
        long done = 0;
        try (var rows = backup.rows(section.file())) {
            Iterator<Map<String, Object>> each = rows.iterator();
            while (each.hasNext()) {
                List<Map<String, Object>> batch = new ArrayList<>(BATCH);
                while (each.hasNext() && batch.size() < BATCH) {
                    batch.add(each.next());
                }
                write(section, batch);
                done += batch.size();
            }
        }
        return done;
    }

    private void write(Section section, List<Map<String, Object>> batch) {
        Map<String, Object> parameters =
                section == Section.VERSIONS ? Map.of("versions", versions(batch)) : Map.of("rows", batch);
        database.write(tx -> tx.run(section.write(), parameters).consume());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> versions(List<Map<String, Object>> batch) {
        return batch.stream()
                .map(row -> StoredVersion.toParameters((Map<String, Object>) row.getOrDefault("props", Map.of())))
                .toList();
    }

    /** Returns the number of nodes and relationships of each kind. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        for (Record row : database.read(COUNTS, Map.of())) {
            counts.put(row.get("kind").asString(), row.get("count").asLong());
        }
        return counts;
    }

    private Verified verify(BackupFile backup, long audited, UnaryOperator<String> ask) {
        Map<String, Long> counts = counts();
        List<String> problems = new ArrayList<>();
        backup.manifest().counts().forEach((kind, count) -> {
            // Kinds without any have no row.
            long now = counts.getOrDefault(kind, 0L) - (kind.equals(AUDIT) ? audited : 0);
            if (now != count) {
                problems.add(kind + ": there were " + count + ", there are " + now);
            }
        });
        try (var replays = backup.rows(REPLAYS)) {
            List<RecordedAnswer> all = replays.map(row ->
                            new RecordedAnswer(String.valueOf(row.get("query")), String.valueOf(row.get("answer"))))
                    .toList();
            all.stream()
                    .filter(replay -> !replay.isRepeatedBy(
                            ask.apply(replay.query()), backup.manifest().schema()))
                    .forEach(replay -> problems.add("another answer than before to " + replay.query()));
            return new Verified(counts, problems, all.size());
        }
    }
}
