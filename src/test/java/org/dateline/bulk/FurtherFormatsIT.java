package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dateline.IntegrationTest;
import org.dateline.bulk.BulkImport.Format;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** What POLECAT, ICEWS's dataverse, FollowTheMoney and mapped CSV become; the files were made up in their columns. */
@IntegrationTest
class FurtherFormatsIT extends Importing {

    private static final String ACT = """
            MATCH (c:Claim)-[:SUPPORTS]->(a:PolicyAction)-[:HAS_VERSION]->(v:ActionVersion)
            WHERE v.liveKey IS NOT NULL AND c.record = $record
            RETURN v AS act, c AS claim,
                   COLLECT { MATCH (x)-[r:ACTS_ON {actionId: a.id}]->(y) RETURN x.id + ' > ' + y.id AS pair ORDER BY pair } AS pairs""";

    private Record act(String record) {
        return database.read(ACT, Map.of("record", record)).getFirst();
    }

    private List<String> pairs(String record) {
        return act(record).get("pairs").asList(Value::asString);
    }

    private List<String> affected(String record) {
        return act(record).get("act").get("casting").asList(Value::asString).stream()
                .filter(role -> role.startsWith("AFFECTED "))
                .map(role -> role.substring("AFFECTED ".length()))
                .toList();
    }

    private List<String> one(String query) {
        return database.read(query, Map.of()).getFirst().get("list").asList(Value::asString);
    }

    @Test
    void polecatsTypesModesSectorsAndCountriesAreActs() throws IOException {
        ImportProgress end = imports.run(Format.POLECAT, Fixtures.copy("polecat.tsv", folder), listener);
        assertThat(listener.aside)
                .containsExactly(
                        "5: \"DANCE\" is no event type of PLOVER",
                        "6: \"06/03/2021\" is no day as 2014-01-31",
                        "8: has 3 columns; the first row names 40",
                        "7: the number P-3 stands in row 4 with other content");
        assertThat(end.added()).isEqualTo(3);
        Record expulsion = act("polecat:P-1");
        assertThat(expulsion.get("act").get("type").asString()).isEqualTo("SANCTION");
        assertThat(expulsion.get("act").get("instrument").asString()).isEqualTo("DIPLOMATIC");
        assertThat(expulsion.get("act").get("stage").asString()).isEqualTo("IN_FORCE");
        assertThat(expulsion.get("claim").get("goldstein").asDouble()).isEqualTo(-6.5);
        assertThat(expulsion.get("claim").get("place").asString()).isEqualTo("DE");
        assertThat(pairs("polecat:P-1"))
                .containsExactly("coded:freedonia-foreign-ministry > country:RU", "country:DE > country:RU");
        assertThat(act("polecat:P-2").get("act").get("type").asString()).isEqualTo("INVESTIGATE");
        assertThat(pairs("polecat:P-2"))
                .containsExactly("coded:police-kenya > coded:citizen-kenya", "country:KE > coded:citizen-kenya");
        assertThat(pairs("polecat:P-3")).contains("country:DE > country:FR");
        assertThat(imports.run(Format.POLECAT, Fixtures.copy("polecat.tsv", folder), new Silent())
                        .added())
                .isZero();
    }

    @Test
    void icewssDataverseGoesByTheNameOfTheEventAndTheSectorsOfItsActors() throws IOException {
        ImportProgress end = imports.run(Format.ICEWS, Fixtures.copy("icews-dataverse.tsv", folder), listener);
        assertThat(listener.aside).containsExactly("5: \"999\" is no code of CAMEO");
        assertThat(end.added()).isEqualTo(3);
        // The code 20 has lost its zero; by itself it would be mass violence.
        assertThat(act("icews:901").get("act").get("type").asString()).isEqualTo("REQUEST");
        assertThat(pairs("icews:901")).containsExactly("coded:ada-example > country:NO", "country:SE > country:NO");
        assertThat(act("icews:902").get("act").get("partyPrincipals").asList(Value::asString))
                .containsExactly("", "country:SE");
        assertThat(act("icews:903").get("act").get("type").asString()).isEqualTo("CONSULT");
        assertThat(act("icews:901").get("claim").get("goldstein").asDouble()).isEqualTo(3);
    }

    @Test
    void followTheMoneysEntitiesTieUpWithDatedStructureAndSanctions() throws IOException {
        ImportOptions options = ImportOptions.of(LocalDate.of(2020, 1, 1));
        ImportProgress end =
                imports.run(Format.FOLLOWTHEMONEY, Fixtures.copy("entities.ftm.json", folder), options, listener);
        assertThat(listener.aside).hasSize(2);
        assertThat(listener.aside.getFirst()).startsWith("14: the line is broken JSON");
        assertThat(listener.aside.getLast())
                .isEqualTo("12: its entity c-9 is no person, company or body of this file or one before");
        assertThat(end.added()).isEqualTo(2);
        assertThat(one("MATCH (e:Entity {id: 'ftm:c-1'}) RETURN e.names AS list"))
                .containsExactly("Exemplar Metals", "Old Metals");
        assertThat(one("MATCH (e:Entity {id: 'company:Q160120'}) RETURN e.names AS list"))
                .contains("Huawei", "HWT Example");
        assertThat(
                        one(
                                "MATCH (:Entity {id: 'ftm:p-1'})-[r:OWNS]->(e) RETURN [e.id, r.share, toString(r.from), toString(r.to)] AS list"))
                .containsExactly("ftm:c-1", "51%", "2012-01-01", "2015-06-01");
        assertThat(
                        one(
                                "MATCH (:Entity {id: 'ftm:p-1'})-[r:HOLDS_OFFICE]->(e) WITH r, e ORDER BY r.from RETURN collect(r.title + ' ' + e.id + ' ' + toString(r.from)) AS list"))
                .containsExactly("Chair company:Q160120 2016-02-01", "Minister of Metals country:RU 2018-05-01");
        assertThat(
                        one(
                                "MATCH (:Entity {id: 'ftm:c-1'})-[r:PART_OF]->(e) WITH r, e ORDER BY e.id RETURN collect(r.kind + ' ' + e.id) AS list"))
                .containsExactly("country country:RU", "member ftm:b-1");
        assertThat(pairs("ftm:s-1"))
                .containsExactly(
                        "country:US > country:RU",
                        "country:US > ftm:c-1",
                        "org:ofac-us > country:RU",
                        "org:ofac-us > ftm:c-1");
        assertThat(affected("ftm:s-1")).containsExactly("country:RU");
        // The nationality of a person.
        assertThat(affected("ftm:s-3")).containsExactly("country:RU");
        Record board = act("ftm:s-3");
        assertThat(board.get("act").get("earliest").asLocalDate()).isEqualTo(LocalDate.of(2014, 1, 1));
        assertThat(board.get("act").get("expiresEarliest").asLocalDate()).isEqualTo(LocalDate.of(2016, 1, 31));
        assertThat(board.get("act").get("partyPrincipals").asList(Value::asString))
                .contains("country:SE");
        long links = links();
        imports.run(Format.FOLLOWTHEMONEY, Fixtures.copy("entities.ftm.json", folder), options, new Silent());
        assertThat(links()).isEqualTo(links);
    }

    private long links() {
        return database.read("MATCH ()-[r:OWNS|HOLDS_OFFICE|PART_OF]->() RETURN count(r) AS n", Map.of())
                .getFirst()
                .get("n")
                .asLong();
    }

    @Test
    void aMappingSaysWhatOtherPeoplesColumnsMean() throws IOException {
        Path file = Fixtures.copy("trade.csv", folder);
        assertThatThrownBy(() -> imports.run(Format.CSV, file, listener)).hasMessageContaining("--mapping");
        ImportOptions options = new ImportOptions(null, Fixtures.copy("trade-mapping.tsv", folder));
        ImportProgress end = imports.run(Format.CSV, file, options, listener);
        assertThat(listener.aside)
                .satisfiesExactly(
                        problem -> assertThat(problem).startsWith("5: \"2018-02-30\""),
                        problem -> assertThat(problem).startsWith("6: the type \"Handshake\" is none of [AGREE"),
                        problem -> assertThat(problem).isEqualTo("7: has 4 columns; the first row names 7"),
                        problem ->
                                assertThat(problem).isEqualTo("8: the number T-1 stands in row 2 with other content"));
        assertThat(end.added()).isEqualTo(2);
        Record tariff = act("trade.csv:T-1");
        assertThat(tariff.get("act").get("instrument").asString()).isEqualTo("TARIFF");
        assertThat(tariff.get("act").get("goods").asString()).isEqualTo("steel");
        assertThat(tariff.get("claim").get("quote").asString()).endsWith("percent;\non steel\"");
        assertThat(pairs("trade.csv:T-1")).containsExactly("country:US > country:CN");
        assertThat(pairs("trade.csv:T-2"))
                .containsExactly(
                        "country:US > coded:exemplar-router-works",
                        "country:US > company:Q160120",
                        "country:US > country:CN");
        assertThat(affected("trade.csv:T-2")).containsExactly("country:CN");
        assertThat(act("trade.csv:T-2").get("act").get("latest").asLocalDate()).isEqualTo(LocalDate.of(2019, 5, 31));
        assertThat(
                        one(
                                "MATCH (c:Claim {record: 'trade.csv:T-1'})-[:MADE_IN]->(a)-[:PUBLISHED_BY]->(s) RETURN [s.name, a.licence, a.credit] AS list"))
                .containsExactly("Example Trade Watch", "CC BY 4.0", "Example Trade Watch");
    }
}
