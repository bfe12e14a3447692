package org.dateline.api.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/** How many subscriptions may be open. */
class StreamsTests {

    private static final Limits ONE_STREAM =
            new Limits(DataSize.ofBytes(1), Duration.ZERO, 1, 1, 1, 1, 1, 1, 1, 1, Duration.ZERO, 1);

    private final Streams streams = new Streams(ONE_STREAM);

    @Test
    void oneMoreThanMayBeIsRefusedUntilAnotherEnds() {
        Disposable first = streams.open(Flux.never()).subscribe();
        assertThatThrownBy(() -> streams.open(Flux.never()))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED));
        first.dispose();
        assertThat(streams.open(Flux.just("a")).blockFirst()).isEqualTo("a");
    }
}
