package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dateline.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ClockIT {

    @Autowired
    Clock clock;

    @Autowired
    Database database;

    /** An article may wait for its stamp while an answer for a later instant is given. */
    @Test
    void aCommitThatWaitedIsStampedWhenItIsItsTurn() throws Exception {
        CompletableFuture<Long> next;
        long later;
        try (Database.Held held = clock.hold()) {
            next = CompletableFuture.supplyAsync(() -> database.write(clock::tick));
            assertThatThrownBy(() -> next.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            later = Micros.of(clock.now());
        }
        assertThat(next.get(30, TimeUnit.SECONDS)).isGreaterThan(later);
    }

    @Test
    void anInstantIsSettledOnceTheCommitUnderWayIsThere() throws Exception {
        CountDownLatch stamped = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Long> underWay = CompletableFuture.supplyAsync(() -> database.write(tx -> {
            long at = clock.tick(tx);
            stamped.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return at;
        }));
        stamped.await();
        Instant asked = clock.now();
        CompletableFuture<Void> settled = CompletableFuture.runAsync(() -> clock.settle(asked));
        assertThatThrownBy(() -> settled.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        mayEnd.countDown();
        settled.get(30, TimeUnit.SECONDS);
        assertThat(Micros.of(clock.at())).isGreaterThanOrEqualTo(underWay.join());
        assertThat((long) database.write(clock::tick)).isGreaterThan(Micros.of(asked));
    }

    /** Other tests write beside this one: only the order of what is done here is sure. */
    @Test
    void whileItIsHeldNothingIsStamped() throws Exception {
        long before = database.write(clock::tick);
        CompletableFuture<Long> next;
        try (Database.Held held = clock.hold()) {
            next = CompletableFuture.supplyAsync(() -> database.write(clock::tick));
            assertThatThrownBy(() -> next.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(Micros.of(clock.at())).isGreaterThanOrEqualTo(before);
        }
        assertThat(next.get(30, TimeUnit.SECONDS)).isGreaterThan(before);
    }
}
