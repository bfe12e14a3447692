package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.bulk.BulkImport.Format;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class BulkImportIT extends Importing {

    private static final String ACT = """
            MATCH (c:Claim)-[:SUPPORTS]->(a:PolicyAction)-[:HAS_VERSION]->(v:ActionVersion)
            WHERE v.liveKey IS NOT NULL AND c.quote STARTS WITH $quote
            RETURN DISTINCT a.id AS id, v AS act,
                   COLLECT { MATCH (e)-[r:INVOLVED_IN]->(a) WHERE r.liveKey IS NOT NULL RETURN e.id ORDER BY e.id } AS involved,
                   COLLECT { MATCH (x)-[r:ACTS_ON {actionId: a.id}]->(y) RETURN x.id + ' > ' + y.id AS pair ORDER BY pair } AS pairs
            ORDER BY id""";

    /** The first columns of GDELT's two actors, and the one behind both. */
    private static final int ACTOR = 5;

    private static final int OBJECT = 15;
    private static final int ACTION = 25;

    @Autowired
    Http http;

    private Record act(String quote) {
        return database.read(ACT, Map.of("quote", quote)).getFirst();
    }

    @Test
    void rowsBecomeActsAndBadRowsAreSetAsideWithTheReason() throws IOException {
        ImportProgress end = imports.run(Format.ICEWS, Fixtures.copy("icews.tsv", folder), listener);
        assertThat(end.setAside()).isEqualTo(4);
        assertThat(end.rows()).isEqualTo(12);
        assertThat(listener.aside)
                .containsExactly(
                        "7: has 3 columns; ICEWS as subject, relation, object, date has 4",
                        "8: \"Make merry\" is no relation of CAMEO",
                        "9: \"2014-13-01\" is no day as 2014-01-31",
                        "10: names nobody in the first or third column");
        assertThat(database.read(
                        "MATCH (s:Submission {status: 'SET_ASIDE'}) WHERE s.origin = $origin RETURN s.reason AS reason",
                        Map.of("origin", folder + "/icews.tsv:8")))
                .singleElement()
                .satisfies(r -> assertThat(r.get("reason").asString()).contains("Make merry"));
        ImportProgress again = imports.run(Format.ICEWS, Fixtures.copy("icews.tsv", folder), new Silent());
        assertThat(again.added()).isZero();
        assertThat(again.rows()).isEqualTo(12);
    }

    @Test
    void governmentsAreTheirCountriesAndOfficeHoldersActForThem() throws IOException {
        imports.run(Format.ICEWS, Fixtures.copy("icews.tsv", folder), listener);
        Record sanction = act("Government (United States)\tImpose embargo, boycott, or sanctions\tRussia\t2014-03-17");
        assertThat(sanction.get("involved").asList(Value::asString)).containsExactly("country:RU", "country:US");
        assertThat(sanction.get("pairs").asList(Value::asString)).containsExactly("country:US > country:RU");
        assertThat(sanction.get("act").get("type").asString()).isEqualTo("SANCTION");
        assertThat(sanction.get("act").get("stage").asString()).isEqualTo("IN_FORCE");
        assertThat(sanction.get("act").get("basis").asString()).isEqualTo("CODED");
        assertThat(sanction.get("act").get("evidence").asList(Value::asString)).containsExactly("RECORD");
        assertThat(act("Barack Obama\tCriticize").get("involved").asList(Value::asString))
                .contains("country:RU", "country:US")
                .hasSize(4);
        assertThat(act("Police (Kenya)\tArrest")
                        .get("act")
                        .get("partyPrincipals")
                        .asList(Value::asString))
                .containsExactly("country:KE", "");
        assertThat(act("Head of Government (India)").get("involved").asList(Value::asString))
                .anyMatch(id -> id.startsWith("person:"))
                .contains("country:IN", "country:JP");
        assertThat(act("Sergey Viktorovich Lavrov").get("involved").asList(Value::asString))
                .contains("country:RU", "country:US");
        assertThat(act("Freedonia Council").get("involved").asList(Value::asString))
                .containsExactly("coded:freedonia-council", "country:CN");
    }

    @Test
    void eventsOfOneReportTypeAndDayAreOneActWithSeveralClaims() throws IOException {
        Path file = Fixtures.copy("gdelt.export.CSV", folder);
        ImportProgress end = imports.run(Format.GDELT, file, listener);
        assertThat(end.setAside()).isZero();
        List<String> rows = Files.readAllLines(file);
        Map<String, Object> numbers = Map.of(
                "numbers",
                rows.stream().map(line -> "gdelt:" + line.split("\t")[0]).toList());
        long claims = database.read(
                        "MATCH (c:Claim) WHERE c.record IN $numbers RETURN count(c) AS n, count(c.goldstein) AS scaled",
                        numbers)
                .getFirst()
                .get("n")
                .asLong();
        assertThat(claims).isEqualTo(rows.size());
        long acts = rows.stream()
                .map(line -> line.split("\t", -1))
                .map(f -> f[60]
                        + Objects.requireNonNull(Cameo.load().byCode(f[26])).type()
                        + f[1])
                .distinct()
                .count();
        assertThat(acts).isLessThan(rows.size());
        assertThat(database.read(
                                "MATCH (c:Claim)-[:SUPPORTS]->(a) WHERE c.record IN $numbers RETURN count(DISTINCT a) AS n",
                                numbers)
                        .getFirst()
                        .get("n")
                        .asLong())
                .isEqualTo(acts);
        assertThat(database.read(
                        "MATCH (c:Claim)-[:MADE_IN]->(a:Article)-[:PUBLISHED_BY]->(s) WHERE c.record IN $numbers RETURN DISTINCT a.credit AS credit",
                        numbers))
                .singleElement()
                .satisfies(r -> assertThat(r.get("credit").asString()).contains("GDELT"));
    }

    /** A row of the export with other actors and a sanction; each actor is a country and a role. */
    private String sanction(int number, String actor, String object) throws IOException {
        String[] cells = Files.readString(Fixtures.copy("gdelt.export.CSV", folder))
                .lines()
                .findFirst()
                .orElseThrow()
                .split("\t", -1);
        Arrays.fill(cells, ACTOR, ACTION, "");
        Map.of(ACTOR, actor, OBJECT, object).forEach((at, who) -> {
            cells[at] = who;
            cells[at + 1] = "SIDE " + who;
            cells[at + 2] = who.substring(0, 3);
            cells[at + 7] = who.substring(3);
        });
        cells[0] = String.valueOf(number);
        cells[26] = "163";
        cells[60] = "https://wire.example/" + number / 10;
        return String.join("\t", cells) + "\n";
    }

    @Test
    void aFirmOfAnotherCountryMakesThatCountryAffected() throws IOException {
        Path file = Files.writeString(folder.resolve("one.export.CSV"), sanction(771, "USAGOV", "CHNBUS"));
        assertThat(imports.run(Format.GDELT, file, listener).added()).isEqualTo(1);
        assertThat(act("771\t").get("pairs").asList(Value::asString))
                .containsExactly("country:US > coded:business-china", "country:US > country:CN");
    }

    @Test
    void aCountryThatActsInAnotherRowOfTheActIsNotAffected() throws IOException {
        Path file = Files.writeString(
                folder.resolve("two.export.CSV"),
                sanction(781, "USAGOV", "CHNBUS")
                        + sanction(782, "CHNGOV", "JPNBUS")
                        + sanction(791, "USAGOV", "CHNBUS")
                        + sanction(792, "CHNBUS", "USAGOV"));
        assertThat(imports.run(Format.GDELT, file, listener).added()).isEqualTo(4);
        assertThat(act("781\t").get("act").get("casting").asList(Value::asString))
                .contains("ACTOR country:US", "ACTOR country:CN", "AFFECTED country:JP")
                .doesNotContain("AFFECTED country:CN");
        assertThat(act("791\t").get("act").get("casting").asList(Value::asString))
                .contains("ACTOR country:US", "ACTOR coded:business-china")
                .doesNotContain("AFFECTED country:CN");
    }

    @Test
    void measuresAndTimelinesOfACountryHoldCodedActsOnItsFirms() throws IOException {
        Path file = Files.writeString(
                folder.resolve("firms.tsv"),
                "Government (Tuvalu)\tImpose embargo, boycott, or sanctions\tBusiness (Nauru)\t1996-03-17\n");
        imports.run(Format.ICEWS, file, listener);
        String measures =
                "{ measures(on: \"1996-04-01\", imposers: [\"Tuvalu\"], targets: [\"Nauru\"], includeCoded: true%s) { totalCount } }";
        assertThat(http.data(measures.formatted("")).at("/measures/totalCount").asInt())
                .isOne();
        assertThat(http.data(measures.formatted(", includeAffected: false"))
                        .at("/measures/totalCount")
                        .asInt())
                .isZero();
        JsonNode acts = http.data(
                        "{ timeline(filter: {involving: [\"Tuvalu\", \"Nauru\"]}) { edges { node { affected { id } parties { role inferred } } } } }")
                .at("/timeline/edges");
        assertThat(acts.size()).isOne();
        assertThat(acts.at("/0/node/affected").toString()).isEqualTo("[{\"id\":\"country:NR\"}]");
        assertThat(acts.at("/0/node/parties/2").toString()).isEqualTo("{\"role\":\"AFFECTED\",\"inferred\":true}");
    }

    @Test
    void aMentionIsAFurtherReportOfAKnownEvent() throws IOException {
        Path file = Fixtures.copy("gdelt.export.CSV", folder);
        imports.run(Format.GDELT, file, listener);
        String event = Files.readAllLines(file).getFirst().split("\t")[0];
        String mention =
                "\t20191024140000\t20191024150000\t1\tother.example\thttps://other.example/x\t3\t-1\t-1\t-1\t1\t60\t900\t-1.5\t\t";
        Path mentions = Files.writeString(
                folder.resolve("20191024.mentions.CSV"), event + mention + "\n" + "1" + mention + "\n");
        ImportProgress end = imports.run(Format.GDELT, mentions, listener);
        assertThat(end.added()).isEqualTo(1);
        assertThat(listener.aside).containsExactly("2: its event 1 is not in the graph; import the event's file first");
        Record act = act(event + "\t20");
        assertThat(act.get("act").get("storyCount").asInt()).isEqualTo(2);
        assertThat(imports.run(Format.GDELT, mentions, new Silent()).added()).isZero();
    }

    @Test
    void aMentionOfAMergedEventIsAReportOfTheActThatIsLeft() throws IOException {
        Path file = Files.writeString(
                folder.resolve("merged.export.CSV"),
                sanction(801, "USAGOV", "CHNGOV") + sanction(811, "JPNGOV", "CHNGOV"));
        imports.run(Format.GDELT, file, listener);
        String from = act("801\t").get("id").asString();
        String into = act("811\t").get("id").asString();
        JsonNode merged = http.data("mutation { mergeActions(from: \"" + from + "\", into: \"" + into
                + "\", who: \"ann\", why: \"one act\") { id } }");
        Path mentions = Files.writeString(
                folder.resolve("merged.mentions.CSV"),
                "801\t20191024140000\t20191024150000\t1\tother.example\thttps://other.example/merged\t3\t-1\t-1\t-1\t1\t60\t900\t-1.5\t\t\n");
        assertThat(imports.run(Format.GDELT, mentions, listener).added()).isEqualTo(1);
        assertThat(standing(from)).isZero();
        assertThat(standing(into)).isEqualTo(3);
        http.data("mutation { undo(curation: \"" + merged.at("/mergeActions/id").asString()
                + "\", who: \"ann\", why: \"two acts\") { id } }");
        assertThat(standing(from)).isEqualTo(2);
        assertThat(standing(into)).isEqualTo(1);
    }

    @Test
    void anImportThatStreamsHavePassedSaysSoAndGoesOnWhenItIsRunAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("asleep.tsv"), "China\tConsult\tFrance\t2015-05-17\nno row\n");
        ImportListener asleep = new ImportListener() {

            @Override
            public void progress(ImportProgress progress) {}

            @Override
            public void setAside(String of, long row, String reason) {
                database.write(tx -> tx.run(
                                "MATCH (i:Import {file: $file}) SET i.awaitedUntil = timestamp() - 1",
                                Map.of("file", file.toString()))
                        .consume());
            }
        };
        assertThatThrownBy(() -> imports.run(Format.ICEWS, file, asleep))
                .isInstanceOf(ImportFailed.class)
                .hasMessageContaining("asleep.tsv: gave no sign for ten minutes");
        assertThat(imports.run(Format.ICEWS, file, new Silent()).setAside()).isEqualTo(1);
        assertThat(act("China\tConsult\tFrance\t2015-05-17").get("involved").asList(Value::asString))
                .containsExactly("country:CN", "country:FR");
    }

    /** The number of claims that support an act now. */
    private int standing(String act) {
        return database.read(
                        "MATCH (:PolicyAction {id: $id})<-[s:SUPPORTS]-() WHERE s.recordedTo = 9223372036854775807 RETURN count(s) AS n",
                        Map.of("id", act))
                .getFirst()
                .get("n")
                .asInt();
    }

    @Test
    void packedFilesAreReadAndATruncatedZipGivesWhatItHolds() throws IOException {
        String text = "China\tConsult\tFrance\t2015-01-%02d\n";
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 28; i++) {
            rows.append(text.formatted(i));
        }
        Path gz = folder.resolve("a.tsv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(imports.run(Format.ICEWS, gz, listener).added()).isEqualTo(28);
        Path zip = folder.resolve("b.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("b.tsv"));
            for (int i = 0; i < 3000; i++) {
                out.write(("Body " + i * 7919L % 10007 + "\tConsult\tBody " + i + "\t2015-02-01\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] whole = Files.readAllBytes(zip);
        Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
        ImportProgress end = imports.run(Format.ICEWS, cut, listener);
        assertThat(end.added()).isBetween(500L, 2999L);
        assertThat(listener.aside.getLast()).contains("the file breaks off here");
    }

    @Test
    void aRowInAnotherEncodingAndAnEndlessRowAreSetAside() throws IOException {
        Path file = folder.resolve("bad.tsv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("Fran\u00e7ois Hollande\tConsult\tChina\t2015-03-01\n".getBytes(StandardCharsets.ISO_8859_1));
            out.write(new byte[3 << 20]);
            out.write("\nChina\tConsult\tFrance\t2015-03-01\n".getBytes(StandardCharsets.UTF_8));
        }
        ImportProgress end = imports.run(Format.ICEWS, file, listener);
        assertThat(listener.aside)
                .containsExactly("1: the encoding is not UTF-8", "2: the row is longer than 1048576 bytes");
        assertThat(end.added()).isEqualTo(1);
    }

    @Test
    void theTreasurysListIsEntitiesWithAliasesAndSanctionsInForce() throws IOException {
        Fixtures.copy("alt.csv", folder);
        Fixtures.copy("add.csv", folder);
        Path file = Fixtures.copy("sdn.csv", folder);
        assertThatThrownBy(() -> imports.run(Format.OFAC_SDN, file, listener)).hasMessageContaining("of which day");
        ImportProgress end = imports.run(Format.OFAC_SDN, file, ImportOptions.of(LocalDate.of(2021, 6, 1)), listener);
        assertThat(listener.aside)
                .containsExactly(
                        "5: the number 2677 stands in row 3 with other content", "6: has 3 columns; sdn.csv has 12");
        assertThat(end.added()).isEqualTo(4);
        Record act = act("36,AEROCARIBBEAN");
        assertThat(act.get("pairs").asList(Value::asString))
                .containsExactly(
                        "country:US > country:CU",
                        "country:US > ofac:36",
                        "org:ofac-us > country:CU",
                        "org:ofac-us > ofac:36");
        assertThat(act("2677,\"AL-ZOMOR").get("involved").asList(Value::asString))
                .contains("country:EG");
        assertThat(act.get("act").get("latest").asLocalDate()).isEqualTo(LocalDate.of(2021, 6, 1));
        assertThat(act.get("act").get("earliest").isNull()).isTrue();
        assertThat(database.read("MATCH (e:Entity {id: 'ofac:36'}) RETURN e.names AS names", Map.of())
                        .getFirst()
                        .get("names")
                        .asList(Value::asString))
                .contains("AEROCARIBBEAN AIRLINES", "AERO-CARIBBEAN");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> imports.run(Format.ICEWS, folder.resolve("none.tsv"), listener))
                .isInstanceOf(ImportFailed.class)
                .hasMessageContaining("none.tsv: cannot be read: there is no such file");
    }
}
