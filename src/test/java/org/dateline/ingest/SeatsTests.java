package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The rests of a thread that reads, while queries are answered. */
@Isolated("it measures time")
class SeatsTests {

    private static final Duration READING = Duration.ofMillis(40);

    private final AtomicBoolean answering = new AtomicBoolean(true);
    private final Seats seats = new Seats(1, answering::get);

    private static Duration rest(Seats.Seat seat) {
        return Duration.ofNanos(seat.rest());
    }

    @Test
    void aRestIsAsLongAsTheReadingBefore() throws InterruptedException {
        try (Seats.Seat seat = seats.take()) {
            Thread.sleep(READING);
            assertThat(rest(seat)).isBetween(READING, READING.multipliedBy(2));
            assertThat(rest(seat)).as("no reading was between").isLessThan(READING.dividedBy(2));
        }
    }

    @Test
    void aRestEndsWithTheAnswer() throws InterruptedException {
        try (Seats.Seat seat = seats.take()) {
            Thread.sleep(READING.multipliedBy(3));
            Thread answer = Thread.startVirtualThread(() -> {
                try {
                    Thread.sleep(READING.dividedBy(4));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                answering.set(false);
            });
            assertThat(rest(seat)).isLessThan(READING.multipliedBy(2));
            answer.join();
        }
    }

    @Test
    void nobodyRestsIfNothingIsAnswered() throws InterruptedException {
        answering.set(false);
        try (Seats.Seat seat = seats.take()) {
            Thread.sleep(READING);
            assertThat(rest(seat)).isZero();
        }
    }

    @Test
    void theNextArticleRestsForTheOneBefore() throws InterruptedException {
        try (Seats.Seat first = seats.take()) {
            Thread.sleep(READING);
        }
        try (Seats.Seat second = seats.take()) {
            assertThat(rest(second)).isGreaterThanOrEqualTo(READING);
        }
    }

    @Test
    void anArticleOfMinutesRestsForAFifthOfASecondAtOnce() throws InterruptedException {
        try (Seats.Seat seat = seats.take()) {
            Thread.sleep(400);
            assertThat(rest(seat)).isBetween(Duration.ofMillis(200), Duration.ofMillis(300));
        }
    }

    /** Its thread waits for the turn of its write then, for which later articles wait. */
    @Test
    void aReaderWithoutASeatRestsNoMore() throws InterruptedException {
        Seats.Seat seat = seats.take();
        Thread.sleep(READING);
        seat.close();
        assertThat(rest(seat)).isZero();
    }

    @Test
    void anArticleThatIsStoppedDoesNotRestOn() throws InterruptedException {
        try (Seats.Seat seat = seats.take()) {
            Thread.sleep(READING);
            Thread.currentThread().interrupt();
            assertThat(rest(seat)).isLessThan(READING.dividedBy(2));
        } finally {
            Thread.interrupted();
        }
    }
}
