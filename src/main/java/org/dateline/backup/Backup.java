package org.dateline.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dateline.graph.Clock;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/**
 * Writes a backup while the service runs. The backup shows one instant of the recorded clock: later rows are left out,
 * and rows that ended later are written as open.
 */
@Component
public class Backup {

    private static final String SCHEMA = Cypher.load("read/schema_version");

    /** Rows per page. Claims with long quotes and articles of 10 kB stay below 10 MB. */
    private static final int PAGE = 1000;

    private final Database database;
    private final Clock clock;

    Backup(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A completed backup.
     *
     * @param recorded the instant that it shows
     * @param counts the number of nodes and relationships of each kind
     */
    public record Made(Instant recorded, Map<String, Long> counts) {}

    /**
     * Writes a backup.
     *
     * @param ask returns questions with their answers at an instant, which a restore asks again
     * @param out the output, which is left open
     */
    public Made write(OutputStream out, Function<Instant, List<RecordedAnswer>> ask) throws IOException {
        Map<Section, Path> held = new EnumMap<>(Section.class);
        for (Section section : Section.HELD) {
            held.put(section, Files.createTempFile("dateline-backup", ".jsonl"));
        }
        try {
            BackupWriter to = new BackupWriter(out);
            RowCounts counts = new RowCounts();
            for (Section section : Section.FIRST) {
                pages(section, Micros.of(clock.at()), to, counts);
            }
            long at = database.write(tx -> hold(tx, held));
            for (Section section : Section.values()) {
                Path file = held.get(section);
                if (file != null) {
                    copy(section, file, to, counts);
                } else if (!Section.FIRST.contains(section)) {
                    pages(section, at, to, counts);
                }
            }
            return finish(to, at, counts, ask);
        } finally {
            for (Path file : held.values()) {
                Files.delete(file);
            }
        }
    }

    /**
     * Holds the clock while rows without a recorded instant are read, so that no article is written meanwhile. A
     * repeated transaction starts from the beginning.
     */
    private long hold(TransactionContext tx, Map<Section, Path> held) {
        long at = clock.tick(tx);
        held.forEach((section, file) -> {
            try (var writer = Files.newBufferedWriter(file)) {
                for (Record row : (Iterable<Record>) tx.run(section.read()).stream()::iterator) {
                    writer.write(Line.of(row.get("row").asMap()));
                    writer.write('\n');
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return at;
    }

    private Made finish(BackupWriter to, long at, RowCounts counts, Function<Instant, List<RecordedAnswer>> ask)
            throws IOException {
        Instant recorded = Micros.toInstant(at);
        to.begin(Restore.REPLAYS);
        for (RecordedAnswer replay : ask.apply(recorded)) {
            to.line(Line.of(Map.of("query", replay.query(), "answer", replay.answer())));
        }
        to.end(Restore.REPLAYS);
        to.finish(new Manifest(Manifest.FORMAT, Manifest.VERSION, at, schema(), to.files(), counts.all()));
        return new Made(recorded, counts.all());
    }

    private void pages(Section section, long at, BackupWriter to, RowCounts counts) throws IOException {
        to.begin(section.file());
        String after = "";
        List<Record> page;
        do {
            Map<String, Object> p = new HashMap<>(Map.of("after", after, "limit", PAGE, "at", at));
            page = database.read(section.read(), p);
            for (Record record : page) {
                Map<String, Object> row = record.get("row").asMap();
                counts.add(section, row);
                to.line(Line.of(row));
                after = record.get("key").asString();
            }
        } while (page.size() == PAGE);
        to.end(section.file());
    }

    private static void copy(Section section, Path file, BackupWriter to, RowCounts counts) throws IOException {
        to.begin(section.file());
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                counts.add(section, Map.of());
                to.line(line);
            }
        }
        to.end(section.file());
    }

    private String schema() {
        return database.read(SCHEMA, Map.of()).getFirst().get("version").asString("0000");
    }
}
