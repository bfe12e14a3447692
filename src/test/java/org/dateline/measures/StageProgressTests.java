package org.dateline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.measures.TariffActs.act;
import static org.dateline.measures.TariffActs.between;
import static org.dateline.measures.TariffActs.day;

import java.util.List;
import org.dateline.graph.ActionSnapshot;
import org.dateline.model.Direction;
import org.dateline.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which acts may have changed the stage by the hundredth day. */
class StageProgressTests {

    private static List<Stage> moving(Direction nature, ActionSnapshot... acts) {
        return new StageProgress(nature, List.of(acts), TariffActs.on(100))
                .moving().stream().map(MeasureHistory::stage).toList();
    }

    private static List<Stage> moving(ActionSnapshot... acts) {
        return moving(Direction.RESTRICTS, acts);
    }

    @Test
    void startsSuspensionsAndEndsAlwaysMove() {
        assertThat(moving(
                        act(Stage.IN_FORCE, day(0)),
                        act(Stage.SUSPENDED, day(1)),
                        act(Stage.IN_FORCE, day(2)),
                        act(Stage.ENDED, day(3))))
                .containsExactly(Stage.IN_FORCE, Stage.SUSPENDED, Stage.IN_FORCE, Stage.ENDED);
        assertThat(moving()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"CONSIDERED", "PROPOSED", "REQUESTED", "THREATENED", "ANNOUNCED"})
    void announcementsMoveAMeasureThatIsNotInForce(Stage words) {
        assertThat(moving(act(words, day(0)))).containsExactly(words);
        assertThat(moving(act(words, day(0)), act(Stage.IN_FORCE, day(1)))).containsExactly(Stage.IN_FORCE);
        assertThat(moving(act(Stage.IN_FORCE, day(0)), act(words, day(1)))).containsExactly(Stage.IN_FORCE);
        assertThat(moving(act(Stage.IN_FORCE, day(0)), act(Stage.SUSPENDED, day(1)), act(words, day(2))))
                .containsExactly(Stage.IN_FORCE, Stage.SUSPENDED);
        assertThat(moving(act(Stage.IN_FORCE, day(0)), act(Stage.ENDED, day(1)), act(words, day(2))))
                .containsExactly(Stage.IN_FORCE, Stage.ENDED, words);
    }

    @Test
    void anAnnouncementAfterTheExpiryMoves() {
        ActionSnapshot forTenDays = act(Stage.IN_FORCE, day(0), null, day(10));
        assertThat(moving(forTenDays, act(Stage.ANNOUNCED, day(20)))).containsExactly(Stage.IN_FORCE, Stage.ANNOUNCED);
        assertThat(moving(forTenDays, act(Stage.ANNOUNCED, day(10)))).containsExactly(Stage.IN_FORCE);
    }

    @Test
    void theAnnouncementOfAnEasingNeverMovesARestriction() {
        ActionSnapshot eases = act(Direction.EASES, Stage.ANNOUNCED, day(1), null, null, null, null);
        assertThat(moving(eases)).isEmpty();
        assertThat(moving(Direction.EASES, eases)).containsExactly(Stage.ANNOUNCED);
    }

    @Test
    void anAnnouncementThatMayHaveComeBehindTheEndStays() {
        assertThat(moving(act(Stage.IN_FORCE, day(0)), act(Stage.ANNOUNCED, between(5, 40)), act(Stage.ENDED, day(20))))
                .contains(Stage.ANNOUNCED);
        assertThat(moving(act(Stage.IN_FORCE, day(0)), act(Stage.ANNOUNCED, between(5, 19)), act(Stage.ENDED, day(20))))
                .doesNotContain(Stage.ANNOUNCED);
    }

    @Test
    void wordsDoNotChangeWhatHoldsUnlessItHasExpired() {
        ActionSnapshot held = act(Stage.IN_FORCE, day(0));
        ActionSnapshot words = act(Stage.ANNOUNCED, day(30));
        assertThat(StageProgress.moves(words, held, null)).isFalse();
        assertThat(StageProgress.moves(words, held, day(29))).isTrue();
        assertThat(StageProgress.moves(words, held, day(30))).isFalse();
        assertThat(StageProgress.moves(words, act(Stage.ENDED, day(0)), null)).isTrue();
        assertThat(StageProgress.moves(act(Stage.ENDED, day(30)), held, null)).isTrue();
    }
}
