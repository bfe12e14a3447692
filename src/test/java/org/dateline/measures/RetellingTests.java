package org.dateline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.measures.TariffActs.act;
import static org.dateline.measures.TariffActs.between;
import static org.dateline.measures.TariffActs.day;

import java.util.List;
import org.dateline.graph.ActionSnapshot;
import org.dateline.model.Direction;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.junit.jupiter.api.Test;

/** "Was barred last year", reported on the hundredth day, beside the act of the tenth day. */
class RetellingTests {

    private static final ActionSnapshot ACT = act(Stage.IN_FORCE, day(10));

    private static ActionSnapshot told(UncertainDate date, int reported) {
        return TariffActs.reported(act(Stage.IN_FORCE, date).coding(), TariffActs.on(reported));
    }

    private static boolean isRetold(ActionSnapshot act) {
        return Retelling.isOneOf(act, List.of(act, ACT));
    }

    @Test
    void whatIsToldLongAfterwardsWithoutItsDayWasToldBefore() {
        assertThat(isRetold(told(between(0, 30), 100))).isTrue();
    }

    @Test
    void aReportOfTheDaysThemselvesLooksNotBack() {
        assertThat(isRetold(told(between(0, 30), 37))).isFalse();
        assertThat(isRetold(told(between(0, 30), 38))).isTrue();
    }

    @Test
    void anActWithADayOfItsOwnIsNoRetelling() {
        assertThat(isRetold(told(day(10), 100))).isFalse();
        assertThat(isRetold(told(UncertainDate.UNKNOWN, 100))).isFalse();
    }

    @Test
    void theDayMustBeOneOfTheTimeThatIsTold() {
        assertThat(isRetold(told(between(10, 30), 100))).isTrue();
        assertThat(isRetold(told(between(11, 30), 100))).isFalse();
        assertThat(isRetold(told(between(0, 10), 100))).isTrue();
        assertThat(isRetold(told(between(0, 9), 100))).isFalse();
    }

    @Test
    void anotherStageOrDirectionIsAnotherAct() {
        ActionSnapshot ended =
                TariffActs.reported(act(Stage.ENDED, between(0, 30)).coding(), TariffActs.on(100));
        assertThat(isRetold(ended)).isFalse();
        ActionSnapshot eased = TariffActs.reported(
                act(Direction.EASES, Stage.IN_FORCE, between(0, 30), null, null, null, null)
                        .coding(),
                TariffActs.on(100));
        assertThat(isRetold(eased)).isFalse();
    }

    @Test
    void anActThatNobodyToldBeforeIsNone() {
        assertThat(Retelling.isOneOf(told(between(0, 30), 100), List.of())).isFalse();
        ActionSnapshot later = TariffActs.reported(ACT.coding(), TariffActs.on(200));
        assertThat(Retelling.isOneOf(told(between(0, 30), 100), List.of(later))).isFalse();
    }
}
