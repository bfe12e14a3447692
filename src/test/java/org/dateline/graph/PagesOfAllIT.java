package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.IntegrationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.summary.ProfiledPlan;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages that walk through everything of a kind, profiled where there is much of each. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesOfAllIT {

    private static final int PAGE = 20;

    @Autowired
    Database database;

    @BeforeAll
    void muchOfEach() {
        // Ids that come before all others, so that the first page is of these.
        run("UNWIND range(100, 400) AS i WITH i, '!' + i AS id"
                + " CREATE (a:Busy:PolicyAction {id: id, recordedAt: 1}), (v:Busy:ActionVersion {id: id, recordedFrom: 1, recordedTo: i}),"
                + " (c:Busy:Curation {id: id, at: i, kind: 'RECODE_ACTION'}), (x:Busy:Claim {id: id, recordedAt: 1}),"
                + " (m:Busy:Measure {id: id}), (:Busy:Article {id: id, recordedAt: 1}), (:Busy:Entity {id: id}), (:Busy:Alias {id: id}),"
                + " (:Busy:Source {id: id}), (:Busy:Topic {id: id}), (:Busy:Catalogue {id: id}),"
                + " (c)-[:TOUCHED]->(a)-[:HAS_VERSION]->(v), (a)-[:CHANGES {recordedFrom: 1}]->(m)"
                + " SET v.storyCount = 1, v.reportedFrom = 0, v.reportedTo = 9223372036854775807");
    }

    @AfterAll
    void takeThemAway() {
        run("MATCH (b:Busy) DETACH DELETE b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actions_after",
                "backup_actions",
                "backup_aliases",
                "backup_articles",
                "backup_catalogue",
                "backup_claims",
                "backup_curations",
                "backup_entities",
                "backup_measures",
                "backup_sources",
                "backup_topics",
                "backup_versions",
                "corrections_in_window"
            })
    void aPageReadsNoMoreThanIsInIt(String query) {
        ProfiledPlan plan = database.read(tx -> tx.run("PROFILE " + Cypher.load("read/" + query), parameters())
                .consume()
                .profile());
        ProfiledPlan first = chain(plan).toList().getLast();
        assertThat(first.operatorType()).contains("IndexSeek");
        assertThat(first.records())
                .as(() -> chain(plan)
                        .map(p -> p.operatorType() + " " + p.records())
                        .toList()
                        .toString())
                .isBetween((long) PAGE, 3L * PAGE);
        // A partial sort orders what stands at the same place of an order that the index gives.
        assertThat(chain(plan))
                .extracting(ProfiledPlan::operatorType)
                .noneMatch(o -> o.startsWith("Sort") || o.startsWith("Top"));
    }

    private static Map<String, Object> parameters() {
        Map<String, Object> p = new HashMap<>(AsOf.NOW.parameters());
        p.putAll(
                Map.of("after", "", "limit", PAGE, "at", 1000L, "from", 0L, "to", 1000L, "afterAt", 0L, "afterId", ""));
        p.put("dnf", null);
        p.put("leastStories", 1);
        p.put("mostStories", Integer.MAX_VALUE);
        p.put("curation", null);
        return p;
    }

    /** From the result to the rows that everything begins with; what is collected for each row stands aside. */
    private static Stream<ProfiledPlan> chain(ProfiledPlan plan) {
        List<ProfiledPlan> below = plan.children();
        return Stream.concat(Stream.of(plan), below.isEmpty() ? Stream.of() : chain(below.getFirst()));
    }

    private void run(String cypher) {
        database.write(tx -> tx.run(cypher).consume());
    }
}
