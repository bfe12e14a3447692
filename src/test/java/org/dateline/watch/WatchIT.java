package org.dateline.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.Http;
import org.dateline.Service;
import org.dateline.cli.Typed;
import org.dateline.fetch.Fetcher;
import org.dateline.fetch.Site;
import org.dateline.graph.Database;
import org.dateline.graph.ReadOnlyMode;
import org.dateline.graph.SubmissionState;
import org.dateline.graph.Submissions;
import org.dateline.ingest.IngestQueue;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sources that are watched, of a site that misbehaves on purpose. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the service that watches")
class WatchIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String STATE =
            " { id name state pausedBecause checking lastTryAt lastSuccessAt nextTryAt failures problem articles setAside unread"
                    + " problems { address reason } } ";

    /** More than a teaser has. */
    private static final String LONG =
            "The ministry said on Monday that the decision follows talks with the industry and its partners. "
                    .repeat(15);

    @TempDir
    static Path folder;

    private static final Site SITE = new Site();
    private static Service service;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectory(folder.resolve("inbox"));
        service = service();
    }

    private static Service service(String... more) {
        List<String> settings = new java.util.ArrayList<>(List.of(
                "--dateline.meaning=false",
                "--dateline.watch.private-addresses=true",
                "--dateline.watch.delay=1ms",
                "--dateline.watch.time=5s",
                "--dateline.watch.back-off=1h",
                "--dateline.watch.pages=5",
                "--dateline.intake.capacity=12",
                "--dateline.watch.folders=" + folder.resolve("inbox")));
        settings.addAll(List.of(more));
        return Service.on(folder.resolve("data"), settings.toArray(String[]::new));
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        SITE.close();
    }

    private static Http http() {
        return service.http();
    }

    private static JsonNode watch(String name, String kind, String address, String... more) {
        String input = "{name: " + JSON.writeValueAsString(name) + ", kind: " + kind + ", address: "
                + JSON.writeValueAsString(address) + String.join("", more) + "}";
        http().data("mutation { watchSource(input: " + input + ")" + STATE + "}");
        return settled(name);
    }

    private static JsonNode check(String name) {
        http().data("mutation { checkWatchedSource(ref: \"" + name + "\") { id } }");
        return settled(name);
    }

    private static JsonNode source(String name) {
        return http().data("{ watchedSource(ref: \"" + name + "\")" + STATE + "}")
                .get("watchedSource");
    }

    /** Waits until a check has ended and what it gave is read. */
    private static JsonNode settled(String name) {
        await(() -> {
            JsonNode source = source(name);
            return !source.get("checking").asBoolean()
                    && !source.get("lastTryAt").isNull();
        });
        await(() -> service.get(Database.class)
                        .read("MATCH (p:WatchedSubmission) RETURN count(p) AS n", Map.of())
                        .getFirst()
                        .get("n")
                        .asInt()
                == 0);
        return source(name);
    }

    private static void await(Supplier<Boolean> fact) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!fact.get()) {
            assertThat(Instant.now()).isBefore(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static JsonNode article(String url) {
        return http().data("{ article(ref: \"" + url
                        + "\") { title rawText publishedAt licence credit source { name } } }")
                .get("article");
    }

    private static String feed(String... items) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>A feed</title>"
                + "<link>http://127.0.0.1/</link><description>News</description>" + String.join("", items)
                + "</channel></rss>";
    }

    private static String item(String id, String title, String text) {
        return "<item><guid>" + id + "</guid><title>" + title + "</title><link>" + SITE.uri("/" + id)
                + "</link><pubDate>Fri, 23 Nov 2018 10:00:00 GMT</pubDate><description>" + text
                + "</description></item>";
    }

    private static String page(String title, String text) {
        return "<!doctype html><html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>"
                + text + "</p></article></body></html>";
    }

    @Test
    void anEntryIsTakenOnceAndAgainWhenItChanges() {
        String first = item("once/1", "Norway bans turbot", "Norway banned the import of turbot. " + LONG);
        SITE.at("/once.xml", Site.tagged("\"1\"", "application/rss+xml", feed(first)));
        JsonNode added =
                watch("Once", "FEED", SITE.uri("/once.xml").toString(), ", licence: \"CC BY 4.0\", credit: \"A wire\"");
        assertThat(added.get("articles").asInt()).isEqualTo(1);
        assertThat(added.get("failures").asInt()).isZero();
        assertThat(added.get("lastSuccessAt").isNull()).isFalse();
        JsonNode taken = article(SITE.uri("/once/1").toString());
        assertThat(taken.get("title").asString()).isEqualTo("Norway bans turbot");
        assertThat(taken.at("/source/name").asString()).isEqualTo("Once");
        assertThat(taken.get("publishedAt").asString()).startsWith("2018-11-23T10:00");
        assertThat(taken.get("licence").asString()).isEqualTo("CC BY 4.0");
        assertThat(taken.get("credit").asString()).isEqualTo("A wire");
        // The text was whole, so that its page was not fetched.
        assertThat(SITE.asked("/once/1")).isZero();
        assertThat(check("Once").get("articles").asInt()).isEqualTo(1);
        String second = item("once/2", "Iceland protests", "Iceland protested against the ban. " + LONG);
        SITE.at("/once.xml", Site.tagged("\"2\"", "application/rss+xml", feed(second, first)));
        assertThat(check("Once").get("articles").asInt()).isEqualTo(2);
        String changed = item("once/1", "Norway bans turbot and cod", "Norway banned the import of cod. " + LONG);
        SITE.at("/once.xml", Site.tagged("\"3\"", "application/rss+xml", feed(second, changed)));
        assertThat(check("Once").get("articles").asInt()).isEqualTo(3);
    }

    /** The broker has an article before the graph is told of it, and the graph may not be told until a worker has it. */
    @Test
    void theLicenceReachesAnArticleOfWhichTheGraphLearnsAfterItWasTaken() {
        SITE.at("/later.xml", "application/rss+xml", feed());
        String id = watch("Later", "FEED", SITE.uri("/later.xml").toString(), ", licence: \"CC BY 4.0\"")
                .get("id")
                .asString();
        String origin = SITE.uri("/later/1").toString();
        Submission article = new Submission(
                "Norway banned the import of saithe. " + LONG,
                TextFormat.PLAIN,
                null,
                origin,
                "Later",
                "2018-11-23",
                null);
        SeenEntries seen = service.get(SeenEntries.class);
        seen.taken(
                id, new ListedEntry("later/1", "1", origin, article, true), List.of(Submissions.idOf(article, origin)));
        assertThat(seen.settle()).isZero();
        service.get(IngestQueue.class).submit(article, origin).join();
        // As a day later, if no process watches the sources meanwhile.
        service.get(Submissions.class).expire(SubmissionState.DONE, Long.MAX_VALUE);
        seen.settle();
        assertThat(article(origin).get("licence").asString()).isEqualTo("CC BY 4.0");
        assertThat(settled("Later").get("articles").asInt()).isEqualTo(1);
    }

    /** The tick is brought forward, so that the test does not wait a minute for it. */
    @Test
    void anItemIsQueryableHalfAMinuteAfterTheTickOfAScheduleOfAMinute() {
        String first =
                item("tick/0", "Norway bans pollack", "Norway banned the import of pollack from Iceland. " + LONG);
        SITE.at("/tick.xml", Site.tagged("\"1\"", "application/rss+xml", feed(first)));
        // The reader is loaded with the first article.
        assertThat(watch("Tick", "FEED", SITE.uri("/tick.xml").toString(), ", every: \"1m\"")
                        .get("articles")
                        .asInt())
                .isOne();
        String act = "Norway banned the import of saithe from Iceland on Monday. ";
        SITE.at(
                "/tick.xml",
                Site.tagged("\"2\"", "application/rss+xml", feed(item("tick/1", "Norway bans saithe", act + LONG))));
        Instant tick = Instant.now().plusSeconds(1);
        service.get(Driver.class)
                .executableQuery("MATCH (w:WatchedSource {name: 'Tick'}) SET w.nextTryAt = $tick")
                .withParameters(Map.of("tick", tick.toEpochMilli() * 1_000))
                .execute();
        http().data("mutation { changeWatchedSource(ref: \"Tick\", input: {every: \"1m\"}) { every } }");
        String acts =
                "{ article(ref: \"" + SITE.uri("/tick/1") + "\") { claims(first: 10) { edges { node { quote } } } } }";
        await(() -> http().text(acts).contains("banned the import of saithe"));
        Duration took = Duration.between(tick, Instant.now());
        System.out.printf("an item of a watched feed was queryable %d ms after the tick%n", took.toMillis());
        assertThat(took).isPositive().isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void aGermanEntryIsCountedAsStoredAndNotRead() {
        String german = "Die norwegische Regierung hat am Montag die Einfuhr von Steinbutt aus Island verboten. "
                + "Das Ministerium teilte in Oslo mit, dass die Entscheidung nach Gesprächen mit der Branche gefallen sei. "
                        .repeat(15);
        String english =
                item("tongue/1", "Norway bans turbot", "Norway banned the import of turbot in English. " + LONG);
        SITE.at("/tongue.xml", Site.tagged("\"1\"", "application/rss+xml", feed(english)));
        assertThat(watch("Tongue", "FEED", SITE.uri("/tongue.xml").toString())
                        .get("unread")
                        .asInt())
                .isZero();
        SITE.at(
                "/tongue.xml",
                Site.tagged(
                        "\"2\"",
                        "application/rss+xml",
                        feed(english, item("tongue/2", "Norwegen verbietet die Einfuhr", german))));
        JsonNode checked = check("Tongue");
        assertThat(checked.get("articles").asInt()).isEqualTo(2);
        assertThat(checked.get("setAside").asInt()).isZero();
        assertThat(checked.get("unread").asInt()).isEqualTo(1);
        assertThat(Typed.run("sources", "list", "--data", folder.resolve("data"))
                        .out())
                .contains("2 articles, 0 set aside, 1 stored and not read (not English); last success");
    }

    @Test
    void thePageBehindATeaserIsRead() {
        SITE.at("/tease.xml", "application/rss+xml", feed(item("tease/1", "Norway bans turbot", "Read more…")));
        SITE.at("/tease/1", Site.moved("/tease/one"));
        SITE.at("/tease/one", "text/html", page("Norway bans turbot", "Norway banned the import of turbot. " + LONG));
        assertThat(watch("Tease", "FEED", SITE.uri("/tease.xml").toString())
                        .get("articles")
                        .asInt())
                .isEqualTo(1);
        assertThat(article(SITE.uri("/tease/one").toString()).get("rawText").asString())
                .contains("The ministry said on Monday")
                .doesNotContain("Read more");
    }

    @Test
    void aTeaserIsTakenWhoseReaderIsKeptOutAndAnEmptyEntryIsSetAside() {
        SITE.at(
                "/out.xml",
                "application/rss+xml",
                feed(
                        item("out/1", "Norway bans turbot", "Norway banned the import of turbot on Monday."),
                        "<item><guid>out/2</guid><link>" + SITE.uri("/out/2") + "</link></item>"));
        SITE.at("/out/1", Site.document(403, "text/html", new byte[0]));
        JsonNode added = watch("Out", "FEED", SITE.uri("/out.xml").toString());
        assertThat(added.get("articles").asInt()).isEqualTo(1);
        assertThat(added.get("setAside").asInt()).isEqualTo(1);
        assertThat(added.at("/problems/0/reason").asString()).contains("404");
        assertThat(article(SITE.uri("/out/1").toString()).get("rawText").asString())
                .contains("import of turbot on Monday");
    }

    @Test
    void theArticleOfAnAddressIsTakenInOrTheErrorSaysWhyNot() {
        SITE.at("/asked/1", "text/html", page("Norway bans turbot", "Norway banned turbot at an address. " + LONG));
        String address = SITE.uri("/asked/1").toString();
        JsonNode receipt = http().data("mutation { ingestAddress(address: \"" + address
                        + "\", source: \"Asked Wire\", publishedAt: \"2024-03-01\") { status articleId } }")
                .get("ingestAddress");
        assertThat(receipt.get("status").asString()).isEqualTo("PROCESSED");
        assertThat(article(address).at("/source/name").asString()).isEqualTo("Asked Wire");
        for (String[] wrong : new String[][] {
            {SITE.uri("/asked/none").toString(), "404"},
            {"ftp://example.org/a", "no address of http"},
            {"no address", "is no address. Pass one"}
        }) {
            assertThat(http().error("mutation { ingestAddress(address: \"" + wrong[0] + "\") { status } }")
                            .get("message")
                            .asString())
                    .contains(wrong[1]);
        }
    }

    @Test
    void whatTheIntakeCannotReadCountsAsSetAside() {
        SITE.at("/binary.xml", "application/rss+xml", feed(item("binary/1", "A film", "")));
        SITE.at("/binary/1", "text/html", page("", ""));
        String title = "<item><guid>binary/2</guid><link>" + SITE.uri("/binary/2") + "</link></item>";
        SITE.at("/binary.xml", "application/rss+xml", feed(title));
        SITE.at("/binary/2", "text/html", page("", ""));
        JsonNode added = watch("Binary", "FEED", SITE.uri("/binary.xml").toString());
        assertThat(added.get("articles").asInt()).isZero();
        assertThat(added.get("setAside").asInt()).isEqualTo(1);
        assertThat(added.at("/problems/0/reason").asString()).contains("the text is empty");
    }

    @Test
    void aBrokenFeedBacksOffAndRecovers() {
        SITE.at("/broken.xml", "application/rss+xml", "<rss><channel><item><title>Unclosed");
        JsonNode failed = watch("Broken", "FEED", SITE.uri("/broken.xml").toString());
        assertThat(failed.get("failures").asInt()).isEqualTo(1);
        assertThat(failed.get("problem").asString()).contains("is no RSS or Atom feed");
        assertThat(failed.get("lastSuccessAt").isNull()).isTrue();
        Instant next = Instant.parse(failed.get("nextTryAt").asString());
        assertThat(next).isAfter(Instant.now().plus(Duration.ofMinutes(40)));
        assertThat(check("Broken").get("failures").asInt()).isEqualTo(2);
        SITE.at(
                "/broken.xml",
                "application/rss+xml",
                feed(item("broken/1", "Mended", "Norway banned turbot. " + LONG)));
        JsonNode mended = check("Broken");
        assertThat(mended.get("failures").asInt()).isZero();
        assertThat(mended.get("problem").isNull()).isTrue();
        assertThat(mended.get("articles").asInt()).isEqualTo(1);
    }

    @Test
    void aSiteInTroubleIsNotAskedForEveryPageAndNothingIsLost() {
        String[] items = new String[4];
        for (int i = 0; i < items.length; i++) {
            items[i] = item("trouble/" + i, "Act " + i, "");
            SITE.at("/trouble/" + i, Site.document(500, "text/html", new byte[0]));
        }
        SITE.at("/trouble.xml", Site.tagged("\"1\"", "application/rss+xml", feed(items)));
        JsonNode failed = watch("Trouble", "FEED", SITE.uri("/trouble.xml").toString());
        assertThat(failed.get("failures").asInt()).isEqualTo(1);
        assertThat(failed.get("problem").asString()).contains("status 500");
        assertThat(SITE.asked().stream().filter(path -> path.startsWith("/trouble/")))
                .hasSize(3);
        for (int i = 0; i < items.length; i++) {
            SITE.at("/trouble/" + i, "text/html", page("Act " + i, "Norway banned fish number " + i + ". " + LONG));
        }
        assertThat(check("Trouble").get("articles").asInt()).isEqualTo(4);
    }

    @Test
    void aCheckFetchesSoManyPagesAndTheNextOneTheRest() {
        String[] items = new String[7];
        for (int i = 0; i < items.length; i++) {
            items[i] = item("many/" + i, "Act " + i, "");
            SITE.at("/many/" + i, "text/html", page("Act " + i, "Norway banned fish number " + i + ". " + LONG));
        }
        SITE.at("/many.xml", Site.tagged("\"1\"", "application/rss+xml", feed(items)));
        JsonNode first = watch("Many", "FEED", SITE.uri("/many.xml").toString(), ", every: \"1d\"");
        assertThat(first.get("articles").asInt()).isEqualTo(5);
        assertThat(Instant.parse(first.get("nextTryAt").asString()))
                .isBefore(Instant.now().plusSeconds(90));
        JsonNode second = check("Many");
        assertThat(second.get("articles").asInt()).isEqualTo(7);
        assertThat(Instant.parse(second.get("nextTryAt").asString()))
                .isAfter(Instant.now().plus(Duration.ofHours(23)));
    }

    @Test
    void aFeedOfTenMegabytesIsRead() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; items.length() < 10 << 20; i++) {
            items.append(item("large/" + i, "Act " + i, "<!-- " + "x".repeat(1_000) + " -->"));
            SITE.at("/large/" + i, "text/html", page("Act " + i, "Norway banned fish number " + i + ". " + LONG));
        }
        SITE.at("/large.xml", Site.tagged("\"1\"", "application/rss+xml", feed(items.toString())));
        // As for any feed, a check fetches so many pages, and the next one goes on behind them.
        assertThat(watch("Large", "FEED", SITE.uri("/large.xml").toString())
                        .get("articles")
                        .asInt())
                .isEqualTo(5);
        assertThat(check("Large").get("articles").asInt()).isEqualTo(10);
    }

    @Test
    void hostileDocumentsFailAndAreNotAskedForAgainAtOnce() {
        String deep =
                "<rss version=\"2.0\"><channel>" + "<a>".repeat(200_000) + "</a>".repeat(200_000) + "</channel></rss>";
        String laughs = "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + feed(item("hostile/1", "&b;", "&b;"));
        String stolen =
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + feed(item("hostile/2", "&a;", "&a;"));
        String many = "<rss version=\"2.0\"><channel>" + "<item/>".repeat(1_500_000) + "</channel></rss>";
        String binary = "\u0000\u0001\u0002".repeat(100);
        int i = 0;
        for (String text : List.of(deep, laughs, stolen, many, binary, "")) {
            SITE.at("/hostile" + ++i, "application/rss+xml", text);
            JsonNode failed =
                    watch("Hostile " + i, "FEED", SITE.uri("/hostile" + i).toString());
            assertThat(failed.get("articles").asInt()).as("document " + i).isZero();
            assertThat(Instant.parse(failed.get("nextTryAt").asString()))
                    .isAfter(Instant.now().plusSeconds(600));
        }
        SITE.at(
                "/hostile0",
                Site.document(
                        200, "application/xml", deep.replace("rss", "urlset").getBytes()));
        assertThat(watch("Hostile map", "SITEMAP", SITE.uri("/hostile0").toString())
                        .get("articles")
                        .asInt())
                .isZero();
    }

    @Test
    void onlySoManyEntriesAreRememberedBesideThoseThatAreListed() {
        SITE.at("/kept.xml", "application/rss+xml", feed());
        String id = watch("Kept", "FEED", SITE.uri("/kept.xml").toString())
                .get("id")
                .asString();
        SeenEntries seen = service.get(SeenEntries.class);
        List<ListedEntry> entries = java.util.stream.IntStream.range(0, 5)
                .mapToObj(i -> new ListedEntry("kept/" + i, "1", null, null, true))
                .toList();
        entries.forEach(entry -> seen.taken(id, entry, List.of()));
        assertThat(seen.fresh(id, entries)).isEmpty();
        seen.keep(id, 3, Set.of("kept/0"));
        assertThat(seen.fresh(id, entries)).extracting(ListedEntry::key).containsExactly("kept/1", "kept/2");
        http().data("mutation { removeWatchedSource(ref: \"Kept\") { id } }");
        assertThat(seen.fresh(id, entries)).hasSize(5);
    }

    @Test
    void textComesInTheRightCharacters() {
        Charset western = Charset.forName("windows-1252");
        String first = feed(item("chars/1", "Škoda “quoted” – 50 €", "Škoda said “no” to the ban. " + LONG));
        // The server names none, and the document another one than it has.
        SITE.at("/chars1.xml", Site.document(200, "text/xml", first.getBytes(StandardCharsets.UTF_8)));
        String wrong = feed(item("chars/2", "Škoda “quoted” – 50 €", "Škoda said “yes” to the ban. " + LONG));
        SITE.at("/chars2.xml", Site.document(200, "text/xml; charset=iso-8859-1", wrong.getBytes(western)));
        String declared = first.replace("UTF-8", "windows-1252").replace("chars/1", "chars/3");
        SITE.at("/chars3.xml", Site.document(200, "application/rss+xml", declared.getBytes(western)));
        String page = page("Škoda “quoted” – 50 €", "Škoda said “maybe” to the ban. " + LONG);
        SITE.at("/chars4.xml", "application/rss+xml", feed(item("chars/4", "Škoda “quoted” – 50 €", "")));
        SITE.at("/chars/4", Site.document(200, "text/html; charset=windows-1252", page.getBytes(western)));
        for (int i = 1; i <= 4; i++) {
            watch("Chars " + i, "FEED", SITE.uri("/chars" + i + ".xml").toString());
            assertThat(article(SITE.uri("/chars/" + i).toString())
                            .get("rawText")
                            .asString())
                    .as("feed " + i)
                    .contains("Škoda “quoted” – 50 €");
        }
    }

    @Test
    void thePagesOfASitemapAreReadAndThoseOfAnIndexOnlyWhenItChanges() {
        SITE.at("/map/a", "text/html", page("Norway bans turbot", "Norway banned turbot from the map. " + LONG));
        SITE.at("/map/b", "text/html", page("Norway bans halibut", "Norway banned halibut from the map. " + LONG));
        SITE.at(
                "/map.xml",
                "application/xml",
                "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                        + "<sitemap><loc>" + SITE.uri("/map1.xml.gz") + "</loc><lastmod>2018-11-23</lastmod></sitemap>"
                        + "</sitemapindex>");
        SITE.at(
                "/map1.xml.gz",
                Site.document(
                        200,
                        "application/gzip",
                        Site.gzip(("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
                                        + "xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">"
                                        + "<url><loc>" + SITE.uri("/map/a")
                                        + "</loc><lastmod>2018-11-22</lastmod></url>"
                                        + "<url><loc>" + SITE.uri("/map/b")
                                        + "</loc><news:news><news:publication><news:name>N</news:name>"
                                        + "<news:language>en</news:language></news:publication>"
                                        + "<news:publication_date>2018-11-21T08:00:00Z</news:publication_date>"
                                        + "<news:title>Norway bans halibut</news:title></news:news></url></urlset>")
                                .getBytes())));
        JsonNode added = watch("Map", "SITEMAP", SITE.uri("/map.xml").toString());
        assertThat(added.get("problem").isNull()).as(added.toString()).isTrue();
        assertThat(added.get("articles").asInt()).isEqualTo(2);
        assertThat(article(SITE.uri("/map/b").toString()).get("publishedAt").asString())
                .startsWith("2018-11-21T08:00");
        check("Map");
        assertThat(SITE.asked("/map1.xml.gz")).isEqualTo(1);
        assertThat(SITE.asked("/map/a")).isEqualTo(1);
    }

    @Test
    void anEndpointGivesADocumentForEachDay() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        SITE.at(
                "/api?day=" + today,
                "application/json",
                "{\"count\": 2, \"results\": ["
                        + "{\"title\": \"Turbot\", \"abstract\": \"The agency bans the import of turbot from Iceland.\","
                        + " \"html_url\": \"https://example.org/watch/turbot\", \"publication_date\": \"2018-11-23\","
                        + " \"document_number\": \"2018-1\"},"
                        + "{\"title\": \"Halibut\", \"url\": \"" + SITE.uri("/api/halibut")
                        + "\", \"seendate\": \"20181123T100000Z\"}]}");
        SITE.at("/api/halibut", "text/html", page("Halibut", "Norway banned the import of halibut. " + LONG));
        JsonNode added = watch("Agency", "ENDPOINT", SITE.uri("/api?day=").toString() + "{date}");
        assertThat(added.get("problem").isNull()).as(added.toString()).isTrue();
        assertThat(added.get("articles").asInt()).isEqualTo(2);
        assertThat(article("https://example.org/watch/turbot")
                        .get("publishedAt")
                        .asString())
                .startsWith("2018-11-23");
        assertThat(article(SITE.uri("/api/halibut").toString())
                        .get("publishedAt")
                        .asString())
                .startsWith("2018-11-23T10:00");
        assertThat(SITE.asked("/api?day=" + today.minusDays(1))).isEqualTo(1);
        assertThat(check("Agency").get("articles").asInt()).isEqualTo(2);
    }

    /** An answer of a public endpoint: its fields and structure, with a content of ours. */
    private static String answer(String name) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/watch", name));
        return text.replace("{site}", SITE.uri("").toString())
                .replace("{date}", LocalDate.now(ZoneOffset.UTC).toString());
    }

    @Test
    void aDayOfTheFederalRegisterIsReadToItsLastPage() throws IOException {
        String template = "/register/api/v1/documents.json?per_page=2&conditions[publication_date][is]={date}"
                + "&conditions[agencies][]=trial-fisheries-agency";
        SITE.at("/register/api/v1/documents.json", "application/json", "{\"count\": 0, \"description\": \"None\"}");
        SITE.at(
                template.replace("{date}", LocalDate.now(ZoneOffset.UTC).toString())
                        .replace("[", "%5B")
                        .replace("]", "%5D"),
                "application/json; charset=utf-8",
                answer("federal-register-1.json"));
        SITE.at("/register/api/v1/documents", "application/json; charset=utf-8", answer("federal-register-2.json"));
        String second = "/register/documents/2018-90002";
        SITE.at(second, "text/html", page("Halibut", "The agency bans the import of halibut from Iceland. " + LONG));
        JsonNode added = watch("Register", "ENDPOINT", SITE.uri("") + template);
        assertThat(added.get("problem").isNull()).as(added.toString()).isTrue();
        assertThat(added.get("articles").asInt()).isEqualTo(3);
        JsonNode rule = article(SITE.uri("/register/documents/2018-90001").toString());
        assertThat(rule.get("title").asString()).startsWith("Fisheries of the Northern Coast");
        assertThat(rule.get("rawText").asString()).contains("The Trial Fisheries Agency bans the import of turbot");
        assertThat(rule.get("publishedAt").asString()).startsWith("2018-11-23");
        assertThat(rule.at("/source/name").asString()).isEqualTo("Register");
        // A document without an abstract is read at its page.
        assertThat(article(SITE.uri(second).toString()).get("rawText").asString())
                .contains("bans the import of halibut");
        assertThat(article(SITE.uri("/register/documents/2018-90003").toString())
                        .get("rawText")
                        .asString())
                .contains("import of cod");
        assertThat(check("Register").get("articles").asInt()).isEqualTo(3);
        assertThat(SITE.asked(second)).isEqualTo(1);
    }

    /** A list of one article, which names its next page; null for the last one. */
    private static String list(String fish, String next) {
        return "{\"results\": [{\"text\": \"Norway banned " + fish + " on a list.\", \"url\":"
                + " \"https://example.org/list/" + fish + "\"}]"
                + (next == null ? "" : ", \"next_page_url\": \"" + next + "\"") + "}";
    }

    private static final String PERIOD = "{since:yyyyMMddHHmmss}&to={until:yyyyMMddHHmmss}";

    @Test
    void aDayOfWhichAPageIsMissingIsToldAndReadOnceThePageIsThere() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        SITE.at("/gone?day=" + today, Site.tagged("\"1\"", "application/json", list("roach", "/gone/2")));
        JsonNode added = watch("Gone", "ENDPOINT", SITE.uri("/gone?day=").toString() + "{date}");
        assertIsWell(added);
        assertThat(added.get("articles").asInt()).isEqualTo(1);
        assertThat(added.get("setAside").asInt()).isEqualTo(1);
        assertThat(added.at("/problems/0/reason").asString()).contains("/gone/2 is answered with status 404");
        assertThat(added.at("/problems/0/address").asString()).endsWith("/gone/2 of " + today);
        assertThat(check("Gone").get("setAside").asInt()).isEqualTo(1);
        SITE.at("/gone/2", "application/json", list("chub", null));
        assertThat(check("Gone").get("articles").asInt()).isEqualTo(2);
    }

    @Test
    void aPageOfAPeriodThatIsRefusedOrNamedWronglyIsToldAndTheNextPeriodIsAskedFor() {
        SITE.at("/kept-out", "application/json", list("dace", "/kept-out/2"));
        SITE.at("/kept-out/2", Site.document(403, "text/html", new byte[0]));
        JsonNode added = watch("Kept out", "ENDPOINT", SITE.uri("/kept-out?from=") + PERIOD);
        assertIsWell(added);
        assertThat(added.get("articles").asInt()).isEqualTo(1);
        assertThat(added.get("setAside").asInt()).isEqualTo(1);
        assertThat(added.at("/problems/0/reason").asString()).contains("status 403");
        assertThat(added.at("/problems/0/address").asString()).contains("/kept-out/2 since ");
        SITE.at("/kept-out", "application/json", list("ide", "http://[bad"));
        JsonNode wrong = check("Kept out");
        assertIsWell(wrong);
        assertThat(wrong.get("articles").asInt()).isEqualTo(2);
        assertThat(wrong.get("setAside").asInt()).isEqualTo(2);
        assertThat(wrong.at("/problems/0/reason").asString()).contains("a next page that is no address");
        assertThat(asked("/kept-out?", 1, "from"))
                .isEqualTo(asked("/kept-out?", 0, "to").minus(Duration.ofHours(1)));
        // A page that the site may have later is a failure of the check, and nothing of it is lost.
        SITE.at("/kept-out", "application/json", list("ide", "/kept-out/2"));
        SITE.at("/kept-out/2", Site.document(500, "text/html", new byte[0]));
        JsonNode failed = check("Kept out");
        assertThat(failed.get("failures").asInt()).isEqualTo(1);
        assertThat(failed.get("setAside").asInt()).isEqualTo(2);
    }

    @Test
    void aListWithoutAnEndIsToldOnceForEachDayOrPeriod() {
        AtomicInteger pages = new AtomicInteger();
        Site.Page endless = exchange -> Site.document(
                        200,
                        "application/json",
                        ("{\"results\": [], \"next_page_url\": \"?page=" + pages.incrementAndGet() + "\"}")
                                .getBytes(StandardCharsets.UTF_8))
                .answer(exchange);
        SITE.at("/endless-day", endless);
        JsonNode days =
                watch("Endless days", "ENDPOINT", SITE.uri("/endless-day?day=").toString() + "{date}");
        assertIsWell(days);
        // Of yesterday and of today.
        assertThat(pages).hasValue(200);
        assertThat(days.get("setAside").asInt()).isEqualTo(2);
        assertThat(days.at("/problems/0/reason").asString()).contains("the list has more than 100 pages");
        assertThat(days.at("/problems/0/address").asString())
                .isNotEqualTo(days.at("/problems/1/address").asString());
        assertThat(check("Endless days").get("setAside").asInt()).isEqualTo(2);
        SITE.at("/endless", endless);
        assertThat(watch("Endless", "ENDPOINT", SITE.uri("/endless?from=") + PERIOD)
                        .get("setAside")
                        .asInt())
                .isEqualTo(1);
        assertThat(check("Endless").get("setAside").asInt()).isEqualTo(2);
    }

    @Test
    void aCheckWhosePagesAreSpentLeavesTheFurtherPagesOfAListToTheNext() {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            entries.append(i == 0 ? "" : ", ")
                    .append("{\"title\": \"Act " + i + "\", \"url\": \"" + SITE.uri("/lists/act/" + i) + "\"}");
            SITE.at("/lists/act/" + i, "text/html", page("Act " + i, "Norway banned carp number " + i + ". " + LONG));
        }
        SITE.at("/lists", "application/json", "{\"results\": [" + entries + "], \"next_page_url\": \"/lists/2\"}");
        SITE.at("/lists/2", "application/json", list("tench", null));
        assertThat(watch("Lists", "ENDPOINT", SITE.uri("/lists?from=") + PERIOD)
                        .get("articles")
                        .asInt())
                .isEqualTo(5);
        assertThat(SITE.asked("/lists/2")).isZero();
        assertThat(check("Lists").get("articles").asInt()).isEqualTo(8);
        assertThat(SITE.asked("/lists/2")).isEqualTo(1);
    }

    @Test
    void aListThatTakesTheTimeOfACheckIsToldAndLeft() throws InterruptedException {
        SITE.at("/slow-list", "application/json", list("bleak", null));
        watch("Slow list", "ENDPOINT", SITE.uri("/slow-list?from=") + PERIOD);
        SITE.at("/slow-list", "application/json", list("rudd", "/slow-list/2"));
        SITE.at("/slow-list/2", "application/json", list("zander", null));
        SourceCheck hurried = new SourceCheck(
                service.get(WatchedSources.class).find("Slow list").orElseThrow(),
                Bookmark.START,
                service.get(Fetcher.class),
                service.get(IngestQueue.class),
                service.get(Submissions.class),
                service.get(SeenEntries.class),
                5,
                Duration.ZERO,
                folder -> true,
                () -> false);
        assertThat(hurried.run()).isInstanceOfSatisfying(CheckOutcome.Read.class, read -> {
            assertThat(read.more()).isFalse();
            assertThat(read.bookmark().until()).isNotNull();
        });
        assertThat(SITE.asked("/slow-list/2")).isZero();
        JsonNode told = source("Slow list");
        assertThat(told.get("articles").asInt()).isEqualTo(2);
        assertThat(told.get("setAside").asInt()).isEqualTo(1);
        assertThat(told.at("/problems/0/reason").asString()).contains("the list took more than 0 minutes");
        assertThat(check("Slow list").get("articles").asInt()).isEqualTo(3);
    }

    @Test
    void articlesThatGdeltListsAreOfTheSitesThatPublishedThem() throws IOException {
        SITE.at("/api/v2/doc/doc", "application/json; charset=utf-8", answer("gdelt-artlist.json"));
        SITE.at("/gdelt/turbot", "text/html", page("Turbot", "Norway banned the import of turbot at last. " + LONG));
        SITE.at("/gdelt/halibut", "text/html", page("Halibut", "Iceland limited exports of halibut. " + LONG));
        JsonNode added = watch(
                "Gdelt",
                "ENDPOINT",
                SITE.uri("/api/v2/doc/doc?query=sanctions%20sourcelang:english&mode=artlist&format=json&maxrecords=250")
                        + "&startdatetime={since:yyyyMMddHHmmss}&enddatetime={until:yyyyMMddHHmmss}",
                ", licence: \"as the sites say\"");
        assertThat(added.get("problem").isNull()).as(added.toString()).isTrue();
        assertThat(added.get("articles").asInt()).isEqualTo(2);
        JsonNode turbot = article(SITE.uri("/gdelt/turbot").toString());
        assertThat(turbot.get("title").asString())
                .startsWith("Norway bans turbot")
                .endsWith("'we had no choice'");
        assertThat(turbot.get("rawText").asString()).contains("import of turbot at last");
        assertThat(turbot.get("publishedAt").asString()).startsWith("2018-11-23T10:15");
        assertThat(turbot.get("licence").asString()).isEqualTo("as the sites say");
        assertThat(turbot.at("/source/name").asString()).isEqualTo("harbour-herald.example");
        assertThat(article(SITE.uri("/gdelt/halibut").toString())
                        .at("/source/name")
                        .asString())
                .isEqualTo("coast-courier.example");
        // Nothing of the next check is a failure where GDELT finds nothing.
        SITE.at("/api/v2/doc/doc", "application/json; charset=utf-8", "{}");
        assertThat(check("Gdelt").get("failures").asInt()).isZero();
    }

    @Test
    void aDayThatHasNotChangedIsNotSentAgain() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String path = "/days/" + today.format(DateTimeFormatter.BASIC_ISO_DATE);
        String before = "/days/" + today.minusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE);
        AtomicInteger sent = new AtomicInteger();
        // The site gives a tag of the one day, and a date of the other.
        SITE.at(path, counted(sent, "If-None-Match", "ETag", "\"1\"", dayWith("cod")));
        SITE.at(
                before,
                counted(sent, "If-Modified-Since", "Last-Modified", "Fri, 23 Nov 2018 10:00:00 GMT", dayWith("ling")));
        JsonNode added = watch("Days", "ENDPOINT", SITE.uri("/days/").toString() + "{date:yyyyMMdd}");
        assertThat(added.get("problem").isNull()).as(added.toString()).isTrue();
        assertThat(added.get("articles").asInt()).isEqualTo(2);
        assertThat(check("Days").get("failures").asInt()).isZero();
        assertThat(sent).hasValue(2);
        assertThat(SITE.asked(path)).isEqualTo(2);
        assertThat(SITE.asked(before)).isEqualTo(2);
        // A check that failed has taken nothing, whatever tag the broken document had.
        SITE.at(path, Site.document(200, "application/json", "{broken".getBytes(), "ETag", "\"2\""));
        assertThat(check("Days").get("failures").asInt()).isEqualTo(1);
        SITE.at(path, counted(sent, "If-None-Match", "ETag", "\"2\"", dayWith("hake")));
        assertThat(check("Days").get("articles").asInt()).isEqualTo(3);
        assertThat(sent).hasValue(3);
    }

    private static String dayWith(String fish) {
        return "[{\"text\": \"Norway banned " + fish + " on that day.\", \"url\": \"https://example.org/days/" + fish
                + "\"}]";
    }

    /** A document that counts how often it is sent, and is not sent to those who have it. */
    private static Site.Page counted(AtomicInteger sent, String asked, String header, String value, String text) {
        return exchange -> {
            boolean known = value.equals(exchange.getRequestHeaders().getFirst(asked));
            if (!known) {
                sent.incrementAndGet();
            }
            Site.document(
                            known ? 304 : 200,
                            "application/json",
                            known ? new byte[0] : text.getBytes(StandardCharsets.UTF_8),
                            header,
                            value)
                    .answer(exchange);
        };
    }

    /** As GDELT is asked: the whole time since the last check that was good, and an hour before it. */
    @Test
    void anEndpointIsAskedWhatCameSinceTheLastCheckThatTookEverything() {
        String halibut = "{\"articles\": [{\"title\": \"Halibut\", \"url\": \"" + SITE.uri("/since/halibut")
                + "\", \"seendate\": \"20181123T100000Z\"}";
        SITE.at("/since", "application/json", halibut + "]}");
        SITE.at("/since/halibut", "text/html", page("Halibut", "Norway banned halibut since then. " + LONG));
        Instant before = Instant.now();
        JsonNode added = watch(
                "Since",
                "ENDPOINT",
                SITE.uri("/since?from=").toString() + "{since:yyyyMMddHHmmss}&to={until:yyyyMMddHHmmss}");
        assertThat(added.get("problem").isNull()).as(added.toString()).isTrue();
        assertThat(added.get("articles").asInt()).isEqualTo(1);
        assertThat(asked(0, "from")).isEqualTo(asked(0, "to").minus(Duration.ofDays(1)));
        assertThat(asked(0, "to")).isBetween(before.minusSeconds(1), Instant.now());
        // What a check did not take is asked for again, whatever was wrong.
        SITE.at("/since", Site.document(500, "application/json", new byte[0]));
        assertThat(check("Since").get("problem").asString()).contains("status 500");
        SITE.at("/since", "application/json", halibut + "], broken");
        assertThat(check("Since").get("failures").asInt()).isEqualTo(2);
        SITE.at("/since", Site.document(404, "text/html", new byte[0]));
        assertThat(check("Since").get("failures").asInt()).isEqualTo(3);
        // GDELT tells so in words that a client asks too often.
        SITE.at("/since", "text/html", "<p>Please limit requests to one every 5 seconds.</p>");
        JsonNode words = check("Since");
        assertThat(words.get("problem").asString()).contains("neither JSON nor a feed", "\"Please limit requests");
        assertThat(words.get("setAside").asInt()).isZero();
        SITE.at(
                "/since",
                "application/json",
                halibut + ", {\"title\": \"Cod\", \"text\": \"Norway banned cod since then.\", \"url\":"
                        + " \"https://example.org/since/cod\"}]}");
        JsonNode good = check("Since");
        assertThat(good.get("articles").asInt()).isEqualTo(2);
        assertThat(good.get("failures").asInt()).isZero();
        for (int check = 1; check <= 5; check++) {
            assertThat(asked(check, "from")).isEqualTo(asked(0, "to").minus(Duration.ofHours(1)));
        }
        assertThat(check("Since").get("articles").asInt()).isEqualTo(2);
        assertThat(asked(6, "from")).isEqualTo(asked(5, "to").minus(Duration.ofHours(1)));
        assertThat(SITE.asked("/since/halibut")).isEqualTo(1);
    }

    /** A moment that a check asked with. */
    private static Instant asked(int check, String parameter) {
        return asked("/since?", check, parameter);
    }

    private static Instant asked(String start, int check, String parameter) {
        String query = SITE.asked().stream()
                .filter(path -> path.startsWith(start))
                .toList()
                .get(check);
        String moment = query.replaceFirst(".*[?&]" + parameter + "=(\\d{14}).*", "$1");
        return LocalDateTime.parse(moment, DateTimeFormatter.ofPattern("yyyyMMddHHmmss"))
                .toInstant(ZoneOffset.UTC);
    }

    @Test
    void aFolderIsWatchedWithinThoseThatTheOperatorNames() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox/wire"));
        write(inbox.resolve("a.txt"), "Norway bans turbot\n\nNorway banned the import of turbot on Monday.");
        write(inbox.resolve("b.jsonl"), "{\"text\": \"Iceland protested against the ban on Tuesday.\"}\n{broken\n");
        JsonNode added = watch("Inbox", "FOLDER", inbox.toString());
        assertThat(added.get("articles").asInt()).isEqualTo(2);
        assertThat(added.get("setAside").asInt()).isEqualTo(1);
        assertThat(added.at("/problems/0/reason").asString()).contains("broken JSON");
        write(inbox.resolve("c.txt"), "Norway lifts ban\n\nNorway lifted the ban on turbot on Friday.");
        assertThat(check("Inbox").get("articles").asInt()).isEqualTo(3);
        for (Path place : List.of(folder, folder.resolve("inbox/../data"), Path.of("/etc"))) {
            assertThat(http().error("mutation { watchSource(input: {name: \"Elsewhere\", kind: FOLDER, address: \""
                                    + place + "\"}) { id } }")
                            .get("message")
                            .asString())
                    .contains("dateline.watch.folders");
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    @Test
    void aHostInTroubleIsLeftAloneAndTheOthersAreRead() {
        // The host of the feed has another name.
        String host = "http://localhost:" + SITE.port();
        String[] items = new String[6];
        for (int i = 0; i < items.length; i++) {
            // The entries of the host in trouble are the older ones.
            String path = i < 2 ? "/well/" + i : "/ill/" + i;
            items[i] = linked("alone/" + i, (i < 2 ? SITE.uri("") : host) + path);
            SITE.at(path, "text/html", page("Act " + i, "Norway banned fish number " + i + ". " + LONG));
            if (i >= 2) {
                SITE.at(path, Site.document(500, "text/html", new byte[0]));
            }
        }
        SITE.at("/alone.xml", Site.tagged("\"1\"", "application/rss+xml", feed(items)));
        JsonNode added = watch("Alone", "FEED", SITE.uri("/alone.xml").toString());
        assertIsWell(added);
        assertThat(added.get("articles").asInt()).isEqualTo(2);
        assertThat(added.get("problem").asString()).contains("status 500");
        assertThat(SITE.asked().stream().filter(path -> path.startsWith("/ill/")))
                .hasSize(3);
        for (int i = 2; i < items.length; i++) {
            SITE.at("/ill/" + i, "text/html", page("Act " + i, "Norway banned fish number " + i + ". " + LONG));
        }
        JsonNode mended = check("Alone");
        assertThat(mended.get("articles").asInt()).isEqualTo(6);
        assertThat(mended.get("problem").isNull()).isTrue();
        // From now on the host wants no request for an hour.
        SITE.at("/ill/held", Site.document(429, "text/html", new byte[0], "Retry-After", "3600"));
        SITE.at(
                "/held.xml",
                "application/rss+xml",
                feed(
                        linked("held/2", SITE.uri("/well/0?again").toString()),
                        linked("held/1", host + "/ill/2"),
                        linked("held/0", host + "/ill/held")));
        JsonNode held = watch("Held", "FEED", SITE.uri("/held.xml").toString());
        assertIsWell(held);
        assertThat(held.get("articles").asInt()).isEqualTo(1);
        for (int i = 0; i < 6; i++) {
            held = check("Held");
        }
        assertIsWell(held);
        // A page that nobody could ask for is waited for.
        assertThat(held.get("setAside").asInt()).isZero();
        assertThat(SITE.asked("/ill/held")).isEqualTo(1);
    }

    private static String linked(String id, String link) {
        return "<item><guid>" + id + "</guid><link>" + link + "</link></item>";
    }

    private static void assertIsWell(JsonNode source) {
        assertThat(source.get("failures").asInt()).as(source.toString()).isZero();
        assertThat(Instant.parse(source.get("nextTryAt").asString()))
                .isBefore(Instant.now().plus(Duration.ofMinutes(16)));
    }

    @Test
    void anEndpointIsAskedAgainForThePagesThatWaitAndNoLonger() {
        SITE.at(
                "/waits",
                "application/json",
                "{\"articles\": [{\"title\": \"Norway bans saithe\", \"url\": \"" + SITE.uri("/waits/1") + "\"}]}");
        SITE.at("/waits/1", Site.document(500, "text/html", new byte[0]));
        String address = SITE.uri("/waits?from=").toString() + "{since:yyyyMMddHHmmss}&to={until:yyyyMMddHHmmss}";
        assertIsWell(watch("Waits", "ENDPOINT", address));
        for (int i = 1; i < 4; i++) {
            assertThat(check("Waits").get("articles").asInt()).isZero();
        }
        // After five tries its headline is better than nothing.
        assertThat(check("Waits").get("articles").asInt()).isEqualTo(1);
        check("Waits");
        for (int check = 1; check < 5; check++) {
            assertThat(asked("/waits?", check, "from")).isEqualTo(asked("/waits?", 0, "from"));
        }
        assertThat(asked("/waits?", 5, "from"))
                .isEqualTo(asked("/waits?", 4, "to").minus(Duration.ofHours(1)));
        assertThat(SITE.asked("/waits/1")).isEqualTo(5);
    }

    @Test
    void aLinkWithoutAHostOrWithAnEmptyPageStopsNoOther() {
        SITE.at(
                "/odd.xml",
                "application/rss+xml",
                feed(
                        item("odd/3", "Norway bans cod", "Norway banned the import of cod on Friday. " + LONG),
                        linked("odd/2", SITE.uri("/odd/2").toString()),
                        item("odd/1", "Norway bans hake", "Norway banned the import of hake on Monday."),
                        "<item><guid>odd/0</guid><title>Norway bans ling</title><link>http://127.0.0.1:99999/0</link>"
                                + "<description>Norway banned the import of ling on Sunday.</description></item>"));
        SITE.at("/odd/1", Site.document(200, "text/html", new byte[0]));
        SITE.at("/odd/2", Site.document(200, "text/html", new byte[0]));
        JsonNode added = watch("Odd", "FEED", SITE.uri("/odd.xml").toString());
        assertIsWell(added);
        assertThat(added.get("articles").asInt()).isEqualTo(3);
        assertThat(added.get("setAside").asInt()).isEqualTo(1);
        assertThat(added.at("/problems/0/reason").asString()).isEqualTo("its page is empty");
        assertThat(article(SITE.uri("/odd/1").toString()).get("rawText").asString())
                .contains("import of hake on Monday");
    }

    @Test
    void theOtherSitemapsOfAnIndexAreReadIfOneCannotBe() {
        String[] parts = {"good1", "none", "index", "good2"};
        StringBuilder index = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            index.append("<sitemap><loc>" + SITE.uri("/parts/" + parts[i]) + "</loc><lastmod>2018-11-2" + (9 - i)
                    + "</lastmod></sitemap>");
        }
        SITE.at("/parts.xml", "application/xml", sitemap("sitemapindex", index.toString()));
        SITE.at("/parts/index", "application/xml", sitemap("sitemapindex", index.toString()));
        for (int i = 1; i <= 2; i++) {
            SITE.at(
                    "/parts/good" + i,
                    "application/xml",
                    sitemap("urlset", "<url><loc>" + SITE.uri("/parts/page" + i) + "</loc></url>"));
            SITE.at("/parts/page" + i, "text/html", page("Act " + i, "Norway banned whale number " + i + ". " + LONG));
        }
        JsonNode added = watch("Parts", "SITEMAP", SITE.uri("/parts.xml").toString());
        assertIsWell(added);
        assertThat(added.get("articles").asInt()).isEqualTo(2);
        assertThat(added.get("setAside").asInt()).isEqualTo(2);
        assertThat(added.get("problems").toString()).contains("404", "an index within an index");
        assertThat(check("Parts").get("setAside").asInt()).isEqualTo(2);
        // A site that was closed for an hour is read again, whether or not it says that the sitemap changed.
        assertThat(SITE.asked("/parts/none")).isEqualTo(2);
        SITE.at(
                "/parts/none",
                "application/xml",
                sitemap("urlset", "<url><loc>" + SITE.uri("/parts/late") + "</loc></url>"));
        SITE.at("/parts/late", "text/html", page("Act 3", "Norway banned whale number 3. " + LONG));
        assertThat(check("Parts").get("articles").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "pause"})
    void sitemapsThatFailForGoodKeepTheOthersNoLongerFromBeingRead(String trouble) {
        String at = "/stuck-" + trouble;
        boolean pause = trouble.equals("pause");
        Site.Page ill = pause
                ? Site.document(503, "text/plain", new byte[0], "Retry-After", "1")
                : Site.document(500, "text/plain", new byte[0]);
        StringBuilder index = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            index.append("<sitemap><loc>" + SITE.uri(at + "/" + i) + "</loc><lastmod>2018-11-2" + (9 - i)
                    + "</lastmod></sitemap>");
            SITE.at(at + "/" + i, ill);
        }
        if (pause) {
            SITE.at(at + "/1", "application/xml", sitemap("urlset", ""));
            SITE.at(at + "/2", "application/xml", sitemap("urlset", ""));
        }
        SITE.at(at + ".xml", "application/xml", sitemap("sitemapindex", index.toString()));
        SITE.at(
                at + "/3",
                "application/xml",
                sitemap("urlset", "<url><loc>" + SITE.uri(at + "/page") + "</loc></url>"));
        SITE.at(at + "/page", "text/html", page("Act", "Norway banned the import of " + trouble + ". " + LONG));
        String name = "Stuck " + trouble;
        assertThat(watch(name, "SITEMAP", SITE.uri(at + ".xml").toString())
                        .get("failures")
                        .asInt())
                .isEqualTo(1);
        for (int i = 2; i <= 5; i++) {
            assertThat(check(name).get("failures").asInt()).isEqualTo(i);
        }
        JsonNode read = check(name);
        assertIsWell(read);
        assertThat(read.get("articles").asInt()).isEqualTo(1);
        assertThat(read.get("setAside").asInt()).isEqualTo(pause ? 1 : 3);
        assertThat(read.at("/problems/0/reason").asString()).contains(pause ? "503" : "500");
        // The latest of them is mended, and the others still stop nothing.
        SITE.at(
                at + "/0",
                "application/xml",
                sitemap("urlset", "<url><loc>" + SITE.uri(at + "/late") + "</loc></url>"));
        SITE.at(at + "/late", "text/html", page("Late", "Norway banned more than " + trouble + ". " + LONG));
        JsonNode mended = check(name);
        assertIsWell(mended);
        assertThat(mended.get("articles").asInt()).isEqualTo(2);
    }

    private static String sitemap(String root, String text) {
        return "<" + root + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">" + text + "</" + root + ">";
    }

    @Test
    void aPageThatTwoSitemapsOfAnIndexListIsNotFetchedAtEachCheck() {
        SITE.at(
                "/both/news",
                "application/xml",
                sitemap(
                        "urlset",
                        "<url><loc>" + SITE.uri("/both/page")
                                + "</loc><news:news><news:publication><news:name>N</news:name><news:language>en"
                                + "</news:language></news:publication><news:publication_date>2018-11-23"
                                + "</news:publication_date><news:title>Norway bans eel</news:title></news:news></url>"));
        SITE.at(
                "/both/posts",
                "application/xml",
                sitemap("urlset", "<url><loc>" + SITE.uri("/both/page") + "</loc><lastmod>2018-11-23</lastmod></url>"));
        SITE.at("/both/page", "text/html", page("Norway bans eel", "Norway banned the import of eel. " + LONG));
        for (int day = 1; day <= 3; day++) {
            SITE.at(
                    "/both.xml",
                    "application/xml",
                    sitemap(
                            "sitemapindex",
                            "<sitemap><loc>" + SITE.uri("/both/news") + "</loc><lastmod>2018-11-0" + day
                                    + "</lastmod></sitemap><sitemap><loc>" + SITE.uri("/both/posts")
                                    + "</loc><lastmod>2018-11-0" + day + "</lastmod></sitemap>"));
            if (day == 1) {
                watch("Both", "SITEMAP", SITE.uri("/both.xml").toString());
            } else {
                check("Both");
            }
        }
        assertThat(SITE.asked("/both/news")).isEqualTo(3);
        assertThat(SITE.asked("/both/page")).isEqualTo(2);
    }

    @Test
    void aCheckWhosePagesAreSpentLeavesTheFurtherSitemapsToTheNext() {
        StringBuilder pages = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            pages.append("<url><loc>" + SITE.uri("/spent/" + i) + "</loc></url>");
            SITE.at("/spent/" + i, "text/html", page("Act " + i, "Norway banned shark number " + i + ". " + LONG));
        }
        SITE.at("/spent/first", "application/xml", sitemap("urlset", pages.toString()));
        SITE.at(
                "/spent/second",
                "application/xml",
                sitemap("urlset", "<url><loc>" + SITE.uri("/spent/last") + "</loc></url>"));
        SITE.at("/spent/last", "text/html", page("The last", "Norway banned the last shark. " + LONG));
        SITE.at(
                "/spent.xml",
                "application/xml",
                sitemap(
                        "sitemapindex",
                        "<sitemap><loc>" + SITE.uri("/spent/first") + "</loc><lastmod>2018-11-02</lastmod></sitemap>"
                                + "<sitemap><loc>" + SITE.uri("/spent/second")
                                + "</loc><lastmod>2018-11-01</lastmod></sitemap>"));
        assertThat(watch("Spent", "SITEMAP", SITE.uri("/spent.xml").toString())
                        .get("articles")
                        .asInt())
                .isEqualTo(5);
        assertThat(SITE.asked("/spent/second")).isZero();
        assertThat(check("Spent").get("articles").asInt()).isEqualTo(8);
    }

    private static String dated(int from, int to) {
        return sitemap(
                "sitemapindex",
                IntStream.range(from, to)
                        .mapToObj(i -> "<sitemap><loc>" + SITE.uri("/dated/" + i) + "</loc><lastmod>"
                                + LocalDate.of(2018, 1, 1).plusDays(i) + "</lastmod></sitemap>")
                        .collect(Collectors.joining()));
    }

    private static List<Long> timesAsked(int from, int to) {
        return IntStream.range(from, to)
                .mapToLong(i -> SITE.asked("/dated/" + i))
                .boxed()
                .distinct()
                .toList();
    }

    @Test
    void moreSitemapsThanOneCheckReadsAreReadByTheNextOnes() {
        IntStream.range(0, 110).forEach(i -> SITE.at("/dated/" + i, "application/xml", sitemap("urlset", "")));
        SITE.at("/dated.xml", "application/xml", dated(0, 52));
        assertIsWell(watch("Dated", "SITEMAP", SITE.uri("/dated.xml").toString()));
        assertThat(timesAsked(0, 2)).containsExactly(0L);
        assertThat(timesAsked(2, 52)).containsExactly(1L);
        // More than a check reads came since the last one. One of them is not there yet.
        SITE.at("/dated.xml", "application/xml", dated(0, 110));
        SITE.at("/dated/109", exchange -> exchange.sendResponseHeaders(404, -1));
        check("Dated");
        assertThat(timesAsked(60, 110)).containsExactly(1L);
        assertThat(timesAsked(52, 60)).containsExactly(0L);
        check("Dated");
        assertThat(timesAsked(52, 109)).containsExactly(1L);
        assertThat(SITE.asked("/dated/109")).isEqualTo(2);
        SITE.at("/dated/109", "application/xml", sitemap("urlset", ""));
        assertIsWell(check("Dated"));
        check("Dated");
        assertThat(SITE.asked("/dated/109")).isEqualTo(3);
        assertThat(timesAsked(2, 109)).containsExactly(1L);
        // The archive of the site is not read.
        assertThat(timesAsked(0, 2)).containsExactly(0L);
    }

    @Test
    void theSitemapsOfAnUndatedIndexThatAreNotReadAreToldOnce() {
        StringBuilder index = new StringBuilder();
        for (int i = 0; i < 52; i++) {
            index.append("<sitemap><loc>" + SITE.uri("/undated/" + i) + "</loc></sitemap>");
            SITE.at("/undated/" + i, "application/xml", sitemap("urlset", ""));
        }
        SITE.at("/undated.xml", "application/xml", sitemap("sitemapindex", index.toString()));
        JsonNode added = watch("Undated", "SITEMAP", SITE.uri("/undated.xml").toString());
        assertIsWell(added);
        assertThat(added.get("setAside").asInt()).isEqualTo(1);
        assertThat(added.at("/problems/0/reason").asString()).startsWith("2 more sitemaps");
        assertThat(SITE.asked("/undated/0") + SITE.asked("/undated/51")).isEqualTo(2);
        assertThat(check("Undated").get("setAside").asInt()).isEqualTo(1);
    }

    @Test
    void aDayThatCannotBeReadDoesNotKeepTheLatestFromBeingRead() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        SITE.at("/bad-day/" + today.minusDays(1), "application/json", "{broken");
        SITE.at(
                "/bad-day/" + today,
                "application/json",
                "[{\"text\": \"Norway banned char on that day.\", \"url\": \"https://example.org/bad-day/char\"}]");
        JsonNode added = watch("Bad day", "ENDPOINT", SITE.uri("/bad-day/").toString() + "{date}");
        assertIsWell(added);
        assertThat(added.get("articles").asInt()).isEqualTo(1);
        assertThat(added.get("setAside").asInt()).isEqualTo(1);
        assertThat(added.at("/problems/0/reason").asString()).contains("broken JSON");
        assertThat(check("Bad day").get("setAside").asInt()).isEqualTo(1);
        // One that may be read later is asked for until it is.
        SITE.at("/bad-day/" + today.minusDays(1), Site.document(500, "text/plain", new byte[0]));
        JsonNode waiting = check("Bad day");
        assertIsWell(waiting);
        assertThat(waiting.get("problem").asString()).contains("status 500");
    }

    @Test
    void daysThatFailForGoodKeepTheLatestNoLongerFromBeingRead() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        SITE.at("/dead-day/" + today, "application/json", "[]");
        JsonNode added = watch("Dead day", "ENDPOINT", SITE.uri("/dead-day/").toString() + "{date}");
        assertIsWell(added);
        // As if it had not run for two days.
        service.get(Database.class)
                .write(tx -> tx.run(
                                "MATCH (w:WatchedSource {name: 'Dead day'}) SET w.day = $day",
                                Map.of("day", today.minusDays(2).toString()))
                        .consume());
        for (int i = 1; i <= 3; i++) {
            SITE.at("/dead-day/" + today.minusDays(i), Site.document(500, "text/plain", new byte[0]));
        }
        SITE.at(
                "/dead-day/" + today,
                "application/json",
                "[{\"text\": \"Norway banned dace on that day.\", \"url\": \"https://example.org/dead-day/dace\"}]");
        for (int i = 1; i <= 5; i++) {
            assertThat(check("Dead day").get("failures").asInt()).isEqualTo(i);
        }
        JsonNode read = check("Dead day");
        assertIsWell(read);
        assertThat(read.get("articles").asInt()).isEqualTo(1);
        assertThat(read.get("setAside").asInt()).isEqualTo(3);
        assertThat(read.at("/problems/0/reason").asString()).contains("status 500");
    }

    @Test
    void aLinkLeadsOutOfNoWatchedFolder() throws IOException {
        Path secret = folder.resolve("secret.txt");
        write(secret, "Norway bans secrets\n\nNorway banned the import of secrets on Monday.");
        Path links = Files.createDirectory(folder.resolve("inbox/links"));
        write(links.resolve("a.txt"), "Norway bans sprat\n\nNorway banned the import of sprat on Monday.");
        Files.createSymbolicLink(links.resolve("b.txt"), secret);
        JsonNode added = watch("Links", "FOLDER", links.toString());
        assertThat(added.get("articles").asInt()).isEqualTo(1);
        assertThat(added.get("setAside").asInt()).isEqualTo(1);
        assertThat(added.at("/problems/0/reason").asString()).contains("leads out of the watched folder");
        assertThat(check("Links").get("setAside").asInt()).isEqualTo(1);
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        write(elsewhere.resolve("c.txt"), "Norway bans more\n\nNorway banned the import of more on Monday.");
        Files.move(links, folder.resolve("inbox/moved"));
        Files.createSymbolicLink(links, elsewhere);
        JsonNode replaced = check("Links");
        assertThat(replaced.get("articles").asInt()).isEqualTo(1);
        assertThat(replaced.get("failures").asInt()).isEqualTo(1);
        assertThat(replaced.get("problem").asString()).contains("dateline.watch.folders");
    }

    @Test
    void aFileOfMoreArticlesThanTheIntakeHasRoomForIsTakenInParts() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox/parts"));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            lines.append("{\"text\": \"Norway banned the import of seal number " + i + " on Monday.\"}\n");
        }
        Path file = inbox.resolve("archive.jsonl");
        write(file, lines.toString());
        watch("Archive", "FOLDER", inbox.toString());
        await(() -> source("Archive").get("articles").asInt() >= 8);
        long received = received(file + ":1");
        await(() -> source("Archive").get("articles").asInt() == 30);
        JsonNode taken = settled("Archive");
        assertThat(taken.get("articles").asInt()).isEqualTo(30);
        assertThat(taken.get("failures").asInt()).isZero();
        assertThat(received(file + ":1")).isEqualTo(received);
    }

    @Test
    void aFileThatGrowsIsReadOnFromWhereTheLastCheckStopped() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox/grows"));
        Path file = inbox.resolve("archive.jsonl");
        write(file, walruses(0, 30));
        watch("Grows", "FOLDER", inbox.toString());
        await(() -> source("Grows").get("articles").asInt() >= 8);
        long received = received(file + ":1");
        append(file, walruses(30, 35));
        // The first check may have ended before the file grew.
        await(() -> source("Grows").get("articles").asInt() == 35
                || check("Grows").get("articles").asInt() == 35);
        // One that was read to its end, too.
        settled("Grows");
        append(file, walruses(35, 40));
        check("Grows");
        await(() -> source("Grows").get("articles").asInt() == 40);
        settled("Grows");
        assertThat(received(file + ":1")).isEqualTo(received);
        // With another beginning it is another file.
        write(file, walruses(50, 53));
        check("Grows");
        await(() -> source("Grows").get("articles").asInt() == 43);
    }

    private static String walruses(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "{\"text\": \"Norway banned the import of walrus number " + i + " on Monday.\"}\n")
                .collect(Collectors.joining());
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(30)));
    }

    private static long received(String origin) {
        return service.get(Database.class)
                .read("MATCH (s:Submission {origin: $origin}) RETURN s.receivedAt AS at", Map.of("origin", origin))
                .getFirst()
                .get("at")
                .asLong();
    }

    @Test
    void anAddressThatIsGivenDuringACheckIsCheckedAtOnce() throws InterruptedException {
        CountDownLatch changed = new CountDownLatch(1);
        SITE.at("/before.xml", exchange -> {
            try {
                changed.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            Site.document(404, "text/plain", new byte[0]).answer(exchange);
        });
        SITE.at("/after.xml", "application/rss+xml", feed());
        http().data("mutation { watchSource(input: {name: \"Moving\", kind: FEED, address: \"" + SITE.uri("/before.xml")
                + "\"}) { id } }");
        await(() -> SITE.asked("/before.xml") == 1);
        http().data("mutation { changeWatchedSource(ref: \"Moving\", input: {address: \"" + SITE.uri("/after.xml")
                + "\", every: \"1d\"}) { id } }");
        changed.countDown();
        await(() -> !source("Moving").get("lastSuccessAt").isNull());
        JsonNode moved = settled("Moving");
        assertThat(SITE.asked("/after.xml")).isEqualTo(1);
        assertThat(moved.get("failures").asInt()).isZero();
        assertThat(moved.get("problem").isNull()).isTrue();
    }

    @Test
    void aSourceWaitsWhileNothingIsWrittenAndLosesNothing() {
        SITE.at("/wait.xml", Site.tagged("\"1\"", "application/rss+xml", feed()));
        watch("Wait", "FEED", SITE.uri("/wait.xml").toString());
        SITE.at(
                "/wait.xml",
                Site.tagged(
                        "\"2\"",
                        "application/rss+xml",
                        feed(item(
                                "wait/1",
                                "Norway bans turbot",
                                "Norway banned the import of turbot for a while. " + LONG))));
        String id = source("Wait").get("id").asString();
        ReadOnlyMode mode = service.get(ReadOnlyMode.class);
        mode.enter("the test has it so");
        try {
            service.get(CheckSchedule.class).demand(CheckMarks.Mark.on(id));
            await(() -> !source("Wait").get("checking").asBoolean());
            assertThat(source("Wait").get("articles").asInt()).isZero();
        } finally {
            mode.leave();
        }
        assertThat(check("Wait").get("articles").asInt()).isEqualTo(1);
    }

    @Test
    void aSourceWaitsForRoomInTheIntakeAndLosesNothing() {
        String[] items = new String[20];
        for (int i = 0; i < items.length; i++) {
            items[i] = item("room/" + i, "Act " + i, "Norway banned the import of fish number " + i + ". " + LONG);
        }
        SITE.at("/room.xml", Site.tagged("\"1\"", "application/rss+xml", feed(items)));
        watch("Room", "FEED", SITE.uri("/room.xml").toString());
        await(() -> source("Room").get("articles").asInt() == items.length);
        JsonNode taken = settled("Room");
        assertThat(taken.get("articles").asInt()).isEqualTo(items.length);
        assertThat(taken.get("setAside").asInt()).isZero();
        assertThat(taken.get("failures").asInt()).isZero();
        // The schedule alone would have had it checked once.
        assertThat(SITE.asked("/room.xml")).isGreaterThan(1);
    }

    @Test
    void whatCannotBeWatchedIsRefusedWithAReason() {
        for (String[] wrong : new String[][] {
            {"FEED", "ftp://example.org/feed", "PT15M", "http or https"},
            {"FEED", "https://ann:secret@example.org/feed", "PT15M", "password"},
            {"FEED", "https://example.org/{date}", "PT15M", "ENDPOINT"},
            {"ENDPOINT", "https://example.org/", "PT15M", "{date}"},
            {"FEED", "https://example.org/{since:yyyy}", "PT15M", "ENDPOINT"},
            {"ENDPOINT", "https://example.org/{date}/{since}", "PT15M", "{since}"},
            {"ENDPOINT", "https://example.org/{date:YYYYMMDD}", "PT15M", "yyyy, MM, dd"},
            {"ENDPOINT", "https://{date}.example.org/{date", "PT15M", "no address"},
            {"FEED", "https://example.org/feed", "59s", "one minute"},
            {"FEED", "https://example.org/feed", "soon", "15m"},
            {"FOLDER", "relative", "PT15M", "whole path"}
        }) {
            JsonNode error = http().error("mutation { watchSource(input: {name: \"Wrong\", kind: " + wrong[0]
                    + ", address: \"" + wrong[1] + "\", every: \"" + wrong[2] + "\"}) { id } }");
            assertThat(error.get("message").asString()).as(wrong[1]).contains(wrong[3]);
            assertThat(error.at("/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
        }
        assertThat(source("Wrong").isNull()).isTrue();
    }

    @Test
    void changesStandInTheAudit() {
        SITE.at("/audit.xml", "application/rss+xml", feed());
        String id = watch("Audited", "FEED", SITE.uri("/audit.xml").toString(), ", licence: \"CC BY 4.0\"")
                .get("id")
                .asString();
        http().data(
                        "mutation { changeWatchedSource(ref: \"audited\", input: {every: \"2h\", licence: \"\"}) { every licence } }");
        http().data("mutation { pauseWatchedSource(ref: \"Audited\", reason: \"noise\") { state } }");
        JsonNode paused = source("Audited");
        assertThat(paused.get("pausedBecause").asString()).isEqualTo("noise");
        assertThat(paused.get("nextTryAt").isNull()).isTrue();
        http().data("mutation { resumeWatchedSource(ref: \"" + id + "\") { state } }");
        settled("Audited");
        http().data("mutation { removeWatchedSource(ref: \"Audited\") { id } }");
        assertThat(source("Audited").isNull()).isTrue();
        List<JsonNode> entries = http().data("{ audit(first: 100) { edges { node { act subject before after } } } }")
                .at("/audit/edges")
                .valueStream()
                .map(edge -> edge.get("node"))
                .filter(entry -> entry.get("subject").asString().equals(id))
                .toList();
        assertThat(entries)
                .hasSize(5)
                .allMatch(entry -> entry.get("act").asString().equals("SOURCE"));
        assertThat(entries.getFirst().get("after").isNull()).isTrue();
        assertThat(entries.get(3).get("after").asString()).contains("PT2H");
    }

    @Test
    void theCommandsManageSources() {
        SITE.at(
                "/typed.xml",
                "application/rss+xml",
                feed(item("typed/1", "Norway bans turbot", "Norway banned the import of turbot by command. " + LONG)));
        Path data = folder.resolve("data");
        Typed added = Typed.run(
                "sources", "add", "Typed", SITE.uri("/typed.xml"), "--every", "30m", "--kind", "feed", "--data", data);
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out()).contains("Typed", "every PT30M");
        settled("Typed");
        Typed checked = Typed.run("sources", "check", "typed", "--data", data);
        assertThat(checked.code()).isZero();
        assertThat(checked.out()).contains("1 articles, 0 set aside");
        assertThat(Typed.run("sources", "pause", "typed", "--reason", "noise", "--data", data)
                        .out())
                .contains("paused: noise");
        assertThat(Typed.run("sources", "list", "--data", data).out()).contains("paused: noise");
        assertThat(Typed.run("sources", "resume", "typed", "--data", data).out())
                .contains("; active;");
        SITE.at("/typed.xml", "application/rss+xml", "no feed");
        Typed failed = Typed.run("sources", "check", "typed", "--data", data);
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.out()).contains("; failed ").contains("is no RSS or Atom feed");
        assertThat(Typed.run("sources", "remove", "typed", "--data", data).code())
                .isZero();
        Typed gone = Typed.run("sources", "check", "typed", "--data", data);
        assertThat(gone.code()).isEqualTo(2);
        assertThat(gone.err()).contains("\"typed\" is no watched source");
    }

    @Test
    void theFiguresTellOfSources() {
        SITE.at("/figures.xml", "application/rss+xml", feed());
        watch("Figures", "FEED", SITE.uri("/figures.xml").toString());
        String figures = Http.send(http().request("/actuator/prometheus")).body();
        assertThat(figures).contains("dateline_sources{state=\"active\"}").contains("dateline_sources_age_seconds");
    }
}
