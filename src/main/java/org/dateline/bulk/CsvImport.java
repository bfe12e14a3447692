package org.dateline.bulk;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.Cypher;
import org.dateline.graph.ImportNotAwaited;
import org.dateline.graph.Imports;
import org.dateline.graph.Projections;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.stereotype.Component;

/**
 * Imports a folder or a zip with entities.csv, articles.csv and claims.csv through the bulk scripts, then projects the
 * acts that changed.
 */
@Component
public class CsvImport {

    private static final List<String> FILES = List.of("entities", "articles", "claims");
    private static final String ASIDE = Cypher.load("read/set_aside_since");

    private final Driver driver;
    private final Projections projections;
    private final Imports imports;

    CsvImport(Driver driver, Projections projections, Imports imports) {
        this.driver = driver;
        this.projections = projections;
        this.imports = imports;
    }

    /**
     * The result of a file.
     *
     * @param rows the number of rows
     * @param setAside the number of rows set aside, each as a set-aside submission
     * @param seconds the duration
     */
    public record Loaded(long rows, long setAside, double seconds) {

        /** Returns rows per second. */
        public double rate() {
            return seconds == 0 ? 0 : rows / seconds;
        }
    }

    /**
     * Imports a folder or a zip as the export writes it. A missing file counts as empty.
     *
     * @param listener receives the progress and, after each file, its rows that were set aside
     * @return the result by file name, and that of the acts with a first version under "acts"
     * @throws ImportFailed if none of the files exists, or the database cannot read them
     */
    public Map<String, Loaded> run(Path folder, ImportListener listener) {
        if (!Files.isRegularFile(folder)) {
            return files(folder, folder, listener);
        }
        try (FileSystem zip = FileSystems.newFileSystem(folder)) {
            return files(folder, zip.getPath("/"), listener);
        } catch (IOException | ProviderNotFoundException e) {
            throw new ImportFailed(folder.toString(), "cannot be read: it is no folder and no whole zip", e);
        }
    }

    private Map<String, Loaded> files(Path named, Path folder, ImportListener listener) {
        List<String> there = FILES.stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name + ".csv")))
                .toList();
        if (there.isEmpty()) {
            throw new ImportFailed(
                    named.toString(),
                    "there is none of entities.csv, articles.csv, claims.csv",
                    new IOException(named.toString()));
        }
        // The scripts stamp rows by the wall clock and commit them later. Streams wait until all stamps from now on are
        // committed.
        String id =
                imports.begin(ImportIdentity.of(named), "csv", named.toString()).id();
        try {
            Map<String, Loaded> loaded = load(there, folder, named, listener);
            imports.finish(id, 0);
            return loaded;
        } catch (IOException e) {
            throw new ImportFailed(named.toString(), "cannot be read: " + e.getMessage(), e);
        } catch (Neo4jException e) {
            throw new ImportFailed(named.toString(), "cannot be loaded: " + e.getMessage(), e);
        } catch (ImportNotAwaited e) {
            throw ImportFailed.notAwaited(named, e);
        } finally {
            imports.abandon(id);
        }
    }

    private Map<String, Loaded> load(List<String> files, Path folder, Path named, ImportListener listener)
            throws IOException {
        Map<String, Loaded> loaded = new LinkedHashMap<>();
        try (Session session = driver.session()) {
            for (String file : files) {
                long since = session.run("RETURN datetime().epochMillis * 1000 AS now")
                        .single()
                        .get("now")
                        .asLong();
                String name = file + ".csv";
                try (CsvRows rows =
                        CsvRows.of(folder.resolve(name), named.resolve(name).toString(), listener)) {
                    loaded.put(name, load(session, file, rows));
                }
                tell(session, named, Map.of("file", name + ":", "since", since), listener);
            }
            loaded.put("acts", project(session));
        }
        projections.projectStale();
        return loaded;
    }

    private static Loaded load(Session session, String file, CsvRows csv) throws IOException {
        long start = System.nanoTime();
        String script = takingRows(file);
        long rows = 0;
        long setAside = 0;
        for (List<Map<String, Object>> some = csv.next(); !some.isEmpty(); some = csv.next()) {
            Record end = session.run(script, Map.of("rows", some)).single();
            rows += end.get("rows").asLong();
            setAside += end.get("setAside").asLong();
        }
        return new Loaded(rows, setAside + csv.strange(), (System.nanoTime() - start) / 1e9);
    }

    /**
     * A script that receives its rows as a parameter. On its own, a script reads them from a file that the database
     * must be able to find. LOAD CSV from an address is blocked, since any query could then read from services on this
     * machine.
     */
    static String takingRows(String file) {
        String script = Cypher.load("bulk/" + file);
        String given = script.replace(
                        "LOAD CSV WITH HEADERS FROM $folder + '" + file + ".csv' AS row",
                        "UNWIND $rows AS given\nWITH *, given.cells AS row")
                .replace("linenumber() AS line", "given.line AS line");
        if (given.contains("LOAD CSV") || given.contains("linenumber()")) {
            throw new IllegalStateException("bulk/" + file + " reads its file otherwise than the import expects");
        }
        return given;
    }

    /** Reports the rows that the scripts set aside, as for other formats. */
    private static void tell(Session session, Path named, Map<String, Object> which, ImportListener listener) {
        session.run(ASIDE, which).forEachRemaining(row -> {
            String[] place = row.get("origin").asString().split(":", 2);
            listener.setAside(
                    named.resolve(place[0]).toString(),
                    Long.parseLong(place[1]),
                    row.get("reason").asString());
        });
    }

    private static Loaded project(Session session) {
        long start = System.nanoTime();
        Record end = session.run(Cypher.load("bulk/actions")).single();
        return new Loaded(end.get("projected").asLong(), 0, (System.nanoTime() - start) / 1e9);
    }
}
