package org.dateline.api.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** How long a request is waited for. */
class PatienceTests {

    private static final Duration SHORT = Duration.ofMillis(20);

    private static String waitFor(Patience patience, Duration work) {
        return Mono.delay(work)
                .map(done -> "answer")
                .timeout(patience.end(SHORT), Mono.just("too late"))
                .block();
    }

    @Test
    void aQueryIsGivenUpWhenItsTimeIsOver() {
        assertThat(waitFor(new Patience(), Duration.ofSeconds(2))).isEqualTo("too late");
        assertThat(waitFor(new Patience(), Duration.ofMillis(1))).isEqualTo("answer");
    }

    @Test
    void aMutationIsWaitedFor() {
        Patience patience = new Patience();
        patience.waitOn();
        assertThat(waitFor(patience, Duration.ofMillis(200))).isEqualTo("answer");
    }
}
