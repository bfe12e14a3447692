package org.dateline.api.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.dateline.security.Actor;
import org.dateline.security.FairUse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** How many subscriptions may be open, and how long. */
@Tag("faults")
class StreamsTests {

    private static final Actor ANN = Actor.commandLine();
    private static final Actor BOB = new Actor("key:1", "bob", ANN.role(), "127.0.0.1", null);

    private final List<Throwable> noted = new CopyOnWriteArrayList<>();
    private final List<String> hits = new ArrayList<>();

    private static Limits limits(int streams) {
        return new Limits(DataSize.ofBytes(1), Duration.ZERO, 1, 1, 1, 1, 1, 1, 1, 1, Duration.ZERO, streams);
    }

    @Test
    void oneMoreThanMayBeIsRefusedUntilAnotherEnds() {
        Streams streams =
                new Streams(limits(1), new FairUse(0, 9, 0, 0, 0), actor -> Mono.never(), hits::add, noted::add);
        Disposable first = streams.open(ANN, Flux.never()).subscribe();
        assertThatThrownBy(() -> streams.open(ANN, Flux.never()))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED));
        first.dispose();
        assertThat(streams.open(ANN, Flux.just("a")).blockFirst()).isEqualTo("a");
        assertThat(hits).containsExactly("streams");
    }

    @Test
    void aLoginThatHasItsShareLeavesTheRestToOthers() {
        Streams streams =
                new Streams(limits(9), new FairUse(0, 1, 0, 0, 0), actor -> Mono.never(), hits::add, noted::add);
        streams.open(ANN, Flux.never()).subscribe();
        assertThatThrownBy(() -> streams.open(ANN, Flux.never())).hasMessageContaining("dateline.fair-use.streams");
        assertThat(streams.open(BOB, Flux.just("a")).blockFirst()).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource({"1, 9, dateline.limits.streams", "9, 1, dateline.fair-use.streams"})
    void streamsThatAreOpenedAtOnceAreNoMoreThanMayBe(int all, int ofLogin, String limit) {
        Streams streams = new Streams(
                limits(all), new FairUse(0, ofLogin, 0, 0, 0), actor -> Mono.never(), hits::add, noted::add);
        Flux<String> first = streams.open(ANN, Flux.never());
        Flux<String> second = streams.open(ANN, Flux.just("a"));
        Disposable open = first.subscribe();
        assertThatThrownBy(second::blockFirst).hasMessageContaining(limit);
        assertThat(streams.count()).isOne();
        open.dispose();
        assertThat(second.blockFirst()).isEqualTo("a");
    }

    @Test
    void aStreamEndsWithItsLogin() {
        Sinks.One<Long> end = Sinks.one();
        Streams streams =
                new Streams(limits(9), new FairUse(0, 9, 0, 0, 0), actor -> end.asMono(), hits::add, noted::add);
        Flux<Object> stream = streams.open(ANN, Flux.never());
        end.tryEmitValue(1L);
        assertThatThrownBy(() -> stream.blockLast(Duration.ofSeconds(5)))
                .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAUTHENTICATED));
        assertThat(streams.count()).isZero();
    }

    /** The library alone hands such an error to nobody who waits for the stream. */
    @Test
    void aStreamThatRunsOutOfMemoryIsNotedAndEndsWithAnError() {
        Streams streams =
                new Streams(limits(1), new FairUse(0, 9, 0, 0, 0), actor -> Mono.never(), hits::add, noted::add);
        Flux<Object> stream = streams.open(ANN, Flux.defer(() -> {
            throw new OutOfMemoryError("trial");
        }));
        assertThatThrownBy(() -> stream.blockLast(Duration.ofSeconds(60)))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(OutOfMemoryError.class);
        Awaitility.await().until(() -> streams.count() == 0);
        assertThat(noted).hasOnlyElementsOfType(OutOfMemoryError.class);
    }
}
