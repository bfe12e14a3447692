package org.dateline.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.IntegrationTest;
import org.dateline.graph.AsOf;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Generated;
import org.dateline.graph.OrderKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.summary.ProfiledPlan;
import org.springframework.beans.factory.annotation.Autowired;

/** What the queries of paths read around an entity of three hundred acts. */
@IntegrationTest
class PathSeeksIT {

    private static final LocalDate START = LocalDate.of(2012, 1, 1);
    private static final int COUNT = 300;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Database database;

    @BeforeEach
    void busyPair() {
        chronicle.parties("seeks:A", "seeks:B");
        if (profile("read/path_newest", ids()).records() == 0) {
            chronicle.store(Generated.sanctions("seeks:A", "seeks:B", START, COUNT));
        }
    }

    private static Map<String, Object> ids() {
        return Map.of("ids", List.of("seeks:A"), "most", COUNT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_as_of"})
    void findsNeighboursBySeeksInBothIndexes(String clocks) {
        long first = START.plusDays(20).toEpochDay();
        Map<String, @Nullable Object> p = new HashMap<>(ids());
        p.put("low", first);
        p.put("high", first + 3);
        p.put("first", START.plusDays(20));
        p.put("wideLow", OrderKey.startOf(DayRange.ALL.first()));
        p.put("wideHigh", OrderKey.startOf(first));
        p.put("within", null);
        p.put("avoid", List.of());
        p.put("types", null);
        p.put("affected", true);
        ProfiledPlan plan = profile("read/path_neighbours" + clocks, p);
        assertThat(seeks(plan).map(PathSeeksIT::details))
                .anyMatch(x -> x.contains("ACTS_ON(from, "))
                .anyMatch(x -> x.contains("ACTS_ON(to, "))
                .anyMatch(x -> x.contains("INVOLVED_IN(entity, wide"));
        assertThat(rows(plan)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_as_of"})
    void findsTheNewestDayWithoutReadingTheOthers(String clocks) {
        assertThat(rows(profile("read/path_newest" + clocks, ids()))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_as_of"})
    void countsTheActsInTheIndexUpToALimit(String clocks) {
        long first = START.toEpochDay();
        Map<String, Object> p = Map.of(
                "ids",
                List.of("seeks:A"),
                "most",
                10,
                "lowKey",
                OrderKey.startOf(first),
                "highKey",
                OrderKey.startOf(first + COUNT));
        assertThat(rows(profile("read/path_degrees" + clocks, p))).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_as_of"})
    void findsWitnessesWithoutReadingTheOthers(String clocks) {
        Map<String, @Nullable Object> hop = new HashMap<>();
        hop.put("number", 0);
        hop.put("pair", "seeks:A seeks:B");
        long first = START.plusDays(50).toEpochDay();
        long latest = START.plusDays(100).toEpochDay();
        hop.put("low", OrderKey.startOf(first));
        hop.put("high", OrderKey.startOf(latest + 1));
        hop.put("wideLow", OrderKey.startOf(DayRange.ALL.first()));
        hop.put("first", first);
        hop.put("latest", latest);
        hop.put("latestLow", OrderKey.startOf(latest));
        hop.put("latestHigh", OrderKey.startOf(latest + 1));
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("hops", List.of(hop));
        p.put("types", null);
        p.put("affected", true);
        p.put("limit", 5);
        // Five and one of the pair, and the versions of five acts.
        assertThat(rows(profile("read/path_witnesses" + clocks, p))).isEqualTo(5 + 1 + 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_as_of"})
    void looksForNoWitnessBeforeTheDays(String clocks) {
        long first = START.plusDays(COUNT - 2).toEpochDay();
        Map<String, @Nullable Object> hop = new HashMap<>();
        hop.put("number", 0);
        hop.put("pair", "seeks:A seeks:B");
        hop.put("low", OrderKey.startOf(first));
        hop.put("high", OrderKey.startOf(first + 30));
        hop.put("wideLow", OrderKey.startOf(DayRange.ALL.first()));
        hop.put("first", first);
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("hops", List.of(hop));
        p.put("types", null);
        p.put("affected", true);
        p.put("limit", 5);
        // Two acts are left of the pair, and their versions.
        assertThat(rows(profile("read/path_witnesses" + clocks, p))).isEqualTo(2 + 2);
    }

    private ProfiledPlan profile(String query, Map<String, ?> parameters) {
        Map<String, Object> p = new HashMap<>(parameters);
        p.putAll(AsOf.NOW.parameters());
        p.put("bound", AsOf.NOW.bound());
        return database.read(
                tx -> tx.run("PROFILE " + Cypher.load(query), p).consume().profile());
    }

    /** How many rows the seeks return; there must be nothing but seeks. */
    private static long rows(ProfiledPlan plan) {
        assertThat(operators(plan)).noneMatch(x -> x.operatorType().contains("Scan"));
        return seeks(plan).mapToLong(ProfiledPlan::records).sum();
    }

    private static Stream<ProfiledPlan> seeks(ProfiledPlan plan) {
        return operators(plan).stream().filter(x -> x.operatorType().contains("Seek"));
    }

    private static String details(ProfiledPlan plan) {
        return Objects.requireNonNull(plan.arguments().get("Details")).asString();
    }

    private static Collection<ProfiledPlan> operators(ProfiledPlan plan) {
        List<ProfiledPlan> all = new ArrayList<>(List.of(plan));
        plan.children().forEach(child -> all.addAll(operators(child)));
        return all;
    }
}
