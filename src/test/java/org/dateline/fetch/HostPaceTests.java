package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostPaceTests {

    private static final Duration NONE = Duration.ZERO;
    private static final Duration HOUR = Duration.ofHours(1);

    private final HostPace pace = new HostPace(SharedPace.NONE);

    @Test
    void theFirstRequestIsSentAtOnceAndTheNextBehindTheDelay() throws Exception {
        Duration delay = Duration.ofMillis(60);
        Instant begun = Instant.now();
        pace.await("a.example", delay);
        pace.await("a.example", delay);
        pace.await("a.example", delay);
        assertThat(Duration.between(begun, Instant.now())).isGreaterThanOrEqualTo(delay.multipliedBy(2));
    }

    @Test
    void hostsDoNotWaitForEachOther() throws Exception {
        pace.hold("a.example", Instant.now().plus(HOUR));
        Instant begun = Instant.now();
        pace.await("b.example", NONE);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void aHostThatWantsALongPauseIsNotAsked() {
        Instant until = pace.hold("a.example", Instant.now().plus(HOUR));
        assertThatExceptionOfType(FetchFailed.class)
                .isThrownBy(() -> pace.await("a.example", NONE))
                .withMessage("a.example wants no request before " + until + ".")
                .satisfies(failure -> assertThat(failure.notBefore()).isEqualTo(until));
    }

    @Test
    void aLongDelayOfTheHostItselfIsNoPause() throws Exception {
        pace.await("a.example", HOUR);
        assertThatExceptionOfType(FetchFailed.class).isThrownBy(() -> pace.await("a.example", NONE));
    }

    @Test
    void aRefusedRequestReservesNoTurn() {
        Instant until = pace.hold("a.example", Instant.now().plus(HOUR));
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(FetchFailed.class)
                    .isThrownBy(() -> pace.await("a.example", Duration.ofSeconds(5)))
                    .satisfies(failure -> assertThat(failure.notBefore()).isEqualTo(until));
        }
    }

    @Test
    void aPauseLastsADayAtMostAndTheLongerOneCounts() {
        Instant held = pace.hold("a.example", Instant.now().plus(Duration.ofDays(400)));
        assertThat(held).isBeforeOrEqualTo(Instant.now().plus(Duration.ofDays(1)));
        pace.hold("a.example", Instant.now());
        assertThatExceptionOfType(FetchFailed.class)
                .isThrownBy(() -> pace.await("a.example", NONE))
                .satisfies(failure -> assertThat(failure.notBefore()).isEqualTo(held));
    }

    /** What other processes have reserved, as the database tells it. */
    private record Others(Duration ahead, List<String> taken) implements SharedPace {

        @Override
        public Optional<Duration> take(String host, Duration delay, Duration patience) {
            taken.add(host);
            return Optional.of(ahead);
        }

        @Override
        public void hold(String host, Duration pause) {
            taken.add(host + " held");
        }
    }

    @Test
    void theTurnsOfOtherProcessesCountToo() throws Exception {
        Duration wait = Duration.ofMillis(200);
        Instant begun = Instant.now();
        new HostPace(new Others(wait, new ArrayList<>())).await("a.example", NONE);
        assertThat(Duration.between(begun, Instant.now())).isGreaterThanOrEqualTo(wait);
    }

    @Test
    void aPauseThatAnotherProcessWasAskedForCountsAndIsNotAskedForAgain() {
        Others others = new Others(HOUR, new ArrayList<>());
        HostPace own = new HostPace(others);
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(FetchFailed.class)
                    .isThrownBy(() -> own.await("a.example", NONE))
                    .satisfies(failure -> assertThat(failure.notBefore()).isAfter(Instant.now()));
        }
        assertThat(others.taken()).containsExactly("a.example");
        own.hold("b.example", Instant.now().plus(HOUR));
        assertThat(others.taken()).containsExactly("a.example", "b.example held");
    }
}
