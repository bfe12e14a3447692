package org.dateline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.IntegrationTest;
import org.dateline.graph.AsOf;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Generated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.summary.ProfiledPlan;
import org.springframework.beans.factory.annotation.Autowired;

/** Each paged read, profiled on a busy entity: what the seek returns, and that nothing sorts behind it. */
@IntegrationTest
class TimelineSeeksIT {

    private static final int PAGE = 20;

    /** Rows enough that a seek which reads them all stands out. */
    private static final int BUSY = 600;

    /** The days of those rows, which are nobody else's, and before which nothing begins that could reach into them. */
    private static final Window BUSY_YEARS = new Window(LocalDate.of(1720, 1, 1), LocalDate.of(1721, 12, 31));

    /** By half of the reports. */
    private static final AsOf LONG_AGO = AsOf.of(Instant.parse("1720-10-28T00:00:00Z"), null);

    @Autowired
    Chronicle chronicle;

    @Autowired
    Database database;

    @Autowired
    Timelines timelines;

    @BeforeEach
    void busyEntity() {
        if (timelines
                .page(TimelineFilter.involving("busy:A"), TimelineOrder.NEWEST_FIRST, Slice.first(1))
                .actions()
                .isEmpty()) {
            chronicle.parties("busy:A", "busy:B");
            chronicle.store(Generated.sanctions("busy:A", "busy:B", LocalDate.of(1720, 1, 1), BUSY));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeline_of_entity_newest",
                "timeline_of_entity_oldest",
                "timeline_of_all_newest",
                "timeline_of_all_oldest",
                "timeline_of_entity_newest_as_of",
                "timeline_of_entity_oldest_as_of",
                "timeline_of_all_newest_as_of",
                "timeline_of_all_oldest_as_of"
            })
    void thePageIsSeekedAndNothingSortsBehindIt(String query) {
        ProfiledPlan plan = profile(query);
        List<ProfiledPlan> seeks = operators(plan)
                .filter(p ->
                        p.operatorType().contains("Seek") && p.operatorType().contains("Index"))
                .filter(p -> !p.operatorType().contains("Unique"))
                .toList();
        assertThat(seeks).isNotEmpty();
        assertThat(seeks.stream().mapToLong(ProfiledPlan::records).sum()).isLessThanOrEqualTo(3 * (PAGE + 1));
        assertThat(operators(plan).map(ProfiledPlan::operatorType))
                .noneMatch(o -> o.startsWith("Sort") || o.startsWith("Top"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeline_of_any_newest",
                "timeline_of_any_oldest",
                "timeline_of_any_newest_as_of",
                "timeline_of_any_oldest_as_of",
                "timeline_of_entity_by_type_newest",
                "timeline_of_entity_by_type_oldest"
            })
    void eachOfSeveralEntitiesIsSeekedForAPage(String query) {
        long read = operators(profile(query))
                .filter(p -> p.operatorType().contains("RelationshipIndexSeek"))
                .mapToLong(ProfiledPlan::records)
                .sum();
        assertThat(read).isPositive().isLessThanOrEqualTo(3 * 2 * PAGE);
    }

    @Test
    void theEndsOfATimelineAreFoundWithoutWhatLiesBetween() {
        assertThat(operators(profile("histogram_span_of_entity"))
                        .filter(p -> p.operatorType().contains("RelationshipIndexSeek"))
                        .mapToLong(ProfiledPlan::records)
                        .sum())
                .isEqualTo(2);
    }

    private ProfiledPlan profile(String query) {
        return profile(query, query.endsWith("_as_of") ? LONG_AGO : AsOf.NOW);
    }

    private ProfiledPlan profile(String query, AsOf known) {
        Map<String, Object> p = new HashMap<>();
        p.putAll(KeyRange.of(BUSY_YEARS, certainty(query)).between(null, null, known));
        p.put("dnf", null);
        p.put("leastStories", 1);
        p.put("mostStories", Integer.MAX_VALUE);
        p.put("matched", List.of());
        p.put("budget", Budget.DEFAULT.rows());
        p.put("skip", 0);
        p.put("datedLow", Long.MIN_VALUE);
        p.put("seekTypes", List.of("SANCTION"));
        p.put("entity", "busy:A");
        p.put("entities", List.of("busy:A", "busy:B"));
        p.put("limit", PAGE + 1);
        return database.read(tx ->
                tx.run("PROFILE " + Cypher.load("read/" + query), p).consume().profile());
    }

    /** Acts of other tests that have no known begin could have happened in any year, but not for certain. */
    private static Certainty certainty(String query) {
        return query.contains("_of_all_") ? Certainty.DEFINITELY : Certainty.POSSIBLY;
    }

    private static Stream<ProfiledPlan> operators(ProfiledPlan plan) {
        return Stream.concat(Stream.of(plan), plan.children().stream().flatMap(TimelineSeeksIT::operators));
    }
}
