package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it measures time")
class CourtesyTests {

    private final Intermission requests = new Intermission();
    private final Courtesy courtesy = new Courtesy(requests);

    @Test
    void aWriterRestsUntilTheRequestIsAnswered() {
        requests.admit();
        long start = System.nanoTime();
        CompletableFuture.delayedExecutor(15, TimeUnit.MILLISECONDS).execute(requests::leave);
        courtesy.acts();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(14));
        assertThat(requests.isAnswering()).isFalse();
    }

    @Test
    void aRequestWithoutEndStopsNoWriter() {
        requests.admit();
        courtesy.acts();
        assertThat(requests.isAnswering()).isTrue();
    }

    @Test
    void besideRequestsFewActsAreWrittenAtATime() {
        int alone = courtesy.acts();
        requests.admit();
        requests.leave();
        assertThat(courtesy.acts()).isLessThan(alone / 5);
    }
}
