package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Clock;
import org.dateline.graph.Generated;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.client.WebSocketGraphQlClient;
import org.springframework.web.reactive.socket.client.StandardWebSocketClient;
import tools.jackson.databind.JsonNode;

/** Acts that some claims assert and others deny, in all that the service answers by a filter. */
@IntegrationTest
class ContestedIT {

    private static final LocalDate DAY = LocalDate.of(1988, 2, 10);
    private static final LocalDate LATER = DAY.plusDays(90);
    private static final LocalDate LAST = DAY.plusDays(180);

    @LocalServerPort
    int port;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Http http;

    @Autowired
    Clock clock;

    private final String mark = "contest" + System.nanoTime();
    private final String turkey = mark + ":T";
    private final String russia = mark + ":R";
    private final String word = "missile" + mark;
    private Instant start = Instant.EPOCH;

    /** One act is asserted, one contested and one denied. */
    @BeforeEach
    void threeActs() {
        chronicle.parties(turkey, russia);
        start = clock.at();
        tell(false, DAY, 1);
        tell(false, LATER, 1);
        tell(true, LATER, 2);
        tell(true, LAST, 1);
    }

    private void tell(boolean denied, LocalDate day, int after) {
        Coding coding = Generated.coding(
                ActionType.AGREE, Instrument.AGREEMENT, Stage.ANNOUNCED, Generated.on(day), turkey, russia);
        String text =
                turkey + (denied ? " denied that it agreed" : " agreed") + " on " + day + " to return the " + word;
        chronicle.write(Generated.reading(text, day.plusDays(after), denied, coding));
    }

    private Set<String> days(String filter, String arguments) {
        JsonNode timeline = http.data("{ timeline(filter: {involving: [\"" + turkey + "\"] " + own(filter) + "} "
                        + arguments + ") { totalCount edges { node { date { edtf } } } } }")
                .get("timeline");
        assertThat(timeline.get("edges")).hasSize(timeline.get("totalCount").asInt());
        return Set.copyOf(timeline.findValuesAsString("edtf"));
    }

    private String own(String text) {
        return text.replace("\"T\"", "\"" + turkey + "\"")
                .replace("\"R\"", "\"" + russia + "\"")
                .replace("\"W\"", "\"" + word + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contested: null | asserted contested",
                "contested: true | contested",
                "contested: false | asserted",
                "contested: true denied: INCLUDE | contested",
                "contested: false denied: INCLUDE | asserted denied",
                "contested: true denied: ONLY |",
                "not: {contested: true} | asserted",
                "not: {contested: false} | contested",
                "contested: true and: [{contested: false}] |",
                "denied: INCLUDE or: [{contested: true}, {not: {minStories: 1}}] | contested denied",
                "contested: true types: [AGREE] | contested",
                "contested: true text: \"W\" | contested",
                "contested: true window: {to: \"1988-04-01\"} |",
                "contested: true anyOf: [\"T\", \"R\"] | contested"
            })
    void aContestedActIsInATimelineThatAsksForIt(String filter, String acts) {
        Map<String, LocalDate> dayOf = Map.of("asserted", DAY, "contested", LATER, "denied", LAST);
        Set<String> expected = acts == null
                ? Set.of()
                : Set.of(acts.split(" ")).stream()
                        .map(act -> String.valueOf(dayOf.get(act)))
                        .collect(Collectors.toSet());
        assertThat(days(filter, "")).isEqualTo(expected);
        assertThat(days("", "").size()).as("the filter is what leaves acts out").isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{anyOf: [\"T\", \"R\"], contested: true}",
                "{text: \"W\", contested: true}",
                "{window: {from: \"1988-05-10\", to: \"1988-05-10\"}, contested: true, types: [AGREE]}"
            })
    void itIsFoundByEveryIndex(String filter) {
        assertThat(http.data("{ timeline(filter: " + own(filter) + ", first: 500) { edges { node { contested date {"
                                + " edtf } parties { entity { id } } } } } }")
                        .at("/timeline/edges")
                        .valueStream()
                        .filter(edge -> edge.toString().contains(turkey)))
                .singleElement()
                .satisfies(edge -> {
                    assertThat(edge.at("/node/contested").asBoolean()).isTrue();
                    assertThat(edge.at("/node/date/edtf").asString()).isEqualTo(LATER.toString());
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "histogram(filter: {involving: [\"T\"] C}, bucket: MONTH) { n: totalCount } | 1",
                "histogram(filter: {involving: [\"T\"] C}, bucket: MONTH, by: TYPE) { n: totalCount } | 1",
                "histogram(filter: {involving: [\"T\"] C}, bucket: DAY, by: TARGET) { n: totalCount } | 1",
                "histogram(filter: {involving: [\"T\"], text: \"W\" C}, bucket: YEAR) { n: totalCount } | 1",
                "histogram(filter: {anyOf: [\"T\", \"R\"] C}, bucket: MONTH, by: STAGE) { n: totalCount } | 1",
                "claims(filter: {involving: [\"T\"] C}) { n: totalCount } | 2"
            })
    void itAloneIsCounted(String query, int count) {
        assertThat(number(own(query.replace(" C}", ", contested: true}")))).isEqualTo(count);
        assertThat(number(own(query.replace(" C}", "}")))).isGreaterThan(count);
    }

    private int number(String query) {
        return http.data("{ answer: " + query + " }").at("/answer/n").asInt();
    }

    @Test
    void neighboursAreCountedByIt() {
        String query = "{ neighbourhood(of: \"" + turkey + "\", filter: {C}) { count } }";
        assertThat(http.data(query.replace("C", ""))
                        .at("/neighbourhood/0/count")
                        .asInt())
                .isEqualTo(2);
        assertThat(http.data(query.replace("C", "contested: true"))
                        .at("/neighbourhood/0/count")
                        .asInt())
                .isOne();
    }

    @Test
    void changesAreOfContestedActsAlone() {
        String query = "{ changes(from: \"" + DAY + "T00:00:00Z\", to: \"2100-01-01T00:00:00Z\", clock: REPORTED,"
                + " filter: {involving: [\"" + turkey + "\"] C}) { edges { node { action { date { edtf } } } } } }";
        assertThat(Set.copyOf(http.data(query.replace("C}", "}")).findValuesAsString("edtf")))
                .contains(DAY.toString());
        assertThat(http.data(query.replace("C}", ", contested: true}")).findValuesAsString("edtf"))
                .containsOnly(LATER.toString());
    }

    @Test
    void byTheReportedClockAnActIsContestedFromTheFirstReportThatDeniesIt() {
        String before = "asOf: {reported: \"" + LATER.plusDays(1) + "T23:59:59.999999Z\"}";
        String after = "asOf: {reported: \"" + LATER.plusDays(2) + "T23:59:59.999999Z\"}";
        assertThat(days("contested: true", before)).isEmpty();
        assertThat(days("contested: false", before)).contains(LATER.toString());
        assertThat(days("contested: true", after)).containsExactly(LATER.toString());
    }

    @Test
    void byTheRecordedClockAnActIsContestedOnceADenialIsStored() {
        String before = "asOf: {recorded: \"" + Analyst.recorded(http) + "\"}";
        tell(true, DAY, 3);
        assertThat(days("contested: true", before)).containsExactly(LATER.toString());
        assertThat(days("contested: true", "")).containsExactlyInAnyOrder(DAY.toString(), LATER.toString());
    }

    @Test
    void aTopicKeepsIt() {
        String topic = "Contested " + mark;
        String saved = http.data("mutation { createTopic(name: \"" + topic + "\", filter: {involving: [\"" + turkey
                        + "\"], contested: true}) { criteria { contested } } }")
                .at("/createTopic/criteria")
                .toString();
        assertThat(saved).isEqualTo("{\"contested\":true}");
        assertThat(days("topic: \"" + topic + "\"", "")).containsExactly(LATER.toString());
        http.data("mutation { deleteTopic(ref: \"" + topic + "\") { id } }");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aSubscriptionTellsOfAnActOnceItIsContested() {
        WebSocketGraphQlClient client = WebSocketGraphQlClient.create(
                URI.create("ws://127.0.0.1:" + port + "/graphql"), new StandardWebSocketClient());
        List<Map<String, Object>> events = client.document("subscription { timeline(filter: {involving: [\"" + turkey
                        + "\"], contested: true}, after: \"" + start
                        + "\") { matches action { contested date { edtf } } } }")
                .retrieveSubscription("timeline")
                .toEntity(Map.class)
                .map(event -> (Map<String, Object>) event)
                .take(1)
                .collectList()
                .block(Duration.ofSeconds(20));
        client.stop().block(Duration.ofSeconds(20));
        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .containsEntry("matches", true)
                        .containsEntry("action", Map.of("contested", true, "date", Map.of("edtf", LATER.toString()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export?format=cypher&involving=T&contested=true",
                "export?format=graphml&involving=T&contested=true",
                "export?format=gexf&involving=T&contested=true",
                "export?format=graphml&involving=T&filter={\"contested\":true}",
                "export?format=json-ld&involving=T&contested=true",
                "export?format=icalendar&involving=T&contested=true",
                "timeline.atom?involving=T&contested=true",
                "embed?of=T&contested=true"
            })
    void exportsFeedsAndFramesHaveContestedActsAlone(String path) throws Exception {
        assertThat(acts(path.replace("contested=true", "denied=INCLUDE").replace("{\"contested\":true}", "{}")))
                .as("without the filter")
                .contains(DAY.toString());
        assertThat(acts(path)).containsExactly(LATER.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"denial=any", "denial=any&flow=forward&of=R"})
    void aFrameHasWhatAnyReportDenies(String choice) throws Exception {
        assertThat(acts("embed?of=T&" + choice)).containsExactlyInAnyOrder(LATER.toString(), LAST.toString());
    }

    /** The days of the acts that an answer holds: iCalendar writes them without dashes. */
    private Set<String> acts(String path) throws IOException, InterruptedException {
        String encoded = path.replace("=T", "=" + encoded(turkey))
                .replace("=R", "=" + encoded(russia))
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("\"", "%22");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + encoded))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String all = answer.body();
        return List.of(DAY, LATER, LAST).stream()
                .map(LocalDate::toString)
                .filter(day -> all.contains(day) || all.contains(day.replace("-", "")))
                .collect(Collectors.toSet());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
