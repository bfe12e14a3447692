package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Generated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What changed, as anybody asks for it: by combined filters, and as it was known before. */
@IntegrationTest
class ChangesIT {

    private static final LocalDate DAY = LocalDate.of(1992, 3, 2);
    private static final String PAGE = """
            { changes(from: "%s", to: "2100-01-01T00:00:00Z" %s) { edges { cursor node { kind at action { id } after {
                name parties { entity { name } } } } } } }""";

    @Autowired
    Chronicle chronicle;

    @Autowired
    Http http;

    private final String mark = "changes" + System.nanoTime();
    private final String a = mark + ":A";
    private final String b = mark + ":B";
    private final String c = mark + ":C";
    private String start;

    @BeforeEach
    void parties() {
        chronicle.parties(a, b, c);
        start = Analyst.recorded(http);
    }

    private void report(String actor, int done, int published) {
        chronicle.write(Generated.reading(
                mark + " " + actor + " of day " + done + " told on " + published,
                DAY.plusDays(published),
                Generated.sanction(actor, b, Generated.on(DAY.plusDays(done)))));
    }

    private JsonNode page(String more) {
        return http.data(PAGE.formatted(start, more)).get("changes").get("edges");
    }

    private List<String> names(String more) {
        return page(more).findValuesAsString("name").stream()
                .filter(name -> name.contains(" acts on "))
                .map(name -> name.substring(mark.length() + 1, mark.length() + 2))
                .toList();
    }

    @Test
    void combinedFiltersTakeTheSameActsAsInATimeline() {
        report(a, 0, 1);
        report(c, 40, 41);
        assertThat(names(", filter: {involving: [\"" + b + "\"], or: [{actors: [\"" + c
                        + "\"]}, {window: {from: \"2000-01-01\"}}]}"))
                .containsExactly("C");
        assertThat(names(", filter: {involving: [\"" + b + "\"], not: {actors: [\"" + c + "\"]}}"))
                .containsExactly("A");
        assertThat(names(", filter: {involving: [\"" + b
                        + "\"], and: [{text: \"acts\"}, {not: {text: \"\\\"of day 40\\\"\"}}]}"))
                .containsExactly("A");
        assertThat(names(", filter: {involving: [\"" + b + "\"], text: \"\\\"of day 4\\\"\"}"))
                .as("whole words only")
                .isEmpty();
    }

    @Test
    void whatHadNotBeenReportedIsNoChangeAsOfThen() {
        report(a, 0, 5);
        report(c, 40, 41);
        report(a, 0, 2);
        String reported = ", asOf: {reported: \"1992-03-06T00:00:00Z\"}, filter: {involving: [\"" + b + "\"]}";
        JsonNode first = page(reported);
        assertThat(first.size()).isEqualTo(1);
        String later = page(", filter: {actors: [\"" + a + "\"]}")
                .get(0)
                .findValue("at")
                .asString();
        assertThat(first.get(0).findValue("at").asString())
                .as("the older report came last")
                .isGreaterThan(later);
        assertThat(names(", clock: REPORTED, asOf: {reported: \"1992-03-06T00:00:00Z\"}, filter: {involving: [\"" + b
                        + "\"]}"))
                .isEmpty();
        String byReport = """
                { changes(from: "1992-03-01T00:00:00Z", to: "1992-12-31T00:00:00Z", clock: REPORTED, filter: {involving: ["%s"]}%s)
                { edges { node { at action { id } } } } }""";
        assertThat(http.data(byReport.formatted(b, "")).findValuesAsString("at"))
                .containsExactly("1992-03-04T23:59:59.999999Z", "1992-04-12T23:59:59.999999Z");
    }

    @Test
    void anActOfTheDayThatEndsWithTheFirstInstantWasEarlier() {
        report(a, 0, 1);
        report(c, 1, 1);
        String kinds = """
                { changes(from: "%s", to: "1992-12-31T00:00:00Z", clock: REPORTED, filter: {actors: ["%s"]}) { edges {
                node { kind } } } }""";
        String end = "1992-03-02T23:59:59.999999Z";
        assertThat(http.data(kinds.formatted(end, a)).findValuesAsString("kind"))
                .as("of that day")
                .containsExactly("LEARNED");
        assertThat(http.data(kinds.formatted(end, c)).findValuesAsString("kind"))
                .as("of the day after")
                .containsExactly("HAPPENED");
        assertThat(http.data(kinds.formatted("1992-03-02T23:59:59.999998Z", a)).findValuesAsString("kind"))
                .as("while a part of the day is left")
                .containsExactly("HAPPENED");
    }

    @Test
    void changesAreReplayedWithTheNamesAndTheFirstReportsOfThen() {
        report(a, 0, 5);
        report(c, 40, 41);
        String recorded = Analyst.recorded(http);
        String asOf = ", asOf: {recorded: \"" + recorded + "\"}, filter: {involving: [\"" + b + "\"]}";
        String byReport = "{ changes(from: \"1992-03-01T00:00:00Z\", to: \"1992-12-31T00:00:00Z\", clock: REPORTED"
                + asOf + ") { edges { node { at after { name parties { entity { id name } } } } } } }";
        String before = http.post(PAGE.formatted(start, asOf)).toString();
        String beforeByReport = http.post(byReport).toString();
        assertThat(before).contains("LEARNED");
        report(a, 0, 1);
        http.data("mutation { mergeEntities(from: \"" + c + "\", into: \"" + a
                + "\", who: \"ann\", why: \"the same\") { id } }");
        assertThat(http.post(PAGE.formatted(start, asOf)).toString()).isEqualTo(before);
        assertThat(http.post(byReport).toString()).isEqualTo(beforeByReport);
        String cursor = page(", filter: {involving: [\"" + b + "\"]}")
                .get(0)
                .get("cursor")
                .asString();
        assertThat(http.error(PAGE.formatted(start, asOf + ", after: \"" + cursor + "\""))
                        .get("message")
                        .asString())
                .contains("another asOf");
    }
}
