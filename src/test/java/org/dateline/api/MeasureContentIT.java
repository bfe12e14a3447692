package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import org.dateline.model.Quantity;
import org.dateline.model.Role;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a measure says beside its stage: when it held, what comes, on what and how much. */
@IntegrationTest
class MeasureContentIT {

    private static final LocalDate DAY = LocalDate.of(1983, 4, 1);

    @Autowired
    Chronicle chronicle;

    @Autowired
    Http http;

    private final String mark = "content" + System.nanoTime();
    private final String imposer = mark + ":Imposer";
    private final String target = mark + ":Target";
    private final String other = mark + ":Other";

    @BeforeEach
    void parties() {
        chronicle.parties(imposer, target, other);
    }

    private void tariff(Stage stage, int day, String due, String goods, String on, Quantity... quantities) {
        UncertainDate date = Generated.on(DAY.plusDays(day));
        boolean eases = stage == Stage.SUSPENDED || stage == Stage.ENDED;
        Coding coding = new Coding(
                eases ? ActionType.RETREAT : ActionType.SANCTION,
                null,
                Instrument.TARIFF,
                eases ? Direction.EASES : Direction.RESTRICTS,
                stage,
                date,
                due == null ? null : Generated.on(LocalDate.parse(due)),
                null,
                goods,
                quantities.length == 0 ? null : quantities[0].text(),
                null,
                List.of(
                        new Party(Role.ACTOR, imposer, imposer, null, false),
                        new Party(Role.TARGET, on, on, null, false)),
                mark);
        chronicle.write(Generated.reading(
                mark + stage + day + on,
                DAY.plusDays(day),
                coding.with(List.of(quantities), goods == null ? List.of() : List.of(goods), List.of("72"))));
    }

    private static Quantity percent(double value, Double from) {
        return new Quantity(value + " percent", value, from, "PERCENT", null);
    }

    private JsonNode measure(int day) {
        return http.data("{ measures(on: \"" + DAY.plusDays(day) + "\", targets: [\"" + target
                        + "\"]) { edges { node { stage due { edtf } goods goodsList chapters magnitude quantities { text value"
                        + " from unit currency } intervals { from { edtf } to { edtf } } } } } }")
                .get("measures")
                .get("edges")
                .get(0)
                .get("node");
    }

    @Test
    void aMeasureOnGoodsOfOneCountryIsNoneOnAnother() {
        fallsOn("steel", target);
        fallsOn("steel pipes", other);
        assertThat(falling(target)).containsExactly("steel");
        assertThat(falling(other)).containsExactly("steel pipes");
    }

    private void fallsOn(String goods, String on) {
        Coding coding = new Coding(
                ActionType.SANCTION,
                null,
                Instrument.TARIFF,
                Direction.RESTRICTS,
                Stage.IN_FORCE,
                Generated.on(DAY),
                null,
                null,
                goods + " from " + on,
                null,
                null,
                List.of(
                        new Party(Role.ACTOR, imposer, imposer, null, false),
                        new Party(Role.AFFECTED, on, on, null, false)),
                mark);
        chronicle.write(Generated.reading(mark + goods, DAY, coding.with(List.of(), List.of(goods), List.of("72"))));
    }

    @Test
    void aBanOnGoodsForACountryFallsOnIt() {
        Coding ban = Generated.banOnGoods(imposer, "country:TV", "harpoons", Generated.on(DAY), mark);
        chronicle.write(Generated.reading(mark + "harpoons", DAY, ban));
        assertThat(falling("TV")).containsExactly("harpoons");
    }

    private List<String> falling(String on) {
        return http.data("{ measures(on: \"" + DAY.plusDays(1) + "\", imposers: [\"" + imposer + "\"], targets: [\""
                        + on + "\"]) { edges { node { goodsList } } } }")
                .get("measures")
                .get("edges")
                .valueStream()
                .map(edge -> edge.at("/node/goodsList/0").asString())
                .toList();
    }

    @Test
    void whatIsAnnouncedIsDueUntilItHolds() {
        tariff(Stage.ANNOUNCED, 0, "1983-06-01", "steel", target);
        tariff(Stage.IN_FORCE, 61, null, "steel", target);
        assertThat(measure(10).get("due").get("edtf").asString()).isEqualTo("1983-06-01");
        assertThat(measure(10).get("intervals").size()).isZero();
        assertThat(measure(70).get("due").isNull()).isTrue();
        assertThat(measure(70).get("intervals").toString())
                .isEqualTo("[{\"from\":{\"edtf\":\"1983-06-01\"},\"to\":null}]");
    }

    @Test
    void aRestoredMeasureHasTwoIntervals() {
        tariff(Stage.IN_FORCE, 0, null, "steel", target);
        tariff(Stage.SUSPENDED, 10, null, "steel", target);
        tariff(Stage.IN_FORCE, 20, null, "steel", target);
        tariff(Stage.ENDED, 30, null, "steel", target);
        assertThat(measure(25).get("intervals").toString())
                .isEqualTo("[{\"from\":{\"edtf\":\"1983-04-01\"},\"to\":{\"edtf\":\"1983-04-11\"}},"
                        + "{\"from\":{\"edtf\":\"1983-04-21\"},\"to\":null}]");
        assertThat(measure(40).get("intervals").get(1).get("to").get("edtf").asString())
                .isEqualTo("1983-05-01");
    }

    @Test
    void aRaisedTariffSaysTheNewRateFromItsDayOn() {
        tariff(Stage.IN_FORCE, 0, null, "steel", target, percent(10, null));
        tariff(Stage.IN_FORCE, 20, null, "steel", target, percent(25, 10.0));
        assertThat(measure(10).get("quantities").toString())
                .isEqualTo(
                        "[{\"text\":\"10.0 percent\",\"value\":10.0,\"from\":null,\"unit\":\"PERCENT\",\"currency\":null}]");
        assertThat(measure(20).get("quantities").get(0).get("value").asDouble()).isEqualTo(25);
        assertThat(measure(20).get("quantities").get(0).get("from").asDouble()).isEqualTo(10);
        assertThat(measure(20).get("goods").asString()).isEqualTo("steel");
        assertThat(measure(20).get("goodsList").toString()).isEqualTo("[\"steel\"]");
        assertThat(measure(20).get("chapters").toString()).isEqualTo("[\"72\"]");
        JsonNode act = http.data(
                        "{ timeline(filter: {involving: [\"" + target
                                + "\"]}, last: 1) { edges { node { chapters goodsList quantities { value } claims { edges { node { id } } } } } } }")
                .get("timeline")
                .get("edges")
                .get(0)
                .get("node");
        assertThat(act.get("chapters").toString()).isEqualTo("[\"72\"]");
        assertThat(act.get("quantities").get(0).get("value").asDouble()).isEqualTo(10);
    }

    @Test
    void wordsWithoutANumberStandInTheMagnitudeAlone() {
        tariff(Stage.IN_FORCE, 0, null, "steel", target, new Quantity("tens of ships", null, null, "VESSELS", null));
        assertThat(measure(10).get("quantities").toString()).isEqualTo("[]");
        assertThat(measure(10).get("magnitude").asString()).isEqualTo("tens of ships");
    }

    @Test
    void aMeasureWithoutGoodsHasNoChapters() {
        tariff(Stage.IN_FORCE, 0, null, null, target);
        assertThat(measure(10).get("chapters").toString()).isEqualTo("[]");
    }

    @Test
    void aStatedMagnitudeOfAnAnalystIsTakenApart() {
        http.data("mutation { assertClaim(input: {type: SANCTION, instrument: TARIFF, direction: RESTRICTS,"
                + " stage: IN_FORCE, parties: [{role: ACTOR, text: \"x\", entity: \"" + imposer
                + "\"}, {role: TARGET, text: \"y\","
                + " entity: \"" + target + "\"}], quote: \"" + mark
                + " taxes wine\", source: \"Test\", publishedAt: \"1983-04-05\","
                + " goods: \"wine\", magnitude: \"from 5 to 12.5 per cent\"}, who: \"test\", why: \"test\") { id } }");
        JsonNode act = http.data("{ timeline(filter: {involving: [\"" + target
                        + "\"]}) { edges { node { goodsList chapters quantities { text value from unit } } } } }")
                .get("timeline")
                .get("edges")
                .get(0)
                .get("node");
        assertThat(act.toString())
                .isEqualTo("{\"goodsList\":[\"wine\"],\"chapters\":[\"22\"],\"quantities\":[{\"text\":\"from 5 to 12.5"
                        + " per cent\",\"value\":12.5,\"from\":5.0,\"unit\":\"PERCENT\"}]}");
    }

    private int listed(String filter) {
        return http.data("{ measures(on: \"" + DAY.plusDays(9) + "\", targets: [\"" + target + "\"], " + filter
                        + ") { totalCount edges { node { id } } } }")
                .at("/measures/totalCount")
                .asInt();
    }

    @Test
    void measuresAreFoundByWhatTheyAreOnAndHowMuch() {
        tariff(Stage.IN_FORCE, 0, null, "hot-rolled steel", target, percent(25, null));
        assertThat(listed("goods: \"steel\"")).isOne();
        assertThat(listed("goods: \"cold-rolled steel\"")).isZero();
        assertThat(listed("chapters: [\"72\", \"76\"]")).isOne();
        assertThat(listed("chapters: [\"10\"]")).isZero();
        assertThat(listed("quantity: {unit: \"PERCENT\", min: 20, max: 30}")).isOne();
        assertThat(listed("quantity: {unit: \"PERCENT\", min: 30}")).isZero();
        assertThat(listed("quantity: {unit: \"PERSONS\"}")).isZero();
        assertThat(listed("goods: \"steel\", chapters: [\"72\"], quantity: {unit: \"percent\", max: 25}"))
                .isOne();
    }

    @Test
    void aMeasureIsFoundByTheRateThatItHasOnTheDay() {
        tariff(Stage.IN_FORCE, 0, null, "steel", target, percent(10, null));
        tariff(Stage.IN_FORCE, 5, null, "steel", target, percent(25, 10.0));
        assertThat(listed("quantity: {unit: \"PERCENT\", max: 10}")).isZero();
        assertThat(listed("quantity: {unit: \"PERCENT\", min: 25}")).isOne();
    }

    @Test
    void aWrongChapterOrUnitIsToldByItsArgument() {
        assertThat(http.post("{ measures(on: \"2020-01-01\", chapters: [\"7\"]) { totalCount } }")
                        .at("/errors/0/message")
                        .asString())
                .startsWith("chapters: \"7\" is no chapter");
        assertThat(http.post("{ measures(on: \"2020-01-01\", quantity: {unit: \"parsecs\"}) { totalCount } }")
                        .at("/errors/0/message")
                        .asString())
                .contains("PARSECS");
    }

    @Test
    void measuresAreListedByTheirLastReportPageByPage() {
        tariff(Stage.IN_FORCE, 0, null, null, target);
        tariff(Stage.IN_FORCE, 5, null, null, other);
        String after = "null";
        StringBuilder order = new StringBuilder();
        for (int page = 0; page < 2; page++) {
            JsonNode measures = http.data("{ measures(on: \"1983-05-01\", imposers: [\"" + imposer
                            + "\"], order: LAST_REPORTED, first: 1, after: " + after
                            + ") { totalCount pageInfo { endCursor hasNextPage } edges { node { target { id } } } } }")
                    .get("measures");
            assertThat(measures.get("totalCount").asInt()).isEqualTo(2);
            assertThat(measures.get("pageInfo").get("hasNextPage").asBoolean()).isEqualTo(page == 0);
            order.append(measures.get("edges")
                            .get(0)
                            .get("node")
                            .get("target")
                            .get("id")
                            .asString())
                    .append(' ');
            after = measures.get("pageInfo").get("endCursor").toString();
        }
        assertThat(order.toString()).isEqualTo(other + " " + target + " ");
    }
}
