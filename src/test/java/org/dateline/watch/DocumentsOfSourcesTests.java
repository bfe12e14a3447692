package org.dateline.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import org.awaitility.Awaitility;
import org.dateline.model.TextFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents of sources list. */
@Isolated("one changes the time zone of the machine, and one measures time")
class DocumentsOfSourcesTests {

    private static final URI AT = URI.create("https://news.example.org/a/feed");

    @Test
    void anAtomEntryWithItsWholeTextNeedsNoPage() throws Exception {
        String text = "word ".repeat(400);
        List<ListedEntry> entries = FeedDocument.entries("""
                <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:f</id>
                <entry><id>urn:1</id><title>One</title><link href="../one"/><updated>2018-11-23T10:00:00Z</updated>
                <summary>Short</summary><content type="html">%s</content></entry>
                <entry><id>urn:2</id><title>Two</title><link href="/two"/><updated>2018-11-22T10:00:00Z</updated>
                <summary>Short</summary></entry></feed>""".formatted(text), AT, "Wire");
        // The oldest first.
        assertThat(entries).extracting(ListedEntry::key).containsExactly("urn:2", "urn:1");
        assertThat(entries).extracting(ListedEntry::needsPage).containsExactly(true, false);
        assertThat(entries)
                .extracting(ListedEntry::address)
                .containsExactly("https://news.example.org/two", "https://news.example.org/one");
        assertThat(entries.getLast().article().publishedAt()).isEqualTo("2018-11-23T10:00:00Z");
        assertThat(entries.getLast().article().source()).isEqualTo("Wire");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"publishedAt", "seendate", "datePublished", "date_published", "published_at", "published", "date"
            })
    void anArticleOfAnEndpointHasItsDayUnderTheNamesThatFilesMayUse(String name) throws Exception {
        String list = "[{\"text\": \"One\", \"" + name + "\": \"2024-05-15\"}]";
        assertThat(JsonDocument.of(list, AT, "Wire")
                        .entries()
                        .getFirst()
                        .article()
                        .publishedAt())
                .isEqualTo("2024-05-15");
    }

    @Test
    void aDayThatMayBeAnotherDateIsNotTaken() throws Exception {
        String list = "[{\"text\": \"One\", \"date\": \"5 hours ago\"}]";
        assertThat(JsonDocument.of(list, AT, "Wire")
                        .entries()
                        .getFirst()
                        .article()
                        .publishedAt())
                .isNull();
    }

    @Test
    void anEntryIsAnotherWhenItsTextChanges() throws Exception {
        String feed =
                "<rss version=\"2.0\"><channel><title>T</title><item><guid>1</guid><title>%s</title></item></channel></rss>";
        ListedEntry before =
                FeedDocument.entries(feed.formatted("One"), AT, "Wire").getFirst();
        ListedEntry after =
                FeedDocument.entries(feed.formatted("Other"), AT, "Wire").getFirst();
        assertThat(after.key()).isEqualTo(before.key());
        assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
        assertThat(FeedDocument.entries(feed.formatted("One"), AT, "Wire").getFirst())
                .isEqualTo(before);
    }

    @Test
    void anOldFeedOfRdfIsRead() throws Exception {
        assertThat(FeedDocument.entries("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel rdf:about="https://x.example/"><title>T</title><link>https://x.example/</link>
                <description>D</description></channel>
                <item rdf:about="https://x.example/1"><title>One</title><link>https://x.example/1</link></item>
                </rdf:RDF>""", AT, "Wire")).hasSize(1);
    }

    @Test
    void linesOfJsonAreArticles() throws Exception {
        List<ListedEntry> entries = JsonDocument.of("""
                {"text": "One", "url": "https://x.example/1", "source": "Own"}
                {"html": "<p>Two</p>"}
                """, AT, "Wire").entries();
        assertThat(entries).extracting(e -> e.article().text()).containsExactly("One", "<p>Two</p>");
        assertThat(entries).extracting(e -> e.article().source()).containsExactly("Own", "Wire");
        assertThat(entries.getLast().article().format()).isEqualTo(TextFormat.HTML);
    }

    @Test
    void marksInTheTitlesOfGdeltDoNotBreakItsList() throws Exception {
        List<ListedEntry> entries =
                JsonDocument.of(answer("gdelt-artlist.json"), AT, "Wire").entries();
        assertThat(entries)
                .extracting(e -> e.article().title())
                .containsExactly(
                        "Norway bans turbot , says minister 'we had no choice'", "Iceland limits halibut\n exports");
        assertThat(entries)
                .extracting(e -> e.article().source())
                .containsExactly("harbour-herald.example", "coast-courier.example");
        assertThat(entries)
                .extracting(e -> e.article().publishedAt())
                .containsExactly("2018-11-23T10:15:00Z", "2018-11-23T09:45:00Z");
        assertThat(entries).allMatch(ListedEntry::needsPage);
    }

    @Test
    void aListOfTheFederalRegisterNamesItsNextPage() throws Exception {
        JsonDocument first = JsonDocument.of(answer("federal-register-1.json"), AT, "Wire");
        assertThat(first.next()).hasPath("/register/api/v1/documents").hasParameter("page", "2");
        assertThat(first.entries()).extracting(ListedEntry::needsPage).containsExactly(false, true);
        assertThat(first.entries()).extracting(e -> e.article().document()).containsExactly("2018-90001", "2018-90002");
        assertThat(JsonDocument.of(answer("federal-register-2.json"), AT, "Wire")
                        .next())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://[bad", "http://a b.example/2", "1://x.example/2"})
    void aNextPageThatIsNoAddressCostsNoArticle(String link) throws Exception {
        JsonDocument list = JsonDocument.of(
                "{\"results\": [{\"text\": \"One\"}], \"next_page_url\": \"" + link + "\"}", AT, "Wire");
        assertThat(list.entries()).hasSize(1);
        assertThat(list.next()).isNull();
        assertThat(list.broken()).isTrue();
        assertThat(JsonDocument.of("[{\"text\": \"One\"}]", AT, "Wire").broken())
                .isFalse();
    }

    private static String answer(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/watch", name))
                .replace("{site}", "https://register.example")
                .replace("{date}", "2018-11-23");
    }

    @Test
    void aDayWithoutArticlesIsNoFailure() throws Exception {
        assertThat(JsonDocument.of("{\"count\": 0}", AT, "Wire").entries()).isEmpty();
        assertThat(JsonDocument.of("[]", AT, "Wire").entries()).isEmpty();
        // GDELT answers so where it finds nothing.
        assertThat(JsonDocument.of("{}", AT, "Wire").entries()).isEmpty();
        assertThatThrownBy(() -> JsonDocument.of("{\"error\": \"no such query\"}", AT, "Wire"))
                .hasMessageContaining("neither a list of articles nor an article")
                .hasMessageContaining("no such query");
        assertThatThrownBy(() ->
                        JsonDocument.of("{\"status\": \"error\",\n \"message\": \"API key expired\"}", AT, "Wire"))
                .hasMessageContaining("It begins: \"")
                .hasMessageContaining("API key expired");
    }

    @Test
    void theErrorOfADocumentDoesNotTellTheKeyOfItsAddress() {
        URI at = URI.create("https://api.example.org/search?api-key=s3cret");
        assertThatThrownBy(() -> JsonDocument.of("{\"error\": 1}", at, "Wire"))
                .hasMessageContaining("https://api.example.org/search ")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> JsonDocument.of("{broken", at, "Wire")).hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> JsonDocument.of("[".repeat(1_200_000), at, "Wire"))
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> FeedDocument.entries("no feed", at, "Wire")).hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> SitemapDocument.of("<html></html>".getBytes(), at, "Wire"))
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aDocumentIsNotBuiltWhoseElementsAreTooMany() {
        assertThatThrownBy(() -> JsonDocument.of("[" + "{},".repeat(1_200_000) + "{}]", AT, "Wire"))
                .hasMessageContaining("elements");
        assertThatThrownBy(() -> SitemapDocument.of("<url/>".repeat(1_200_000).getBytes(), AT, "Wire"))
                .hasMessageContaining("elements");
    }

    /** Each takes many times its bytes, and the sources that are checked at once share one heap. */
    @ParameterizedTest
    @EnumSource(
            value = SourceKind.class,
            names = {"FEED", "SITEMAP", "ENDPOINT"})
    void oneDocumentIsReadAtATime(SourceKind kind) throws Exception {
        List<Boolean> done = Collections.synchronizedList(new ArrayList<>());
        Thread second = Thread.ofPlatform().unstarted(() -> done.add(isReadable(kind)));
        ReadingTurn.take(() -> {
            second.start();
            Awaitility.await().until(() -> second.getState() == Thread.State.WAITING);
            assertThat(done).isEmpty();
            return true;
        });
        second.join();
        assertThat(done).containsExactly(true);
    }

    private static boolean isReadable(SourceKind kind) {
        try {
            return switch (kind) {
                case FEED -> rss("").address() == null;
                case SITEMAP ->
                    map("<url><loc>https://x.example/1</loc></url>").parts().isEmpty();
                default -> JsonDocument.of("[]", AT, "Wire").entries().isEmpty();
            };
        } catch (UnreadableDocument e) {
            return false;
        }
    }

    @Test
    void aBrokenSitemapIsReadAsFarAsItGoes() throws Exception {
        assertThat(SitemapDocument.of(
                                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://x.example/1</loc></url><url><loc>"
                                        .getBytes(),
                                AT,
                                "Wire")
                        .entries())
                .extracting(ListedEntry::address)
                .contains("https://x.example/1");
        assertThatThrownBy(() -> SitemapDocument.of("<html></html>".getBytes(), AT, "Wire"))
                .isInstanceOf(UnreadableDocument.class);
    }

    @Test
    void anEntryIsTheSameInEachTimeZoneOfTheMachine() throws Exception {
        TimeZone zone = TimeZone.getDefault();
        List<List<String>> fingerprints = new ArrayList<>();
        try {
            for (String other : new String[] {"Europe/Berlin", "UTC"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(other));
                SitemapDocument map = map("<url><loc>https://x.example/1</loc><lastmod>2018-11-23</lastmod></url>");
                SitemapDocument index =
                        index("<sitemap><loc>https://x.example/1</loc><lastmod>2018-11-23</lastmod></sitemap>");
                fingerprints.add(List.of(
                        rss("<pubDate>Fri, 23 Nov 2018 10:00:00 GMT</pubDate><dc:date>2018-11-24</dc:date>")
                                .fingerprint(),
                        atom("<updated>2018-11-23T10:00:00Z</updated>").fingerprint(),
                        map.entries().getFirst().fingerprint(),
                        index.parts().getFirst().entry().fingerprint()));
            }
        } finally {
            TimeZone.setDefault(zone);
        }
        assertThat(fingerprints.getFirst()).isEqualTo(fingerprints.getLast());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<dc:date>2018-11-23</dc:date> | 2018-11-23",
                "<pubDate>Fri, 23 Nov 2018 00:00:00 GMT</pubDate> | 2018-11-23",
                "<pubDate>Fri, 23 Nov 2018 10:00:00 GMT</pubDate> | 2018-11-23T10:00:00Z",
                "<pubDate>Fri, 23 Nov 2018 10:00:00</pubDate> | 2018-11-23",
                "<dc:date>2018-11-23T10:00:00</dc:date> | 2018-11-23",
                "<pubDate>soon</pubDate> |"
            })
    void aDayIsADayAndATimeWithoutAZoneAsWell(String stated, String published) throws Exception {
        assertThat(rss(stated).article().publishedAt()).isEqualTo(published);
    }

    @Test
    void aDayOfASitemapOfNewsIsADay() throws Exception {
        String url = "<url><loc>https://x.example/1</loc><news:news><news:publication><news:name>N</news:name>"
                + "<news:language>en</news:language></news:publication><news:publication_date>%s"
                + "</news:publication_date><news:title>One</news:title></news:news></url>";
        for (String stated : new String[] {"2018-11-23", "2018-11-23T10:00:00Z"}) {
            assertThat(map(url.formatted(stated)).entries().getFirst().article().publishedAt())
                    .isEqualTo(stated);
        }
    }

    @Test
    void linksLeadWhereBrowsersGo() throws Exception {
        assertThat(rss("<link>/\u043d\u043e\u0432\u043e\u0441\u0442\u0438 1</link>")
                        .address())
                .isEqualTo("https://news.example.org/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8%201");
        assertThat(map("<url><loc>https://x.example/\u043d1</loc></url>").entries())
                .extracting(ListedEntry::address)
                .containsExactly("https://x.example/%D0%BD1");
    }

    @Test
    void ofAnUndatedIndexThePartsAtBothEndsAreRead() throws Exception {
        StringBuilder parts = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            parts.append("<sitemap><loc>https://x.example/").append(i).append(".xml</loc></sitemap>");
        }
        SitemapDocument undated = index(parts.toString());
        assertThat(undated.undated(50)).hasSize(50);
        assertThat(undated.undated(50))
                .extracting(part -> part.address().getPath())
                .contains("/1.xml", "/60.xml");
        assertThat(undated.unread(50)).isEqualTo(10);
        SitemapDocument dated =
                index(parts + "<sitemap><loc>https://x.example/news.xml</loc><lastmod>2018-11-23</lastmod></sitemap>");
        assertThat(dated.dated()).extracting(part -> part.address().getPath()).containsExactly("/news.xml");
        assertThat(dated.undated(3))
                .extracting(part -> part.address().getPath())
                .containsExactly("/1.xml", "/60.xml");
        assertThat(index("<sitemap><loc>https://x.example/1.xml</loc></sitemap>")
                        .unread(50))
                .isZero();
    }

    @Test
    void aLongAnswerThatIsNoFeedIsToldAtOnce() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(FeedDocument.is(" ".repeat(1_000_000) + "x")).isFalse());
        assertThat(FeedDocument.is("<?xml version=\"1.0\"?>\n<!-- a --> <rss version=\"2.0\">"))
                .isTrue();
    }

    private static ListedEntry rss(String element) throws UnreadableDocument {
        return FeedDocument.entries(
                        "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>T</title>"
                                + "<item><guid isPermaLink=\"false\">1</guid><title>One</title>" + element
                                + "</item></channel></rss>",
                        AT,
                        "Wire")
                .getFirst();
    }

    private static ListedEntry atom(String element) throws UnreadableDocument {
        return FeedDocument.entries(
                        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><id>urn:f</id><entry><id>urn:1</id>"
                                + "<title>One</title>" + element + "</entry></feed>",
                        AT,
                        "Wire")
                .getFirst();
    }

    private static SitemapDocument map(String urls) throws UnreadableDocument {
        return sitemap("urlset", urls);
    }

    private static SitemapDocument index(String parts) throws UnreadableDocument {
        return sitemap("sitemapindex", parts);
    }

    private static SitemapDocument sitemap(String root, String text) throws UnreadableDocument {
        String whole = "<" + root + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">" + text + "</" + root + ">";
        return SitemapDocument.of(whole.getBytes(StandardCharsets.UTF_8), AT, "Wire");
    }
}
