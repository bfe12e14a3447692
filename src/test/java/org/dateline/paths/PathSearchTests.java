package org.dateline.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dateline.graph.OrderKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathSearchTests {

    private static final SearchBudget SMALL_BATCHES = new SearchBudget(1000, 10_000, 3, 10_000);

    private static PathQuery query(int maxHops, boolean inOrder, int first) {
        return query(null, null, maxHops, inOrder, first);
    }

    private static PathQuery query(
            @Nullable Integer earliest, @Nullable Integer latest, int maxHops, boolean inOrder, int first) {
        return new PathQuery("a", "b", day(earliest), day(latest), maxHops, inOrder, Set.of(), Set.of(), first);
    }

    private static @Nullable LocalDate day(@Nullable Integer day) {
        return day == null ? null : LocalDate.ofEpochDay(day);
    }

    private static PathSearch.Found find(SmallGraph graph, PathQuery query) {
        return find(graph, query, SMALL_BATCHES);
    }

    private static PathSearch.Found find(SmallGraph graph, PathQuery query, SearchBudget budget) {
        return new PathSearch(query, graph, new Score(12), budget).find();
    }

    private static List<String> ways(PathSearch.Found found) {
        return found.routes().stream().map(r -> String.join("", r.entities())).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void findsExactlyTheBestOfAllPaths(int maxHops) {
        for (long seed = 0; seed < 150; seed++) {
            SmallGraph graph = SmallGraph.random(seed, 7, 4 + (int) (seed % 10));
            for (int first : new int[] {1, 3, 50}) {
                check(graph, query(maxHops, true, first), seed);
                check(graph, query(2, 7, maxHops, true, first), seed);
                check(graph, query(2, 7, maxHops, false, first), seed);
            }
        }
    }

    private static void check(SmallGraph graph, PathQuery query, long seed) {
        PathSearch.Found found = find(graph, query);
        List<EveryPath.Ranked> expected = new EveryPath(graph, query, 12).best();
        assertThat(found.reason()).isNull();
        assertThat(found.routes()).as("seed %d, %s", seed, query).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            Route route = found.routes().get(i);
            assertThat(route.score())
                    .as("seed %d, %s", seed, query)
                    .isCloseTo(expected.get(i).score(), within(1e-12));
            assertThat(expected).anyMatch(e -> e.entities().equals(route.entities()));
        }
    }

    @Test
    void keepsToTheOrderOfDatesFromTheStart() {
        SmallGraph graph = new SmallGraph().link("a", "x", 5).link("x", "b", 4);
        assertThat(ways(find(graph, query(2, true, 10)))).isEmpty();
        assertThat(ways(find(graph, query(2, false, 10)))).containsExactly("axb");
    }

    @Test
    void usesAnyPossibleDayOfAnAct() {
        SmallGraph graph = new SmallGraph().link("a", "x", 5).link("x", "b", 1, 9, 1);
        assertThat(ways(find(graph, query(2, true, 10)))).containsExactly("axb");
        assertThat(ways(find(graph, query(null, 4, 2, true, 10)))).isEmpty();
    }

    @Test
    void countsOnlyActsThatFitTheOrder() {
        SmallGraph graph = new SmallGraph().link("a", "x", 5).link("x", "b", 6).link("x", "b", 1, 1, 50);
        Route route = find(graph, query(2, true, 10)).routes().getFirst();
        assertThat(route.fits())
                .containsExactly(new DayRange(DayRange.ALL.first(), 6), new DayRange(5, DayRange.ALL.last()));
        assertThat(route.acts().get(1).stories(route.fits().get(1))).isEqualTo(1);
    }

    @Test
    void countsUndatedActsAsOldNews() {
        SmallGraph graph = new SmallGraph().link("a", "b", OrderKey.UNDATED_DAY);
        assertThat(find(graph, query(1, false, 10)).routes().getFirst().score()).isEqualTo(0.5 * 0.2);
    }

    @Test
    void prefersWaysThroughTheLesserKnown() {
        SmallGraph graph = new SmallGraph().link("a", "x", 5).link("x", "b", 5);
        graph.link("a", "h", 5).link("h", "b", 5).link("h", "c", 5).link("h", "d", 5);
        assertThat(ways(find(graph, query(2, true, 10)))).containsExactly("axb", "ahb");
    }

    @Test
    void breaksTiesByIds() {
        SmallGraph graph = new SmallGraph();
        for (String between : List.of("z", "y", "x")) {
            graph.link("a", between, 5).link(between, "b", 5);
        }
        assertThat(ways(find(graph, query(3, true, 2)))).containsExactly("axb", "ayb");
    }

    @Test
    void doesNotReadWhatCannotBeAmongTheBest() {
        SmallGraph graph =
                new SmallGraph().link("a", "b", 12, 12, 100).link("a", "x", 5).link("y", "b", 5);
        graph.link("x", "y", 5);
        find(graph, query(3, true, 1));
        assertThat(graph.asked).doesNotContain("x", "y");
    }

    @Test
    void saysWhenABudgetEndsTheSearch() {
        SmallGraph graph = SmallGraph.random(3, 20, 200);
        assertThat(find(graph, query(4, false, 50)).reason()).isNull();
        assertThat(find(graph, query(4, false, 50), new SearchBudget(1000, 40, 3, 10_000))
                        .reason())
                .contains("narrow the window");
        assertThat(find(graph, query(4, false, 50), new SearchBudget(5, 10_000, 3, 10_000))
                        .reason())
                .contains("entities");
        PathSearch.Found few = find(graph, query(4, false, 50), new SearchBudget(1000, 10_000, 3, 30));
        assertThat(few.reason()).contains("30 beginnings");
        assertThat(few.routes()).isNotEmpty();
    }
}
