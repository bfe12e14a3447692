package org.dateline.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.IntegrationTest;
import org.dateline.graph.Chronicle;
import org.dateline.graph.Generated;
import org.dateline.model.ActionType;
import org.dateline.model.DateBasis;
import org.dateline.model.Instrument;
import org.dateline.model.Reading;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PathsIT {

    private static final LocalDate START = LocalDate.of(2011, 1, 1);
    private static final int NOISE = 300;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Paths paths;

    /**
     * A acts on X on day 10 and X on B on days 5 and 20; A on W on day 10 and W on B within days 1 to 15, or rather by
     * agreement; U links A with B without a date; H, a hub, acts on A and B and on many others.
     */
    @BeforeEach
    void fewWays() {
        if (!paths.find(query(null, null, true)).paths().isEmpty()) {
            return;
        }
        chronicle.parties(Stream.concat(
                        Stream.of("A", "B", "C", "X", "W", "U", "H", "Z"),
                        IntStream.range(0, NOISE).mapToObj(i -> "N" + i))
                .map(PathsIT::id)
                .toArray(String[]::new));
        act("A", "X", on(10));
        act("X", "B", on(5));
        act("B", "X", on(20));
        act("A", "W", on(10));
        act(ActionType.AGREE, "W", "B", between(1, 15));
        act("A", "U", on(10));
        act("U", "B", UncertainDate.UNKNOWN);
        act("H", "A", on(12));
        act("H", "B", on(13));
        act("C", "A", on(3));
        chronicle.store(IntStream.range(0, NOISE)
                .mapToObj(i -> reading(ActionType.SANCTION, "H", "N" + i, on(i)))
                .toList());
    }

    private static String id(String name) {
        return "paths:" + name;
    }

    private static UncertainDate on(int day) {
        return Generated.on(START.plusDays(day));
    }

    private static UncertainDate between(int first, int last) {
        return new UncertainDate(START.plusDays(first), START.plusDays(last), null, DateBasis.STATED);
    }

    private void act(String from, String to, UncertainDate date) {
        act(ActionType.SANCTION, from, to, date);
    }

    private void act(ActionType type, String from, String to, UncertainDate date) {
        chronicle.write(reading(type, from, to, date));
    }

    private static Reading reading(ActionType type, String from, String to, UncertainDate date) {
        return Generated.reading(
                "paths: " + type + " " + from + " " + to + " " + date.earliest(),
                START.plusDays(400),
                Generated.coding(type, Instrument.NONE, Stage.ANNOUNCED, date, id(from), id(to)));
    }

    private static PathQuery query(@Nullable Integer first, @Nullable Integer last, boolean inOrder) {
        return new PathQuery(id("A"), id("B"), day(first), day(last), 3, inOrder, Set.of(), Set.of(), 10);
    }

    private static @Nullable LocalDate day(@Nullable Integer day) {
        return day == null ? null : START.plusDays(day);
    }

    private List<String> ways(PathQuery query) {
        PathResult result = paths.find(query);
        assertThat(result.truncated()).isFalse();
        return result.paths().stream().map(PathsIT::way).toList();
    }

    private static String way(Path path) {
        return path.hops().stream().map(hop -> hop.from().substring(6)).collect(Collectors.joining())
                + path.hops().getLast().to().substring(6);
    }

    @Test
    void followsDatesInOrderAndLeavesUndatedActsOut() {
        assertThat(ways(query(null, null, true))).containsExactly("AWB", "AXB", "AHB");
    }

    @Test
    void showsOnlyActsThatFitTheOrder() {
        Path path = paths.find(query(null, null, true)).paths().get(1);
        assertThat(path.hops()).extracting(Hop::kind).containsOnly(HopKind.ACTED);
        assertThat(days(path.hops().get(0))).containsExactly(START.plusDays(10));
        assertThat(days(path.hops().get(1))).containsExactly(START.plusDays(20));
        assertThat(path.hops()
                        .get(1)
                        .actions()
                        .getFirst()
                        .coding()
                        .parties()
                        .getFirst()
                        .entity())
                .isEqualTo(id("B"));
    }

    private static List<@Nullable LocalDate> days(Hop hop) {
        List<@Nullable LocalDate> days = new ArrayList<>();
        hop.actions().forEach(a -> days.add(a.coding().date().earliest()));
        return days;
    }

    @Test
    void readsBackwardsWhereThatIsTheOrder() {
        PathQuery back = new PathQuery(id("B"), id("A"), null, null, 3, true, Set.of(), Set.of(), 10);
        assertThat(ways(back)).containsExactlyInAnyOrder("BXA", "BWA");
    }

    @Test
    void takesUndatedActsInAnyOrderWithoutAWindow() {
        assertThat(ways(query(null, null, false))).contains("AUB");
        Path undated = paths.find(query(null, null, false)).paths().stream()
                .filter(path -> way(path).equals("AUB"))
                .findFirst()
                .orElseThrow();
        assertThat(days(undated.hops().get(1))).hasSize(1).containsOnlyNulls();
        assertThat(ways(query(0, 100, false))).containsExactlyInAnyOrder("AXB", "AWB", "AHB");
    }

    @Test
    void anActMayUseAnyOfItsPossibleDaysInTheWindow() {
        assertThat(ways(query(10, 12, true))).containsExactly("AWB");
        assertThat(ways(query(2, 9, true))).isEmpty();
        Path path = paths.find(query(10, 12, true)).paths().getFirst();
        assertThat(days(path.hops().get(1))).containsExactly(START.plusDays(1));
    }

    @Test
    void leavesOutWhomToAvoid() {
        PathQuery query = new PathQuery(id("A"), id("B"), null, null, 3, true, Set.of(), Set.of(id("X"), id("H")), 10);
        assertThat(ways(query)).containsExactly("AWB");
    }

    @Test
    void countsOnlyActsOfTheTypes() {
        PathQuery query =
                new PathQuery(id("A"), id("B"), null, null, 3, true, Set.of(ActionType.SANCTION), Set.of(), 10);
        assertThat(ways(query)).containsExactly("AXB", "AHB");
        PathQuery window = new PathQuery(
                id("A"), id("B"), START.plusDays(10), START.plusDays(12), 3, true, query.types(), Set.of(), 10);
        assertThat(ways(window)).isEmpty();
    }

    @Test
    void findsNothingWhereNothingLeads() {
        PathQuery nowhere = new PathQuery(id("A"), id("Z"), null, null, 5, false, Set.of(), Set.of(), 10);
        assertThat(ways(nowhere)).isEmpty();
    }

    @Test
    void passesNobodyTwice() {
        PathQuery far = new PathQuery(id("C"), id("B"), null, null, 5, false, Set.of(), Set.of(), 50);
        assertThat(ways(far))
                .contains("CAXB")
                .allSatisfy(way -> assertThat(way.chars().distinct().count()).isEqualTo(way.length()));
    }

    @Test
    void alwaysShowsAChoiceOfActsInOrder() {
        act("C", "N1", between(100, 190));
        IntStream.range(110, 120).forEach(day -> act("N1", "C", on(day)));
        IntStream.range(170, 180).forEach(day -> act("Z", "C", on(day)));
        PathQuery query = new PathQuery(id("Z"), id("N1"), null, null, 2, true, Set.of(), Set.of(), 1);
        Path path = paths.find(query).paths().getFirst();
        assertThat(days(path.hops().get(0))).first().isEqualTo(START.plusDays(179));
        assertThat(days(path.hops().get(1))).hasSize(1).containsExactly(START.plusDays(100));
        PathQuery back = new PathQuery(id("N1"), id("Z"), null, START.plusDays(172), 2, true, Set.of(), Set.of(), 1);
        assertThat(days(paths.find(back).paths().getFirst().hops().get(0)))
                .hasSize(5)
                .startsWith(START.plusDays(119))
                .endsWith(START.plusDays(100));
    }
}
