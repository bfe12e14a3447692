package org.dateline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.measures.TariffActs.act;
import static org.dateline.measures.TariffActs.day;

import java.util.List;
import org.dateline.graph.ActionSnapshot;
import org.dateline.model.Stage;
import org.dateline.model.UncertainDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpiryTests {

    private static final ActionSnapshot FOR_NINETY_DAYS = act(Stage.IN_FORCE, day(0), null, day(90));

    private static @Nullable UncertainDate expiry(ActionSnapshot... past) {
        return Expiry.of(List.of(past), past.length - 1);
    }

    @Test
    void aMeasureExpiresOnItsStatedDay() {
        assertThat(expiry(FOR_NINETY_DAYS)).isEqualTo(day(90));
        assertThat(expiry(act(Stage.IN_FORCE, day(0)))).isNull();
        assertThat(Expiry.of(List.of(), -1)).isNull();
    }

    @Test
    void theDayThatWasStatedLastCounts() {
        assertThat(expiry(FOR_NINETY_DAYS, act(Stage.IN_FORCE, day(10), null, day(60))))
                .isEqualTo(day(60));
        assertThat(expiry(act(Stage.IN_FORCE, day(0), null, day(30)), act(Stage.IN_FORCE, day(10))))
                .isEqualTo(day(30));
    }

    @Test
    void announcementsInBetweenDoNotMatter() {
        assertThat(Expiry.of(List.of(FOR_NINETY_DAYS, act(Stage.CONSIDERED, day(5)), act(Stage.IN_FORCE, day(6))), 2))
                .isEqualTo(day(90));
    }

    @Test
    void aMeasureThatWasSuspendedOrIsOnlyAnnouncedHasNoExpiry() {
        assertThat(expiry(FOR_NINETY_DAYS, act(Stage.SUSPENDED, day(10)))).isNull();
        assertThat(expiry(FOR_NINETY_DAYS, act(Stage.SUSPENDED, day(10)), act(Stage.IN_FORCE, day(20))))
                .isNull();
        assertThat(expiry(FOR_NINETY_DAYS, act(Stage.ANNOUNCED, day(10)))).isNull();
    }

    @Test
    void aRenewalShortlyBeforeTheEndOpensIt() {
        assertThat(expiry(FOR_NINETY_DAYS, act(Stage.IN_FORCE, day(77)))).isNull();
        assertThat(expiry(FOR_NINETY_DAYS, act(Stage.IN_FORCE, day(76)))).isEqualTo(day(90));
        assertThat(expiry(FOR_NINETY_DAYS, act(Stage.IN_FORCE, day(0)))).isEqualTo(day(90));
    }
}
