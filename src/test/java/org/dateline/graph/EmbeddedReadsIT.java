package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dateline.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.types.MapAccessor;
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
    ObjectProvider<GraphDatabaseService> service;

    private EmbeddedReads reads;

    private final String mark = "in-process" + System.nanoTime();

    @BeforeEach
    void aDatabaseOfThisProcess() {
        assumeTrue(service.getIfAvailable() instanceof GraphDatabaseAPI);
        reads = new EmbeddedReads((GraphDatabaseAPI) service.getObject());
        chronicle.parties(mark + ":A", mark + ":B");
        chronicle.sanction(mark, DAY, mark + ":A", mark + ":B");
    }

    private List<Record> read(String query, Map<String, ? extends @Nullable Object> parameters) {
        return reads.read(tx -> Database.rows(tx, query, parameters), intermission);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeline_of_entity_newest",
                "timeline_of_all_newest",
                "entities_by_ids",
                "entities_by_name",
                "clock"
            })
    void rowsAreThoseThatComeOverBolt(String name) {
        String query = Cypher.load("read/" + name);
        assertThat(read(query, parameters()).stream().map(EmbeddedReadsIT::plain))
                .isNotEmpty()
                .isEqualTo(bolt.read(query, parameters()).stream()
                        .map(EmbeddedReadsIT::plain)
                        .toList());
    }

    private Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> p = new HashMap<>(AsOf.NOW.parameters());
        p.putAll(Map.of("entity", mark + ":A", "ids", List.of(mark + ":A"), "query", "in", "id", "", "score", 1e6));
        p.putAll(Map.of("words", 1, "key", "in", "text", "in"));
        p.putAll(Map.of("low", -Long.MAX_VALUE, "high", Long.MAX_VALUE, "wideLow", 0L, "wideHigh", 0L));
        p.putAll(Map.of("budget", 500, "skip", 0, "limit", 51, "matched", List.of()));
        p.put("dnf", null);
        p.put("leastStories", 1);
        p.put("mostStories", Integer.MAX_VALUE);
        p.put("from", null);
        p.put("kinds", null);
        return p;
    }

    /** Nodes as the maps of their properties: that is how they are read. */
    private static Map<String, Object> plain(Record row) {
        return row.asMap(
                v -> v.hasType(org.neo4j.driver.types.TypeSystem.getDefault().NODE())
                        ? ((MapAccessor) v.asNode()).asMap()
                        : v.asObject());
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
