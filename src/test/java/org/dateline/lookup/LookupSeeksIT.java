package org.dateline.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.IntegrationTest;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.summary.ProfiledPlan;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of a story and of what was set aside, profiled where there is much of both. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookupSeeksIT {

    private static final int PAGE = 20;
    private static final long FOREVER = Long.MAX_VALUE - 1;

    @Autowired
    Database database;

    @BeforeAll
    void manyReprintsAndManyRefusals() {
        run("CREATE (s:Story {id: 'story:busy'}) WITH s UNWIND range(1, 600) AS i"
                + " CREATE (:Busy:Article {id: 'article:busy-' + i, recordedAt: 1, reportedAt: 1, place: 'busy ' + i})"
                + "-[:TELLS {story: s.id, article: 'article:busy-' + i}]->(s)");
        run("CREATE (e:Busy:Entity {id: 'busy:named'}) WITH e MATCH (a:Busy:Article)"
                + " CREATE (e)-[:MENTIONED_IN {entity: e.id, place: a.place, segment: 0}]->(a)");
        run(
                "UNWIND range(1, 600) AS i CREATE (:Busy:Submission {id: 'busy-' + i, status: 'SET_ASIDE', receivedAt: i})");
    }

    @AfterAll
    void takeThemAway() {
        run("MATCH (b:Busy) DETACH DELETE b");
        run("MATCH (s:Story {id: 'story:busy'}) DETACH DELETE s");
    }

    @Test
    void aStorysArticlesAreSoughtInTheirOrder() {
        assertSought(
                "articles_of_story",
                Map.of(
                        "story",
                        "story:busy",
                        "after",
                        "",
                        "limit",
                        PAGE + 1,
                        "recorded",
                        FOREVER,
                        "reported",
                        FOREVER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles_of_all_newest", "articles_of_all_oldest"})
    void articlesAreSoughtInTheOrderOfTheirReports(String query) {
        assertSought(query, articles());
    }

    private static Map<String, Object> articles() {
        Map<String, Object> p = new HashMap<>(Map.of("low", "", "high", "~", "limit", PAGE + 1, "dated", false));
        p.putAll(Map.of("mentions", List.of(), "recorded", FOREVER, "reported", FOREVER));
        p.put("sources", null);
        p.put("language", null);
        return p;
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles_mentioning_newest", "articles_mentioning_oldest"})
    void articlesThatNameSomebodyAreSoughtInTheirOrder(String query) {
        Map<String, Object> p = articles();
        p.put("entity", "busy:named");
        p.put("mentions", List.of("busy:named"));
        long read = seeks(profile(query, p)).stream()
                .filter(seek -> seek.operatorType().contains("RelationshipIndexSeek"))
                .mapToLong(ProfiledPlan::records)
                .sum();
        assertThat(read).isPositive().isLessThanOrEqualTo(3 * PAGE);
    }

    @Test
    void whatWasSetAsideIsSoughtInItsOrder() {
        assertSought(
                "submissions_by_state", Map.of("status", "SET_ASIDE", "before", FOREVER, "id", "", "limit", PAGE + 1));
    }

    private void assertSought(String query, Map<String, Object> parameters) {
        ProfiledPlan plan = profile(query, parameters);
        assertThat(seeks(plan))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.records()).isLessThanOrEqualTo(3 * PAGE));
        assertThat(operators(plan))
                .extracting(ProfiledPlan::operatorType)
                .noneMatch(o -> o.startsWith("Sort") || o.startsWith("Top"));
    }

    private ProfiledPlan profile(String query, Map<String, Object> parameters) {
        return database.read(tx -> tx.run("PROFILE " + Cypher.load("read/" + query), parameters)
                .consume()
                .profile());
    }

    private static List<ProfiledPlan> seeks(ProfiledPlan plan) {
        return operators(plan)
                .filter(p -> p.operatorType().contains("IndexSeek"))
                .toList();
    }

    private void run(String cypher) {
        database.write(tx -> tx.run(cypher).consume());
    }

    private static Stream<ProfiledPlan> operators(ProfiledPlan plan) {
        return Stream.concat(Stream.of(plan), plan.children().stream().flatMap(LookupSeeksIT::operators));
    }
}
