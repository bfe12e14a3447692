package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.IntegrationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Result;
import org.neo4j.driver.summary.Plan;
import org.springframework.beans.factory.annotation.Autowired;

/** All reads can be planned, and with the indexes they name, whatever the database holds, nothing at all included. */
@IntegrationTest
class ReadPlansIT {

    private static final Pattern HINT = Pattern.compile("USING INDEX SEEK \\w+:(\\w+\\([^)]*\\))");

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

    @Autowired
    Database database;

    /** Hundreds of plans that are not asked for again are a good part of the heap. */
    @AfterAll
    static void forget(@Autowired Database database) {
        database.write(tx -> tx.run("CALL db.clearQueryCaches()").consume());
    }

    /** Planned once for both, since planning takes most of the time here. */
    @ParameterizedTest
    @MethodSource("reads")
    void everyReadRunsWithItsSampleAndSeeksEveryIndexThatItNames(String name) {
        CypherQuery query = CypherQuery.of("read/" + name);
        List<String> sought = operators(run(query))
                .filter(p -> p.operatorType().contains("IndexSeek"))
                .map(p -> p.arguments().get("Details").asString())
                .toList();
        List<String> named =
                HINT.matcher(query.text()).results().map(m -> m.group(1)).toList();
        assertThat(Set.copyOf(named))
                .allSatisfy(index -> assertThat(sought)
                        .filteredOn(details -> details.contains(":" + index))
                        .hasSizeGreaterThanOrEqualTo(Collections.frequency(named, index)));
    }

    private static Stream<Plan> operators(Plan plan) {
        return Stream.concat(Stream.of(plan), plan.children().stream().flatMap(ReadPlansIT::operators));
    }

    @ParameterizedTest
    @MethodSource("fragments")
    void everyFragmentRunsInItsSample(String name) {
        CypherFile fragment = CypherFile.read("fragments/" + name);
        CypherFile sample = new CypherFile(fragment.purpose(), fragment.parameters(), "", fragment.sample());
        run(CypherQuery.expand(sample, Map.of()));
    }

    /** The samples are Cypher, so that the database reads their values. */
    private Plan run(CypherQuery query) {
        String samples = query.parameters().entrySet().stream()
                .map(p -> p.getKey() + ": " + p.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
        return database.read(tx -> {
            Map<String, Object> parameters =
                    tx.run("RETURN " + samples + " AS p").single().get("p").asMap();
            assertThat(query.parameters().keySet()).containsAll(named(query.body()));
            Result rows = tx.run("PROFILE " + query.text(), parameters);
            // A profile is told of a query that ran to its end, and not of one whose rows were thrown away.
            rows.forEachRemaining(row -> {});
            return rows.consume().profile();
        });
    }

    private static List<String> named(String cypher) {
        return PARAMETER.matcher(cypher).results().map(m -> m.group(1)).toList();
    }

    private static Set<String> reads() {
        return CypherIndex.READS.names();
    }

    private static List<String> fragments() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("cypher", "fragments"))) {
            return files.map(f -> f.getFileName().toString().replace(".cypher", ""))
                    .sorted()
                    .toList();
        }
    }
}
