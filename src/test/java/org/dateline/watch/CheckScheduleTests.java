package org.dateline.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CheckScheduleTests {

    private static final Instant NOON = Instant.parse("2018-11-23T12:00:00Z");

    private final AtomicReference<Instant> wall = new AtomicReference<>(NOON);

    /** The loop behind it also keeps the lease and hears what became of articles. */
    @Test
    void aWaitEndsInTimeThoughTheWallClockIsPutBack() throws InterruptedException {
        CheckSchedule schedule = new CheckSchedule(() -> wall.getAndUpdate(now -> now.minus(Duration.ofHours(1))));
        schedule.put(due(NOON.plusMillis(20)));
        assertThat(schedule.begin(Duration.ofMillis(50), true)).isEmpty();
    }

    @Test
    void aSourceIsBegunWhenItIsDueAndNotTwiceAtOnce() throws InterruptedException {
        CheckSchedule schedule = new CheckSchedule(wall::get);
        schedule.put(due(NOON.plusSeconds(60)));
        assertThat(schedule.begin(Duration.ofMillis(10), true)).isEmpty();
        wall.set(NOON.plusSeconds(60));
        assertThat(schedule.begin(Duration.ofMillis(10), true)).hasValueSatisfying(begun -> {
            assertThat(begun.mark().source()).isEqualTo("watch:1");
            assertThat(begun.demanded()).isFalse();
        });
        assertThat(schedule.begin(Duration.ofMillis(10), true)).isEmpty();
        schedule.end("watch:1");
        assertThat(schedule.begin(Duration.ofMillis(10), true)).isPresent();
    }

    @Test
    void aCheckThatIsRequestedDuringAnotherOneHasItsOwnMark() throws InterruptedException {
        CheckSchedule schedule = new CheckSchedule(wall::get);
        CheckMarks.Mark first = CheckMarks.Mark.on("watch:1");
        CheckMarks.Mark second = CheckMarks.Mark.on("watch:1");
        assertThat(schedule.demand(first)).isTrue();
        assertThat(schedule.demand(second)).isFalse();
        assertThat(schedule.begin(Duration.ofMillis(10), false)).hasValue(new CheckSchedule.Begun(first, true));
        assertThat(schedule.demand(second)).isTrue();
        assertThat(schedule.marks()).containsExactly(first, second);
        schedule.end("watch:1");
        assertThat(schedule.marks()).containsExactly(second);
    }

    private static WatchedSource due(Instant at) {
        return new WatchedSource(
                "watch:1",
                new SourceDefinition("Wire", SourceKind.FEED, "https://x.example/", Duration.ofMinutes(15), null, null),
                false,
                WatchState.ACTIVE,
                null,
                Instant.EPOCH,
                null,
                null,
                at,
                0,
                null,
                0,
                0,
                0,
                false);
    }
}
