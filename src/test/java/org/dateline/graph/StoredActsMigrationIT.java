package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dateline.IntegrationTest;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.Quantity;
import org.dateline.model.Reading;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;

/** Migrations give the rows of an older database what projection writes today. */
@IntegrationTest
class StoredActsMigrationIT {

    private static final LocalDate DAY = LocalDate.of(1993, 2, 3);
    private static final String STATE = """
            MATCH (:Entity {id: $party})-[r:INVOLVED_IN]->(a)-[:HAS_VERSION]->(v:ActionVersion {id: r.version})
            RETURN v.id AS id, v.hedged AS hedged, v.conditional AS conditional, r.deniedKey AS denied, r.affectedKey AS affected
            ORDER BY id""";

    @Autowired
    Chronicle chronicle;

    @Autowired
    Database database;

    @Autowired
    Driver driver;

    @Autowired
    Projections projections;

    private final String mark = "older" + System.nanoTime();
    private final String party = mark + ":A";

    private Reading reading(String text, int day, Coding coding, boolean denied, boolean hedged, boolean conditional) {
        Reading r = Generated.reading(mark + " " + text, DAY.plusDays(day), coding);
        Claim claim = r.claims().getFirst();
        Assertion assertion = new Assertion(denied, hedged, conditional, null, null, 0.9, "test", "test");
        Claim own = Claim.of(r.article().id(), claim.evidence(), claim.quote(), claim.coding(), assertion);
        return new Reading(r.article(), r.storyId(), r.signature(), r.segments(), r.mentions(), List.of(own));
    }

    private List<Map<String, Object>> state() {
        return database.read(STATE, Map.of("party", party)).stream()
                .map(Record::asMap)
                .toList();
    }

    @Test
    void anOlderDatabaseGetsTheExtentsAndKeysOfANewOne() throws IOException {
        chronicle.parties(party, mark + ":B", mark + ":C");
        Coding one = Generated.sanction(party, mark + ":B", Generated.on(DAY));
        Coding other = Generated.sanction(mark + ":B", mark + ":C", Generated.on(DAY.plusDays(50)));
        chronicle.write(reading("denied it", 1, one, true, true, false));
        chronicle.write(reading("did it", 2, one, false, false, false));
        chronicle.write(reading("may do it", 3, one, false, true, true));
        chronicle.write(reading("is hit", 51, Generated.fallingOn(party, other), false, false, true));
        List<Map<String, Object>> written = state();
        assertThat(written).hasSizeGreaterThan(3).anyMatch(row -> row.get("denied") != null);
        assertThat(written).anyMatch(row -> row.get("affected") != null);
        database.write(tx -> tx.run(
                        "MATCH (:Entity {id: $party})-[r:INVOLVED_IN]->(a)-[:HAS_VERSION]->(v) REMOVE v.hedged, v.conditional, r.deniedKey, r.affectedKey",
                        Map.of("party", party))
                .consume());
        migrate("V0061__Extents_of_stored_acts");
        migrate("V0091__Stored_acts_that_fall_on_others");
        assertThat(state()).isEqualTo(written);
        projections.rebuild();
        assertThat(state()).as("nothing is closed and written again").isEqualTo(written);
    }

    @Test
    void anOlderDatabaseFindsBansOnGoodsByWhomTheyAreFor() throws IOException {
        chronicle.parties(party);
        Coding ban = Generated.banOnGoods(party, "country:NR", "harpoons", Generated.on(DAY), mark);
        chronicle.write(reading("bans them", 1, ban, false, false, false));
        List<Object> written = affectedKeys();
        assertThat(written).hasSize(1).doesNotContainNull();
        database.write(
                tx -> tx.run("MATCH (:Entity {id: 'country:NR'})-[r:INVOLVED_IN]->() REMOVE r.affectedKey", Map.of())
                        .consume());
        migrate("V0103__Measures_on_goods_for_somebody");
        assertThat(affectedKeys()).isEqualTo(written);
    }

    @Test
    void anOlderDatabaseKnowsPairsThatActsOnlyAffect() throws IOException {
        chronicle.parties(party, mark + ":B", mark + ":C");
        Coding hit = Generated.sanction(party, mark + ":B", Generated.on(DAY));
        chronicle.write(reading("falls on", 1, Generated.fallingOn(mark + ":C", hit), false, false, false));
        chronicle.write(
                reading("hits", 2, Generated.sanction(party, mark + ":C", Generated.on(DAY)), false, false, false));
        List<Map<String, Object>> written = affectedPairs();
        assertThat(written)
                .extracting(row -> row.get("only"))
                .containsExactlyInAnyOrder(true, null, null)
                .as("the country that is affected, its firm, and the country where it is hit itself");
        database.write(tx -> tx.run("MATCH (v:ActionVersion) REMOVE v.affectedPairs", Map.of())
                .consume());
        database.write(tx ->
                tx.run("MATCH ()-[r:ACTS_ON]->() REMOVE r.affected", Map.of()).consume());
        migrate("V0105__Pairs_that_acts_only_affect");
        assertThat(affectedPairs()).isEqualTo(written);
    }

    @Test
    void anOlderDatabaseKnowsTheSourcesOfItsActs() throws IOException {
        chronicle.parties(party, mark + ":B");
        Coding act = Generated.sanction(party, mark + ":B", Generated.on(DAY));
        chronicle.write(Generated.from(mark + " Wire", reading("by wire", 2, act, false, false, false)));
        chronicle.write(Generated.from(mark + " Paper", reading("in print", 1, act, false, false, false)));
        chronicle.write(Generated.from(mark + " Wire", reading("by wire again", 3, act, true, false, false)));
        List<Map<String, Object>> written = sources();
        assertThat(written)
                .as("one source, then the other that reported earlier, then both")
                .extracting(row -> ((List<?>) row.get("sources")).size())
                .contains(1, 2);
        for (String script : List.of("migrations/V0106__Sources_of_acts", "write/fill_sources")) {
            database.write(tx -> tx.run(
                            "MATCH (:Entity {id: $party})-[r:INVOLVED_IN]->(a)-[:HAS_VERSION]->(v) REMOVE v.sources, r.sources",
                            Map.of("party", party))
                    .consume());
            assertThat(sources()).isNotEqualTo(written);
            run(script);
            assertThat(sources()).as(script).isEqualTo(written);
        }
        projections.rebuild();
        assertThat(sources()).as("nothing is closed and written again").isEqualTo(written);
    }

    @Test
    void anOlderDatabaseFindsNumbersWithoutAUnitAndNoQuantitiesWithoutANumber() throws IOException {
        chronicle.parties(party, mark + ":B", mark + ":C");
        Quantity few = new Quantity("a few", null, null, null, null);
        Quantity tanks = new Quantity("tens of tanks", null, null, "VEHICLES", null);
        Coding act = Generated.sanction(party, mark + ":B", Generated.on(DAY))
                .with(
                        List.of(
                                new Quantity("25 percent", 25.0, null, "PERCENT", null),
                                new Quantity("100 ballots", 100.0, null, null, null),
                                few),
                        List.of(),
                        List.of());
        Coding words = Generated.sanction(party, mark + ":C", Generated.on(DAY.plusDays(50)))
                .with(List.of(tanks), List.of(), List.of());
        chronicle.write(reading("counts", 1, act, false, false, false));
        chronicle.write(reading("tells no number", 51, words, false, false, false));
        List<Map<String, Object>> written = units();
        assertThat(written)
                .extracting(row -> row.get("rowUnits"))
                .containsExactlyInAnyOrder(List.of("PERCENT ", "OTHER "), null);
        database.write(tx -> tx.run(
                        "MATCH (:Entity {id: $party})-[r:INVOLVED_IN]->(a)-[:HAS_VERSION]->(v)"
                                + " SET v.units = ['VEHICLES '], v.amounts = [toFloat('NaN')],"
                                + " r.units = ['VEHICLES '], r.amounts = [toFloat('NaN')]",
                        Map.of("party", party))
                .consume());
        assertThat(units()).isNotEqualTo(written);
        migrate("V0108__Quantities_of_other_units");
        assertThat(units()).isEqualTo(written);
    }

    private List<Map<String, Object>> units() {
        return database
                .read(
                        "MATCH (:Entity {id: $party})-[r:INVOLVED_IN]->(a)-[:HAS_VERSION]->(v:ActionVersion {id: r.version})"
                                + " RETURN v.units AS units, v.amounts AS amounts, r.units AS rowUnits, r.amounts AS rowAmounts"
                                + " ORDER BY v.id",
                        Map.of("party", party))
                .stream()
                .map(Record::asMap)
                .toList();
    }

    private void run(String script) throws IOException {
        if (script.startsWith("migrations")) {
            migrate(script.substring(script.indexOf('/') + 1));
        } else {
            Map<String, Object> page = Map.of("after", "", "limit", Integer.MAX_VALUE);
            database.write(tx -> tx.run(Cypher.load(script), page).consume());
        }
    }

    private List<Map<String, Object>> sources() {
        return database.read("""
                        MATCH (:Entity {id: $party})-[r:INVOLVED_IN]->(a)-[:HAS_VERSION]->(v:ActionVersion {id: r.version})
                        RETURN v.id AS id, v.sources AS sources, r.sources AS ofRow ORDER BY id""", Map.of("party", party)).stream()
                .map(Record::asMap)
                .toList();
    }

    private List<Map<String, Object>> affectedPairs() {
        return database.read("""
                        MATCH (:Entity {id: $party})-[r:ACTS_ON]->() MATCH (v:ActionVersion {id: r.version})
                        RETURN r.pair AS pair, r.affected AS only, v.affectedPairs AS ofVersion ORDER BY v.id, pair""", Map.of("party", party)).stream()
                .map(Record::asMap)
                .toList();
    }

    private List<Object> affectedKeys() {
        return database.read("""
                        MATCH (:Entity {id: 'country:NR'})-[r:INVOLVED_IN]->()<-[:INVOLVED_IN]-(:Entity {id: $party})
                        RETURN DISTINCT r.affectedKey AS key""", Map.of("party", party)).stream()
                .map(row -> row.get("key").asObject())
                .toList();
    }

    private void migrate(String file) throws IOException {
        String script = Files.readString(Path.of("cypher/migrations/" + file + ".cypher"));
        try (Session session = driver.session()) {
            for (String statement : script.split(";\\R?")) {
                session.run(statement).consume();
            }
        }
    }
}
