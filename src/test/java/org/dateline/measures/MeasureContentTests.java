package org.dateline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.measures.TariffActs.act;
import static org.dateline.measures.TariffActs.day;

import java.util.List;
import org.dateline.graph.ActionSnapshot;
import org.dateline.measures.MeasureContent.Interval;
import org.dateline.model.Direction;
import org.dateline.model.Stage;
import org.junit.jupiter.api.Test;

class MeasureContentTests {

    private static MeasureContent content(ActionSnapshot... acts) {
        return MeasureContent.of(List.of(acts), List.of(acts), null);
    }

    private static ActionSnapshot on(int day, String goods, String magnitude) {
        return act(Direction.RESTRICTS, Stage.IN_FORCE, day(day), null, null, goods, magnitude);
    }

    @Test
    void theLastAnnouncementTellsWhenItIsDue() {
        ActionSnapshot first = act(Stage.ANNOUNCED, day(0), day(30), null);
        ActionSnapshot later = act(Stage.ANNOUNCED, day(5), day(40), null);
        ActionSnapshot dateless = act(Stage.THREATENED, day(6));
        assertThat(content(first, later, dateless).due()).isEqualTo(day(40));
        assertThat(content(first, act(Stage.IN_FORCE, day(30))).due()).isNull();
        assertThat(content().due()).isNull();
    }

    @Test
    void anIntervalRunsFromTheStartToTheSuspensionOrTheEnd() {
        assertThat(content(
                                act(Stage.ANNOUNCED, day(0)),
                                act(Stage.IN_FORCE, day(1)),
                                act(Stage.IN_FORCE, day(5)),
                                act(Stage.SUSPENDED, day(10)),
                                act(Stage.IN_FORCE, day(20)),
                                act(Stage.ENDED, day(30)))
                        .intervals())
                .containsExactly(new Interval(day(1), day(10)), new Interval(day(20), day(30)));
        assertThat(content(act(Stage.ENDED, day(30))).intervals()).isEmpty();
    }

    @Test
    void anOpenIntervalEndsWithTheExpiry() {
        List<ActionSnapshot> acts = List.of(act(Stage.IN_FORCE, day(1)));
        assertThat(MeasureContent.of(acts, acts, null).intervals()).containsExactly(new Interval(day(1), null));
        assertThat(MeasureContent.of(acts, acts, day(90)).intervals()).containsExactly(new Interval(day(1), day(90)));
    }

    @Test
    void aMeasureThatBeginsAnewAfterItsEndHasTwoIntervals() {
        ActionSnapshot forTenDays = act(Stage.IN_FORCE, day(0), null, day(10));
        assertThat(content(forTenDays, act(Stage.IN_FORCE, day(20))).intervals())
                .containsExactly(new Interval(day(0), day(10)), new Interval(day(20), null));
        assertThat(content(forTenDays, act(Stage.IN_FORCE, day(9))).intervals())
                .containsExactly(new Interval(day(0), null));
    }

    @Test
    void goodsAndAmountsAreThoseThatWereStatedLast() {
        MeasureContent content = content(on(0, "steel", "10 percent"), on(1, null, "25 percent"), on(2, "iron", null));
        assertThat(content.goods()).isNotNull();
        assertThat(content.goods().goods()).isEqualTo("iron");
        assertThat(content.amounts()).isNotNull();
        assertThat(content.amounts().magnitude()).isEqualTo("25 percent");
        assertThat(content(on(0, null, null)).goods()).isNull();
        assertThat(content(on(0, null, null)).amounts()).isNull();
    }
}
