package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dateline.IntegrationTest;
import org.dateline.bulk.BulkImport.Format;
import org.dateline.graph.AsOf;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Clock;
import org.dateline.graph.Database;
import org.dateline.graph.Generated;
import org.dateline.ingest.CatalogueSync;
import org.dateline.timeline.TimelineFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class BulkExportIT {

    /** A formula, quotes, a line's end, the dividers of lists: what breaks CSV. */
    private static final String TRICKY =
            "=cmd|' /C calc'!A0\tConsult\tFreedonia \"Duck\" Party, C:\\\t2015-08-01\n+1|x\tPraise or endorse\t'-Quoted' Group\t2015-08-02\n";

    private static final TimelineFilter TRICKY_ONLY = TimelineFilter.involving("coded:freedonia-duck-party-c");

    @Autowired
    BulkImport imports;

    @Autowired
    CsvImport csv;

    @Autowired
    BulkExport export;

    @Autowired
    CatalogueSync catalogue;

    @Autowired
    Database database;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @BeforeEach
    void importSome() throws IOException {
        catalogue.store();
        imports.run(Format.ICEWS, Files.writeString(folder.resolve("t.tsv"), TRICKY), new Silent());
        imports.run(Format.ICEWS, Fixtures.copy("icews.tsv", folder), new Silent());
    }

    private String export(ExportFormat format, TimelineFilter filter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(format, "involving=somebody", filter, AsOf.NOW, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Map<String, String> csv(TimelineFilter filter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(ExportFormat.CSV, "", filter, AsOf.NOW, out);
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                files.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void exportedCsvImportedIntoNothingExportsTheSame() throws IOException {
        database.write(tx -> tx.run(
                        "MATCH (:Entity {id: 'coded:freedonia-duck-party-c'})-[:INVOLVED_IN]->(:PolicyAction)<-[:SUPPORTS]-(c) SET c.title = '=Talks \"held\"'")
                .consume());
        Map<String, String> files = csv(TRICKY_ONLY);
        assertThat(files.get("claims.csv")).contains("'=Talks \"\"held\"\"");
        assertThat(files).containsOnlyKeys("about.txt", "articles.csv", "claims.csv", "entities.csv");
        assertThat(files.get("claims.csv").lines().skip(1)).hasSizeGreaterThanOrEqualTo(1);
        Path out = Files.createDirectory(folder.resolve("out"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(out.resolve(file.getKey()), file.getValue());
        }
        forget();
        assertThat(csv(TRICKY_ONLY).get("claims.csv").lines()).hasSize(1);
        csv.run(out, new Silent())
                .values()
                .forEach(loaded -> assertThat(loaded.setAside()).isZero());
        assertThat(csv(TRICKY_ONLY)).isEqualTo(files);
    }

    @Test
    void eachFormatSaysItsQuestionAndItsClocks() throws IOException {
        Instant at = Instant.parse("2020-01-01T00:00:00Z");
        for (ExportFormat format : ExportFormat.values()) {
            Path file = folder.resolve(format.name());
            try (OutputStream out = Files.newOutputStream(file)) {
                export.write(format, "involving=US; text=<\"5G\">", TRICKY_ONLY, AsOf.of(at, at), out);
            }
            assertThat(
                            format == ExportFormat.CSV
                                    ? about(file)
                                    : Files.readString(file).replaceAll("\\s+", ""))
                    .as(format.name())
                    .contains("Filter:involving=US;".replace(";", format == ExportFormat.ICALENDAR ? "\\;" : ";"))
                    .contains("Asreportedby2020-01-01T00:00:00Z.")
                    .contains("Asrecordedat2020-01-01T00:00:00Z.");
        }
    }

    private static String about(Path zip) throws IOException {
        try (ZipFile files = new ZipFile(zip.toFile())) {
            return new String(files.getInputStream(files.getEntry("about.txt")).readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("\\s+", "");
        }
    }

    private void forget() {
        database.write(tx -> tx.run(
                        "MATCH (e:Entity {id: 'coded:freedonia-duck-party-c'})-[:INVOLVED_IN]->(a:PolicyAction) MATCH (a)-[:HAS_VERSION]->(v) MATCH (a)<-[:SUPPORTS]-(c)-[:MADE_IN]->(t:Article) OPTIONAL MATCH (other:Entity)-[:INVOLVED_IN]->(a) DETACH DELETE e, a, v, c, t, other")
                .consume());
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsText() throws IOException {
        assertThat(csv(TRICKY_ONLY).get("claims.csv"))
                .doesNotContainPattern("(^|,|\n)\"?[=+@-][a-z|]")
                .contains("'=cmd");
    }

    @Test
    void theFormatsOfTheFieldAreWellFormed() throws Exception {
        LocalDate day = LocalDate.of(1990, 1, 2);
        chronicle.parties("export:A", "export:B", "export:C");
        chronicle.write(Generated.reading(
                "A sanctions B, which falls on C",
                day,
                Generated.fallingOn("export:C", Generated.sanction("export:A", "export:B", Generated.on(day)))));
        for (ExportFormat format : new ExportFormat[] {ExportFormat.GRAPHML, ExportFormat.GEXF}) {
            String xml = export(format, TimelineFilter.ALL);
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            assertThat(document.getElementsByTagName("edge").getLength())
                    .as(format.name())
                    .isPositive();
            assertThat(xml).as(format.name()).contains("AFFECTED");
        }
        JsonNode timeline =
                JsonMapper.shared().readTree(export(ExportFormat.TIMELINEJS, TimelineFilter.involving("country:RU")));
        assertThat(timeline.at("/events/0/start_date/year").asInt()).isPositive();
        JsonNode linked =
                JsonMapper.shared().readTree(export(ExportFormat.JSON_LD, TimelineFilter.involving("country:RU")));
        assertThat(linked.at("/@graph/0/@type").asString()).isEqualTo("Dataset");
        assertThat(linked.at("/@graph/1/@type").asString()).isEqualTo("Action");
        assertThat(linked.at("/@graph/1/name").asString()).isNotBlank();
    }

    @Test
    void theCypherScriptRuns() throws IOException {
        String script = export(ExportFormat.CYPHER, TRICKY_ONLY);
        assertThat(script).contains("MERGE (a:PolicyAction");
        for (String statement : script.split(";\n")) {
            if (!statement.isBlank()) {
                database.write(tx -> tx.run("EXPLAIN " + statement.replaceFirst("^// .*\n", ""))
                        .consume());
            }
        }
    }

    @Test
    void everyFormatSaysOnWhatTermsItsRowsMayBeUsed() throws IOException {
        for (ExportFormat format : ExportFormat.values()) {
            String file = format == ExportFormat.CSV
                    ? csv(TRICKY_ONLY).get("articles.csv")
                    : export(format, TRICKY_ONLY).replace("\r\n ", "").replace("\\", "");
            assertThat(file).as(format.name()).contains("doi:10.7910/DVN/28075").contains("Lautenschlager");
        }
    }

    @Test
    void aCalendarHasTheDaysOfTheActs() throws IOException {
        String calendar = export(ExportFormat.ICALENDAR, TRICKY_ONLY);
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20150801\r\nDTEND;VALUE=DATE:20150802\r\n");
        assertThat(calendar.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void whatBreaksOffIsNoWholeZip() {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            private boolean failed;

            @Override
            public void write(int b) throws IOException {
                if (!failed && kept.size() > 2000) {
                    failed = true;
                    throw new IOException("the disk is full");
                }
                kept.write(b);
            }
        };
        assertThatThrownBy(() -> export.write(ExportFormat.CSV, "", TimelineFilter.ALL, AsOf.NOW, full))
                .hasMessageContaining("the disk is full");
        assertThatThrownBy(() -> {
                    Path file = Files.write(folder.resolve("broken.zip"), kept.toByteArray());
                    new ZipFile(file.toFile()).close();
                })
                .isInstanceOf(ZipException.class);
    }

    private HttpResponse<String> get(Map<String, String> parameters) throws IOException, InterruptedException {
        String query = parameters.entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/export?" + query))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private List<String> acts(Map<String, String> parameters) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("format", "json-ld");
        HttpResponse<String> response = get(all);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body()).get("@graph").values().stream()
                .filter(item -> item.get("@type").asString().equals("Action"))
                .map(act -> act.get("name").asString())
                .toList();
    }

    @Test
    void theEndpointTakesAWholeFilter() throws Exception {
        String party = "coded:freedonia-duck-party-c";
        assertThat(acts(Map.of("filter", "{\"involving\": [\"" + party + "\"]}")))
                .hasSize(1);
        assertThat(acts(Map.of("involving", party, "filter", "{\"not\": {\"types\": [\"CONSULT\"]}}")))
                .isEmpty();
        assertThat(acts(Map.of(
                        "filter",
                        "{\"or\": [{\"involving\": \"" + party + "\"}, {\"anyOf\": [\"coded:quoted-group\"]}]}")))
                .hasSize(2);
        assertThat(acts(Map.of("involving", party, "from", "2015-08-02"))).isEmpty();
        assertThat(acts(Map.of("involving", party, "types", "aid,consult", "minStories", "1")))
                .hasSize(1);
    }

    @Test
    void theEndpointAnswersAsOfBothClocks() throws Exception {
        String party = "coded:freedonia-duck-party-c";
        String now = Instant.now().toString();
        assertThat(acts(Map.of("involving", party, "reported", "2015-08-03T00:00:00Z")))
                .hasSize(1);
        assertThat(acts(Map.of("involving", party, "reported", "2015-07-31T00:00:00Z")))
                .isEmpty();
        assertThat(acts(Map.of("involving", party, "recorded", now))).hasSize(1);
        assertThat(acts(Map.of("involving", party, "recorded", "2020-01-01T00:00:00Z")))
                .isEmpty();
        assertThat(get(Map.of("format", "gexf", "recorded", "2999-01-01T00:00:00Z"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anExportOfThePresentWritesNothingAndIsTheSameWhenItIsAskedForAgain() throws Exception {
        Instant before = clock.at();
        Map<String, String> question = new HashMap<>(Map.of("format", "cypher", "involving", "coded:quoted-group"));
        HttpResponse<String> present = get(question);
        assertThat(present.statusCode()).isEqualTo(200);
        String recorded = present.headers().firstValue("Dateline-Recorded").orElseThrow();
        assertThat(clock.at()).isEqualTo(before);
        assertThat(recorded).isEqualTo(before.toString());
        chronicle.parties("coded:other-group");
        chronicle.sanction(
                "Quoted Group punishes Other Group.",
                LocalDate.of(2015, 8, 3),
                "coded:quoted-group",
                "coded:other-group");
        assertThat(get(question).body()).isNotEqualTo(present.body()).contains("coded:other-group");
        question.put("recorded", recorded);
        assertThat(get(question).body()).isEqualTo(present.body());
    }

    @Test
    void theEndpointSaysWhatDoesNotFitAFilter() throws Exception {
        Map<String, String> wrong = Map.of(
                "{\"typo\": 1}", "filter: there is no field typo.",
                "{\"or\": [{\"types\": [\"WAR\"]}]}", "filter: or[0].types[0] is \"WAR\", none of [AGREE,",
                "{\"window\": {\"from\": \"soon\"}}", "filter: window.from is \"soon\", which does not fit.",
                "{\"text\": ", "filter: it is no JSON",
                "null", "filter: null is no filter.");
        for (Map.Entry<String, String> one : wrong.entrySet()) {
            HttpResponse<String> response = get(Map.of("format", "cypher", "filter", one.getKey()));
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).startsWith(one.getValue());
        }
        assertThat(get(Map.of("format", "cypher", "involved", "US")).body()).contains("no parameter \"involved\"");
    }

    @Test
    void theEndpointStreamsAndRefusesWithAReason() throws Exception {
        var client = java.net.http.HttpClient.newHttpClient();
        var body = java.net.http.HttpResponse.BodyHandlers.ofString();
        java.util.function.Function<String, java.net.http.HttpRequest> get =
                query -> java.net.http.HttpRequest.newBuilder(
                                java.net.URI.create("http://127.0.0.1:" + port + "/export?" + query))
                        .build();
        var good = client.send(get.apply("format=json-ld&involving=Russia&types=SANCTION"), body);
        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(good.body()).contains("\"agent\"");
        var bad = client.send(get.apply("format=docx"), body);
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("\"docx\" is none of");
        assertThat(client.send(get.apply("format=gexf&involving=Nobody+Known"), body)
                        .statusCode())
                .isEqualTo(404);
    }
}
