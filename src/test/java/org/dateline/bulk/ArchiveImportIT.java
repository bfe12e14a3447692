package org.dateline.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.dateline.IntegrationTest;
import org.dateline.bulk.BulkImport.Format;
import org.dateline.graph.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Record;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.springframework.beans.factory.annotation.Autowired;

/** The texts are German: stored and marked, not coded, so that no model need be loaded for what is tested here. */
@IntegrationTest
class ArchiveImportIT {

    private static final String TEXT =
            "Die Bundesregierung hat am Donnerstag in Berlin neue Vorschriften für die Ausfuhr von Maschinen beschlossen,"
                    + " die im kommenden Jahr gelten sollen, wie ein Sprecher des Ministeriums mitteilte. Nummer ";

    @Autowired
    BulkImport imports;

    @Autowired
    Database database;

    @TempDir
    Path folder;

    private final Silent listener = new Silent();

    private List<Record> articles(String prefix) {
        return database.read(
                "MATCH (a:Article) WHERE a.url STARTS WITH $prefix OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(s) RETURN a.title AS title, a.publishedAt AS published, a.document AS document, s.name AS source ORDER BY a.url",
                Map.of("prefix", prefix));
    }

    @Test
    void aDocumentInTwoFilesIsOneArticleAndABrokenLineIsNamed() throws IOException {
        String notice = "{\"doc\": \"2020-%d\", \"date\": \"2020-01-0%d\", \"title\": \"" + TEXT
                + "%d\", \"abstract\": \"\", \"url\": \"https://register.example/%d\"}\n";
        String one = notice.formatted(1, 1, 1, 1);
        Path first = Files.writeString(folder.resolve("a.jsonl"), one + notice.formatted(2, 2, 2, 2) + "{\"doc\": \n");
        Path second = Files.writeString(folder.resolve("b.jsonl"), one);
        ImportProgress end = imports.run(Format.FEDERAL_REGISTER, first, listener);
        assertThat(end.added()).isEqualTo(2);
        assertThat(end.unread()).isEqualTo(2);
        assertThat(listener.aside).singleElement().asString().startsWith("3: the line is broken JSON");
        assertThat(imports.run(Format.FEDERAL_REGISTER, second, listener).added())
                .isZero();
        assertThat(articles("https://register.example/")).hasSize(2).first().satisfies(r -> {
            assertThat(r.get("source").asString()).isEqualTo("Federal Register");
            assertThat(r.get("document").asString()).isEqualTo("2020-1");
            assertThat(r.get("published").asString()).isEqualTo("2020-01-01");
        });
    }

    @Test
    void aFeedIsReadByItsEntries() throws IOException {
        Path feed = Files.writeString(folder.resolve("feed.xml"), """
                <?xml version="1.0"?><rss version="2.0"><channel><title>Der Bote</title><link>https://bote.example</link>
                <description>d</description><item><title>Ausfuhr von Maschinen</title><link>https://bote.example/1</link>
                <pubDate>Fri, 23 Nov 2018 10:00:00 GMT</pubDate><description>&lt;p&gt;%s&lt;/p&gt;</description></item>
                </channel></rss>""".formatted(TEXT));
        ImportProgress end = imports.run(Format.RSS, feed, listener);
        assertThat(end.added()).isEqualTo(1);
        assertThat(end.unread()).isEqualTo(1);
        assertThat(articles("https://bote.example/")).singleElement().satisfies(r -> {
            assertThat(r.get("source").asString()).isEqualTo("Der Bote");
            assertThat(r.get("published").asString()).isEqualTo("2018-11-23T10:00:00Z");
        });
        Path none = Files.writeString(folder.resolve("none.xml"), "<p>no feed</p>");
        imports.run(Format.RSS, none, listener);
        assertThat(listener.aside).singleElement().asString().contains("no RSS or Atom feed");
    }

    @Test
    void theHtmlPagesOfAWebArchiveAreArticles() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(bytes)) {
            for (int status : new int[] {200, 404}) {
                String html =
                        "<html><head><meta property='article:published_time' content='2019-02-01T08:00:00Z'></head><body><article><p>"
                                + TEXT + status + "</p></article></body></html>";
                writer.write(new WarcResponse.Builder(URI.create("https://warc.example/" + status))
                        .body(new HttpResponse.Builder(status, "x")
                                .body(MediaType.parse("text/html;charset=utf-8"), html.getBytes(StandardCharsets.UTF_8))
                                .build())
                        .build());
            }
        }
        Path archive = folder.resolve("news.warc.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
            out.write(bytes.toByteArray());
        }
        ImportProgress read = imports.run(Format.WARC, archive, listener);
        assertThat(read.added()).isEqualTo(1);
        assertThat(read.unread()).isEqualTo(1);
        assertThat(articles("https://warc.example/"))
                .singleElement()
                .satisfies(r -> assertThat(r.get("published").asString()).isEqualTo("2019-02-01T08:00:00Z"));
        byte[] whole = Files.readAllBytes(archive);
        Path cut = Files.write(folder.resolve("cut.warc.gz"), java.util.Arrays.copyOf(whole, whole.length - 40));
        ImportProgress end = imports.run(Format.WARC, cut, listener);
        assertThat(end.setAside()).isEqualTo(1);
    }
}
