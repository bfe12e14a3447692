package org.dateline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.measures.TariffActs.act;
import static org.dateline.measures.TariffActs.day;

import java.util.List;
import org.dateline.graph.ActionSnapshot;
import org.dateline.model.Stage;
import org.junit.jupiter.api.Test;

class StepsTests {

    private static final ActionSnapshot PLAN = act(Stage.ANNOUNCED, day(0));
    private static final ActionSnapshot START = act(Stage.IN_FORCE, day(10), null, day(50));
    private static final ActionSnapshot AGAIN = act(Stage.IN_FORCE, day(12));
    private static final ActionSnapshot TALK = act(Stage.CONSIDERED, day(20));
    private static final ActionSnapshot END = act(Stage.ENDED, day(30));

    private static MeasureState state(Stage stage, ActionSnapshot act, boolean expired, ActionSnapshot... past) {
        List<ActionSnapshot> all = List.of(past);
        List<ActionSnapshot> moving = all.stream().filter(a -> a != TALK).toList();
        return new Steps(all, moving).state(new MeasureHistory.Possible(stage, act, expired), true);
    }

    @Test
    void aStateHasTheStagesThatLedToIt() {
        MeasureState state = state(Stage.IN_FORCE, AGAIN, false, PLAN, START, AGAIN);
        assertThat(state.stages()).extracting(StageReached::stage).containsExactly(Stage.ANNOUNCED, Stage.IN_FORCE);
        assertThat(state.stages()).extracting(StageReached::action).containsExactly(PLAN, START);
        assertThat(state.since()).isEqualTo(day(10));
        assertThat(state.until()).isEqualTo(day(50));
        assertThat(state.definite()).isTrue();
        assertThat(state.action()).isEqualTo(AGAIN);
    }

    @Test
    void announcementsWithoutEffectAreStepsToo() {
        assertThat(state(Stage.ENDED, END, false, START, TALK, END).stages())
                .extracting(StageReached::stage)
                .containsExactly(Stage.IN_FORCE, Stage.CONSIDERED, Stage.ENDED);
    }

    @Test
    void laterStagesThatMayNotHaveBeenReachedAreLeftOut() {
        assertThat(state(Stage.IN_FORCE, START, false, PLAN, START, END).stages())
                .extracting(StageReached::stage)
                .containsExactly(Stage.ANNOUNCED, Stage.IN_FORCE);
    }

    @Test
    void anEndedMeasureHasBegunWhenItCameIntoForce() {
        MeasureState ended = state(Stage.ENDED, END, false, PLAN, START, END);
        assertThat(ended.since()).isEqualTo(day(10));
        assertThat(ended.until()).isEqualTo(day(30));
        assertThat(state(Stage.ENDED, END, false, END).since()).isEqualTo(day(30));
        assertThat(state(Stage.ENDED, END, false, PLAN, END).since()).isEqualTo(day(30));
    }

    @Test
    void aMeasureThatExpiredHasEndedOnThatDay() {
        MeasureState expired = state(Stage.ENDED, START, true, PLAN, START);
        assertThat(expired.stages())
                .extracting(StageReached::stage)
                .containsExactly(Stage.ANNOUNCED, Stage.IN_FORCE, Stage.ENDED);
        assertThat(expired.stages().getLast().date()).isEqualTo(day(50));
        assertThat(expired.since()).isEqualTo(day(10));
        assertThat(expired.until()).isEqualTo(day(50));
    }
}
