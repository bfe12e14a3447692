package org.dateline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.IntegrationTest;
import org.dateline.graph.AsOf;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Clock;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Generated;
import org.dateline.graph.Imports;
import org.dateline.graph.Micros;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.summary.ProfiledPlan;
import org.springframework.beans.factory.annotation.Autowired;

/** What the pages of measures and of changes read where there are many. */
@IntegrationTest
class MeasureSeeksIT {

    private static final int PAGE = 10;
    private static final int MANY = 120;
    private static final int FALLING = 4;

    /** A day that is nobody else's: what other tests wrote in the same database was reported on others. */
    private static final LocalDate DAY = LocalDate.of(1701, 1, 1);

    private static @Nullable Instant before;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Database database;

    @Autowired
    Clock clock;

    @Autowired
    Imports imports;

    @Autowired
    Measures measures;

    @BeforeEach
    void manyOnOne() {
        if (before != null) {
            return;
        }
        before = clock.at();
        List<String> imposers =
                IntStream.range(0, MANY).mapToObj(i -> "strict:" + i).toList();
        chronicle.parties(imposers.toArray(String[]::new));
        chronicle.parties("strict:target");
        for (String imposer : imposers) {
            chronicle.sanction(imposer + " restricts", DAY, imposer, "strict:target");
        }
        chronicle.parties("strict:firm");
        for (int i = 0; i < FALLING; i++) {
            Coding sanction = Generated.sanction("strict:" + i, "strict:firm", Generated.on(DAY));
            chronicle.write(Generated.reading(
                    "falls on " + i, DAY.plusDays(i), Generated.fallingOn("strict:target", sanction)));
        }
    }

    @Test
    void measuresThatFallOnAnEntityAreSoughtAmongThoseAlone() {
        Map<String, Object> p = falls(AsOf.NOW);
        String query = Cypher.load("read/measures_of_targets");
        ProfiledPlan plan =
                database.read(tx -> tx.run("PROFILE " + query, p).consume().profile());
        List<ProfiledPlan> seeks = operators(plan).stream()
                .filter(o -> o.operatorType().contains("RelationshipIndexSeek"))
                .toList();
        assertThat(seeks).isNotEmpty();
        assertThat(seeks.stream().mapToLong(ProfiledPlan::records).sum()).isEqualTo(FALLING);
        assertThat(onTheFirm(p)).isEqualTo(FALLING);
    }

    @Test
    void whatWasReportedLaterFellOnNobodyYet() {
        assertThat(onTheFirm(falls(AsOf.of(Generated.end(DAY.plusDays(1)), null))))
                .isEqualTo(2);
    }

    private long onTheFirm(Map<String, Object> p) {
        return database.read(Cypher.load("read/measures_of_targets"), p).stream()
                .filter(row -> row.get("measure").get("target").asString().equals("strict:firm"))
                .count();
    }

    private static Map<String, Object> falls(AsOf known) {
        Map<String, Object> p = new HashMap<>(known.parameters());
        p.put("targets", List.of("strict:target"));
        p.put("imposers", null);
        p.put("affected", true);
        p.put("after", "");
        p.put("limit", 10 * MANY);
        p.put("instruments", null);
        p.put("directions", null);
        return p;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measures_of_all",
                "measures_of_targets",
                "measures_of_imposers",
                "learned_by_recording",
                "learned_by_recording_as_of",
                "learned_by_report",
                "learned_by_report_as_of"
            })
    void aPageIsSeeked(String query) {
        Map<String, Object> p = new HashMap<>(AsOf.NOW.parameters());
        p.put("targets", List.of("strict:target"));
        p.put("imposers", query.endsWith("imposers") ? List.of("strict:1", "strict:2") : null);
        p.put("affected", true);
        p.put("after", "");
        p.put("limit", PAGE);
        p.put(
                "from",
                Micros.of(
                        query.startsWith("learned_by_report")
                                ? Generated.end(DAY.minusDays(1))
                                : Objects.requireNonNull(before)));
        p.put("to", Long.MAX_VALUE);
        p.put("afterAt", Long.MIN_VALUE);
        p.put("afterId", "");
        p.put("dnf", null);
        p.put("leastStories", 1);
        p.put("mostStories", Integer.MAX_VALUE);
        p.put("instruments", null);
        p.put("directions", null);
        ProfiledPlan plan = database.read(tx ->
                tx.run("PROFILE " + Cypher.load("read/" + query), p).consume().profile());
        List<ProfiledPlan> seeks = operators(plan).stream()
                .filter(o -> o.operatorType().contains("NodeIndex")
                        && !o.operatorType().contains("Unique"))
                .toList();
        assertThat(seeks).isNotEmpty();
        assertThat(seeks.stream().mapToLong(ProfiledPlan::records).sum()).isLessThanOrEqualTo(3 * PAGE);
    }

    @Test
    void whatWasWrittenIsSoughtByItsStampAlone() {
        Instant standing = clock.at();
        chronicle.sanction("tells again", DAY, "strict:0", "strict:target");
        Map<String, Object> p = Map.of("from", Micros.of(standing), "to", Micros.of(clock.at()), "limit", 10 * MANY);
        ProfiledPlan plan = database.read(tx -> tx.run("PROFILE " + Cypher.load("read/measures_changed"), p)
                .consume()
                .profile());
        List<ProfiledPlan> seeks = operators(plan).stream()
                .filter(o -> o.operatorType().contains("NodeIndexSeek"))
                .toList();
        assertThat(seeks).hasSize(2);
        assertThat(seeks.stream().mapToLong(ProfiledPlan::records).sum()).isLessThanOrEqualTo(3);
        assertThat(operators(plan)).extracting(ProfiledPlan::operatorType).noneMatch(o -> o.contains("Sort"));
        assertThat(operators(plan))
                .extracting(ProfiledPlan::operatorType)
                .anyMatch(o -> o.contains("RelationshipCountFromCountStore"));
        assertThat(operators(plan).stream().mapToLong(ProfiledPlan::dbHits).sum())
                .isLessThan(MANY);
    }

    @Test
    void whatIsWrittenAfterAReadIsInTheNext() {
        chronicle.parties("kept:imposer", "kept:target");
        assertThat(stages(AsOf.NOW)).isEmpty();
        Coding threat = Generated.coding(
                ActionType.THREATEN,
                Instrument.FINANCIAL_SANCTION,
                Stage.THREATENED,
                Generated.on(DAY),
                "kept:imposer",
                "kept:target");
        chronicle.write(Generated.reading("threatens", DAY, threat));
        assertThat(stages(AsOf.NOW)).containsExactly(Stage.THREATENED);
        Instant threatened = clock.at();
        chronicle.sanction("begins", DAY.plusDays(5), "kept:imposer", "kept:target");
        assertThat(stages(AsOf.NOW)).containsExactly(Stage.IN_FORCE);
        assertThat(stages(AsOf.of(null, threatened))).containsExactly(Stage.THREATENED);
        assertThat(stages(AsOf.of(Generated.end(DAY.plusDays(1)), null))).containsExactly(Stage.THREATENED);
    }

    @Test
    void whatAnImportWritesAtItsFirstStampIsInTheNextRead() {
        chronicle.parties("kept:imposer", "kept:imported");
        Imports.Standing standing = imports.begin("kept", "csv", "kept.csv");
        try {
            assertThat(stages(AsOf.NOW, "kept:imported")).isEmpty();
            chronicle.store(Generated.sanctions("kept:imposer", "kept:imported", DAY, 1), standing.recordedAt());
            assertThat(stages(AsOf.NOW, "kept:imported")).containsExactly(Stage.IN_FORCE);
        } finally {
            imports.finish("kept", 0);
        }
        assertThat(stages(AsOf.NOW, "kept:imported")).containsExactly(Stage.IN_FORCE);
    }

    private List<Stage> stages(AsOf known) {
        return stages(known, "kept:target");
    }

    private List<Stage> stages(AsOf known, String target) {
        MeasureQuery query = new MeasureQuery(
                DAY.plusDays(9),
                List.of(target),
                true,
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                false,
                true,
                true,
                ContentQuery.ANY,
                known);
        return measures.page(query, null, PAGE).stream()
                .map(m -> m.state().stage())
                .toList();
    }

    private static Collection<ProfiledPlan> operators(ProfiledPlan plan) {
        List<ProfiledPlan> all = new ArrayList<>(List.of(plan));
        plan.children().forEach(child -> all.addAll(operators(child)));
        return all;
    }
}
