package org.dateline.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.dateline.security.Turns.Kind;
import org.dateline.security.Turns.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@Isolated("it measures time")
class TurnsTests {

    private static final Actor FLOOD = new Actor("key:flood", "flood", AccessRole.READER, "127.0.0.1", null);
    private static final Actor CALM = new Actor("key:calm", "calm", AccessRole.READER, "127.0.0.1", null);

    private static final Duration AHEAD = Duration.ofMillis(100);

    private final Turns turns =
            new Turns(1, AHEAD, new LimitsHit(new StaticListableBeanFactory().getBeanProvider(MeterRegistry.class)));

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
    void aLoginThatIsAnsweredAllTheTimeRestsWhileOthersAsk() throws InterruptedException {
        ask(CALM).join().end();
        keepBusy(FLOOD, 3);
        CompletableFuture<Turn> next = ask(FLOOD);
        assertThat(next).isNotDone();
        assertThat(ask(CALM)).isDone();
        assertThat(next).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void whoeverTookTheLeastDoesNotRest() throws InterruptedException {
        ask(CALM).join().end();
        keepBusy(FLOOD, 4);
        keepBusy(CALM, 2);
        assertThat(ask(CALM)).isDone();
        assertThat(ask(FLOOD)).isNotDone();
    }

    @Test
    void whatALoginHandsInDoesNotHoldUpItsQueriesForEver() throws InterruptedException {
        ask(CALM).join().end();
        for (int i = 0; i < 5_000; i++) {
            turns.countArticle(FLOOD);
        }
        for (int query = 0; query < 2; query++) {
            CompletableFuture<Turn> next = ask(FLOOD);
            assertThat(next).isNotDone();
            for (int i = 0; i < 500 && !next.isDone(); i++) {
                turns.countArticle(FLOOD);
                Thread.sleep(10);
            }
            assertThat(next).isDone();
            next.join().end();
        }
    }

    @Test
    void aLoginThatIsAloneDoesNotRest() throws InterruptedException {
        keepBusy(FLOOD, 3);
        turns.countArticle(FLOOD);
        assertThat(ask(FLOOD)).isDone();
    }

    @Test
    void aFileRestsInItsMiddle() throws InterruptedException {
        ask(CALM).join().end();
        Turn file = turns.ask(FLOOD, Kind.FILE).orElseThrow().join();
        Thread.sleep(AHEAD.multipliedBy(2));
        long start = System.nanoTime();
        file.breathe();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(AHEAD);
    }

    @Test
    void whatItsClientTakesForAFileCountsForNothing() throws InterruptedException {
        ask(CALM).join().end();
        Turn file = turns.ask(FLOOD, Kind.FILE).orElseThrow().join();
        Thread.sleep(AHEAD.multipliedBy(2));
        file.resume();
        long start = System.nanoTime();
        file.breathe();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AHEAD);
    }

    @Test
    void readersOfArticlesSeeThatAQueryIsAnswered() {
        Turn file = turns.ask(FLOOD, Kind.FILE).orElseThrow().join();
        assertThat(turns.isAnswering()).isFalse();
        Turn query = ask(FLOOD).join();
        assertThat(turns.isAnswering()).isTrue();
        query.end();
        assertThat(turns.isAnswering()).isFalse();
        file.end();
    }

    @Test
    void writersSeeForASecondThatAQueryCame() throws InterruptedException {
        turns.ask(FLOOD, Kind.FILE).orElseThrow().join().end();
        assertThat(turns.isAsked()).isFalse();
        Turn query = ask(FLOOD).join();
        Thread.sleep(Duration.ofMillis(1_100));
        assertThat(turns.isAsked()).as("it is still answered").isTrue();
        query.end();
        assertThat(turns.isAsked()).isFalse();
        ask(FLOOD).join().end();
        assertThat(turns.isAsked()).isTrue();
    }

    private void keepBusy(Actor actor, int times) throws InterruptedException {
        Turn turn = ask(actor).join();
        Thread.sleep(AHEAD.multipliedBy(times));
        turn.end();
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
