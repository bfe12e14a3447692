package org.dateline.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.dateline.security.Turns.Kind;
import org.dateline.security.Turns.Turn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class TurnsTests {

    private static final Actor FLOOD = new Actor("key:flood", "flood", Role.READER, "127.0.0.1", null);
    private static final Actor CALM = new Actor("key:calm", "calm", Role.READER, "127.0.0.1", null);

    private final Turns turns =
            new Turns(1, new LimitsHit(new StaticListableBeanFactory().getBeanProvider(MeterRegistry.class)));

    private CompletableFuture<Turn> ask(Actor actor) {
        return turns.ask(actor, Kind.QUERY).orElseThrow();
    }

    @Test
    void whileOthersAskALoginHasOneRequestAnsweredAfterTheOther() {
        ask(CALM).join().end();
        List<CompletableFuture<Turn>> flood =
                IntStream.range(0, 5).mapToObj(i -> ask(FLOOD)).toList();
        assertThat(flood.stream().filter(CompletableFuture::isDone)).hasSize(1);
        assertThat(ask(CALM)).isDone();
        flood.getFirst().join().end();
        assertThat(flood.get(1)).isDone();
        assertThat(flood.get(2)).isNotDone();
    }

    @Test
    void aTurnThatEndsTwiceLetsOneRequestBegin() {
        ask(CALM).join().end();
        List<CompletableFuture<Turn>> flood =
                IntStream.range(0, 3).mapToObj(i -> ask(FLOOD)).toList();
        flood.getFirst().join().end();
        flood.getFirst().join().end();
        assertThat(flood.get(1)).isDone();
        assertThat(flood.get(2)).isNotDone();
    }

    @Test
    void aLoginThatIsAloneHasSeveral() {
        assertThat(IntStream.range(0, 2).mapToObj(i -> ask(FLOOD))).allMatch(CompletableFuture::isDone);
    }

    @Test
    void aRequestWhoseClientLeftIsPassedOver() {
        ask(CALM).join().end();
        CompletableFuture<Turn> first = ask(FLOOD);
        CompletableFuture<Turn> left = ask(FLOOD);
        CompletableFuture<Turn> next = ask(FLOOD);
        left.cancel(false);
        first.join().end();
        assertThat(next).isDone();
    }

    @Test
    void aFileDoesNotHoldUpTheQueriesOfItsLogin() {
        ask(CALM).join().end();
        assertThat(turns.ask(FLOOD, Kind.FILE).orElseThrow()).isDone();
        assertThat(ask(FLOOD)).isDone();
    }

    @Test
    void whatWouldWaitForTooLongIsTurnedAway() {
        ask(CALM).join().end();
        ask(FLOOD);
        IntStream.range(0, 200).forEach(i -> ask(FLOOD));
        assertThat(turns.ask(FLOOD, Kind.QUERY)).isEmpty();
        assertThat(turns.ask(CALM, Kind.QUERY)).isPresent();
    }
}
