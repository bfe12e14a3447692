package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
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
