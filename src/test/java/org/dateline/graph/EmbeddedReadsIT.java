package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Reads within the process beside the same over Bolt. */
@IntegrationTest
class EmbeddedReadsIT {

    private static final LocalDate DAY = LocalDate.of(1991, 3, 1);

    @Autowired
    Chronicle chronicle;

    @Autowired
    Database bolt;

    @Autowired
    Intermission intermission;

    @Autowired
    TransactionTimes times;

    @Autowired
    ObjectProvider<GraphDatabaseService> service;

    private EmbeddedReads reads;

    private final String mark = "in-process" + System.nanoTime();

    @BeforeEach
    void aDatabaseOfThisProcess() {
        assumeTrue(service.getIfAvailable() instanceof GraphDatabaseAPI);
        reads = new EmbeddedReads((GraphDatabaseAPI) service.getObject(), times);
        chronicle.parties(mark + ":A", mark + ":B");
        chronicle.sanction(mark, DAY, mark + ":A", mark + ":B");
    }

    private List<Record> read(String query, Map<String, ? extends @Nullable Object> parameters) {
        return reads.read(tx -> Database.rows(tx, query, parameters), intermission);
    }

    @ParameterizedTest
    @MethodSource("reads")
    void rowsAreThoseThatComeOverBolt(String name) {
        CypherQuery query = CypherQuery.of("read/" + name);
        Map<String, @Nullable Object> p = parameters(query);
        assertThat(plain(read(query.text(), p))).isEqualTo(plain(bolt.read(query.text(), p)));
    }

    @Test
    void aPageOfItsOwnActsIsNotEmpty() {
        CypherQuery query = CypherQuery.of("read/timeline_of_entity_newest");
        assertThat(read(query.text(), parameters(query))).hasSize(1);
    }

    /** Migrations hold one, and an offline import reads all that a new database has. */
    @Test
    void durationsAreThoseThatComeOverBolt() {
        String query = "RETURN duration({months: 1, days: 2, seconds: 3}) AS one, [duration('PT0.5S')] AS many";
        assertThat(plain(read(query, Map.of()))).isEqualTo(plain(bolt.read(query, Map.of())));
    }

    /** All but those that read a whole database. */
    private static Stream<String> reads() {
        return Cypher.reads().stream().filter(name -> !name.startsWith("base_"));
    }

    /** The samples, but for the parties, which are those of this test. */
    private Map<String, @Nullable Object> parameters(CypherQuery query) {
        String samples = query.parameters().entrySet().stream()
                .map(p -> p.getKey() + ": " + p.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
        List<String> parties = List.of(mark + ":A", mark + ":B");
        Map<String, Object> own =
                Map.of("entity", mark + ":A", "entities", parties, "ids", parties, "seekTypes", List.of("SANCTION"));
        Map<String, @Nullable Object> all = new HashMap<>(bolt.read("RETURN " + samples + " AS p", Map.of())
                .getFirst()
                .get("p")
                .asMap());
        all.replaceAll((name, sample) ->
                name.equals("dnf") ? null : isOfMaps(sample) ? sample : own.getOrDefault(name, sample));
        return all;
    }

    private static boolean isOfMaps(@Nullable Object sample) {
        return sample instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance);
    }

    /** Nodes as the maps of their properties: that is how they are read. */
    private static List<Object> plain(List<Record> rows) {
        return rows.stream()
                .<Object>map(row -> row.asMap(EmbeddedReadsIT::plain))
                .toList();
    }

    private static @Nullable Object plain(Value value) {
        return switch (value.type().name()) {
            case "NODE" -> value.asNode().asMap(EmbeddedReadsIT::plain);
            case "RELATIONSHIP" -> value.asRelationship().asMap(EmbeddedReadsIT::plain);
            case "LIST OF ANY?" -> value.asList(EmbeddedReadsIT::plain);
            case "MAP" -> value.asMap(EmbeddedReadsIT::plain);
            default -> value.asObject();
        };
    }

    @Test
    void nothingCanBeWritten() {
        assertThatThrownBy(() -> read("CREATE (n:Intruder) RETURN n", Map.of())).isInstanceOf(ClientException.class);
        assertThat(bolt.read("MATCH (n:Intruder) RETURN n", Map.of())).isEmpty();
    }

    @Test
    void errorsAreThoseOfTheDriver() {
        assertThatThrownBy(() -> read("RETURN 1 / $none AS x", Map.of("none", 0)))
                .isInstanceOfSatisfying(
                        ClientException.class, e -> assertThat(e.code()).startsWith("Neo.ClientError.Statement"));
    }

    @Test
    void whatIsCommittedIsReadAtOnce() {
        for (int i : IntStream.range(0, 50).toArray()) {
            String id = mark + "-" + i;
            bolt.write(
                    tx -> tx.run("CREATE (:Story {id: $id})", Map.of("id", id)).consume());
            assertThat(read("MATCH (s:Story {id: $id}) RETURN s", Map.of("id", id)))
                    .hasSize(1);
        }
        bolt.write(tx -> tx.run("MATCH (s:Story) WHERE s.id STARTS WITH $mark DELETE s", Map.of("mark", mark + "-"))
                .consume());
    }

    @Test
    void aReadWithinAReadGoesOnTheSameThread() {
        int one = reads.read(
                tx -> read("RETURN 1 AS one", Map.of()).getFirst().get("one").asInt(), intermission);
        assertThat(one).isEqualTo(1);
    }
}
