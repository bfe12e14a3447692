package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Generated;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.Direction;
import org.dateline.model.Instrument;
import org.dateline.model.Party;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** "Which countries restrict it on a given day, and how far did each get?" */
@IntegrationTest
class MeasuresIT {

    private static final LocalDate DAY = LocalDate.of(1991, 2, 1);
    private static final String FIELDS = """
            totalCount pageInfo { endCursor hasNextPage } edges { node { id name stage certainty imposerText imposer { id } target { id }
              requestedBy { id } since { edtf } lastReported stages { stage action { id } } action { id } claim { quote } } }""";

    @Autowired
    Chronicle chronicle;

    @Autowired
    Http http;

    private final String mark = "measures" + System.nanoTime();
    private final String asker = mark + ":Asker";
    private final String banner = mark + ":Banner";
    private final String firm = mark + ":Firm";

    @BeforeEach
    void parties() {
        chronicle.parties(asker, banner, firm);
    }

    private Coding ban(Stage stage, int day) {
        return Generated.coding(
                ActionType.SANCTION, Instrument.PROCUREMENT_BAN, stage, Generated.on(DAY.plusDays(day)), banner, firm);
    }

    private Coding request(Party addressee) {
        return new Coding(
                ActionType.REQUEST,
                null,
                Instrument.PROCUREMENT_BAN,
                Direction.RESTRICTS,
                Stage.REQUESTED,
                Generated.on(DAY),
                null,
                null,
                null,
                null,
                null,
                List.of(new Party(Role.ACTOR, asker, asker, null, false), addressee, party(Role.TARGET, firm)),
                "asks");
    }

    private Coding tariff(String goods) {
        return new Coding(
                ActionType.SANCTION,
                null,
                Instrument.TARIFF,
                Direction.RESTRICTS,
                Stage.IN_FORCE,
                Generated.on(DAY),
                null,
                null,
                goods,
                null,
                null,
                List.of(party(Role.ACTOR, banner), party(Role.TARGET, firm)),
                "taxes " + goods);
    }

    private static Party party(Role role, String id) {
        return new Party(role, id, id, null, false);
    }

    private void report(Coding coding, int day) {
        chronicle.write(Generated.reading(mark + " " + coding + day, DAY.plusDays(day), coding));
    }

    private JsonNode measures(int on, String more) {
        return measures(on, firm, more);
    }

    private JsonNode measures(int on, String target, String more) {
        return http.data("{ measures(on: \"" + DAY.plusDays(on) + "\", targets: [\"" + target + "\"]" + more + ") { "
                        + FIELDS + " } }")
                .get("measures");
    }

    private static JsonNode row(JsonNode measures) {
        assertThat(measures.get("totalCount").asInt()).isEqualTo(1);
        return measures.get("edges").get(0).get("node");
    }

    @Test
    void whoIsAskedImposesAndWhoAsksDoesNot() {
        report(request(party(Role.ADDRESSEE, banner)), 0);
        report(request(new Party(Role.ADDRESSEE, "its allies", null, null, false)), 1);
        JsonNode rows = measures(5, "");
        assertThat(rows.get("totalCount").asInt()).isEqualTo(2);
        assertThat(rows.get("edges").findValues("imposer").toString()).doesNotContain(asker);
        assertThat(rows.get("edges").findValuesAsString("imposerText")).contains("its allies");
        assertThat(http.data("{ measures(on: \"1991-03-01\", imposers: [\"" + asker + "\"]) { totalCount } }")
                        .get("measures")
                        .get("totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void aRequestAndTheBanThatFollowsAreOneMeasure() {
        report(request(party(Role.ADDRESSEE, banner)), 0);
        report(ban(Stage.IN_FORCE, 10), 11);
        assertThat(row(measures(9, "")).get("stage").asString()).isEqualTo("REQUESTED");
        JsonNode row = row(measures(10, ""));
        assertThat(row.get("stage").asString()).isEqualTo("IN_FORCE");
        assertThat(row.get("requestedBy").toString()).contains(asker);
        assertThat(row.get("stages").findValuesAsString("stage")).containsExactly("REQUESTED", "IN_FORCE");
        assertThat(row.get("since").get("edtf").asString()).isEqualTo("1991-02-11");
    }

    @Test
    void whatWasReportedLaterIsNotKnownBefore() {
        report(ban(Stage.CONSIDERED, 0), 0);
        report(ban(Stage.IN_FORCE, 10), 30);
        assertThat(row(measures(15, "")).get("stage").asString()).isEqualTo("IN_FORCE");
        JsonNode then = row(measures(15, ", asOf: {reported: \"1991-02-20T00:00:00Z\"}"));
        assertThat(then.get("stage").asString()).isEqualTo("CONSIDERED");
        assertThat(then.get("lastReported").asString()).startsWith("1991-02-01");
        assertThat(measures(15, ", stages: [CONSIDERED]").get("totalCount").asInt())
                .isZero();
    }

    @Test
    void leadsFromAnActToItsMeasureAndBack() {
        report(ban(Stage.IN_FORCE, 10), 11);
        JsonNode row = row(measures(15, ""));
        String measure = row.get("id").asString();
        JsonNode back = http.data("{ node(id: \"" + row.get("action").get("id").asString()
                + "\") { ... on PolicyAction { measures { id stage } } } measure: node(id: \"" + measure
                + "\") { id ... on Measure { name } } }");
        assertThat(back.get("node").findValuesAsString("id")).containsExactly(measure);
        assertThat(back.get("measure").get("name").asString()).isEqualTo(banner + ": procurement ban on " + firm);
    }

    @Test
    void whatIsOnOtherGoodsHasThemInItsName() {
        report(tariff("wine"), 1);
        report(tariff("coal"), 2);
        assertThat(http.data("{ measures(on: \"" + DAY.plusDays(5) + "\", targets: [\"" + firm
                                + "\"]) { edges { node { name } } } }")
                        .findValuesAsString("name"))
                .containsExactlyInAnyOrder(
                        banner + ": tariff on " + firm + " (wine)", banner + ": tariff on " + firm + " (coal)");
    }

    @Test
    void pagesJoin() {
        for (int i = 0; i < 5; i++) {
            String imposer = mark + ":Banner" + i;
            chronicle.parties(imposer);
            report(Generated.sanction(imposer, firm, Generated.on(DAY)), i);
        }
        List<String> ids = new ArrayList<>();
        String after = "null";
        for (boolean more = true; more; ) {
            JsonNode page = measures(9, ", first: 2, after: " + after);
            page.get("edges").forEach(e -> ids.add(e.get("node").get("id").asString()));
            after = page.get("pageInfo").get("endCursor").toString();
            more = page.get("pageInfo").get("hasNextPage").asBoolean();
        }
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aMeasureReportedAnewHidesNoneThatWasReportedWithIt() {
        List<String> imposers = List.of(mark + ":Banner1", mark + ":Banner2", mark + ":Banner3");
        for (String imposer : imposers) {
            chronicle.parties(imposer);
            report(Generated.sanction(imposer, firm, Generated.on(DAY)), 1);
        }
        JsonNode first = measures(9, ", order: LAST_REPORTED, first: 1");
        report(Generated.sanction(imposers.getFirst(), firm, Generated.on(DAY)), 2);
        JsonNode rest = measures(
                9,
                ", order: LAST_REPORTED, first: 5, after: "
                        + first.get("pageInfo").get("endCursor"));
        assertThat(imposersOf(first)).containsExactly(imposers.getFirst());
        assertThat(imposersOf(rest)).containsExactly(imposers.get(1), imposers.get(2));
    }

    private static List<String> imposersOf(JsonNode measures) {
        List<String> ids = new ArrayList<>();
        measures.get("edges")
                .forEach(edge -> ids.add(edge.at("/node/imposer/id").asString()));
        return ids;
    }

    @Test
    void aPlannedEndLeavesABanInForceAndIsListedInItsHistory() {
        report(ban(Stage.IN_FORCE, 10), 11);
        Coding lifting = new Coding(
                ActionType.RETREAT,
                null,
                Instrument.PROCUREMENT_BAN,
                Direction.EASES,
                Stage.ANNOUNCED,
                Generated.on(DAY.plusDays(20)),
                null,
                null,
                null,
                null,
                null,
                List.of(party(Role.ACTOR, banner), party(Role.TARGET, firm)),
                "will lift");
        report(lifting, 21);
        JsonNode row = row(measures(30, ""));
        assertThat(row.get("stage").asString()).isEqualTo("IN_FORCE");
        assertThat(row.get("stages").findValuesAsString("stage")).containsExactly("IN_FORCE", "ANNOUNCED");
        JsonNode acts = http.data("{ timeline(filter: {involving: [\"" + firm
                        + "\"]}) { edges { node { measures { id direction } } } } }")
                .get("timeline");
        assertThat(acts.findValuesAsString("id"))
                .containsExactly(row.get("id").asString(), row.get("id").asString());
    }

    @Test
    void whatAnOrganImposesIsItsCountrysWhicheverIsAskedFor() {
        String organ = "org:commerce-us";
        Coding ban = Generated.coding(
                ActionType.SANCTION, Instrument.PROCUREMENT_BAN, Stage.IN_FORCE, Generated.on(DAY), organ, firm);
        Coding byOrgan = new Coding(
                ban.type(),
                null,
                ban.instrument(),
                ban.direction(),
                ban.stage(),
                ban.date(),
                null,
                null,
                null,
                null,
                null,
                List.of(new Party(Role.ACTOR, "Commerce", organ, "country:US", false), party(Role.TARGET, firm)),
                ban.summary());
        report(byOrgan, 1);
        for (String imposer : List.of("US", organ)) {
            assertThat(row(measures(9, ", imposers: [\"" + imposer + "\"]"))
                            .get("imposer")
                            .get("id")
                            .asString())
                    .isEqualTo("country:US");
        }
    }

    private Coding onAnOrgan() {
        Coding ban = ban(Stage.IN_FORCE, 0);
        Party organ = new Party(Role.TARGET, "the Commerce Department", "org:commerce-us", "country:US", false);
        return new Coding(
                ban.type(),
                null,
                ban.instrument(),
                ban.direction(),
                ban.stage(),
                ban.date(),
                null,
                null,
                null,
                null,
                null,
                List.of(party(Role.ACTOR, banner), organ),
                ban.summary());
    }

    @Test
    void aMeasureOnAnOrganIsFoundByItsPrincipalAndTheyAreNoNeighbours() {
        report(onAnOrgan(), 1);
        String mine = ", imposers: [\"" + banner + "\"]";
        for (String target : List.of("US", "org:commerce-us")) {
            JsonNode row = row(measures(9, target, mine));
            assertThat(row.get("target").get("id").asString()).isEqualTo("org:commerce-us");
        }
        assertThat(measures(9, "CN", mine).toString()).doesNotContain("org:commerce-us");
        String found = "{ timeline(filter: {actors: [\"" + banner + "\"], targets: [\"US\"] %s}) { totalCount } }";
        assertThat(http.data(found.formatted("")).findValue("totalCount").asInt())
                .isEqualTo(1);
        assertThat(http.data(found.formatted(", includeOrgans: false"))
                        .findValue("totalCount")
                        .asInt())
                .isZero();
        String beside = "{ neighbourhood(of: \"%s\", filter: {actors: [\"" + banner + "\"]}%s) { entity { id } } }";
        String then = ", asOf: {recorded: \"" + Analyst.recorded(http) + "\"}";
        for (String known : List.of("", then)) {
            assertThat(http.data(beside.formatted("US", known)).findValuesAsString("id"))
                    .containsExactly(banner);
            assertThat(http.data(beside.formatted("org:commerce-us", known)).findValuesAsString("id"))
                    .containsExactly(banner);
            assertThat(http.data(beside.formatted(banner, known)).findValuesAsString("id"))
                    .containsExactlyInAnyOrder("country:US", "org:commerce-us");
        }
    }
}
