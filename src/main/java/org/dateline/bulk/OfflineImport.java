package org.dateline.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.dateline.resolution.Catalogue;
import org.springframework.stereotype.Component;

/**
 * Writes a new database with Neo4j's bulk importer. It looks nothing up and maintains no index, which makes it some ten
 * times as fast as an import into an existing database.
 */
@Component
public class OfflineImport {

    private static final String AWAIT = Cypher.load("write/await_indexes");

    /** Seconds to wait for indexes. Populating those of a hundred million rows takes minutes. */
    private static final int LONGEST_POPULATION = 86_400;

    private final Database database;
    private final Catalogue catalogue;
    private final Cameo cameo = Cameo.load();

    /**
     * Creates an import.
     *
     * @param database a database that holds only the catalogue
     */
    OfflineImport(Database database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /**
     * The result of an offline import.
     *
     * @param rows the number of rows in the files
     * @param setAside the number of rows set aside
     * @param relationships the number of relationships written
     * @param seconds the duration from the first row to the last
     * @param schema the statements that create its constraints and indexes
     */
    public record Written(long rows, long setAside, long relationships, double seconds, IndexPlan schema) {}

    /**
     * Writes the store of an empty data folder.
     *
     * @throws ImportFailed if the folder holds a database, a file cannot be read or the importer fails
     */
    public Written write(BulkImport.Format format, List<Path> files, Path data, ImportListener listener) {
        check(data);
        try {
            return write(files, home(data), identity(format, files), listener);
        } catch (IOException e) {
            throw new ImportFailed(files.toString(), String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Checks that a data folder holds no database, which takes no service.
     *
     * @throws ImportFailed if it holds one
     */
    public static void check(Path data) {
        Path home = home(data);
        if (Files.isDirectory(home.resolve("data/databases/neo4j"))) {
            throw new ImportFailed(
                    data.toString(),
                    "holds a database, and --offline writes a new one: name a folder that does not exist yet",
                    new IOException(home.toString()));
        }
    }

    private static Path home(Path data) {
        return data.toAbsolutePath().normalize().resolve("neo4j");
    }

    private static Map<String, Object> identity(BulkImport.Format format, List<Path> files) throws IOException {
        Path first = files.getFirst();
        return Map.of(
                "id",
                ImportIdentity.of(format, new BulkFile(first)),
                "format",
                format.toString(),
                "file",
                first.toString());
    }

    private Written write(List<Path> files, Path home, Map<String, Object> identity, ImportListener listener)
            throws IOException {
        long start = System.nanoTime();
        long recordedAt = Micros.of(InstantSource.system().instant());
        OfflineRows rows =
                new OfflineRows(() -> new IcewsRows(cameo, new Actors(new Gazetteer(catalogue))), recordedAt);
        BaseGraph base = new BaseGraph(database);
        try (OfflineReading reading = new OfflineReading(files, rows, recordedAt, listener)) {
            Map<String, Object> imported = new HashMap<>(identity);
            imported.putAll(Map.of(
                    "recordedAt", recordedAt, "rows", 0L, "setAside", reading.setAside(), "finishedAt", recordedAt));
            OfflineInput input = new OfflineInput(reading, rows, new OfflineParts(base, reading, imported, recordedAt));
            StoreImporter.write(home, input);
            return new Written(
                    reading.rows(),
                    reading.setAside(),
                    input.relationshipCount(),
                    (System.nanoTime() - start) / 1e9,
                    base.schema());
        }
    }

    /**
     * Creates the constraints and indexes of a written store in the opened database.
     *
     * @return the duration in seconds
     */
    public static double populate(Database opened, IndexPlan schema) {
        long start = System.nanoTime();
        schema.constraints().forEach(statement -> run(opened, List.of(statement)));
        // One transaction for all indexes, so that Neo4j scans the store once.
        run(opened, schema.indexes());
        opened.read(AWAIT, Map.of("seconds", LONGEST_POPULATION));
        return (System.nanoTime() - start) / 1e9;
    }

    private static void run(Database opened, List<String> statements) {
        opened.write(tx -> {
            statements.forEach(statement -> tx.run(statement.replaceFirst(" FOR ", " IF NOT EXISTS FOR "))
                    .consume());
            return statements.size();
        });
    }
}
