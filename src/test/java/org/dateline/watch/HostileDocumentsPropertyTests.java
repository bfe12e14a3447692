package org.dateline.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.dateline.source.ArticleReader;
import org.dateline.source.UnreadableArticle;

/** Whatever a watched site answers is read as a document of its kind or refused in words. */
@Tag("faults")
class HostileDocumentsPropertyTests {

    private static final URI ADDRESS = URI.create("https://news.example/list?key=1");
    private static final String SECRET = "what a file of this machine holds";

    private static Path file;

    @BeforeContainer
    static void write() throws Exception {
        file = Files.createTempFile("secret", ".txt");
        Files.writeString(file, SECRET);
    }

    @AfterContainer
    static void delete() throws Exception {
        Files.delete(file);
    }

    /** A way to read a document. */
    private interface Reading {
        List<ListedEntry> entries() throws UnreadableDocument;
    }

    private static void isReadOrRefused(Reading reading) {
        try {
            assertThat(reading.entries()).allSatisfy(entry -> {
                assertThat(entry.key()).isNotBlank();
                assertThat(entry.toString()).doesNotContain(SECRET);
                assertThat(entry.address() == null && entry.article() == null && entry.whole())
                        .isFalse();
                isArticleOrRefused(entry);
            });
        } catch (UnreadableDocument e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain(SECRET, "key=1");
        }
    }

    private static void isArticleOrRefused(ListedEntry entry) {
        if (entry.article() == null) {
            return;
        }
        try {
            new ArticleReader().read(entry.article());
        } catch (UnreadableArticle e) {
            assertThat(e.reason()).isNotBlank();
        }
    }

    @Property(tries = 300)
    void aFeedIsReadOrRefused(@ForAll("feeds") String feed) {
        isReadOrRefused(() -> FeedDocument.entries(feed, ADDRESS, "News"));
    }

    @Provide
    Arbitrary<String> feeds() {
        Arbitrary<String> part = Arbitraries.of(
                "<title>Norway bans turbot</title>",
                "<title/>",
                "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>a<b/></div></title>",
                "<link>https://news.example/1</link>",
                "<link>javascript:alert(1)</link>",
                "<link>http://[</link>",
                "<link href='//other.example/ä ö'/>",
                "<link rel='self'/>",
                "<guid isPermaLink='false'> </guid>",
                "<id>\u00a0</id>",
                "<pubDate>Fri, 23 Nov 2018 14:05:00</pubDate>",
                "<pubDate>99999-99-99</pubDate>",
                "<pubDate>Mon, 01 Jan 292278995 00:00:00 GMT</pubDate>",
                "<updated>0000-00-00T00:00:00Z</updated>",
                "<published>-2018-11-23</published>",
                "<description>&lt;p>Norway &amp; turbot</description>",
                "<description>&x;</description>",
                "<content type='html'>&lt;script></content>",
                "<content type='application/octet-stream' src='file:///etc/passwd'/>",
                "<dc:date xmlns:dc='http://purl.org/dc/elements/1.1/'>2018</dc:date>",
                "<a><b><c/></b></a>",
                "<![CDATA[<p>]]>",
                "&amp;",
                "&x;",
                "</item><item>",
                "</entry><entry>",
                "\u0001");
        Arbitrary<String> parts = part.list().ofMaxSize(8).map(list -> String.join("", list));
        Arbitrary<String> head = Arbitraries.of("", doctype());
        return parts.flatMap(inner -> head.flatMap(start -> Arbitraries.of(
                        "<rss version='2.0'><channel><item>" + inner + "</item></channel></rss>",
                        "<rss version='0.91'><channel>" + inner + "<item>" + inner + "</item></channel></rss>",
                        "<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + inner + "</entry></feed>",
                        "<feed xmlns='http://purl.org/atom/ns#' version='0.3'><entry>" + inner + "</entry></feed>",
                        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                                + " xmlns='http://purl.org/rss/1.0/'><item>" + inner + "</item></rdf:RDF>",
                        "<rss><channel><item>" + inner)
                .map(document -> start + document)));
    }

    private static String doctype() {
        return "<!DOCTYPE a [<!ENTITY x SYSTEM '" + file.toUri() + "'>]>";
    }

    @Property(tries = 300)
    void aSitemapIsReadOrRefused(@ForAll("sitemaps") String sitemap) {
        isReadOrRefused(() -> {
            SitemapDocument read = SitemapDocument.of(sitemap.getBytes(StandardCharsets.UTF_8), ADDRESS, "News");
            return Stream.concat(read.entries().stream(), read.parts().stream().map(SitemapDocument.Part::entry))
                    .toList();
        });
    }

    @Provide
    Arbitrary<String> sitemaps() {
        Arbitrary<String> part = Arbitraries.of(
                "<loc>https://news.example/1</loc>",
                "<loc>/2</loc>",
                "<loc>file:///etc/passwd</loc>",
                "<loc>http://[</loc>",
                "<loc>&x;</loc>",
                "<loc/>",
                "<lastmod>2018-11-23</lastmod>",
                "<lastmod>99999999-11-23T99:00Z</lastmod>",
                "<lastmod>&x;</lastmod>",
                "<priority>NaN</priority>",
                "<news:news><news:title>Norway &x;</news:title><news:publication_date>2018</news:publication_date></news:news>",
                "<news:news><news:publication_date>-1</news:publication_date></news:news>",
                "</url><url>",
                "</sitemap><sitemap>",
                "\u0001",
                "<a>");
        Arbitrary<String> parts = part.list().ofMaxSize(8).map(list -> String.join("", list));
        String names = " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'";
        return parts.flatMap(inner -> Arbitraries.of("", "<?xml version='1.0'?>", doctype())
                .flatMap(start -> Arbitraries.of(
                                "<urlset" + names + "><url>" + inner + "</url></urlset>",
                                "<sitemapindex" + names + "><sitemap>" + inner + "</sitemap></sitemapindex>",
                                "<urlset><url>" + inner,
                                inner)
                        .map(document -> start + document)));
    }

    @Property(tries = 500)
    void anAnswerInJsonIsReadOrRefused(@ForAll("answers") String answer) {
        isReadOrRefused(() -> JsonDocument.of(answer, ADDRESS, "News").entries());
    }

    @Provide
    Arbitrary<String> answers() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        ":",
                        "\n",
                        "\"results\":",
                        "\"articles\":",
                        "\"next_page_url\":",
                        "\"text\":",
                        "\"html\":",
                        "\"title\":",
                        "\"url\":",
                        "\"seendate\":",
                        "\"count\":",
                        "\"20191024T120000Z\"",
                        "\"99999999T999999Z\"",
                        "\"Norway banned turbot.\"",
                        "\"http://[\"",
                        "\"\\ud800\"",
                        "\"\\q\"",
                        "1e999999999",
                        "0",
                        "null",
                        "{\"url\": \"https://news.example/1\"}",
                        "{\"text\": \"\", \"title\": 1}")
                .list()
                .ofMaxSize(14)
                .map(list -> String.join("", list));
    }
}
