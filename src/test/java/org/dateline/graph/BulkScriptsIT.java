package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dateline.IntegrationTest;
import org.dateline.model.Reading;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

/** Runs the scripts of {@code cypher/bulk} on their sample as cypher-shell does: each in a session's own transaction. */
@IntegrationTest
class BulkScriptsIT {

    private static final Path SAMPLE = Path.of("cypher/bulk/sample");
    private static final String VERSIONS = """
            MATCH (a:PolicyAction)-[:HAS_VERSION]->(v)
            WHERE a.id STARTS WITH 'action:sample'
            RETURN v.id AS id, properties(v) AS version ORDER BY id""";
    private static final String ROWS = """
            MATCH (a:PolicyAction)-[:HAS_VERSION]->(v)
            WHERE a.id STARTS WITH 'action:sample' AND v.liveKey IS NOT NULL
            CALL (a) {
              MATCH ()-[r:INVOLVED_IN]->(a) WHERE r.liveKey IS NOT NULL RETURN r.entity AS k, properties(r) AS p
              UNION ALL
              MATCH ()-[r:ACTS_ON {actionId: a.id}]->() WHERE r.liveDay IS NOT NULL RETURN r.from + r.to AS k, properties(r) AS p
            }
            RETURN a.id AS id, k, p ORDER BY id, k""";

    @Autowired
    Driver driver;

    @Autowired
    Database database;

    @Autowired
    Projections projections;

    @Autowired
    Chronicle chronicle;

    @BeforeEach
    void forgetTheSample() {
        database.write(tx -> tx.run(
                        "MATCH (n) WHERE n.id STARTS WITH 'action:sample' OR n.id STARTS WITH 'claim:sample' OR n.id STARTS WITH 'article:sample' OR n.origin STARTS WITH 'claims.csv' OPTIONAL MATCH (n)-[:HAS_VERSION]->(v) DETACH DELETE v, n")
                .consume());
        database.write(tx -> tx.run("MATCH (e:Entity) WHERE e.id STARTS WITH 'sample:' DETACH DELETE e")
                .consume());
    }

    /** As somebody runs the scripts by hand: with the files in the import folder, the one place that LOAD CSV reads. */
    private Map<String, Record> load() throws IOException {
        Path root = importFolder();
        Path files = root.resolve("sample-" + UUID.randomUUID());
        FileSystemUtils.copyRecursively(SAMPLE, files);
        Map<String, Record> results = new HashMap<>();
        try (Session session = driver.session()) {
            for (String script : List.of("entities", "articles", "claims", "actions")) {
                String query = Files.readString(Path.of("cypher/bulk/" + script + ".cypher"), StandardCharsets.UTF_8);
                String folder = "file:///" + root.relativize(files) + "/";
                results.put(script, session.run(query, Map.of("folder", folder)).single());
            }
        } finally {
            FileSystemUtils.deleteRecursively(files);
        }
        return results;
    }

    private Path importFolder() {
        Path root = Path.of(driver.executableQuery("SHOW SETTINGS 'server.directories.import' YIELD value")
                .execute()
                .records()
                .getFirst()
                .get("value")
                .asString());
        Assumptions.assumeTrue(
                root.isAbsolute() && Files.isWritable(root), "the database reads the files of another machine");
        return root;
    }

    @Test
    void theSampleLoadsAndItsBadRowsAreSetAside() throws IOException {
        Map<String, Record> results = load();
        assertThat(results.get("entities").get("setAside").asInt()).isEqualTo(1);
        assertThat(results.get("articles").get("setAside").asInt()).isEqualTo(1);
        assertThat(results.get("claims").get("setAside").asInt()).isEqualTo(3);
        assertThat(results.get("actions").get("projected").asInt()).isEqualTo(1);
        assertThat(database.read(
                        "MATCH (s:Submission) WHERE s.origin STARTS WITH 'claims.csv' RETURN s.origin + ' ' + s.reason AS line ORDER BY line",
                        Map.of()))
                .extracting(r -> r.get("line").asString())
                .containsExactly(
                        "claims.csv:5 there is no article article:sample-9",
                        "claims.csv:6 the type DANCE is none of PLOVER",
                        "claims.csv:7 2019-02-29 is no day as 2018-11-23");
        assertThat(database.read("MATCH (e:Entity {id: 'sample:freedonia'}) RETURN e.names AS names", Map.of())
                        .getFirst()
                        .get("names")
                        .asList())
                .containsExactly("Freedonia", "Free | Donia");
    }

    @Test
    void aTitleReachesTheClaimAndItsAct() throws IOException {
        load();
        projections.projectStale();
        assertThat(database.read(
                        "MATCH (c:Claim {id: 'claim:sample-2'})-[:SUPPORTS]->(:PolicyAction)-[:HAS_VERSION]->(v) RETURN [c.title, v.title] AS titles",
                        Map.of()))
                .singleElement()
                .satisfies(row -> assertThat(row.get("titles").asList())
                        .containsOnly("Freedonia and Sylvania open talks")
                        .hasSize(2));
    }

    @Test
    void loadingTwiceChangesNothing() throws IOException {
        load();
        projections.projectStale();
        List<Record> first = database.read(VERSIONS, Map.of());
        List<Record> rows = database.read(ROWS, Map.of());
        load();
        assertThat(projections.projectStale()).isZero();
        assertThat(database.read(VERSIONS, Map.of())).isEqualTo(first);
        assertThat(database.read(ROWS, Map.of())).isEqualTo(rows);
    }

    @Test
    void aClaimOfAMergedActSupportsTheActThatIsLeft() throws IOException {
        database.write(tx -> tx.run(
                        "CREATE (:PolicyAction {id: 'action:sample-1'})-[:MERGED_INTO {recordedFrom: 0, recordedTo: 9223372036854775807}]->(:PolicyAction {id: 'action:sample-left'})")
                .consume());
        load();
        assertThat(database.read(
                        "MATCH (c:Claim)-[s:SUPPORTS]->(a) WHERE c.id STARTS WITH 'claim:sample' AND (a.id = 'action:sample-1' OR s.insteadOf = 'action:sample-1') RETURN DISTINCT a.id + ' ' + s.action AS act",
                        Map.of()))
                .extracting(row -> row.get("act").asString())
                .containsExactly("action:sample-left action:sample-left");
    }

    @Test
    void theFirstVersionsAreThoseThatProjectionWrites() throws IOException {
        load();
        List<Map<String, Object>> scripted = plain(database.read(ROWS, Map.of()));
        List<Map<String, Object>> versions = plain(database.read(VERSIONS, Map.of()));
        projections.rebuild();
        assertThat(plain(database.read(VERSIONS, Map.of())).stream()
                        .filter(v -> v.toString().contains("sample-2#")))
                .as("what is right stays as it is")
                .containsExactlyElementsOf(versions);
        database.write(tx -> tx.run(
                        "MATCH (a:PolicyAction {id: 'action:sample-2'})-[:HAS_VERSION]->(v) OPTIONAL MATCH (a)<-[r:INVOLVED_IN]-() OPTIONAL MATCH ()-[x:ACTS_ON {actionId: a.id}]->() DETACH DELETE v DELETE r, x REMOVE a.versions")
                .consume());
        projections.rebuild();
        assertThat(plain(database.read(ROWS, Map.of())).stream()
                        .filter(r -> r.get("id").equals("action:sample-2")))
                .containsExactlyElementsOf(scripted);
        assertThat(plain(database.read(VERSIONS, Map.of())).stream()
                        .filter(v -> v.toString().contains("sample-2#")))
                .containsExactlyElementsOf(versions);
    }

    @Test
    void anActWithSeveralClaimsWaitsForItsProjection() throws IOException {
        load();
        assertThat(database.read(
                        "MATCH (a:PolicyAction {id: 'action:sample-1'}) RETURN a.stale AS stale, a.versions AS versions",
                        Map.of()))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.get("stale").asBoolean()).isTrue();
                    assertThat(r.get("versions").isNull()).isTrue();
                });
        assertThat(projections.projectStale()).isEqualTo(1);
        assertThat(database.read(
                        "MATCH (:PolicyAction {id: 'action:sample-1'})-[:HAS_VERSION]->(v) RETURN v.storyCount AS stories ORDER BY v.reportedFrom",
                        Map.of()))
                .extracting(r -> r.get("stories").asInt())
                .containsExactly(1, 2);
    }

    /** Without what the recorded clock says and the fingerprint, which a script cannot compute. */
    private static List<Map<String, Object>> plain(List<Record> rows) {
        return rows.stream()
                .map(row -> {
                    Map<String, Object> plain = new TreeMap<>();
                    row.asMap()
                            .forEach((key, value) ->
                                    plain.put(key, value instanceof Map<?, ?> m ? properties(m) : value));
                    return plain;
                })
                .toList();
    }

    private static Map<String, Object> properties(Map<?, ?> map) {
        Map<String, Object> plain = new TreeMap<>();
        map.forEach((key, value) -> plain.put(key.toString(), value));
        plain.remove("recordedFrom");
        plain.remove("fingerprint");
        return plain;
    }

    @Test
    void aClaimThatAScriptIsAddingIsNotOverlooked() {
        String mark = "stale" + System.nanoTime();
        chronicle.parties(mark + ":A", mark + ":B");
        Reading told = chronicle.sanction(mark, LocalDate.of(2016, 5, 4), mark + ":A", mark + ":B");
        Map<String, Object> claim = Map.of("id", told.claims().getFirst().id());
        String stale = "MATCH (:Claim {id: $id})-[:SUPPORTS]->(a:PolicyAction) SET a.stale = true";
        database.write(tx -> tx.run(stale, claim).consume());
        CompletableFuture<Long> projected = database.write(tx -> {
            tx.run("""
                            MATCH (article)<-[m:MADE_IN]-(c:Claim {id: $id})-[s:SUPPORTS]->(a)
                            CREATE (d:Claim)
                            SET d = c {.*, id: c.id + '-2', reportedAt: c.reportedAt + 1}
                            CREATE (d)-[n:MADE_IN]->(article), (d)-[t:SUPPORTS]->(a)
                            SET n = m {.*, place: m.place + '-2'}, t = s {.*, place: s.place + '-2'}""", claim).consume();
            tx.run(stale, claim).consume();
            CompletableFuture<Long> waiting = CompletableFuture.supplyAsync(projections::projectStale);
            assertThatThrownBy(() -> waiting.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return waiting;
        });
        assertThat(projected.join()).isPositive();
        Record act = database.read("""
                        MATCH (:Claim {id: $id})-[:SUPPORTS]->(a:PolicyAction)
                        RETURN a.stale AS stale, COUNT { (a)-[:HAS_VERSION]->(v) WHERE v.recordedTo = 9223372036854775807 } AS versions""", claim).getFirst();
        assertThat(act.get("stale").isNull()).isTrue();
        assertThat(act.get("versions").asInt()).isEqualTo(2);
    }
}
