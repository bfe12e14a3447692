package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class ClockShareTests {

    private static final Duration HELD = Duration.ofMillis(300);

    private final ClockShare share = new ClockShare();

    @Test
    void turnsComeOneAtATime() throws Exception {
        ClockShare.Turn first = share.enter();
        CompletableFuture<ClockShare.Turn> second = CompletableFuture.supplyAsync(share::enter);
        assertThatThrownBy(() -> second.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        first.close();
        second.get(10, TimeUnit.SECONDS).close();
    }

    @Test
    void writersHaveAsLongAsTheClockWasHeld() throws InterruptedException {
        ClockShare.Turn turn = share.enter();
        turn.begin();
        Thread.sleep(HELD);
        long freed = System.nanoTime();
        turn.close();
        share.enter().close();
        assertThat(Duration.ofNanos(System.nanoTime() - freed)).isGreaterThanOrEqualTo(HELD);
    }

    @Test
    void aClockThatCannotBeHeldKeepsNoTurn() throws Exception {
        assertThatThrownBy(() -> share.hold(() -> {
                    throw new IllegalStateException("the database is away");
                }))
                .hasMessage("the database is away");
        CompletableFuture.supplyAsync(share::enter).get(10, TimeUnit.SECONDS).close();
    }
}
