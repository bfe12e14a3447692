package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.Service;
import org.dateline.cli.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** The same file twice: through transactions, and by the bulk importer into a folder of its own. */
@Execution(ExecutionMode.CONCURRENT)
class OfflineImportIT {

    /** All that is in a graph but the instants at which it came there. */
    private static final List<String> GRAPH = List.of(
            """
            MATCH (n) WHERE none(l IN labels(n) WHERE l STARTS WITH '__Neo4j' OR l IN ['Clock', 'Lock', 'Import', 'AuditEntry'])
            RETURN [labels(n)[0], n {.*, recordedAt: null, recordedFrom: null, receivedAt: null}] AS x""",
            """
            MATCH (a)-[r]->(b) WHERE type(r) <> 'MIGRATED_TO'
            RETURN [coalesce(a.id, a.key), type(r), r {.*, recordedFrom: null}, coalesce(b.id, b.key)] AS x""",
            "SHOW CONSTRAINTS YIELD name, type, properties RETURN [name, type, properties] AS x",
            "SHOW INDEXES YIELD name, type, state, properties WHERE type <> 'LOOKUP' RETURN [name, type, state, properties] AS x");

    private static final List<String> QUESTIONS = List.of(
            "{ timeline(filter: {involving: [\"China\"]}, first: 50) { totalCount edges { node { id type summary date { edtf basis } storyCount firstReported parties { role text entity { name } principal { id } } claims { edges { node { id quote rule confidence article { title licence credit source { name } } } } } } } } }",
            "{ timeline(filter: {types: [SANCTION]}, asOf: {reported: \"2014-03-18T00:00:00Z\"}) { totalCount edges { node { id summary } } } }",
            "{ timeline(asOf: {recorded: \"2020-01-01T00:00:00Z\"}) { totalCount } }",
            "{ histogram(filter: {involving: [\"US\"]}, bucket: MONTH, by: TYPE) { totalCount buckets { start count groups { key count } } } }",
            "{ paths(from: \"US\", to: \"Russia\") { paths { score hops { from { id } to { id } actions { id } } } } }",
            "{ measures(on: \"2014-12-31\", targets: [\"Russia\"], includeCoded: true) { edges { node { id name stage since { edtf } } } } }",
            "{ search(text: \"sanctions\") { actions { node { id summary } } } }",
            "{ entities(search: \"Freedonia\") { edges { node { id name kind } } } }",
            "{ entity(ref: \"Freedonia Council\") { id name names } }",
            "{ timeline(filter: {text: \"visit\"}) { totalCount edges { node { id } } } }");

    /** Only the driver is told of constraints and indexes. */
    private static final String[] SETTINGS = {"--dateline.meaning=false", "--dateline.in-process-reads=false"};

    private static final String ON_A_FIRM =
            "Government (United States)\tImpose embargo, boycott, or sanctions\tBusiness (China)\t2014-05-02\n";

    private static final String ON_CHINA =
            "{ measures(on: \"2014-12-31\", targets: [\"China\"], includeCoded: true) { edges { node { id targetText } } } }";

    private static final String SET_ASIDE = "{ setAside { edges { node { origin reason } } } }";

    @TempDir
    Path folder;

    @Test
    void anOfflineImportMakesTheDatabaseThatAnOnlineOneMakes() throws IOException {
        String text = Fixtures.text("icews.tsv");
        String first = text.lines().findFirst().orElseThrow();
        Path file = Files.writeString(folder.resolve("icews.tsv"), text + first + "\nA row\tof two\n" + ON_A_FIRM);
        Path online = folder.resolve("online");
        Path offline = folder.resolve("offline");
        Typed written = Typed.run("import", "icews", file, "--offline", "--data", offline);
        assertThat(written.code()).as(written.err() + written.out()).isEqualTo(1);
        assertThat(written.out())
                .containsPattern("rows, 5 set aside; [\\d,]+ relationships in [\\d.]+ s")
                .containsPattern("indexes populated in [\\d.]+ s");
        assertThat(written.err()).contains("has 2 columns");
        assertThat(Typed.run("audit", "--last", 0, "--data", offline).out().lines())
                .singleElement()
                .asString()
                .contains("\"IMPORT\"", "\"" + file + "\"", "DONE", "offline");
        try (Service one = Service.on(online, SETTINGS);
                Service other = Service.on(offline, SETTINGS)) {
            ImportProgress rows = one.get(BulkImport.class).run(BulkImport.Format.ICEWS, file, new Silent());
            assertThat(rows.setAside()).isEqualTo(5);
            for (String query : GRAPH) {
                assertThat(other.rows(query)).as(query).isEqualTo(one.rows(query));
            }
            for (String question : QUESTIONS) {
                assertThat(other.http().data(question))
                        .as(question)
                        .isEqualTo(one.http().data(question));
            }
            assertThat(other.http().data(ON_CHINA)).isEqualTo(one.http().data(ON_CHINA));
            assertThat(other.http()
                            .data(ON_CHINA)
                            .at("/measures/edges/0/node/targetText")
                            .asString())
                    .isEqualTo("Business (China)");
            // Online rows come one after the other, offline rows at one instant and so in the order of their ids.
            assertThat(setAside(other)).containsExactlyInAnyOrderElementsOf(setAside(one));
            Typed again = Typed.run("import", "icews", file, "--data", offline);
            assertThat(again.out()).contains(" 0 of them new");
        }
        Typed refused = Typed.run("import", "icews", file, "--offline", "--data", offline);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("holds a database");
    }

    private static List<JsonNode> setAside(Service service) {
        return service.http()
                .data(SET_ASIDE)
                .get("setAside")
                .get("edges")
                .valueStream()
                .toList();
    }
}
