package org.dateline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.graph.ActionSnapshot;
import org.dateline.graph.MeasureKey;
import org.dateline.graph.MeasureKey.Side;
import org.dateline.graph.OrderKey;
import org.dateline.model.ActionType;
import org.dateline.model.Coding;
import org.dateline.model.DateBasis;
import org.dateline.model.Direction;
import org.dateline.model.Extents;
import org.dateline.model.Instrument;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasureHistoryTests {

    private static final LocalDate DAY = LocalDate.of(2018, 5, 1);

    private static UncertainDate day(int day) {
        return UncertainDate.day(DAY.plusDays(day), DateBasis.STATED);
    }

    private static UncertainDate between(int first, int last) {
        return new UncertainDate(DAY.plusDays(first), DAY.plusDays(last), null, DateBasis.STATED);
    }

    private static ActionSnapshot act(Stage stage, UncertainDate date) {
        return act(stage, date, null, null, false);
    }

    private static ActionSnapshot act(
            Stage stage, UncertainDate date, UncertainDate expires, String designator, boolean contested) {
        Coding coding = new Coding(
                ActionType.SANCTION,
                null,
                Instrument.TARIFF,
                Direction.RESTRICTS,
                stage,
                date,
                null,
                expires,
                null,
                null,
                designator,
                List.of(),
                "");
        String id = "action:" + stage + date + designator;
        return new ActionSnapshot(
                id,
                OrderKey.of(date.earliest(), id),
                coding,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                contested,
                Extents.NONE);
    }

    private static final Map<String, Set<String>> NO_STORIES = Map.of();

    private static MeasureState on(int day, ActionSnapshot... acts) {
        return new MeasureHistory(Direction.RESTRICTS, Arrays.asList(acts))
                .on(DAY.plusDays(day), Set.of())
                .orElse(null);
    }

    private static void assertIs(MeasureState state, Stage stage, boolean definite) {
        assertThat(state.stage()).isEqualTo(stage);
        assertThat(state.definite()).isEqualTo(definite);
    }

    @Test
    void itsStageIsThatOfTheLatestActByTheDay() {
        ActionSnapshot[] acts = {act(Stage.ENDED, day(90)), act(Stage.CONSIDERED, day(0)), act(Stage.IN_FORCE, day(30))
        };
        assertThat(on(-1, acts)).isNull();
        assertIs(on(29, acts), Stage.CONSIDERED, true);
        assertIs(on(30, acts), Stage.IN_FORCE, true);
        MeasureState ended = on(90, acts);
        assertIs(ended, Stage.ENDED, true);
        assertThat(ended.since()).isEqualTo(day(30));
        assertThat(ended.until()).isEqualTo(day(90));
        assertThat(ended.stages())
                .extracting(StageReached::stage)
                .containsExactly(Stage.CONSIDERED, Stage.IN_FORCE, Stage.ENDED);
    }

    @Test
    void betweenTheFirstAndTheLastPossibleEndItHoldsPossibly() {
        ActionSnapshot[] acts = {act(Stage.IN_FORCE, day(0)), act(Stage.ENDED, between(10, 20))};
        assertIs(on(9, acts), Stage.IN_FORCE, true);
        assertIs(on(15, acts), Stage.ENDED, false);
        assertIs(on(20, acts), Stage.ENDED, true);
        assertIs(
                new MeasureHistory(Direction.RESTRICTS, Arrays.asList(acts))
                        .on(DAY.plusDays(15), Set.of(Stage.IN_FORCE))
                        .orElseThrow(),
                Stage.IN_FORCE,
                false);
    }

    @Test
    void beforeItsLastPossibleStartItHoldsPossibly() {
        assertIs(on(5, act(Stage.IN_FORCE, between(0, 10))), Stage.IN_FORCE, false);
        assertIs(on(10, act(Stage.IN_FORCE, between(0, 10))), Stage.IN_FORCE, true);
    }

    @Test
    void aStatedExpiryEndsItByItselfAndAnExtensionMovesIt() {
        ActionSnapshot start = act(Stage.IN_FORCE, day(0), day(50), null, false);
        assertIs(on(50, start), Stage.IN_FORCE, true);
        assertThat(on(50, start).until()).isEqualTo(day(50));
        assertIs(on(51, start), Stage.ENDED, true);
        assertThat(on(51, start).since()).isEqualTo(day(0));
        ActionSnapshot extension = act(Stage.IN_FORCE, day(40), day(100), null, false);
        assertIs(on(99, start, extension), Stage.IN_FORCE, true);
        assertThat(on(99, start, extension).since()).isEqualTo(day(0));
    }

    @Test
    void aBeginningAndAnEndOnOneDayAreAnEnd() {
        assertIs(on(0, act(Stage.ENDED, day(0)), act(Stage.IN_FORCE, day(0))), Stage.ENDED, true);
    }

    @Test
    void whatIsRestoredBeginsAnew() {
        MeasureState state =
                on(99, act(Stage.IN_FORCE, day(0)), act(Stage.ENDED, day(10)), act(Stage.IN_FORCE, day(20)));
        assertThat(state.since()).isEqualTo(day(20));
        assertThat(state.until()).isNull();
    }

    @Test
    void aContestedActIsNeverSure() {
        assertIs(on(9, act(Stage.IN_FORCE, day(0), null, null, true)), Stage.IN_FORCE, false);
    }

    @Test
    void withoutADesignatorItJoinsTheSingleOpenMeasure() {
        ActionSnapshot list = act(Stage.IN_FORCE, day(0), null, "Entity List", false);
        ActionSnapshot more = act(Stage.IN_FORCE, day(5));
        ActionSnapshot section = act(Stage.IN_FORCE, day(10), null, "Section 301", false);
        ActionSnapshot which = act(Stage.SUSPENDED, day(20));
        assertThat(Designators.group(key("China"), List.of(which, section, more, list), List.of(), NO_STORIES))
                .containsOnlyKeys("", "entity list", "section 301")
                .satisfies(groups -> assertThat(groups.get("entity list")).containsExactly(list, more))
                .satisfies(groups -> assertThat(groups.get("")).containsExactly(which));
    }

    private static ActionSnapshot easing(Stage stage, UncertainDate date) {
        ActionSnapshot act = act(stage, date);
        Coding c = act.coding();
        Coding easing = new Coding(
                ActionType.RETREAT,
                null,
                c.instrument(),
                Direction.EASES,
                stage,
                date,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                "");
        return new ActionSnapshot(
                act.id() + "easing",
                act.key(),
                easing,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                false,
                Extents.NONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSIDERED", "PROPOSED", "REQUESTED", "THREATENED", "ANNOUNCED"})
    void wordsDoNotMoveWhatHolds(Stage words) {
        ActionSnapshot[] acts = {act(Stage.IN_FORCE, day(0)), act(words, day(10))};
        MeasureState state = on(20, acts);
        assertIs(state, Stage.IN_FORCE, true);
        assertThat(state.since()).isEqualTo(day(0));
        assertThat(state.stages()).extracting(StageReached::stage).containsExactly(Stage.IN_FORCE, words);
        assertIs(on(20, act(Stage.SUSPENDED, day(0)), act(words, day(10))), Stage.SUSPENDED, true);
        assertIs(on(20, act(Stage.IN_FORCE, day(0)), easing(words, day(10))), Stage.IN_FORCE, true);
    }

    @Test
    void beforeItHoldsTheLatestWordsCountEvenWhenTheyAreWeaker() {
        assertIs(on(20, act(Stage.CONSIDERED, day(0)), act(Stage.REQUESTED, day(10))), Stage.REQUESTED, true);
        assertIs(on(20, act(Stage.ANNOUNCED, day(0)), act(Stage.CONSIDERED, day(10))), Stage.CONSIDERED, true);
        assertIs(on(20, act(Stage.CONSIDERED, day(0)), easing(Stage.REQUESTED, day(10))), Stage.CONSIDERED, true);
    }

    @Test
    void afterItsEndWordsBeginAnew() {
        ActionSnapshot[] acts = {act(Stage.IN_FORCE, day(0)), act(Stage.ENDED, day(10)), act(Stage.CONSIDERED, day(20))
        };
        assertIs(on(19, acts), Stage.ENDED, true);
        assertIs(on(20, acts), Stage.CONSIDERED, true);
        ActionSnapshot lapsed = act(Stage.IN_FORCE, day(0), day(10), null, false);
        assertIs(on(20, lapsed, act(Stage.CONSIDERED, day(20))), Stage.CONSIDERED, true);
        assertIs(on(20, lapsed, act(Stage.CONSIDERED, day(10))), Stage.ENDED, true);
    }

    @Test
    void wordsThatCanLieBeforeTheStartOrAfterTheEndLeaveItOpen() {
        assertIs(on(9, act(Stage.IN_FORCE, day(5)), act(Stage.CONSIDERED, between(0, 9))), Stage.IN_FORCE, true);
        assertIs(on(9, act(Stage.IN_FORCE, between(5, 12)), act(Stage.CONSIDERED, day(0))), Stage.IN_FORCE, false);
        ActionSnapshot[] ended = {
            act(Stage.IN_FORCE, day(0)), act(Stage.ENDED, between(10, 20)), act(Stage.CONSIDERED, day(15))
        };
        assertIs(on(14, ended), Stage.ENDED, false);
        assertThat(new MeasureHistory(Direction.RESTRICTS, Arrays.asList(ended))
                        .on(DAY.plusDays(30), Set.of(Stage.CONSIDERED))
                        .orElseThrow()
                        .definite())
                .isFalse();
    }

    @Test
    void anExtensionBehindWordsMovesTheExpiryOfTheSameStretch() {
        MeasureState state = on(
                60,
                act(Stage.IN_FORCE, day(0), day(50), null, false),
                act(Stage.CONSIDERED, day(30)),
                act(Stage.IN_FORCE, day(40), day(100), null, false));
        assertIs(state, Stage.IN_FORCE, true);
        assertThat(state.since()).isEqualTo(day(0));
        assertThat(state.until()).isEqualTo(day(100));
    }

    @Test
    void wordsOfEasingJoinTheRestrictionThatStandsByThen() {
        ActionSnapshot early = easing(Stage.CONSIDERED, day(0));
        ActionSnapshot tariff = act(Stage.IN_FORCE, day(5));
        ActionSnapshot announced = easing(Stage.ANNOUNCED, day(10));
        List<ActionSnapshot> easings = List.of(early, announced);
        assertThat(Designators.group(key("China"), List.of(tariff), easings, NO_STORIES))
                .containsExactly(Map.entry("", List.of(tariff, announced)));
        assertThat(Designators.group(key("China").opposite(), easings, List.of(tariff), NO_STORIES))
                .containsExactly(Map.entry("", List.of(early)));
    }

    @Test
    void whatWasReportedWithoutADateMayHaveStoodAWeekBefore() {
        ActionSnapshot reported = act(Stage.IN_FORCE, UncertainDate.published(DAY.plusDays(10)));
        assertIs(on(3, reported), Stage.IN_FORCE, false);
        assertIs(on(10, reported), Stage.IN_FORCE, true);
        assertThat(on(2, reported)).isNull();
        assertIs(on(9, act(Stage.THREATENED, day(0)), reported), Stage.THREATENED, true);
    }

    @Test
    void rulesThatNothingTellsApartAreOneWithinAStoryAlone() {
        ActionSnapshot proposed = act(Stage.PROPOSED, day(0));
        ActionSnapshot other = act(Stage.PROPOSED, day(30));
        ActionSnapshot adopted = act(Stage.IN_FORCE, day(60));
        Map<String, Set<String>> stories = Map.of(
                proposed.id(), Set.of("story:a"),
                other.id(), Set.of("story:b"),
                adopted.id(), Set.of("story:a", "story:c"));
        MeasureKey rules = new MeasureKey(
                key("China").imposer(), new Side(null, null), Instrument.REGULATION, Direction.RESTRICTS);
        assertThat(Designators.group(rules, List.of(adopted, other, proposed), List.of(), stories)
                        .values())
                .containsExactlyInAnyOrder(List.of(proposed, adopted), List.of(other));
        MeasureKey tariffs = new MeasureKey(rules.imposer(), rules.target(), Instrument.TARIFF, Direction.RESTRICTS);
        assertThat(Designators.group(tariffs, List.of(adopted, other, proposed), List.of(), stories))
                .hasSize(1);
    }

    @Test
    void aMeasureOnOneOfSeveralGoodsHasTheWordsOfTheText() {
        Coding c = act(Stage.IN_FORCE, day(0)).coding();
        Coding maize = new Coding(
                c.type(),
                null,
                c.instrument(),
                c.direction(),
                c.stage(),
                c.date(),
                null,
                null,
                "maize from Tanzania, Uganda",
                null,
                null,
                List.of(),
                "");
        ActionSnapshot ban = new ActionSnapshot(
                "action:maize", 0, maize, 1, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, false, Extents.NONE);
        assertThat(new MeasureWithActs(key("China"), "maize from uganda", List.of(ban)).goods())
                .isEqualTo("maize from Uganda");
    }

    @Test
    void ofSomeWhoAreNotNamedEachDayMakesAMeasure() {
        ActionSnapshot first = act(Stage.IN_FORCE, day(0));
        ActionSnapshot second = act(Stage.IN_FORCE, day(40));
        assertThat(Designators.group(key("four individuals"), List.of(first, second), List.of(), NO_STORIES))
                .hasSize(2);
        assertThat(Designators.group(key("persons"), List.of(first, second), List.of(), NO_STORIES))
                .hasSize(2);
        assertThat(Designators.group(key("foreign trawlers"), List.of(first, second), List.of(), NO_STORIES))
                .hasSize(1);
        assertThat(Designators.group(key("SkyJet"), List.of(first, second), List.of(), NO_STORIES))
                .hasSize(1);
    }

    @Test
    void measuresOfAKeyStandInTheOrderOfTheirPlacesAndShareNone() {
        MeasureKey key = key("China");
        List<MeasureActs.Change> changes = Stream.of("entity list", "entity_list", "entity-list", "entity|list")
                .map(name -> new MeasureActs.Change(key, act(Stage.IN_FORCE, day(0), null, name, false)))
                .toList();
        List<String> places = MeasureActs.of(changes, NO_STORIES).of(key).stream()
                .map(MeasureWithActs::place)
                .toList();
        assertThat(places).hasSize(4).doesNotHaveDuplicates().isSorted();
        assertThat(places)
                .allSatisfy(place ->
                        assertThat(place.substring(0, place.lastIndexOf('|'))).isEqualTo(key.place()));
    }

    @Test
    void aMeasureIsAtAnotherStageIfAnActWereOtherwise() {
        MeasureKey key = key("China");
        ActionSnapshot imposed = act(Stage.IN_FORCE, day(0));
        ActionSnapshot ended = act(Stage.ENDED, day(30));
        PairHistory history = new PairHistory(Stream.of(imposed, ended)
                .map(act -> PairHistory.Row.always(new MeasureActs.Change(key, act), Set.of()))
                .toList());
        PairHistory retracted = history.with(Set.of(ended.id()), List.of(), NO_STORIES);
        PairHistory recoded = history.with(
                Set.of(ended.id()), List.of(new MeasureActs.Change(key, act(Stage.SUSPENDED, day(30)))), NO_STORIES);
        assertThat(stages(history, retracted)).containsExactly("ENDED IN_FORCE");
        assertThat(stages(history, recoded)).containsExactly("ENDED SUSPENDED");
        assertThat(stages(new PairHistory(List.of()), retracted)).containsExactly("- IN_FORCE");
        assertThat(stages(history, history.with(Set.of(imposed.id()), List.of(), NO_STORIES)))
                .isEmpty();
    }

    @Test
    void aRuleOnNobodyWouldBeOnTheMeasureOfItsStory() {
        MeasureKey key = new MeasureKey(
                new Side("country:US", "US"), new Side(null, null), Instrument.REGULATION, Direction.RESTRICTS);
        ActionSnapshot announced = act(Stage.ANNOUNCED, day(0));
        ActionSnapshot added = act(Stage.IN_FORCE, day(30));
        PairHistory history = new PairHistory(
                List.of(PairHistory.Row.always(new MeasureActs.Change(key, announced), Set.of("story:1"))));
        List<MeasureActs.Change> instead = List.of(new MeasureActs.Change(key, added));
        assertThat(stages(
                        history, history.with(Set.of(added.id()), instead, Map.of(added.id(), Set.of("story:1"))), key))
                .containsExactly("ANNOUNCED IN_FORCE");
        assertThat(stages(
                        history, history.with(Set.of(added.id()), instead, Map.of(added.id(), Set.of("story:2"))), key))
                .containsExactly("- IN_FORCE");
    }

    private static List<String> stages(PairHistory now, PairHistory then) {
        return stages(now, then, key("China"));
    }

    private static List<String> stages(PairHistory now, PairHistory then, MeasureKey key) {
        return MeasureDifference.between(now.at(0, 0, true), then.at(0, 0, true), Set.of(key)).stream()
                .map(change -> stage(change.before()) + " " + stage(change.after()))
                .toList();
    }

    private static String stage(Measure measure) {
        return measure == null ? "-" : measure.state().stage().name();
    }

    private static MeasureKey key(String target) {
        return new MeasureKey(
                new MeasureKey.Side("country:US", "US"),
                new MeasureKey.Side(null, target),
                Instrument.TARIFF,
                Direction.RESTRICTS);
    }
}
