package org.dateline.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScoreTests {

    private static final Offset<Double> CLOSE = Offset.offset(1e-3);

    private static double hop(long day, long stories) {
        return new Score(1000).hop(OrderedActs.of(List.of(new OrderedActs.Act(day, day, stories))), DayRange.ALL);
    }

    @Test
    void theFirstStoryCountsMost() {
        assertThat(hop(1000, 1)).isEqualTo(0.5);
        assertThat(hop(1000, 3)).isEqualTo(0.75);
    }

    @Test
    void aYearHalvesAHop() {
        assertThat(hop(1000 - 365, 1)).isCloseTo(0.25, CLOSE);
    }

    @Test
    void nothingIsNewerThanTheReference() {
        assertThat(hop(1300, 1)).isEqualTo(hop(1000, 1));
    }

    @Test
    void hubsCountLess() {
        assertThat(Score.rarity(2)).isEqualTo(0.5);
        assertThat(Score.rarity(62)).isCloseTo(1.0 / 6, CLOSE);
    }
}
