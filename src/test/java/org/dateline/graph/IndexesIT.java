package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;
import org.neo4j.driver.summary.Plan;
import org.springframework.beans.factory.annotation.Autowired;

/** No index is kept that nothing needs, and docs/bulk.md says what each is for. */
@IntegrationTest
class IndexesIT {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]+ \\| `((?:read|write)/\\w+)` \\|$");

    /** The label or type of an entity with the properties by which it is sought, as plans name them. */
    private static final Pattern SOUGHT = Pattern.compile(":(\\w+)\\(([\\w, ]+)\\)");

    @Autowired
    Database database;

    private record Index(String name, String type, String on, List<String> properties, boolean unique) {

        static Index of(Record row) {
            return new Index(
                    row.get("name").asString(),
                    row.get("type").asString(),
                    row.get("labelsOrTypes").get(0).asString(),
                    row.get("properties").asList(p -> p.asString()),
                    !row.get("owningConstraint").isNull());
        }

        /** Whether a query's plan seeks it. Words and vectors are asked for by name; what is unique also guards what is written. */
        boolean isSought(String cypher, List<String> sought) {
            return type.equals("RANGE")
                    ? sought.contains(on + "(" + String.join(", ", properties) + ")")
                            || unique && cypher.contains(":" + on + " ")
                    : cypher.contains(name);
        }
    }

    private List<Index> indexes() {
        return database
                .read(
                        "SHOW INDEXES YIELD name, type, labelsOrTypes, properties, owningConstraint WHERE type <> 'LOOKUP' RETURN * ORDER BY name",
                        Map.of())
                .stream()
                .map(Index::of)
                .filter(index -> !index.name().contains("__Neo4jMigration"))
                .toList();
    }

    /** All queries by their places in {@code cypher/}. */
    private static Map<String, String> queries() throws IOException {
        Map<String, String> all = new TreeMap<>();
        CypherIndex.READS.names().forEach(name -> all.put("read/" + name, Cypher.load("read/" + name)));
        try (Stream<Path> files = Files.list(Path.of("cypher", "write"))) {
            files.map(file -> "write/" + file.getFileName().toString().replace(".cypher", ""))
                    .forEach(name -> all.put(name, Cypher.load(name)));
        }
        return all;
    }

    private List<String> sought(String cypher) {
        return database.read(tx -> operators(
                        tx.run("EXPLAIN " + cypher).consume().plan())
                .filter(p ->
                        p.operatorType().contains("Index") || p.operatorType().contains("Seek"))
                .flatMap(p -> SOUGHT.matcher(p.arguments().get("Details").asString())
                        .results()
                        .map(found -> found.group(1) + "(" + found.group(2) + ")"))
                .distinct()
                .toList());
    }

    private static Stream<Plan> operators(Plan plan) {
        return plan == null
                ? Stream.empty()
                : Stream.concat(Stream.of(plan), plan.children().stream().flatMap(IndexesIT::operators));
    }

    @Test
    void eachIndexIsSoughtByTheQueryThatTheDocumentsName() throws IOException {
        Map<String, String> told = new TreeMap<>();
        Matcher rows = ROW.matcher(Files.readString(Path.of("docs", "bulk.md")));
        while (rows.find()) {
            told.put(rows.group(1), rows.group(2));
        }
        Map<String, String> queries = queries();
        Map<String, List<String>> plans = new TreeMap<>();
        queries.forEach((name, cypher) -> plans.put(name, sought(cypher)));

        List<String> wrong = new ArrayList<>();
        for (Index index : indexes()) {
            List<String> users = queries.keySet().stream()
                    .filter(name -> index.isSought(queries.get(name), plans.get(name)))
                    .toList();
            String named = told.remove(index.name());
            if (named == null || !users.contains(named)) {
                wrong.add(index.name() + " on " + index.on() + index.properties() + " is sought by " + users
                        + ", not by " + named);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(told).as("indexes that are not there").isEmpty();
    }
}
