package org.dateline.api.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.Http;
import org.dateline.Service;
import org.dateline.graph.Entities;
import org.dateline.graph.Generated;
import org.dateline.graph.Readings;
import org.dateline.model.Reading;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds as their readers see them, over a restart of the service as well. */
class FeedIT {

    private static final LocalDate DAY = LocalDate.of(1987, 3, 2);

    @TempDir
    static Path folder;

    private static Service service;

    private final String mark = "feed" + System.nanoTime();
    private final String actor = mark + ":A";
    private final String target = mark + ":B";

    @BeforeAll
    static void start() {
        service = Service.on(folder.resolve("data"), "--dateline.meaning=false");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static void restart() {
        service.close();
        service = Service.onEmpty(folder.resolve("data"), "--dateline.meaning=false");
    }

    private static Http http() {
        return service.http();
    }

    private void parties() {
        service.get(Entities.class)
                .put(Stream.of(actor, target).map(Generated::entity).toList());
    }

    /** Reports the sanction of a day. Another report of the same day changes the act. */
    private Reading report(int day, String words) {
        LocalDate on = DAY.plusDays(day);
        Reading reading = Generated.reading(
                mark + " " + words + " of day " + day, on, Generated.sanction(actor, target, Generated.on(on)));
        service.get(Readings.class).write(reading);
        return reading;
    }

    private void report(int from, int to, String words) {
        IntStream.range(from, to).forEach(day -> report(day, words));
    }

    private String involving() {
        return "/timeline.atom?involving=" + actor;
    }

    private static void topic(String name, String filter) {
        http().data("mutation { createTopic(name: \"" + name + "\", filter: " + filter + ") { id } }");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String title(String path) {
        return FeedReader.read(FeedReader.get(http(), path)).getChildText("title", FeedReader.ATOM);
    }

    @Test
    void aReaderThatWasAwayGetsEachNewAndEachChangedActOnceOverARestartToo() {
        parties();
        topic(mark, "{involving: [\"" + actor + "\"]}");
        report(0, 60, "A first report");
        FeedReader reader = new FeedReader("/timeline.atom?topic=" + mark);
        Set<String> first = new HashSet<>(reader.poll(http()));
        assertThat(first).hasSize(60);

        report(60, 120, "A first report");
        report(0, 10, "Another report");
        restart();
        report(120, 160, "A first report");
        report(10, 20, "Another report");
        List<String> news = reader.poll(http());
        assertThat(news).hasSize(120).doesNotHaveDuplicates();
        assertThat(news.stream().filter(first::contains))
                .as("acts that changed")
                .hasSize(20);

        assertThat(reader.poll(http())).isEmpty();
        report(160, 161, "A first report");
        assertThat(reader.poll(http())).hasSize(1);
    }

    @Test
    void aReaderReadsNoArchiveTwice() {
        parties();
        String path = involving();
        Set<String> archives = Set.of();
        int day = 0;
        // An archive ends by chance, after 32 acts on average.
        while (archives.size() <= 2) {
            assertThat(day).as("acts in few documents").isLessThan(1_000);
            report(day, day + 50, "A first report");
            day += 50;
            archives = archives(path);
        }
        report(day, day + 2, "A first report");
        assertThat(archives(path))
                .as("two further acts may begin one further archive, or two")
                .containsAll(archives);
    }

    /** Returns the addresses of a feed's documents. */
    private static Set<String> archives(String path) {
        Set<String> found = new LinkedHashSet<>();
        for (String next = path; next != null; next = prevArchive(next)) {
            assertThat(found.add(next)).as(next).isTrue();
        }
        return found;
    }

    private static String prevArchive(String path) {
        return FeedReader.link(FeedReader.read(FeedReader.get(http(), path)), "prev-archive")
                .orElse(null);
    }

    @Test
    void aFeedIsNamedAfterItsTopicItsEntitiesAndItsFilter() {
        parties();
        topic("Rules & " + mark, "{involving: [\"" + actor + "\"]}");
        assertThat(title("/timeline.atom?topic=" + encoded("rules & " + mark))).isEqualTo("Dateline: Rules & " + mark);
        assertThat(title("/timeline.atom?involving=AU")).isEqualTo("Dateline: Australia");
        assertThat(title("/timeline.atom?actors=AU&targets=NO&types=sanction&text=fish&from=2018-01-01"))
                .isEqualTo("Dateline: acts of Australia; acts on Norway; “fish”; types: Sanction; from 2018-01-01");
        assertThat(title("/timeline.atom")).isEqualTo("Dateline: all acts");
    }

    @Test
    void aDocumentHasWhatAtomAsksFor() {
        parties();
        // Where a stretch ends depends on the instants; of ten thousand runs, one would have a single stretch.
        report(0, 300, "A first report");
        String first = involving() + "&token=secret";
        Element feed = FeedReader.read(FeedReader.get(http(), first));
        isAtom(feed);
        assertThat(FeedReader.link(feed, "self")).hasValue(first);
        assertThat(archived(feed)).isFalse();
        assertThat(feed.getChildText("updated", FeedReader.ATOM))
                .isEqualTo(FeedReader.entries(feed).values().stream()
                        .max(String::compareTo)
                        .orElseThrow());

        String before = FeedReader.link(feed, "prev-archive").orElseThrow();
        assertThat(before).startsWith(first + "&before=");
        Element archive = FeedReader.read(FeedReader.get(http(), before));
        isAtom(archive);
        assertThat(archived(archive)).isTrue();
        assertThat(FeedReader.link(archive, "self")).hasValue(before);
        assertThat(FeedReader.link(archive, "current")).hasValue(first);
        assertThat(archive.getChildText("id", FeedReader.ATOM))
                .as("one feed, whoever asks")
                .isEqualTo(feed.getChildText("id", FeedReader.ATOM))
                .doesNotContain("secret", "before");
    }

    private static boolean archived(Element feed) {
        return feed.getChild("archive", Namespace.getNamespace("http://purl.org/syndication/history/1.0")) != null;
    }

    private static void isAtom(Element feed) {
        assertThat(feed.getNamespace()).isEqualTo(FeedReader.ATOM);
        assertThat(feed.getName()).isEqualTo("feed");
        Stream.concat(Stream.of(feed), feed.getChildren("entry", FeedReader.ATOM).stream())
                .forEach(FeedIT::isWhole);
        assertThat(FeedReader.entries(feed)).isNotEmpty();
    }

    /** What RFC 4287 requires of a feed and of an entry. */
    private static void isWhole(Element element) {
        for (String once : List.of("id", "title", "updated")) {
            assertThat(element.getChildren(once, FeedReader.ATOM)).as(once).hasSize(1);
        }
        assertThat(URI.create(element.getChildText("id", FeedReader.ATOM)).isAbsolute())
                .isTrue();
        assertThat(element.getChildText("title", FeedReader.ATOM)).isNotBlank();
        assertThat(OffsetDateTime.parse(element.getChildText("updated", FeedReader.ATOM)))
                .isAfter(OffsetDateTime.parse("2026-01-01T00:00:00Z"));
        assertThat(element.getChild("author", FeedReader.ATOM).getChildText("name", FeedReader.ATOM))
                .isEqualTo("Dateline");
        assertThat(element.getChildren("link", FeedReader.ATOM))
                .as("an entry without content has a link of the kind alternate")
                .anyMatch(link -> "alternate".equals(link.getAttributeValue("rel", "alternate")));
    }

    @Test
    void anActThatCeasesToMatchIsToldAsDeleted() {
        parties();
        report(0, 3, "A first report");
        Reading retracted = report(3, "A mistaken report");
        FeedReader reader = new FeedReader(involving());
        List<String> acts = reader.poll(http());
        assertThat(acts).hasSize(4);
        http().data("mutation { retractClaim(claim: \""
                + retracted.claims().getFirst().id() + "\", who: \"me\", why: \"trial\") { id } }");
        Element feed = FeedReader.read(FeedReader.get(http(), involving()));
        Element deleted = feed.getChild("deleted-entry", FeedReader.TOMBSTONES);
        assertThat(acts).contains(deleted.getAttributeValue("ref"));
        assertThat(FeedReader.entries(feed)).hasSize(3).doesNotContainKey(deleted.getAttributeValue("ref"));
        assertThat(OffsetDateTime.parse(deleted.getAttributeValue("when")).toInstant())
                .isAfter(Instant.now().minus(Duration.ofMinutes(5)));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        parties();
        report(0, 2, "A first report");
        HttpResponse<String> answer = FeedReader.get(http(), involving());
        assertThat(answer.headers().firstValue("cache-control")).hasValue("private, no-cache");
        String tag = answer.headers().firstValue("etag").orElseThrow();
        assertThat(tag)
                .as("a strong tag would keep the server from compressing")
                .startsWith("W/");
        for (String known : List.of(tag, tag.substring("W/".length()))) {
            HttpResponse<String> again = Http.send(http().request(involving()).header("If-None-Match", known));
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        report(2, "A first report");
        assertThat(Http.send(http().request(involving()).header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(200);
    }

    /** The title can change without an act, and HTTP states times in whole seconds. */
    @Test
    void aReaderThatKnowsOnlyATimeGetsTheWholeDocument() {
        parties();
        report(0, 2, "A first report");
        HttpResponse<String> answer =
                Http.send(http().request(involving()).header("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("last-modified")).isEmpty();
        assertThat(FeedReader.entries(FeedReader.read(answer))).hasSize(2);
    }

    @Test
    void aProgramAsksForTheChangesSinceItsLastAnswer() {
        parties();
        report(0, 5, "A first report");
        String recorded = FeedReader.get(http(), involving())
                .headers()
                .firstValue("dateline-recorded")
                .orElseThrow();
        String since = involving() + "&after=" + encoded(recorded);
        assertThat(FeedReader.entries(FeedReader.read(FeedReader.get(http(), since))))
                .isEmpty();
        report(5, 105, "A first report");
        report(0, "Another report");
        assertThat(new FeedReader(since).poll(http())).hasSize(101).doesNotHaveDuplicates();
    }

    @Test
    void aPlaceOrAnInstantThatIsNoneIsRefused() {
        for (Map.Entry<String, String> wrong :
                Map.of("before=x", "cursor", "after=x", "2018-11-23T14:05:00Z").entrySet()) {
            HttpResponse<String> answer = Http.send(http().request("/timeline.atom?" + wrong.getKey()));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains(wrong.getValue());
        }
    }
}
