package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.consistency.CheckCommand;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import picocli.CommandLine;

/** The store of a data folder that no service has open. */
record StoreAtRest(Path data) {

    /** Runs queries without the service, which would migrate and read what waits. */
    void run(String... queries) {
        rows(Stream.of(queries).map(query -> query + " RETURN 0 AS x").toArray(String[]::new));
    }

    /** What each of some queries returns as {@code x}. */
    List<TreeSet<String>> rows(String... queries) {
        DatabaseManagementService server = new DatabaseManagementServiceBuilder(home())
                .setConfig(GraphDatabaseSettings.pagecache_memory, 64L << 20)
                .build();
        try {
            return Stream.of(queries)
                    .map(query -> server.database("neo4j")
                            .executeTransactionally(
                                    query,
                                    Map.of(),
                                    result -> result.stream()
                                            .map(row -> String.valueOf(row.get("x")))
                                            .collect(java.util.stream.Collectors.toCollection(TreeSet::new))))
                    .toList();
        } finally {
            server.shutdown();
        }
    }

    /** Runs Neo4j's own check. */
    void check() throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (DefaultFileSystemAbstraction fs = new DefaultFileSystemAbstraction();
                PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            ExecutionContext context = new ExecutionContext(home(), home().resolve("conf"), out, out, fs);
            int code = new CommandLine(new CheckCommand(context))
                    .execute("neo4j", "--report-path=" + data.resolve("report"));
            assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
        }
    }

    private Path home() {
        return data.toAbsolutePath().resolve("neo4j");
    }
}
