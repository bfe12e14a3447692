package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.IntegrationTest;
import org.dateline.lookup.ClaimRecord;
import org.dateline.lookup.Claims;
import org.dateline.model.Assertion;
import org.dateline.model.Claim;
import org.dateline.model.Coding;
import org.dateline.model.Evidence;
import org.dateline.model.Party;
import org.dateline.model.Quote;
import org.dateline.model.Reading;
import org.dateline.model.Role;
import org.dateline.model.Span;
import org.dateline.model.UncertainDate;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Record;
import org.neo4j.driver.summary.ProfiledPlan;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ReadingsIT {

    private static final LocalDate DAY = LocalDate.of(1995, 6, 1);

    @Autowired
    Readings readings;

    @Autowired
    Entities entities;

    @Autowired
    Database database;

    @Autowired
    Claims claims;

    private Coding sanction(String actor, String target) {
        entities.put(List.of(Generated.entity(actor), Generated.entity(target)));
        return Generated.sanction(actor, target, UncertainDate.published(DAY));
    }

    private List<Record> versions(String actor) {
        return database.read("""
                MATCH (:Entity {id: $actor})-[r:INVOLVED_IN]->(:PolicyAction)-[:HAS_VERSION]->(v:ActionVersion {id: r.version})
                RETURN v.id AS id, r.liveKey AS liveKey, r.recordedFrom AS recordedFrom, r.recordedTo AS recordedTo,
                       r.reportedFrom AS reportedFrom, r.reportedTo AS reportedTo, v.storyCount AS stories,
                       v.partyTexts AS partyTexts
                ORDER BY r.recordedFrom, r.reportedFrom""", Map.of("actor", actor));
    }

    @Test
    void aSecondReportClosesWhatWasKnownAndKeepsIt() {
        Coding coding = sanction("w:A", "w:B");
        readings.write(Generated.reading("w:A sanctions w:B, says one", DAY, coding));
        readings.write(Generated.reading("w:A sanctions w:B, says another", DAY.plusDays(2), coding));
        List<Record> versions = versions("w:A");
        assertThat(versions).hasSize(3);
        assertThat(versions.getFirst().get("recordedTo").asLong())
                .as("the first answer stays, closed on the recorded clock")
                .isEqualTo(versions.get(1).get("recordedFrom").asLong());
        assertThat(versions.get(1).get("reportedTo")).isEqualTo(versions.get(2).get("reportedFrom"));
        assertThat(versions)
                .filteredOn(v -> !v.get("liveKey").isNull())
                .hasSize(1)
                .allSatisfy(v -> assertThat(v.get("stories").asInt()).isEqualTo(2));
    }

    @Test
    void writingStepByStepGivesWhatProjectingAllAtOnceGives() {
        Coding coding = sanction("w:C", "w:D");
        for (int i : new int[] {3, 0, 2, 1}) {
            readings.write(Generated.reading("w:C sanctions w:D, report " + i, DAY.plusDays(i), coding));
        }
        List<Record> open = versions("w:C").stream()
                .filter(v -> v.get("recordedTo").asLong() == Micros.FOREVER)
                .toList();
        assertThat(open).extracting(v -> v.get("stories").asInt()).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(open.stream().map(v -> v.get("reportedFrom").asLong()).distinct())
                .hasSize(4);
    }

    @Test
    void aTitleIsStoredWithTheClaimAndItsAct() {
        Coding coding = sanction("w:title-A", "w:title-B");
        Reading reading = Generated.reading("w:title-A sanctions w:title-B", DAY, coding);
        readings.write(reading);
        Record row = database.read("""
                MATCH (c:Claim {id: $id})-[:SUPPORTS]->(:PolicyAction)-[:HAS_VERSION]->(v)
                RETURN v, c.title AS claimed""", Map.of("id", reading.claims().getFirst().id()))
                .getFirst();
        assertThat(row.get("claimed").asString()).isEqualTo(coding.title());
        assertThat(ActionSnapshot.of(row.get("v")).coding().title()).isEqualTo(coding.title());
    }

    private static Coding unnamed(String actor) {
        Coding named = Generated.sanction(actor, actor, UncertainDate.published(DAY));
        return new Coding(
                named.type(),
                null,
                named.instrument(),
                named.direction(),
                named.stage(),
                named.date(),
                null,
                null,
                null,
                null,
                null,
                named.parties().subList(0, 1),
                actor + " imposes sanctions");
    }

    @Test
    void aHeadlineThatLeavesOutTheTargetIsOfTheActThatItsTextTells() {
        Coding told = Generated.sanction("w:H", "w:I", Generated.on(DAY.minusDays(20)));
        entities.put(List.of(Generated.entity("w:H"), Generated.entity("w:I")));
        for (String print : List.of("one", "a reprint of one")) {
            readings.write(Generated.reading("w:H imposes sanctions, says " + print, DAY, unnamed("w:H"), told));
        }
        assertThat(versions("w:H").stream().filter(v -> !v.get("liveKey").isNull()))
                .as("both claims of both articles support one act")
                .hasSize(1);
    }

    @Test
    void aTargetThatTheHeadlineDescribesIsTheOneOfItsText() {
        entities.put(List.of(Generated.entity("w:M")));
        readings.write(Generated.reading(
                "w:M stops coal lorries", DAY, onWords("w:M", "coal lorries"), onWords("w:M", "the lorries")));
        assertThat(versions("w:M")).hasSize(1);
        assertThat(versions("w:M").getFirst().get("partyTexts").asList(v -> v.asString()))
                .containsExactly("w:M", "coal lorries");
    }

    /** A sanction on a target that is no known entity. */
    private static Coding onWords(String actor, String target) {
        Coding coding = unnamed(actor);
        return coding.with(List.of(coding.parties().getFirst(), new Party(Role.TARGET, target, null, null, false)));
    }

    @Test
    void aHeadlineOfTwoActsIsOfNeitherAlone() {
        entities.put(List.of(Generated.entity("w:J"), Generated.entity("w:K"), Generated.entity("w:L")));
        Coding one = Generated.sanction("w:J", "w:K", UncertainDate.published(DAY));
        Coding other = Generated.sanction("w:J", "w:L", UncertainDate.published(DAY));
        readings.write(Generated.reading("w:J imposes sanctions on two", DAY, unnamed("w:J"), one, other));
        assertThat(versions("w:J")).hasSize(3);
    }

    @Test
    void whatIsDeniedOfNobodyIsNotWhatTheSameReportTellsOfNobody() {
        Coding named = sanction("w:U", "w:V");
        assertThat(actsOf("w:U recalled its envoys. w:U denied that it would leave.", unnamed("w:U"), unnamed("w:U")))
                .hasSize(2);
        assertThat(actsOf("w:V was hit, said one. w:U denied that it had hit w:V.", named, named))
                .as("two claims of one act where both name whom it is on")
                .hasSize(3);
    }

    /** The acts of the actor after an article that asserts one coding and denies another. */
    private List<Record> actsOf(String text, Coding asserted, Coding denied) {
        Reading one = Generated.reading(text, DAY, asserted);
        int second = text.indexOf(". ") + 2;
        Quote quote = new Quote(text.substring(second), new Span(second, text.length()), 0);
        Claim no = Claim.of(
                one.article().id(),
                Evidence.TEXT,
                quote,
                denied,
                new Assertion(true, false, false, null, null, 0.9, "test", "test"));
        readings.write(new Reading(
                one.article(),
                one.storyId(),
                one.signature(),
                one.segments(),
                one.mentions(),
                List.of(one.claims().getFirst(), no)));
        return database.read(
                "MATCH (:Entity {id: $actor})-[:INVOLVED_IN]->(a:PolicyAction) RETURN DISTINCT a.id AS id",
                Map.of("actor", asserted.parties().getFirst().text()));
    }

    @Test
    void anUnnamedTargetMatchesWithinOneStoryOnly() {
        entities.put(List.of(Generated.entity("w:E")));
        Coding unnamed = unnamed("w:E");
        readings.write(Generated.reading("w:E imposes sanctions, says one", DAY, unnamed));
        readings.write(Generated.reading("w:E imposes sanctions, says another", DAY, unnamed));
        assertThat(versions("w:E")).hasSize(2);
    }

    @Test
    void theClaimsOfABusyActAreSeekedInTheOrderOfTheirReports() {
        Coding coding = sanction("w:F", "w:G");
        for (int i = 0; i < 80; i++) {
            readings.write(Generated.reading("w:F sanctions w:G, report " + i, DAY.plusDays(i % 7), coding));
        }
        String action = versions("w:F").getLast().get("id").asString().split("#")[0];
        List<ClaimRecord> page = Objects.requireNonNull(
                claims.ofActions(List.of(action), 10, null, AsOf.NOW).get(action));
        assertThat(page).hasSize(10).extracting(ClaimRecord::reportedAt).isSorted();
        ClaimRecord last = page.getLast();
        String place = Place.inAction(Micros.of(last.reportedAt()), last.claim().id());
        assertThat(claims.ofActions(List.of(action), 80, place, AsOf.NOW).get(action))
                .hasSize(70)
                .doesNotContain(last);
        assertThat(seeked("claims_of_actions", Map.of("actions", List.of(action))))
                .isBetween(1L, 30L);
        assertThat(seeked("claims_of_article", Map.of("article", last.articleId())))
                .isBetween(1L, 30L);
    }

    private long seeked(String query, Map<String, Object> what) {
        Map<String, Object> p = new HashMap<>(what);
        p.put("limit", 10);
        p.put("after", "");
        p.putAll(AsOf.NOW.parameters());
        ProfiledPlan plan = database.read(tx ->
                tx.run("PROFILE " + Cypher.load("read/" + query), p).consume().profile());
        List<ProfiledPlan> all = operators(plan).toList();
        assertThat(all)
                .noneMatch(o ->
                        o.operatorType().startsWith("Sort") || o.operatorType().startsWith("Top"));
        return all.stream()
                .filter(o -> o.operatorType().contains("RelationshipIndexSeek"))
                .mapToLong(ProfiledPlan::records)
                .sum();
    }

    private static Stream<ProfiledPlan> operators(ProfiledPlan plan) {
        return Stream.concat(Stream.of(plan), plan.children().stream().flatMap(ReadingsIT::operators));
    }
}
