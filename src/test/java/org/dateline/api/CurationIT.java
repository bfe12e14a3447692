package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.curation.CurationRefused;
import org.dateline.curation.Curations;
import org.dateline.curation.EntityCurations;
import org.dateline.curation.Signed;
import org.dateline.curation.Withdrawals;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Clock;
import org.dateline.graph.ClockShare;
import org.dateline.graph.Database;
import org.dateline.graph.Entities;
import org.dateline.graph.Generated;
import org.dateline.graph.Imports;
import org.dateline.graph.Readings;
import org.dateline.graph.RecordArticle;
import org.dateline.graph.RecordRow;
import org.dateline.graph.Records;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.Entity;
import org.dateline.model.EntityKind;
import org.dateline.model.Ids;
import org.dateline.model.Instrument;
import org.dateline.model.Reading;
import org.dateline.model.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What analysts correct, what that changes, and that nothing answered is lost. */
@IntegrationTest
class CurationIT {

    private static final LocalDate DAY = LocalDate.of(1993, 7, 1);
    private static final String SIGNED = ", who: \"ann\", why: \"misread\"";

    @Autowired
    Chronicle chronicle;

    @Autowired
    Http http;

    @Autowired
    Readings readings;

    @Autowired
    EntityCurations whoIsWho;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Curations curations;

    @Autowired
    Entities entities;

    @Autowired
    Imports imports;

    @Autowired
    Records records;

    @Autowired
    Database database;

    @Autowired
    Clock clock;

    @Autowired
    ClockShare share;

    private final String mark = "cur" + System.nanoTime();
    private final String a = mark + ":A";
    private final String b = mark + ":B";
    private final String c = mark + ":C";

    @BeforeEach
    void parties() {
        chronicle.parties(a, b, c);
    }

    private Reading report(String text, int published, Coding coding) {
        Reading reading = Generated.reading(mark + " " + text, DAY.plusDays(published), coding);
        chronicle.write(reading);
        return reading;
    }

    private Reading report(String source, String text, Coding coding) {
        return chronicle.write(Generated.from(source, Generated.reading(mark + " " + text, DAY, coding)));
    }

    private static String claim(Reading reading) {
        return reading.claims().getFirst().id();
    }

    private static String retract(Reading reading) {
        return "retractClaim(claim: \"" + claim(reading) + "\")";
    }

    private static String merge(String from, String into) {
        return "mergeActions(from: \"" + from + "\", into: \"" + into + "\")";
    }

    private static String split(String entity, String name, String claim) {
        return "splitEntity(entity: \"" + entity + "\", name: \"" + name + "\", kind: COUNTRY, claims: [\"" + claim
                + "\"])";
    }

    private Coding sanction(String actor, int day) {
        return Generated.sanction(actor, b, Generated.on(DAY.plusDays(day)));
    }

    private JsonNode timeline(String involving, String more) {
        return http.data("{ timeline(filter: {involving: [\"" + involving + "\"]}" + more + """
                ) { totalCount edges { node { id stage storyCount actors { id }
                    claims { edges { node { id parties { entity { id } } } } } } } } }""")
                .get("timeline");
    }

    private JsonNode only(String involving) {
        JsonNode timeline = timeline(involving, "");
        assertThat(timeline.get("totalCount").asInt()).isEqualTo(1);
        return timeline.get("edges").get(0).get("node");
    }

    private int count(String involving, String more) {
        return timeline(involving, more).get("totalCount").asInt();
    }

    private JsonNode curate(String mutation) {
        return http.data(
                        "mutation { " + mutation.replace(")", SIGNED + ")")
                                + " { id at kind changes { kind entity { id } action { id } before { stage type name } after { stage type name } } } }")
                .iterator()
                .next();
    }

    private String refusal(String mutation) {
        return http.error("mutation { " + mutation.replace(")", SIGNED + ")") + " { id } }")
                .get("message")
                .asString();
    }

    private static String id(JsonNode node) {
        return node.get("id").asString();
    }

    private String undo(JsonNode done) {
        return "undo(curation: \"" + id(done) + "\")";
    }

    private String before(JsonNode done) {
        return ", asOf: {recorded: \""
                + java.time.Instant.parse(done.get("at").asString()).minusNanos(1000) + "\"}";
    }

    @Test
    void aRetractedClaimCountsForNothingUntilThatIsUndone() {
        String claim = report("says one", 1, sanction(a, 0)).claims().getFirst().id();
        report("says another", 2, sanction(a, 0));
        JsonNode done = curate("retractClaim(claim: \"" + claim + "\")");
        assertThat(only(a).get("storyCount").asInt()).isEqualTo(1);
        JsonNode node = http.data("{ node(id: \"" + claim + "\") { ... on Claim { retractedAt article { id } } } }")
                .get("node");
        assertThat(node.get("retractedAt").asString()).isEqualTo(done.get("at").asString());
        assertThat(timeline(a, before(done)).findValue("storyCount").asInt()).isEqualTo(2);
        assertThat(refusal("retractClaim(claim: \"" + claim + "\")")).contains("does not stand");
        curate(undo(done));
        assertThat(only(a).get("storyCount").asInt()).isEqualTo(2);
        assertThat(refusal(undo(done))).contains("undone already");
    }

    @Test
    void correctionsOfAllAnalystsAreListedWithTheirSubjectsAndWhatUndidThem() {
        String claim = report("says one", 1, sanction(a, 0)).claims().getFirst().id();
        JsonNode alias = curate("addAlias(entity: \"" + a + "\", name: \"" + mark + " the first\")");
        JsonNode retracted = curate("retractClaim(claim: \"" + claim + "\")");
        JsonNode undone = curate(undo(retracted));
        String quote = http.data("{ node(id: \"" + claim + "\") { ... on Claim { quote } } }")
                .findValue("quote")
                .asString();
        // Other tests correct beside this one.
        List<JsonNode> own = new ArrayList<>();
        String after = "null";
        while (own.size() < 3) {
            JsonNode page = http.data(
                            "{ curations(first: 2, after: " + after
                                    + ") { pageInfo { hasNextPage endCursor } edges { node { id kind at who why subjects undoneBy } } } }")
                    .get("curations");
            for (JsonNode edge : page.get("edges")) {
                if (List.of(id(alias), id(retracted), id(undone)).contains(id(edge.get("node")))) {
                    own.add(edge.get("node"));
                }
            }
            assertThat(page.at("/pageInfo/hasNextPage").asBoolean() || own.size() == 3)
                    .isTrue();
            after = page.at("/pageInfo/endCursor").toString();
        }
        assertThat(own).extracting(CurationIT::id).containsExactly(id(undone), id(retracted), id(alias));
        assertThat(own).extracting(node -> node.get("undoneBy").asString(null)).containsExactly(null, id(undone), null);
        assertThat(own.get(1).get("subjects")).hasToString("[\"" + quote + "\"]");
        assertThat(own.get(2).get("subjects").toString()).contains(mark + " the first");
        assertThat(own.get(1).get("at")).isEqualTo(retracted.get("at"));
        assertThat(own).extracting(node -> node.get("why").asString()).containsOnly("misread");
    }

    @Test
    void withoutItsLastClaimAnActStandsNoMore() {
        String claim = report("says one", 1, sanction(a, 0)).claims().getFirst().id();
        String act = id(only(a));
        JsonNode done = curate("retractClaim(claim: \"" + claim + "\")");
        assertThat(done.get("changes").get(0).get("after").isNull()).isTrue();
        assertThat(count(a, "")).isZero();
        assertThat(http.data("{ node(id: \"" + act + "\") { id } }").get("node").isNull())
                .isTrue();
        assertThat(count(a, before(done))).isEqualTo(1);
    }

    @Test
    void aMergedEntityLeadsToItsSurvivorAndComesBackByUndo() {
        report("says one", 1, sanction(a, 0));
        report("says another", 2, sanction(c, 30));
        JsonNode done = curate("mergeEntities(from: \"" + c + "\", into: \"" + a + "\")");
        assertThat(count(a, "")).isEqualTo(2);
        assertThat(http.data("{ entity(ref: \"" + c + "\") { id names } }")
                        .get("entity")
                        .toString())
                .contains("\"" + a + "\"", c);
        assertThat(timeline(a, "").toString()).doesNotContain(c);
        report("says a third", 3, sanction(c, 60));
        assertThat(count(c, "")).isEqualTo(3);
        assertThat(count(c, before(done))).isEqualTo(1);
        assertThat(refusal("mergeEntities(from: \"" + c + "\", into: \"" + a + "\")"))
                .contains("Both mean");
        curate(undo(done));
        assertThat(count(a, "")).isEqualTo(1);
        assertThat(count(c, "")).isEqualTo(2);
    }

    @Test
    void aReportThatNamesTheMergedOneTellsOfTheSameAct() {
        report("says one", 1, sanction(a, 0));
        curate("mergeEntities(from: \"" + c + "\", into: \"" + a + "\")");
        report("says another", 2, sanction(c, 0));
        assertThat(only(a).get("storyCount").asInt()).isEqualTo(2);
    }

    @Test
    void anEntityIsSplitByTheClaimsThatMeanAnother() {
        report("says one", 1, sanction(a, 0));
        String claim =
                report("says another", 2, sanction(a, 30)).claims().getFirst().id();
        String name = mark + " the other";
        JsonNode done = curate("splitEntity(entity: \"" + a + "\", name: \"" + name + "\", kind: COUNTRY, claims: [\""
                + claim + "\"])");
        assertThat(count(a, "")).isEqualTo(1);
        JsonNode other = http.data("{ entity(ref: \"" + name + "\") { id } }").get("entity");
        assertThat(timeline(id(other), "").toString()).contains(claim, id(other));
        curate(undo(done));
        assertThat(count(a, "")).isEqualTo(2);
        assertThat(count(id(other), "")).isZero();
    }

    @Test
    void mergedActsAreOneAndApartAgainByUndo() {
        report("says one", 1, sanction(a, 0));
        String first = id(only(a));
        report("says another", 2, sanction(a, 9));
        String second = timeline(a, "").findValuesAsString("id").stream()
                .filter(x -> x.startsWith("action:") && !x.equals(first))
                .findFirst()
                .orElseThrow();
        JsonNode done = curate("mergeActions(from: \"" + second + "\", into: \"" + first + "\")");
        assertThat(only(a).get("storyCount").asInt()).isEqualTo(2);
        assertThat(id(http.data("{ node(id: \"" + second + "\") { id } }").get("node")))
                .isEqualTo(first);
        assertThat(refusal("mergeActions(from: \"" + second + "\", into: \"" + first + "\")"))
                .contains(second + " was merged into " + first);
        curate(undo(done));
        assertThat(count(a, "")).isEqualTo(2);
    }

    @Test
    void aSplitActIsTwoAndALaterActOnItsClaimsStandsInTheWayOfUndo() {
        String claim = report("says one", 1, sanction(a, 0)).claims().getFirst().id();
        report("says another", 2, sanction(a, 0));
        String act = id(only(a));
        JsonNode split = curate("splitAction(action: \"" + act + "\", claims: [\"" + claim + "\"])");
        assertThat(count(a, "")).isEqualTo(2);
        JsonNode retraction = curate("retractClaim(claim: \"" + claim + "\")");
        assertThat(refusal(undo(split))).contains(id(retraction));
        curate(undo(retraction));
        curate(undo(split));
        assertThat(only(a).get("storyCount").asInt()).isEqualTo(2);
    }

    @Test
    void aRecodedActStaysRecodedWhenMoreIsReported() {
        report("says one", 1, sanction(a, 0));
        String act = id(only(a));
        JsonNode done = curate("recodeAction(action: \"" + act + "\", coding: {stage: ENDED, direction: EASES})");
        assertThat(done.get("changes").get(0).get("before").get("stage").asString())
                .isEqualTo("IN_FORCE");
        report("says another", 2, sanction(a, 0));
        assertThat(only(a).get("stage").asString()).isEqualTo("ENDED");
        assertThat(only(a).get("storyCount").asInt()).isEqualTo(2);
        curate(undo(done));
        assertThat(only(a).get("stage").asString()).isEqualTo("IN_FORCE");
        assertThat(only(a).get("storyCount").asInt()).isEqualTo(2);
    }

    @Test
    void aRecodingIsJudgedByTheCodingThatItLeadsTo() {
        report("says one", 1, sanction(a, 0));
        String ofSanction = "recodeAction(action: \"" + id(only(a)) + "\", coding: {%s})";
        assertThat(refusal(ofSanction.formatted("stage: REQUESTED"))).contains("type REQUEST only");
        report(
                "asks",
                1,
                Generated.coding(
                        ActionType.REQUEST, Instrument.NONE, Stage.REQUESTED, Generated.on(DAY.plusDays(30)), c, b));
        String ofRequest = "recodeAction(action: \"" + id(only(c)) + "\", coding: {%s})";
        assertThat(refusal(ofRequest.formatted("type: SANCTION"))).contains("type REQUEST only");
        curate(ofRequest.formatted("type: SANCTION, stage: IN_FORCE"));
        assertThat(refusal(ofRequest.formatted("type: SANCTION"))).contains("type REQUEST only");
        curate(ofRequest.formatted("stage: REQUESTED"));
        assertThat(only(c).get("stage").asString()).isEqualTo("REQUESTED");
    }

    @Test
    void aWithdrawnSourceClosesWhatStoodOnItAloneAndLeavesTheRest() {
        String alone = report("alone", 1, sanction(a, 0)).article().id();
        Reading shared = report("shared", 2, sanction(c, 30));
        report("shared too", 3, sanction(c, 30));
        JsonNode preview = http.data(
                        "{ withdrawal(of: \"" + alone + "\") { lost { id } weakened { id } unchanged { id } } }")
                .get("withdrawal");
        assertThat(preview.get("lost")).hasSize(1);
        assertThat(count(a, "")).as("a preview changes nothing").isEqualTo(1);
        JsonNode done = curate("withdrawArticle(article: \"" + alone + "\")");
        assertThat(http.data("{ changes(from: \""
                                + Instant.parse(done.get("at").asString()).minusMillis(1)
                                + "\", to: \"2100-01-01T00:00:00Z\") { edges { node { article { id } } } } }")
                        .findValuesAsString("id"))
                .contains(alone);
        curate("withdrawArticle(article: \"" + shared.article().id() + "\")");
        assertThat(count(a, "")).isZero();
        assertThat(only(c).get("storyCount").asInt()).isEqualTo(1);
        assertThat(http.data("{ article(ref: \"" + alone + "\") { id } }")
                        .get("article")
                        .isNull())
                .isTrue();
        assertThat(readings.find(alone)).as("reading it again changes nothing").isPresent();
        curate(undo(done));
        assertThat(count(a, "")).isEqualTo(1);
    }

    private static final String STATE =
            " { stage type instrument direction storyCount name date { edtf } parties { role entity { name } } } ";
    private static final String CHANGES =
            " changes { kind reason article { id } before" + STATE + "after" + STATE + "} ";

    private JsonNode preview(String input, String more) {
        return http.data("mutation { previewCorrection(input: {" + input + "}" + more + """
                ) { kind totalCount actsAdded actsRemoved actsChanged entitiesChanged articlesChanged %s } }""".formatted(CHANGES))
                .get("previewCorrection");
    }

    /** A preview and the id of the correction that followed. */
    private record Previewed(JsonNode preview, String id) {

        private JsonNode at(String path) {
            return preview.at(path);
        }

        private int count(String field) {
            return preview.get(field).asInt();
        }
    }

    /** Previews a correction and then makes it: both tell of the same changes, but for their reason. */
    private Previewed previewed(String input, String mutation) {
        JsonNode preview = preview(input, "");
        JsonNode done = http.data("mutation { " + mutation.replace(")", SIGNED + ")") + " { id kind" + CHANGES + " } }")
                .iterator()
                .next();
        assertThat(preview.get("kind")).isEqualTo(done.get("kind"));
        assertThat(preview.get("totalCount").asInt())
                .isEqualTo(done.get("changes").size())
                .isEqualTo(preview.get("actsAdded").asInt()
                        + preview.get("actsRemoved").asInt()
                        + preview.get("actsChanged").asInt()
                        + preview.get("entitiesChanged").asInt()
                        + preview.get("articlesChanged").asInt());
        assertThat(texts(preview.get("changes")))
                .containsExactlyInAnyOrderElementsOf(texts(done.get("changes")).stream()
                        .map(change -> change.replace("\"misread\"", "null"))
                        .toList());
        return new Previewed(preview, id(done));
    }

    private static List<String> texts(JsonNode changes) {
        List<String> texts = new ArrayList<>();
        changes.forEach(change -> texts.add(change.toString()));
        return texts;
    }

    @Test
    void aCorrectionDoesWhatItsPreviewSaid() {
        Reading one = report("says one", 1, sanction(a, 0));
        report("says another", 2, sanction(a, 0));
        Reading other = report("says a third", 3, sanction(c, 0));
        String act = id(only(a));
        Previewed split = previewed(
                "splitAction: {action: \"" + act + "\", claims: [\"" + claim(one) + "\"]}",
                "splitAction(action: \"" + act + "\", claims: [\"" + claim(one) + "\"])");
        assertThat(split.count("actsAdded")).isEqualTo(1);
        Previewed recoded = previewed(
                "recodeAction: {action: \"" + act + "\", coding: {stage: ENDED, direction: EASES}}",
                "recodeAction(action: \"" + act + "\", coding: {stage: ENDED, direction: EASES})");
        assertThat(recoded.at("/changes/0/before/stage").asString()).isEqualTo("IN_FORCE");
        assertThat(recoded.at("/changes/0/after/stage").asString()).isEqualTo("ENDED");
        assertThat(recoded.at("/changes/0/after/direction").asString()).isEqualTo("EASES");
        String into = id(only(c));
        Previewed merged = previewed("mergeActions: {from: \"" + act + "\", into: \"" + into + "\"}", merge(act, into));
        assertThat(merged.count("actsRemoved")).isEqualTo(1);
        Previewed retracted = previewed("retractClaim: \"" + claim(one) + "\"", retract(one));
        assertThat(retracted.at("/changes/0/after").isNull()).isTrue();
        Previewed withdrawn = previewed(
                "withdrawArticle: \"" + other.article().id() + "\"",
                "withdrawArticle(article: \"" + other.article().id() + "\")");
        assertThat(withdrawn.count("articlesChanged")).isEqualTo(1);
        assertThat(withdrawn.at("/changes").findValuesAsString("storyCount")).containsExactly("2", "1");
    }

    @Test
    void aPreviewNamesThePartiesAsTheyWouldBe() {
        report("says one", 1, sanction(a, 0));
        Reading other = report("says another", 2, sanction(c, 30));
        String name = mark + " the other";
        Previewed split = previewed(
                "splitEntity: {entity: \"" + c + "\", name: \"" + name + "\", kind: COUNTRY, claims: [\"" + claim(other)
                        + "\"]}",
                split(c, name, claim(other)));
        assertThat(split.at("/changes/0/before/parties/0/entity/name").asString())
                .isEqualTo(c);
        assertThat(split.at("/changes/0/after/parties/0/entity/name").asString())
                .isEqualTo(name);
        Previewed merged = previewed(
                "mergeEntities: {from: \"" + name + "\", into: \"" + a + "\"}",
                "mergeEntities(from: \"" + name + "\", into: \"" + a + "\")");
        assertThat(merged.count("entitiesChanged")).isEqualTo(1);
        assertThat(merged.at("/changes").toString()).contains("{\"name\":\"" + a + "\"}");
        Previewed undone = previewed("undo: \"" + merged.id() + "\"", "undo(curation: \"" + merged.id() + "\")");
        assertThat(undone.count("actsChanged")).isEqualTo(1);
        assertThat(undone.at("/changes").toString()).contains("{\"name\":\"" + name + "\"}");
    }

    @Test
    void aPreviewChangesNothing() {
        Reading told = report("says one", 1, sanction(a, 0));
        JsonNode preview = preview("retractClaim: \"" + claim(told) + "\"", "");
        assertThat(preview.get("actsRemoved").asInt()).isEqualTo(1);
        assertThat(count(a, "")).isEqualTo(1);
        assertThat(http.data("{ node(id: \"" + claim(told) + "\") { ... on Claim { retractedAt } } }")
                        .at("/node/retractedAt")
                        .isNull())
                .isTrue();
        JsonNode named = preview("addAlias: {entity: \"" + a + "\", name: \"" + mark + " the first\"}", "");
        assertThat(named.get("totalCount").asInt()).isZero();
        assertThat(http.data("{ entity(ref: \"" + mark + " the first\") { id } }")
                        .get("entity")
                        .isNull())
                .isTrue();
    }

    @Test
    void aPreviewTellsWhichMeasuresComeToAnotherStage() {
        report("says one", 1, sanction(a, 0));
        Reading other = report("says another", 2, sanction(a, 30));
        String measures = "{ previewCorrection(input: {%s}) { measures { before after measure { id stage } } } }";
        String act = timeline(a, "").at("/edges/0/node/id").asString();
        JsonNode recoded = http.data("mutation "
                        + measures.formatted(
                                "recodeAction: {action: \"" + act + "\", coding: {stage: ENDED, direction: EASES}}"))
                .at("/previewCorrection/measures");
        assertThat(recoded).hasSize(1);
        assertThat(recoded.at("/0/before").asString()).isEqualTo("IN_FORCE");
        assertThat(recoded.at("/0/after").asString()).isEqualTo("ENDED");
        curate("recodeAction(action: \"" + act + "\", coding: {stage: ENDED, direction: EASES})");
        assertThat(http.data("{ node(id: \"" + recoded.at("/0/measure/id").asString()
                                + "\") { ... on Measure { stage } } }")
                        .at("/node/stage")
                        .asString())
                .isEqualTo("ENDED");
        JsonNode retracted = http.data("mutation " + measures.formatted("retractClaim: \"" + claim(other) + "\""))
                .at("/previewCorrection/measures/0");
        assertThat(retracted.get("before").asString()).isEqualTo("ENDED");
        assertThat(retracted.get("after").asString()).isEqualTo("IN_FORCE");
    }

    @Test
    void aPreviewNamesTheMeasuresOfAPartyThatItAdds() {
        Reading told = report("says one", 1, sanction(a, 0));
        JsonNode measures = http.data(
                        "mutation { previewCorrection(input: {splitEntity: {entity: \"" + b + "\", name: \""
                                + mark + " the other\", kind: COUNTRY, claims: [\"" + claim(told)
                                + "\"]}}) { measures { name before after measure { id claim { id } } } } }")
                .at("/previewCorrection/measures");
        assertThat(texts(measures))
                .hasSize(2)
                .anySatisfy(gone -> assertThat(gone)
                        .contains(
                                "\"name\":\"" + a + ": financial sanction on " + b
                                        + "\",\"before\":\"IN_FORCE\",\"after\":null",
                                claim(told)))
                .anySatisfy(added -> assertThat(added)
                        .contains("\"name\":\"" + a + ": financial sanction on " + mark
                                + " the other\",\"before\":null,\"after\":\"IN_FORCE\",\"measure\":null"));
    }

    /** An act on nobody in particular. */
    private Coding onNobody(Instrument instrument, Stage stage, int day) {
        Coding coding = Generated.coding(ActionType.SANCTION, instrument, stage, Generated.on(DAY.plusDays(day)), a, b);
        return coding.with(List.of(coding.parties().getFirst()));
    }

    @Test
    void aPreviewKeepsRulesOnNobodyApartByTheirStories() {
        report("announces a rule", 1, onNobody(Instrument.REGULATION, Stage.ANNOUNCED, 0));
        report("tells of a tariff", 31, onNobody(Instrument.TARIFF, Stage.IN_FORCE, 30));
        String act = timeline(a, "").at("/edges/0/node/id").asString();
        JsonNode measures = http.data("mutation { previewCorrection(input: {recodeAction: {action: \"" + act
                        + "\", coding: {instrument: REGULATION}}}) { measures { before after measure { id } } } }")
                .at("/previewCorrection/measures");
        assertThat(texts(measures))
                .hasSize(2)
                .anySatisfy(tariff -> assertThat(tariff).contains("\"before\":\"IN_FORCE\",\"after\":null"))
                .anySatisfy(
                        rule -> assertThat(rule).contains("\"before\":null,\"after\":\"IN_FORCE\",\"measure\":null"));
    }

    @Test
    void aPreviewWaitsForItsTurnAtTheClock() throws Exception {
        String claim = claim(report("says one", 1, sanction(a, 0)));
        ClockShare.Turn turn = share.enter();
        CompletableFuture<JsonNode> waiting =
                CompletableFuture.supplyAsync(() -> preview("retractClaim: \"" + claim + "\"", ""));
        try {
            assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        } finally {
            turn.close();
        }
        assertThat(waiting.get(1, TimeUnit.MINUTES).get("actsRemoved").asInt()).isEqualTo(1);
    }

    @Test
    void aPreviewListsAsManyChangesAsAskedForAndCountsAll() {
        String source = mark + " gazette";
        report(source, "says one", sanction(a, 0));
        report(source, "says another", sanction(c, 30));
        JsonNode preview = preview("withdrawSource: \"" + source + "\"", ", first: 1");
        assertThat(preview.get("changes")).hasSize(1);
        assertThat(preview.get("totalCount").asInt()).isEqualTo(4);
        assertThat(preview.get("actsRemoved").asInt()).isEqualTo(2);
        assertThat(preview.get("articlesChanged").asInt()).isEqualTo(2);
    }

    @Test
    void aPreviewIsRefusedLikeItsCorrection() {
        report("says one", 1, sanction(a, 0));
        String act = id(only(a));
        refusedAlike(
                "recodeAction: {action: \"" + act + "\", coding: {stage: REQUESTED}}",
                "recodeAction(action: \"" + act + "\", coding: {stage: REQUESTED})");
        refusedAlike("mergeActions: {from: \"" + act + "\", into: \"" + act + "\"}", merge(act, act));
        refusedAlike(
                "mergeEntities: {from: \"" + mark + "?\", into: \"" + a + "\"}",
                "mergeEntities(from: \"" + mark + "?\", into: \"" + a + "\")");
        refusedAlike("withdrawArticle: \"" + mark + "\"", "withdrawArticle(article: \"" + mark + "\")");
        refusedAlike("undo: \"" + mark + "\"", "undo(curation: \"" + mark + "\")");
        assertThat(http.error("mutation { previewCorrection(input: {undo: \"x\", retractClaim: \"x\"}) { kind } }")
                        .get("message")
                        .asString())
                .containsIgnoringCase("exactly one");
    }

    private void refusedAlike(String input, String mutation) {
        JsonNode previewed = http.error("mutation { previewCorrection(input: {" + input + "}) { kind } }");
        JsonNode made = http.error("mutation { " + mutation.replace(")", SIGNED + ")") + " { id } }");
        assertThat(previewed.get("message")).isEqualTo(made.get("message"));
        assertThat(previewed.get("extensions")).isEqualTo(made.get("extensions"));
    }

    @Test
    void anAliasFindsItsEntityFromThenOn() {
        String name = mark + " nickname";
        JsonNode done = curate("addAlias(entity: \"" + a + "\", name: \"" + name + "\")");
        assertThat(http.data("{ entity(ref: \"" + name + "\") { id names } }").toString())
                .contains(a, name);
        assertThat(http.data("{ entities(search: \"" + name + "\") { edges { node { id } } } }")
                        .toString())
                .contains(a);
        assertThat(http.data("{ entity(ref: \"" + name + "\"" + before(done) + ") { id } }")
                        .get("entity")
                        .isNull())
                .isTrue();
        curate(undo(done));
        assertThat(http.data("{ entity(ref: \"" + name + "\") { id } }")
                        .get("entity")
                        .isNull())
                .isTrue();
    }

    @Test
    void anAnalystsOwnClaimHasItsSourceAndCounts() {
        report("says one", 1, sanction(a, 0));
        String act = id(only(a));
        JsonNode done = curate("assertClaim(input: {action: \"" + act + "\", quote: \"" + mark
                + " I saw it\", source: \"Gazette\", publishedAt: \"1993-07-02\", type: SANCTION, parties: [{role: ACTOR, text: \"A\", entity: \""
                + a + "\"}]})");
        assertThat(only(a).get("storyCount").asInt()).isEqualTo(2);
        curate(undo(done));
        assertThat(only(a).get("storyCount").asInt()).isEqualTo(1);
    }

    @Test
    void whatCameLateIsLearnedAndWhatWasWrongIsCorrected() {
        String start = http.post("{ entity(ref: \"" + a + "\") { id } }")
                .get("extensions")
                .get("recorded")
                .asString();
        String claim =
                report("of long ago", 1, sanction(a, 0)).claims().getFirst().id();
        String act = id(only(a));
        curate("retractClaim(claim: \"" + claim + "\")");
        String page = "{ changes(from: \"" + start + "\", to: \"2100-01-01T00:00:00Z\", first: 1, after: %s) {"
                + " edges { cursor node { kind reason action { id } before { name } after { name } } } } }";
        JsonNode first =
                http.data(page.formatted("null")).get("changes").get("edges").get(0);
        assertThat(first.get("node").get("kind").asString()).isEqualTo("LEARNED");
        JsonNode second = http.data(page.formatted(first.get("cursor")))
                .get("changes")
                .get("edges")
                .get(0)
                .get("node");
        assertThat(second.get("kind").asString()).isEqualTo("CORRECTED");
        assertThat(second.get("reason").asString()).isEqualTo("misread");
        assertThat(second.get("after").isNull()).isTrue();
        assertThat(second.get("before").get("name").asString()).isEqualTo(a + " acts on " + b);
        String reported =
                "{ changes(from: \"1993-07-01T00:00:00Z\", to: \"1993-07-05T00:00:00Z\", clock: REPORTED) { edges { node { kind action { id } } } } }";
        report("again", 2, sanction(a, 1));
        assertThat(http.data(reported).toString())
                .contains("HAPPENED")
                .contains(id(only(a)))
                .doesNotContain(act);
    }

    @Test
    void aWithdrawnSourceIsTakenInAgainOnlyAfterUndo() {
        String source = mark + " gazette";
        Reading first = Generated.from(source, Generated.reading(mark + " says one", DAY, sanction(a, 0)));
        chronicle.write(first);
        JsonNode done = curate("withdrawSource(source: \"" + Ids.source(source) + "\")");
        assertThat(count(a, "")).isZero();
        String later = "mutation { ingestArticles(input: [{text: \"" + mark + " The weather was fine.\", source: \""
                + source + "\", publishedAt: \"1993-07-03\"}]) { receipts { status problems { message } } } }";
        JsonNode receipt = http.data(later).findValue("receipts").get(0);
        assertThat(receipt.get("status").asString()).isEqualTo("SET_ASIDE");
        assertThat(receipt.findValue("message").asString()).contains(source, "withdrawn (misread)", id(done));
        assertThat(refusal("assertClaim(input: {quote: \"" + mark + " I saw it\", source: \"" + source
                        + "\", publishedAt: \"1993-07-02\", type: SANCTION, parties: []})"))
                .contains("withdrawn", id(done));
        curate(undo(done));
        assertThat(count(a, "")).isEqualTo(1);
        assertThat(http.data(later).findValue("status").asString()).isEqualTo("PROCESSED");
    }

    @Test
    void aDateCanBeGivenInEdtfAndIsNotTakenForADay() {
        report("says one", 1, sanction(a, 0));
        String recode = "recodeAction(action: \"" + id(only(a)) + "\", coding: {edtf: \"%s\"})";
        curate(recode.formatted("1993-21"));
        JsonNode date = http.data("{ timeline(filter: {involving: [\"" + a
                        + "\"]}) { edges { node { date { earliest latest edtf exact } } } } }")
                .findValue("date");
        assertThat(date)
                .hasToString(
                        "{\"earliest\":\"1993-03-01\",\"latest\":\"1993-05-31\",\"edtf\":\"1993-21\",\"exact\":false}");
        assertThat(count(a, "")).isEqualTo(1);
        assertThat(refusal(recode.formatted("last spring"))).contains("Extended Date/Time Format", "last spring");
    }

    @Test
    void anEntityIsSplitInClaimsOfTheOneThatWasMergedIntoIt() {
        String claim = report("says one", 1, sanction(c, 0)).claims().getFirst().id();
        curate("mergeEntities(from: \"" + c + "\", into: \"" + a + "\")");
        String split = "splitEntity(entity: \"" + a + "\", name: \"" + mark + " the other\", kind: COUNTRY, claims: [\""
                + claim + "\"])";
        curate(split);
        assertThat(count(a, "")).isZero();
        assertThat(refusal(split)).contains("mean " + a + "; 0 of 1 do");
    }

    @Test
    void aLateArrivalIsLearnedOnlyACorrectionIsCorrectedOnlyAndUndoRestoresTheCounts() {
        report("says one", 1, sanction(a, 0));
        report("says another", 2, sanction(a, 0));
        String claim = http.data("{ timeline(filter: {involving: [\"" + a
                        + "\"]}) { edges { node { claims(first: 1) { edges { node { id } } } } } } }")
                .findValue("claims")
                .findValue("id")
                .asString();
        JsonNode before = timeline(a, "");
        String start = http.post("{ entity(ref: \"" + a + "\") { id } }")
                .get("extensions")
                .get("recorded")
                .asString();
        JsonNode done = curate("retractClaim(claim: \"" + claim + "\")");
        curate(undo(done));
        assertThat(timeline(a, "")).isEqualTo(before);
        report("of long ago", 3, sanction(c, 0));
        String changes = "{ changes(from: \"" + start
                + "\", to: \"2100-01-01T00:00:00Z\", filter: {involving: [\"%s\"]}) " + "{ edges { node { kind } } } }";
        assertThat(http.data(changes.formatted(a)).findValuesAsString("kind"))
                .containsExactly("CORRECTED", "CORRECTED");
        assertThat(http.data(changes.formatted(c)).findValuesAsString("kind")).containsExactly("LEARNED");
    }

    @Test
    void anAnalystsClaimIsNotAtAnAddressThatRunsAScript() {
        assertThat(refusal("assertClaim(input: {quote: \"" + mark
                        + " I saw it\", source: \"Gazette\", url: \"javascript:void 0\","
                        + " publishedAt: \"1993-07-02\", type: SANCTION, parties: []})"))
                .contains("input.url", "http://");
    }

    @Test
    void anAnalystsClaimIsNotOfWhatItsSourceCouldNotKnow() {
        String claim =
                "assertClaim(input: {quote: \"" + mark + " %s\", source: \"Gazette\", publishedAt: \"1993-07-02\", "
                        + "type: SANCTION, instrument: TARIFF, direction: RESTRICTS, stage: %s, parties: [{role: ACTOR, text: \"A\", entity: \""
                        + a + "\"}]})";
        assertThat(refusal(claim.formatted("ahead", "IN_FORCE, edtf: \"1993-08\"")))
                .contains("1993-08", "due");
        assertThat(refusal(claim.formatted("asked", "REQUESTED"))).contains("type REQUEST only");
        curate(claim.formatted(
                "decade", "IN_FORCE, edtf: \"199X\", due: \"1994-01\", expires: \"1995\", magnitude: \"25%\""));
        JsonNode act = http.data("{ timeline(filter: {involving: [\"" + a
                        + "\"]}) { edges { node { date { edtf latest } due { edtf } expires { edtf } magnitude } } } }")
                .findValue("node");
        assertThat(act)
                .hasToString("{\"date\":{\"edtf\":\"199X\",\"latest\":\"1993-07-02\"},\"due\":{\"edtf\":\"1994-01\"},"
                        + "\"expires\":{\"edtf\":\"1995\"},\"magnitude\":\"25%\"}");
    }

    @Test
    void aRetractedClaimDoesNotComeBackWhileItsSourceIsWithdrawn() {
        String source = mark + " gazette";
        Reading told = report(source, "says one", sanction(a, 0));
        JsonNode retraction = curate(retract(told));
        JsonNode withdrawal = curate("withdrawSource(source: \"" + Ids.source(source) + "\")");
        assertThat(refusal(undo(retraction))).contains(id(withdrawal));
        curate(undo(withdrawal));
        assertThat(count(a, "")).isZero();
        curate(undo(retraction));
        assertThat(count(a, "")).isEqualTo(1);
    }

    @Test
    void aWithdrawnArticleDoesNotComeBackWhileItsSourceIsWithdrawn() {
        String source = mark + " gazette";
        String one = report(source, "says one", sanction(a, 0)).article().id();
        String other = report(source, "says another", sanction(c, 0)).article().id();
        JsonNode first = curate("withdrawArticle(article: \"" + one + "\")");
        JsonNode second = curate("withdrawSource(source: \"" + Ids.source(source) + "\")");
        assertThat(refusal(undo(first))).contains(id(second));
        String changes = "{ changes(from: \""
                + Instant.parse(second.get("at").asString()).minusNanos(1000)
                + "\", to: \"2100-01-01T00:00:00Z\") { edges { node { article { id } } } } }";
        assertThat(http.data(changes).findValuesAsString("id")).contains(other).doesNotContain(one);
        curate(undo(second));
        assertThat(count(a, "")).isZero();
        assertThat(count(c, "")).isEqualTo(1);
        curate(undo(first));
        assertThat(count(a, "")).isEqualTo(1);
    }

    @Test
    void aWithdrawnSourceLeavesNoArticleThatWasBeingWritten() {
        String source = mark + " gazette";
        report(source, "says one", sanction(a, 0));
        Reading late = Generated.from(source, Generated.reading(mark + " says another", DAY, sanction(c, 0)));
        CompletableFuture<?> withdrawal = database.write(tx -> {
            readings.write(tx, late, clock.tick(tx), null);
            CompletableFuture<?> waiting = CompletableFuture.supplyAsync(
                    () -> curations.make(withdrawals.withdraw(Ids.source(source)), new Signed("ann", "misread")));
            assertThatThrownBy(() -> waiting.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return waiting;
        });
        withdrawal.join();
        assertThat(count(a, "")).isZero();
        assertThat(count(c, "")).isZero();
    }

    /** An article that an import read and admitted before its source was withdrawn, and writes afterwards. */
    private Reading late(String source, Imports.Standing standing) {
        Reading late = Generated.from(source, Generated.reading(mark + " says another", DAY, sanction(c, 0)));
        chronicle.store(List.of(late), standing.recordedAt());
        return late;
    }

    /** The ids of the correction by which the end of an import completed a withdrawal, in a list of one. */
    private List<String> completing(JsonNode withdrawal) {
        return database
                .read("MATCH (c:Curation {completes: $id}) RETURN c.id AS id", Map.of("id", id(withdrawal)))
                .stream()
                .map(row -> row.get("id").asString())
                .toList();
    }

    @Test
    void whatAnImportAddsOfASourceThatIsWithdrawnMeanwhileIsWithdrawnAtItsEnd() {
        String source = mark + " gazette";
        Imports.Standing standing = imports.begin("import:" + mark, "csv", mark + ".csv");
        chronicle.store(
                List.of(Generated.from(source, Generated.reading(mark + " says one", DAY, sanction(a, 0)))),
                standing.recordedAt());
        JsonNode withdrawal = curate("withdrawSource(source: \"" + Ids.source(source) + "\")");
        Reading late = late(source, standing);
        String atFirst = changes(withdrawal.get("at").asString());
        Instant before = clock.at();
        imports.finish(standing.id(), 0);
        assertThat(count(a, "")).isZero();
        assertThat(count(c, "")).isZero();
        assertThat(http.data("{ article(ref: \"" + late.article().id() + "\") { id } }")
                        .get("article")
                        .isNull())
                .isTrue();
        List<String> completing = completing(withdrawal);
        assertThat(completing).hasSize(1);
        assertThat(database.read(
                        "MATCH (e:AuditEntry {act: 'CORRECTION', subject: $id}) WHERE e.after CONTAINS $import"
                                + " RETURN e.after AS after",
                        Map.of("id", completing.getFirst(), "import", standing.id())))
                .as("the audit tells what the import brought too late, once")
                .singleElement()
                .asString()
                .contains(late.article().id(), claim(late), id(withdrawal));
        assertThat(changes(withdrawal.get("at").asString()))
                .as("what was told of the first instant stays the same")
                .isEqualTo(atFirst);
        String later = "{ changes(from: \"" + before + "\", to: \"2100-01-01T00:00:00Z\"%s)"
                + " { edges { node { kind reason article { id } after { type } } } } }";
        assertThat(http.data(later.formatted(", filter: {involving: [\"" + c + "\"]}")))
                .hasToString("{\"changes\":{\"edges\":[{\"node\":{\"kind\":\"CORRECTED\",\"reason\":\"misread\","
                        + "\"article\":null,\"after\":null}}]}}");
        assertThat(http.data(later.formatted(", first: 500")).findValuesAsString("id"))
                .contains(late.article().id());
        curate(undo(withdrawal));
        assertThat(count(a, "")).isEqualTo(1);
        assertThat(count(c, "")).isEqualTo(1);
        assertThat(refusal("undo(curation: \"" + completing.getFirst() + "\")")).contains("undone already");
    }

    /** What changed at an instant. */
    private String changes(String at) {
        return http.data("{ changes(from: \"" + Instant.parse(at).minusNanos(1000) + "\", to: \"" + at
                        + "\") { edges { node { kind article { id } action { id } } } } }")
                .toString();
    }

    @Test
    void aWithdrawalIsUndoneByWhatCompletedIt() {
        String source = mark + " gazette";
        report(source, "says one", sanction(a, 0));
        Imports.Standing standing = imports.begin("import:" + mark, "csv", mark + ".csv");
        JsonNode withdrawal = curate("withdrawSource(source: \"" + Ids.source(source) + "\")");
        late(source, standing);
        imports.finish(standing.id(), 0);
        curate("undo(curation: \"" + completing(withdrawal).getFirst() + "\")");
        assertThat(count(a, "")).isEqualTo(1);
        assertThat(count(c, "")).isEqualTo(1);
        assertThat(refusal(undo(withdrawal))).contains("undone already");
    }

    @Test
    void whatAnImportAddedBeforeStreamsPassedItIsWithdrawnAtItsEnd() {
        String source = mark + " gazette";
        report(source, "says one", sanction(a, 0));
        Imports.Standing standing = imports.begin("import:" + mark, "csv", mark + ".csv");
        JsonNode withdrawal = curate("withdrawSource(source: \"" + Ids.source(source) + "\")");
        late(source, standing);
        database.write(tx -> tx.run(
                        "MATCH (i:Import {id: $id}) SET i.awaitedUntil = timestamp() - 1", Map.of("id", standing.id()))
                .consume());
        assertThat(imports.begin(standing.id(), "csv", mark + ".csv").recordedAt())
                .isGreaterThan(standing.recordedAt());
        imports.finish(standing.id(), 0);
        assertThat(count(c, "")).isZero();
        curate(undo(withdrawal));
        assertThat(count(c, "")).isEqualTo(1);
    }

    @Test
    void aClaimRetractedDuringAnImportDoesNotComeBackWhileTheImportsEndHoldsItsArticle() {
        String source = mark + " gazette";
        report(source, "says one", sanction(a, 0));
        Imports.Standing standing = imports.begin("import:" + mark, "csv", mark + ".csv");
        JsonNode withdrawal = curate("withdrawSource(source: \"" + Ids.source(source) + "\")");
        JsonNode retraction = curate(retract(late(source, standing)));
        imports.finish(standing.id(), 0);
        assertThat(refusal(undo(retraction))).contains(completing(withdrawal).getFirst());
        assertThat(count(c, "")).isZero();
        curate(undo(withdrawal));
        assertThat(count(c, "")).isZero();
        curate(undo(retraction));
        assertThat(count(c, "")).isEqualTo(1);
    }

    @Test
    void aClaimThatAnImportAddedToAWithdrawnArticleDoesNotComeBackBeforeTheArticle() {
        Reading told = Generated.reading(mark + " says one", DAY, sanction(a, 0));
        chronicle.store(List.of(told));
        Imports.Standing standing = imports.begin("import:" + mark, "csv", mark + ".csv");
        JsonNode withdrawal =
                curate("withdrawArticle(article: \"" + told.article().id() + "\")");
        Reading further = Generated.reading(mark + " says one", DAY, sanction(c, 0));
        chronicle.store(List.of(further), standing.recordedAt());
        JsonNode retraction = curate(retract(further));
        imports.finish(standing.id(), 0);
        assertThat(refusal(undo(retraction))).contains("withdrawn article", id(withdrawal));
        curate(undo(withdrawal));
        curate(undo(retraction));
        assertThat(count(c, "")).isEqualTo(1);
    }

    /** A row of a data set, which says itself which act it supports. */
    private Reading row(String text, Coding coding, String action) {
        Reading reading = Generated.reading(mark + " " + text, DAY, coding);
        RecordArticle article = new RecordArticle(reading.article(), null, null);
        long at = database.write(clock::tick);
        records.putArticles(List.of(article), at);
        records.write(List.of(new RecordRow(reading.claims().getFirst(), article, action, Map.of())), at);
        return reading;
    }

    @Test
    void aRowOfAMergedActSupportsTheActThatIsLeftAndGoesBackWithItsOwn() {
        String from = Ids.action(mark + " from");
        String into = Ids.action(mark + " into");
        row("says one", sanction(a, 0), from);
        row("says another", sanction(c, 0), into);
        JsonNode merged = curate(merge(from, into));
        String further = claim(row("says it again", sanction(a, 0), from));
        assertThat(id(only(c))).isEqualTo(into);
        assertThat(only(c).toString()).contains(further);
        curate(undo(merged));
        assertThat(id(only(a))).isEqualTo(from);
        assertThat(only(a).toString()).contains(further);
        assertThat(only(c).toString()).doesNotContain(further);
    }

    @Test
    void onlyActsThatAreNotMergedAreMerged() {
        String from = Ids.action(mark + " from");
        String into = Ids.action(mark + " into");
        String third = claim(row("says one", sanction(a, 0), from));
        row("says another", sanction(c, 0), into);
        JsonNode merged = curate(merge(from, into));
        // As an import of an earlier release left it.
        database.write(tx -> tx.run(
                        "MATCH (c:Claim {id: $claim}), (a:PolicyAction {id: $from}) CREATE (c)-[:SUPPORTS {action: $from,"
                                + " place: '', recordedFrom: 0, recordedTo: 9223372036854775807}]->(a)",
                        Map.of("claim", third, "from", from))
                .consume());
        assertThat(refusal(merge(into, from))).contains(from + " was merged into " + into + "; name " + into);
        assertThat(refusal(merge(from, into))).contains(from + " was merged into " + into);
        curate(undo(merged));
        assertThat(id(only(a))).isEqualTo(from);
    }

    @Test
    void aClaimThatComesBackWhileItsActIsMergedGoesWithItsActWhenThatIsUndone() {
        Reading told = report("says one", 1, sanction(a, 0));
        report("says another", 2, sanction(a, 0));
        String from = id(only(a));
        report("says a third", 3, sanction(c, 0));
        String into = id(only(c));
        JsonNode retraction = curate(retract(told));
        JsonNode merged = curate(merge(from, into));
        curate(undo(retraction));
        assertThat(only(c).get("storyCount").asInt()).isEqualTo(3);
        curate(undo(merged));
        assertThat(id(only(a))).isEqualTo(from);
        assertThat(only(a).get("storyCount").asInt()).isEqualTo(2);
        assertThat(only(a).toString()).contains(claim(told));
        assertThat(only(c).get("storyCount").asInt()).isEqualTo(1);
    }

    @Test
    void aReportInTheWordsOfAMergedActSupportsWhatThatWasMergedInto() {
        report("says one", 1, sanction(a, 0));
        String from = id(only(a));
        report("says another", 2, sanction(c, 0));
        String into = id(only(c));
        JsonNode merged = curate(merge(from, into));
        Reading ofFrom = report("says the one again", 3, sanction(a, 0));
        report("says the other again", 4, sanction(c, 0));
        assertThat(id(only(a))).isEqualTo(into);
        assertThat(only(c).get("storyCount").asInt()).isEqualTo(4);
        curate(undo(merged));
        assertThat(id(only(a))).isEqualTo(from);
        assertThat(only(a).toString()).contains(claim(ofFrom));
        assertThat(only(a).get("storyCount").asInt()).isEqualTo(2);
        assertThat(only(c).get("storyCount").asInt()).isEqualTo(2);
    }

    @Test
    void aMergedActIsFoundByTheEntityThatItsPartyIsMergedInto() {
        String d = mark + ":D";
        chronicle.parties(d);
        report("says one", 1, sanction(a, 0));
        String from = id(only(a));
        report("says another", 2, sanction(c, 0));
        String into = id(only(c));
        curate(merge(from, into));
        JsonNode entities = curate("mergeEntities(from: \"" + a + "\", into: \"" + d + "\")");
        report("says that of the one who stands for both", 3, sanction(d, 0));
        assertThat(id(only(c))).isEqualTo(into);
        assertThat(only(c).get("storyCount").asInt()).isEqualTo(3);
        curate(undo(entities));
        report("says the one again", 4, sanction(a, 0));
        assertThat(only(c).get("storyCount").asInt()).isEqualTo(4);
    }

    @Test
    void onlyEntitiesThatAreNotMergedAreMerged() {
        Signed signed = new Signed("ann", "the same");
        curations.make(whoIsWho.merge(a, b), signed);
        assertThatExceptionOfType(CurationRefused.class)
                .isThrownBy(() -> curations.make(whoIsWho.merge(b, a), signed))
                .withMessageContaining(a + " was merged into " + b);
        assertThatExceptionOfType(CurationRefused.class)
                .isThrownBy(() -> curations.make(whoIsWho.merge(a, c), signed))
                .withMessageContaining("name " + b);
        assertThat(http.data("{ entity(ref: \"" + a + "\") { id } }")
                        .findValue("id")
                        .asString())
                .isEqualTo(b);
    }

    @Test
    void anAnalystsOwnClaimCanBeMadeAgainAfterUndo() {
        report("says one", 1, sanction(a, 0));
        String own = "assertClaim(input: {action: \"" + id(only(a)) + "\", quote: \"" + mark
                + " I saw it\", source: \"Gazette\", publishedAt: \"1993-07-%s\", type: SANCTION, parties: [{role: ACTOR, text: \"A\", entity: \""
                + a + "\"}]})";
        JsonNode first = curate(own.formatted("02"));
        assertThat(refusal(own.formatted("02"))).contains("recorded already");
        curate(undo(first));
        assertThat(refusal(own.formatted("03"))).contains("otherwise");
        JsonNode again = curate(own.formatted("02"));
        assertThat(only(a).get("storyCount").asInt()).isEqualTo(2);
        assertThat(refusal(own.formatted("02"))).contains("recorded already");
        curate(undo(again));
        assertThat(only(a).get("storyCount").asInt()).isEqualTo(1);
    }

    @Test
    void whatWasTakenBackOtherwiseIsNotMadeAgainByAsserting() {
        String own = "assertClaim(input: {quote: \"" + mark
                + " I saw it\", source: \"" + mark
                + "\", publishedAt: \"1993-07-02\", type: SANCTION, parties: [{role: ACTOR, text: \"A\", entity: \""
                + a + "\"}]})";
        JsonNode asserted = curate(own);
        String claim = only(a).get("claims").findValue("node").get("id").asString();
        JsonNode retraction = curate("retractClaim(claim: \"" + claim + "\")");
        assertThat(refusal(own)).contains("undo " + id(retraction));
        curate(undo(retraction));
        curate(undo(asserted));
        JsonNode withdrawal = curate("withdrawSource(source: \"" + Ids.source(mark) + "\")");
        assertThat(refusal(own)).contains("withdrawn", id(withdrawal));
        curate(undo(withdrawal));
        curate(own);
        assertThat(count(a, "")).isEqualTo(1);
    }

    @Test
    void aSplitThatWasUndoneIsFoundBySearchNoMore() {
        Reading told = report("says one", 1, sanction(a, 0));
        String name = mark + "honor";
        JsonNode done = curate(split(a, name, claim(told)));
        String search = "{ entities(search: \"" + name + "\"%s) { totalCount edges { node { name } } } }";
        assertThat(http.data(search.formatted("")).findValue("totalCount").asInt())
                .isEqualTo(1);
        JsonNode undone = curate(undo(done));
        assertThat(http.data(search.formatted(""))).hasToString("{\"entities\":{\"totalCount\":0,\"edges\":[]}}");
        assertThat(http.data(search.formatted(before(undone))).findValuesAsString("name"))
                .containsExactly(name);
    }

    @Test
    void anEntityThatWasSplitOffIsSplitAgain() {
        Reading told = report("says one", 1, sanction(a, 0));
        Reading more = report("says another", 2, sanction(a, 30));
        curate(split(a, mark + " honor", claim(told) + "\", \"" + claim(more)));
        String first = http.data("{ entity(ref: \"" + mark + " honor\") { id } }")
                .findValue("id")
                .asString();
        JsonNode again = curate(split(first, mark + " magic", claim(more)));
        String second = http.data("{ entity(ref: \"" + mark + " magic\") { id } }")
                .findValue("id")
                .asString();
        assertThat(count(first, "")).isEqualTo(1);
        assertThat(timeline(second, "").toString()).contains(claim(more)).doesNotContain(first);
        assertThat(refusal(split(a, mark + " other", claim(more)))).contains("0 of 1 do");
        assertThat(refusal(split(first, mark + " other", claim(more)))).contains("0 of 1 do");
        curate(undo(again));
        assertThat(count(first, "")).isEqualTo(2);
        assertThat(count(second, "")).isZero();
    }

    @Test
    void aSplitIsUndoneBeforeWhatWasMergedWithItsEntity() {
        Reading told = report("says one", 1, sanction(a, 0));
        JsonNode done = curate(split(a, mark + " honor", claim(told)));
        JsonNode merged = curate("mergeEntities(from: \"" + c + "\", into: \"" + mark + " honor\")");
        assertThat(refusal(undo(done))).contains(id(merged));
    }

    @Test
    void aNameOfTheCatalogueAndThatOfAnAnalystAreApart() {
        String late = mark + " late";
        String early = mark + " early";
        JsonNode first = curate("addAlias(entity: \"" + a + "\", name: \"" + late + "\")");
        JsonNode second = curate("addAlias(entity: \"" + a + "\", name: \"" + early + "\")");
        curate(undo(first));
        entities.put(List.of(new Entity(a, EntityKind.COUNTRY, a, List.of(a, late, early), List.of(), null)));
        curate(undo(second));
        for (String name : List.of(late, early)) {
            assertThat(http.data("{ entity(ref: \"" + name + "\") { id } }").toString())
                    .as(name)
                    .contains(a);
        }
    }

    @Test
    void aClaimThatIsNamedTwiceCountsOnce() {
        String claim = claim(report("says one", 1, sanction(a, 0)));
        String twice = "[\"" + claim + "\", \"" + claim + "\"]";
        report("says another", 2, sanction(a, 0));
        String act = id(only(a));
        curate("splitAction(action: \"" + act + "\", claims: " + twice + ")");
        assertThat(count(a, "")).isEqualTo(2);
        JsonNode split = curate("splitEntity(entity: \"" + a + "\", name: \"" + mark
                + " twin\", kind: COUNTRY, claims: " + twice + ")");
        assertThat(count(a, "")).isEqualTo(1);
        assertThat(database.read(
                                "MATCH (:Curation {id: $id})-[x:RECASTS]->() RETURN count(x) AS n",
                                Map.of("id", id(split)))
                        .getFirst()
                        .get("n")
                        .asInt())
                .isEqualTo(1);
    }
}
