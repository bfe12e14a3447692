package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Generated;
import org.dateline.model.ActionType;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.Instrument;
import org.dateline.model.Reading;
import org.dateline.model.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Acts that no visible claim asserts, in all that the service answers. */
@IntegrationTest
class DeniedIT {

    private static final LocalDate DAY = LocalDate.of(1992, 7, 9);

    @LocalServerPort
    int port;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Http http;

    private String turkey;
    private String russia;
    private String word;

    @BeforeEach
    void twoCountries() {
        String mark = String.valueOf(System.nanoTime());
        turkey = "unagreed:T" + mark;
        russia = "unagreed:R" + mark;
        word = "missile" + mark;
        chronicle.parties(turkey, russia);
    }

    private Coding agreement() {
        return Generated.coding(
                ActionType.AGREE, Instrument.AGREEMENT, Stage.ANNOUNCED, Generated.on(DAY), turkey, russia);
    }

    private void deny() {
        chronicle.write(Generated.reading(
                turkey + " denied that it had agreed to return the " + word, DAY.plusDays(1), true, agreement()));
    }

    private void report(int after) {
        chronicle.write(Generated.reading(
                turkey + " agreed to return the " + word + ", " + after, DAY.plusDays(after), agreement()));
    }

    private JsonNode timeline(String filter, String arguments) {
        return http.data("""
                { timeline(filter: {involving: ["%s"] %s} %s) { totalCount edges { node {
                    id contested denied hedged conditional storyCount } } } }""".formatted(turkey, filter, arguments)).get("timeline");
    }

    private int count(String filter) {
        JsonNode timeline = timeline(filter, "");
        assertThat(timeline.get("edges")).hasSize(timeline.get("totalCount").asInt());
        return timeline.get("totalCount").asInt();
    }

    private static JsonNode first(JsonNode timeline) {
        return timeline.get("edges").get(0).get("node");
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "denied: EXCLUDE, 0", "denied: null, 0", "denied: INCLUDE, 1", "denied: ONLY, 1"})
    void aDeniedActIsInATimelineThatAsksForIt(String filter, int acts) {
        deny();
        assertThat(count(filter)).isEqualTo(acts);
        assertThat(count("types: [AGREE] " + filter)).isEqualTo(acts);
        assertThat(count("text: \"" + word + "\" " + filter)).isEqualTo(acts);
        assertThat(count("and: [{targets: [\"" + russia + "\"] " + filter + "}]"))
                .isEqualTo(acts);
    }

    @Test
    void anAssertedActIsNotAmongTheDeniedOnes() {
        report(1);
        assertThat(count("denied: ONLY")).isZero();
        assertThat(count("")).isOne();
        assertThat(first(timeline("", "")).get("denied").asString()).isEqualTo("NONE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "histogram(filter: {involving: [\"T\"]}, bucket: MONTH) { n: totalCount }",
                "histogram(filter: {involving: [\"T\"]}, bucket: MONTH, by: TYPE) { n: totalCount }",
                "histogram(filter: {involving: [\"T\"]}, bucket: DAY, by: TARGET) { n: totalCount }",
                "histogram(filter: {involving: [\"T\"], text: \"W\"}, bucket: YEAR) { n: totalCount }",
                "histogram(filter: {anyOf: [\"T\", \"R\"]}, bucket: MONTH, by: STAGE) { n: totalCount }",
                "claims(filter: {involving: [\"T\"]}) { n: totalCount }",
            })
    void aDeniedActIsInNoCount(String query) {
        deny();
        String own = query.replace("\"T\"", "\"" + turkey + "\"")
                .replace("\"R\"", "\"" + russia + "\"")
                .replace("\"W\"", "\"" + word + "\"");
        assertThat(number(own)).isZero();
        assertThat(number(own.replace("filter: {", "filter: {denied: INCLUDE, ")))
                .isOne();
        assertThat(number(own.replace("filter: {", "filter: {denied: ONLY, "))).isOne();
        report(2);
        assertThat(number(own)).isPositive();
        assertThat(number(own.replace("filter: {", "filter: {denied: ONLY, "))).isZero();
    }

    private int number(String query) {
        return http.data("{ answer: " + query + " }").get("answer").get("n").asInt();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "neighbourhood(of: \"T\") { count }",
                "search(text: \"W\") { actions { score } }",
                "paths(from: \"T\", to: \"R\") { paths { score } }",
                "changes(from: \"1990-01-01T00:00:00Z\", to: \"1993-01-01T00:00:00Z\", clock: REPORTED,"
                        + " filter: {involving: [\"T\"]}) { edges { cursor } }"
            })
    void aDeniedActIsInNoList(String query) {
        deny();
        String own = "{ answer: "
                + query.replace("\"T\"", "\"" + turkey + "\"")
                        .replace("\"R\"", "\"" + russia + "\"")
                        .replace("\"W\"", "\"" + word + "\"")
                + " }";
        assertThat(list(own)).isEmpty();
        report(2);
        assertThat(list(own)).isNotEmpty();
    }

    @Test
    void aMeasureRestsOnNoDeniedAct() {
        Coding sanction = Generated.sanction(turkey, russia, Generated.on(DAY));
        String query = "{ answer: measures(on: \"2000-01-01\", targets: [\"" + russia + "\"]) { edges { cursor } } }";
        chronicle.write(Generated.reading(turkey + " denied sanctions", DAY.plusDays(1), true, sanction));
        assertThat(list(query)).isEmpty();
        chronicle.write(Generated.reading(turkey + " imposed sanctions", DAY.plusDays(2), sanction));
        assertThat(list(query)).hasSize(1);
    }

    private List<JsonNode> list(String query) {
        JsonNode answer = http.data(query).get("answer");
        JsonNode list = answer.isArray() ? answer : answer.iterator().next();
        return list.valueStream().toList();
    }

    @Test
    void onceAnyReportAssertsItAnActIsThereAndContested() {
        deny();
        report(3);
        JsonNode act = first(timeline("", ""));
        assertThat(act.get("contested").asBoolean()).isTrue();
        assertThat(act.get("denied").asString()).isEqualTo("SOME");
        assertThat(act.get("storyCount").asInt()).isOne();
    }

    @Test
    void byTheReportedClockItIsDeniedUntilTheFirstReportThatAssertsIt() {
        deny();
        report(3);
        String before = "asOf: {reported: \"" + DAY.plusDays(2) + "T12:00:00Z\"}";
        String after = "asOf: {reported: \"" + DAY.plusDays(4) + "T12:00:00Z\"}";
        assertThat(timeline("", before).get("totalCount").asInt()).isZero();
        assertThat(first(timeline("denied: ONLY", before)).get("denied").asString())
                .isEqualTo("ALL");
        assertThat(timeline("", after).get("totalCount").asInt()).isOne();
        assertThat(timeline("denied: ONLY", after).get("totalCount").asInt()).isZero();
    }

    @Test
    void byTheRecordedClockItIsDeniedUntilAnAssertingReportIsStored() throws InterruptedException {
        deny();
        Thread.sleep(5);
        String before = "asOf: {recorded: \"" + Instant.now().truncatedTo(ChronoUnit.MILLIS) + "\"}";
        Thread.sleep(5);
        report(0);
        assertThat(timeline("", before).get("totalCount").asInt()).isZero();
        assertThat(timeline("denied: INCLUDE", before).get("totalCount").asInt())
                .isOne();
        assertThat(timeline("", "").get("totalCount").asInt()).isOne();
    }

    @Test
    void anActSaysHowManyOfItsClaimsAreHedgedAndConditional() {
        report(1);
        Reading plain = Generated.reading(
                turkey + " reportedly agreed, unless prevented, to return the " + word, DAY.plusDays(2), agreement());
        Claim claim = plain.claims().getFirst();
        Assertion reserved = new Assertion(false, true, true, null, null, 0.5, "test", "test");
        chronicle.write(new Reading(
                plain.article(),
                plain.storyId(),
                plain.signature(),
                plain.segments(),
                plain.mentions(),
                List.of(Claim.of(plain.article().id(), claim.evidence(), claim.quote(), claim.coding(), reserved))));
        JsonNode act = first(timeline("", ""));
        assertThat(act.get("hedged").asString()).isEqualTo("SOME");
        assertThat(act.get("conditional").asString()).isEqualTo("SOME");
        assertThat(act.get("denied").asString()).isEqualTo("NONE");
        JsonNode early = first(timeline("", "asOf: {reported: \"" + DAY.plusDays(1) + "T23:59:59.999999Z\"}"));
        assertThat(early.get("hedged").asString()).isEqualTo("NONE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"or: [{denied: INCLUDE}]", "not: {denied: ONLY}"})
    void deniedBelowAnAlternativeOrANegationIsAnError(String filter) {
        JsonNode error = http.error("{ timeline(filter: {" + filter + "}) { totalCount } }");
        assertThat(error.get("message").asString()).contains("denied");
        assertThat(error.get("extensions").get("code").asString()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void aDeniedActIsFoundByItsId() {
        deny();
        String id = first(timeline("denied: ONLY", "")).get("id").asString();
        assertThat(http.data("{ node(id: \"" + id + "\") { ... on PolicyAction { denied } } }")
                        .get("node")
                        .get("denied")
                        .asString())
                .isEqualTo("ALL");
    }

    @ParameterizedTest
    @CsvSource({
        "export?format=cypher, a.denied = 'ALL'",
        "export?format=graphml, <data key=\"denied\">ALL</data>",
        "export?format=gexf, value=\"ALL\"",
        "export?format=timelinejs, '\"denied\":\"ALL\"'",
        "export?format=json-ld, '\"name\":\"denied\"'",
        "export?format=icalendar, X-DATELINE-DENIED:ALL",
        "timeline.atom?, term=\"ALL\""
    })
    void exportsAndFeedsLeaveItOutOrSayThatItIsDenied(String path, String said) throws Exception {
        deny();
        String plain = get(path + "&involving=" + encoded(turkey));
        assertThat(plain).doesNotContain("acts on");
        assertThat(get(path + "&denied=include&involving=" + encoded(turkey)))
                .contains("acts on")
                .contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"export?format=timelinejs", "export?format=icalendar", "timeline.atom?"})
    void titlesSayThatAnActIsDenied(String path) throws Exception {
        deny();
        assertThat(get(path + "&denied=ONLY&involving=" + encoded(turkey))).contains("Denied: " + turkey);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + path))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        // Lines of a calendar are folded.
        return answer.body().replace("\r\n ", "");
    }
}
