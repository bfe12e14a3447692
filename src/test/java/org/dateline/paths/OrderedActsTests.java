package org.dateline.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.graph.OrderKey;
import org.junit.jupiter.api.Test;

class OrderedActsTests {

    /** One on day 3, one on any day from 5 to 9, told by two stories, and one on day 7. */
    private final OrderedActs acts = OrderedActs.of(
            List.of(new OrderedActs.Act(7, 7, 1), new OrderedActs.Act(5, 9, 2), new OrderedActs.Act(3, 3, 1)));

    @Test
    void arrivesOnTheFirstPossibleDay() {
        assertThat(acts.arrival(0)).isEqualTo(3);
        assertThat(acts.arrival(4)).isEqualTo(5);
        assertThat(acts.arrival(8)).isEqualTo(8);
        assertThat(acts.arrival(10)).isEqualTo(OrderedActs.NEVER);
    }

    @Test
    void departsOnTheLastPossibleDay() {
        assertThat(acts.departure(20)).isEqualTo(9);
        assertThat(acts.departure(6)).isEqualTo(6);
        assertThat(acts.departure(4)).isEqualTo(3);
        assertThat(acts.departure(2)).isEqualTo(OrderedActs.NOT_ANY_MORE);
    }

    @Test
    void countsTheStoriesOfThoseThatCanHaveHappened() {
        assertThat(acts.stories(DayRange.ALL)).isEqualTo(4);
        assertThat(acts.stories(new DayRange(4, 6))).isEqualTo(2);
        assertThat(acts.stories(new DayRange(3, 6))).isEqualTo(3);
        assertThat(acts.stories(new DayRange(10, 20))).isZero();
    }

    @Test
    void undatedOnesTakeNoDay() {
        OrderedActs undated =
                OrderedActs.of(List.of(new OrderedActs.Act(OrderKey.UNDATED_DAY, OrderKey.UNDATED_DAY, 3)));
        assertThat(undated.stories(DayRange.ALL)).isEqualTo(3);
        assertThat(undated.arrival(0)).isEqualTo(OrderedActs.NEVER);
        assertThat(undated.departure(0)).isEqualTo(OrderedActs.NOT_ANY_MORE);
    }
}
