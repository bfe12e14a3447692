package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dateline.IntegrationTest;
import org.dateline.bulk.BulkImport.Format;
import org.dateline.graph.Database;
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

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @BeforeEach
    void importSome() throws IOException {
        catalogue.store();
        imports.run(Format.ICEWS, Files.writeString(folder.resolve("t.tsv"), TRICKY), new Silent());
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/bulk/icews.tsv"))) {
            imports.run(Format.ICEWS, Files.write(folder.resolve("icews.tsv"), in.readAllBytes()), new Silent());
        }
    }

    private String export(ExportFormat format, TimelineFilter filter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(format, filter, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Map<String, String> csv(TimelineFilter filter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(ExportFormat.CSV, filter, out);
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
        Map<String, String> files = csv(TRICKY_ONLY);
        assertThat(files).containsOnlyKeys("articles.csv", "claims.csv", "entities.csv");
        assertThat(files.get("claims.csv").lines().skip(1)).hasSizeGreaterThanOrEqualTo(1);
        Path out = Files.createDirectory(folder.resolve("out"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(out.resolve(file.getKey()), file.getValue());
        }
        forget();
        assertThat(csv(TRICKY_ONLY).get("claims.csv").lines()).hasSize(1);
        csv.run(out).values().forEach(loaded -> assertThat(loaded.setAside()).isZero());
        assertThat(csv(TRICKY_ONLY)).isEqualTo(files);
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
        for (ExportFormat format : new ExportFormat[] {ExportFormat.GRAPHML, ExportFormat.GEXF}) {
            String xml = export(format, TimelineFilter.ALL);
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            assertThat(document.getElementsByTagName("edge").getLength())
                    .as(format.name())
                    .isPositive();
        }
        JsonNode timeline =
                JsonMapper.shared().readTree(export(ExportFormat.TIMELINEJS, TimelineFilter.involving("country:RU")));
        assertThat(timeline.at("/events/0/start_date/year").asInt()).isPositive();
        JsonNode linked =
                JsonMapper.shared().readTree(export(ExportFormat.JSON_LD, TimelineFilter.involving("country:RU")));
        assertThat(linked.get("@graph").size()).isPositive();
        assertThat(linked.at("/@graph/0/name").asString()).isNotBlank();
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
