package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.curation.ClaimCurations;
import org.dateline.curation.Curations;
import org.dateline.curation.Signed;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Generated;
import org.dateline.model.Coding;
import org.dateline.model.Reading;
import org.dateline.model.UncertainDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the world was told and what the graph knew, asked over HTTP. */
@IntegrationTest
class AsOfIT {

    private static final LocalDate DAY = LocalDate.of(1987, 3, 10);

    @Autowired
    Chronicle chronicle;

    @Autowired
    Http http;

    @Autowired
    ClaimCurations claims;

    @Autowired
    Curations curations;

    private String a;
    private String b;

    @BeforeEach
    void pair() {
        a = "asof:A" + System.nanoTime();
        b = "asof:B" + System.nanoTime();
        chronicle.parties(a, b);
    }

    private Coding sanction(int day) {
        return Generated.sanction(a, b, Generated.on(DAY.plusDays(day)));
    }

    private void report(String text, int published, Coding coding) {
        chronicle.write(Generated.reading(a + " " + text, DAY.plusDays(published), coding));
    }

    private void deny(String text, int published, Coding coding) {
        chronicle.write(Generated.reading(a + " " + text, DAY.plusDays(published), true, coding));
    }

    private static String asOf(String fields) {
        return "asOf: {" + fields + "}";
    }

    private static String end(int day) {
        return "reported: \"" + DAY.plusDays(day) + "T23:59:59.999999Z\"";
    }

    private JsonNode timeline(String asOf) {
        return http.data("""
                { timeline(filter: {involving: ["%s", "%s"]}%s) { totalCount edges { node {
                    id storyCount contested firstReported lastReported date { edtf basis }
                    claims { totalCount edges { node { quote denied } } } } } } }""".formatted(a, b, asOf)).get("timeline");
    }

    private static JsonNode first(JsonNode timeline) {
        return timeline.get("edges").get(0).get("node");
    }

    @Test
    void everythingDerivesFromTheClaimsReportedByThen() {
        Coding loose = Generated.sanction(a, b, UncertainDate.published(DAY.plusDays(1)));
        report("sanctions, says one", 1, loose);
        report("sanctions, says another", 3, sanction(0));
        deny("does not sanction", 5, sanction(0));
        JsonNode early = timeline(", " + asOf(end(1)));
        assertThat(early.get("totalCount").asInt()).isEqualTo(1);
        assertThat(first(early).get("storyCount").asInt()).isEqualTo(1);
        assertThat(first(early).get("date").get("basis").asString()).isEqualTo("PUBLICATION");
        assertThat(first(early).get("claims").get("totalCount").asInt()).isEqualTo(1);
        JsonNode later = first(timeline(", " + asOf(end(4))));
        assertThat(later.get("storyCount").asInt()).isEqualTo(2);
        assertThat(later.get("date").get("edtf").asString()).isEqualTo(DAY.toString());
        assertThat(later.get("contested").asBoolean()).isFalse();
        assertThat(first(timeline("")).get("contested").asBoolean()).isTrue();
        assertThat(timeline(", " + asOf(end(0))).get("totalCount").asInt()).isZero();
    }

    @Test
    void anAnsweredQueryGivesTheSameBytesAfterLaterWrites() {
        report("sanctions, says one", 1, sanction(0));
        String query = """
                { timeline(filter: {anyOf: ["%1$s"]}%2$s) { totalCount edges { cursor node { id storyCount
                    claims { edges { cursor node { quote recordedAt article { id } action { storyCount } } } } } } }
                  histogram(filter: {involving: ["%1$s"]}, bucket: MONTH, by: TYPE%2$s) { totalCount buckets { start count } }
                  paths(from: "%1$s", to: "%3$s"%2$s) { paths { score hops { actions { id storyCount } } } }
                  entity(ref: "%1$s"%2$s) { id name } }""";
        JsonNode answer = http.post(query.formatted(a, "", b));
        String recorded = answer.get("extensions").get("recorded").asString();
        report("sanctions, says another", 2, sanction(0));
        report("sanctions again", 40, sanction(39));
        assertThat(http.post(query.formatted(a, "", b)).get("data")).isNotEqualTo(answer.get("data"));
        String replayed = ", " + asOf("recorded: \"" + recorded + "\"");
        JsonNode replay = http.post(query.formatted(a, replayed, b));
        assertThat(withoutCursors(replay)).isEqualTo(withoutCursors(answer));
    }

    /** Cursors name the asOf that they belong to. */
    private static String withoutCursors(JsonNode answer) {
        return answer.toString().replaceAll("\"cursor\":\"[^\"]*\"", "");
    }

    @Test
    void bothClocksCutTogether() {
        report("sanctions, says one", 1, sanction(0));
        String recorded = "recorded: \"" + recordedNow() + "\"";
        report("sanctions, says an older one", 0, sanction(0));
        assertThat(timeline(", " + asOf(end(0))).get("totalCount").asInt()).isEqualTo(1);
        assertThat(timeline(", " + asOf(end(0) + ", " + recorded))
                        .get("totalCount")
                        .asInt())
                .isZero();
        assertThat(first(timeline(", " + asOf(recorded))).get("storyCount").asInt())
                .isEqualTo(1);
    }

    @Test
    void whatIsReadWhileOthersReportAndCorrectIsReplayed() throws InterruptedException {
        // However slow the reader is beside the writers, they go on until it has answered some times.
        AtomicInteger answered = new AtomicInteger();
        Thread reporter = Thread.ofPlatform()
                .start(() -> IntStream.iterate(0, i -> i < 30 || answered.get() < 6, i -> i + 1)
                        .forEach(i -> report("sanctions, says " + i, i % 9, sanction(i % 4))));
        Thread corrector = Thread.ofPlatform()
                .start(() -> IntStream.iterate(0, i -> i < 15 || answered.get() < 6, i -> i + 1)
                        .forEach(this::reportAndTakeBack));
        List<JsonNode> seen = new ArrayList<>();
        String query = """
                { timeline(filter: {involving: ["%1$s"]}%3$s) { totalCount edges { node { id storyCount
                    claims(first: 50) { totalCount edges { node { id } } } } } }
                  histogram(filter: {involving: ["%1$s"]}, bucket: DAY%3$s) { totalCount buckets { start count } }
                  measures(on: "2000-01-01", targets: ["%2$s"]%3$s) { edges { node { stage lastReported } } } }""";
        while (reporter.isAlive() || corrector.isAlive()) {
            seen.add(http.post(query.formatted(a, b, "")));
            answered.incrementAndGet();
        }
        reporter.join();
        corrector.join();
        for (JsonNode answer : seen) {
            String at = answer.get("extensions").get("recorded").asString();
            assertThat(http.data(query.formatted(a, b, ", " + asOf("recorded: \"" + at + "\""))))
                    .isEqualTo(answer.get("data"));
        }
        assertThat(seen.stream().map(x -> x.get("data")).distinct()).hasSizeGreaterThan(2);
    }

    @Test
    void whatIsReportedAgainJustNowIsSeenOnceAndInWhole() throws InterruptedException {
        report("sanctions, says one", 1, sanction(0));
        Thread reporter = Thread.ofPlatform()
                .start(() -> IntStream.range(0, 60).forEach(i -> report("sanctions, says " + i, i % 9, sanction(0))));
        Set<String> amiss = ConcurrentHashMap.newKeySet();
        List<Thread> readers = Stream.generate(() -> Thread.ofPlatform().start(() -> readWhile(reporter, amiss)))
                .limit(3)
                .toList();
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(amiss).isEmpty();
    }

    private void readWhile(Thread reporter, Set<String> amiss) {
        while (reporter.isAlive()) {
            JsonNode seen = timeline("");
            JsonNode act = first(seen);
            boolean whole = seen.get("edges").size() == 1
                    && seen.get("totalCount").asInt() == 1
                    && act.get("storyCount").equals(act.get("claims").get("totalCount"));
            if (!whole) {
                amiss.add(seen.toString());
            }
        }
    }

    private void reportAndTakeBack(int i) {
        Reading hearsay = Generated.reading(a + " hearsay " + i, DAY.plusDays(i % 9), sanction(i % 4));
        chronicle.write(hearsay);
        curations.make(claims.retract(hearsay.claims().getFirst().id()), new Signed("ann", "hearsay"));
    }

    private String recordedNow() {
        return http.post("{ entity(ref: \"" + a + "\") { id } }")
                .get("extensions")
                .get("recorded")
                .asString();
    }

    @Test
    void whatWasAnnouncedAheadOfItsReportIsSeenThenAndInOrder() {
        report("will sanction", 1, sanction(30));
        report("sanctions", 1, sanction(0));
        JsonNode seen = timeline(", " + asOf(end(2)));
        assertThat(seen.get("edges").findValuesAsString("edtf"))
                .containsExactly(DAY.plusDays(30).toString(), DAY.toString());
    }

    @Test
    void pagesAsOfADateJoinWithoutGapOrOverlap() {
        IntStream.range(0, 12).forEach(i -> report("sanctions " + i, i % 5, sanction(i)));
        String known = asOf(end(3));
        List<String> all = timeline(", " + known).get("edges").findValuesAsString("id");
        List<String> joined = new ArrayList<>();
        String after = "null";
        for (boolean more = true; more; ) {
            JsonNode page = http.data("""
                    { timeline(filter: {involving: ["%s"]}, first: 3, after: %s, %s) {
                        edges { node { id } } pageInfo { hasNextPage endCursor } } }""".formatted(a, after, known)).get("timeline");
            joined.addAll(page.get("edges").findValuesAsString("id"));
            more = page.get("pageInfo").get("hasNextPage").asBoolean();
            after = page.get("pageInfo").get("endCursor").toString();
        }
        assertThat(all).hasSizeGreaterThan(6);
        assertThat(joined).isEqualTo(all);
    }

    @Test
    void aCursorIsOfNoUseWithAnotherAsOf() {
        report("sanctions", 0, sanction(0));
        report("sanctions again", 1, sanction(1));
        String page = "{ timeline(filter: {involving: [\"%s\"]}, first: 1, after: %s%s) { pageInfo { endCursor } } }";
        JsonNode cursor = http.data(page.formatted(a, "null", ""))
                .get("timeline")
                .get("pageInfo")
                .get("endCursor");
        JsonNode error = http.error(page.formatted(a, cursor, ", " + asOf(end(1))));
        assertThat(error.get("extensions").get("classification").asString()).isEqualTo("BAD_REQUEST");
        assertThat(error.get("message").asString()).contains("another asOf");
    }

    @Test
    void theFutureIsNotRecordedYet() {
        JsonNode error = http.error("{ entity(ref: \"" + a + "\", asOf: {recorded: \""
                + Instant.now().plusSeconds(3600) + "\"}) { id } }");
        assertThat(error.get("extensions").get("classification").asString()).isEqualTo("BAD_REQUEST");
        assertThat(error.get("message").asString()).contains("future");
    }

    @Test
    void anArticleIsUnknownBeforeItsReportAndSoIsItsClaim() {
        report("sanctions", 5, sanction(5));
        String claim = http.data("{ timeline(filter: {involving: [\"" + a
                        + "\"]}) { edges { node { claims { edges { node { id article { id } } } } } } } }")
                .findValue("claims")
                .findValue("id")
                .asString();
        String node = "{ node(id: \"" + claim + "\"%s) { ... on Claim { article { id } } } }";
        assertThat(http.data(node.formatted("")).get("node").isNull()).isFalse();
        assertThat(http.data(node.formatted(", " + asOf(end(4)))).get("node").isNull())
                .isTrue();
        String article = http.data(node.formatted("")).findValue("id").asString();
        assertThat(http.data("{ article(ref: \"" + article + "\", " + asOf(end(4)) + ") { id } }")
                        .get("article")
                        .isNull())
                .isTrue();
    }
}
