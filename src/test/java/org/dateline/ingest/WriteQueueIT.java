package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dateline.IntegrationTest;
import org.dateline.graph.Database;
import org.dateline.graph.Generated;
import org.dateline.graph.Readings;
import org.dateline.model.Ids;
import org.dateline.model.Reading;
import org.dateline.security.Actor;
import org.dateline.security.Turns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class WriteQueueIT {

    private static final int WAITING = 6;

    /** So long that what comes together does so on any machine; no test takes it, and one that fails ends. */
    private static final Duration LONG = Duration.ofMinutes(1);

    @Autowired
    WriteQueue writes;

    @Autowired
    Readings readings;

    @Autowired
    Retries retries;

    @Autowired
    Turns readers;

    @Autowired
    Database database;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.close();
    }

    private static Readings.Writing writing(String text) {
        return writing(text, () -> {});
    }

    /** A writing that does something once its transaction asks for what it is to write. */
    private static Readings.Writing writing(String text, Runnable asked) {
        Reading reading = Generated.reading(text, LocalDate.of(2018, 11, 23));
        return new Readings.Writing(
                reading.article(),
                reading.signature(),
                story -> {
                    asked.run();
                    if (text.contains("poison")) {
                        throw new IllegalArgumentException(text);
                    }
                    return new Reading(reading.article(), story, reading.signature(), List.of(), List.of(), List.of());
                },
                Ids.submission(reading.article().id()));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Has articles come in this order. The first is alone, since the others come while its transaction is open, which
     * does not end before they all are in line.
     */
    private List<CompletableFuture<Readings.Written>> queued(List<String> texts) {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch inLine = new CountDownLatch(1);
        List<Readings.Writing> writings = new ArrayList<>(List.of(writing(texts.getFirst(), () -> {
            begun.countDown();
            await(inLine);
        })));
        texts.stream().skip(1).map(WriteQueueIT::writing).forEach(writings::add);
        List<CompletableFuture<Readings.Written>> written = new ArrayList<>();
        try {
            for (Readings.Writing writing : writings) {
                Turn turn = Turn.none().next();
                written.add(CompletableFuture.supplyAsync(() -> writes.write(writing, turn), threads));
                // It is over once the article is in line.
                turn.next().await();
                await(begun);
            }
        } finally {
            inLine.countDown();
        }
        return written;
    }

    private List<Long> stamps(String prefix) {
        return database
                .read(
                        "MATCH (a:Article) WHERE a.rawText STARTS WITH $prefix RETURN a.recordedAt AS at ORDER BY a.rawText",
                        Map.of("prefix", prefix))
                .stream()
                .map(row -> row.get("at").asLong())
                .toList();
    }

    @Test
    void aWriteIsTriedAgainAfterADeadlockAndAChangeOfTheLeaderAndAfterNothingElse() {
        Deque<RuntimeException> faults = new ArrayDeque<>(List.of(
                new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "a deadlock"),
                new SessionExpiredException("the leader moved")));
        long start = System.nanoTime();
        assertThat(retries.<String>untilDone(() -> {
                    if (!faults.isEmpty()) {
                        throw faults.pop();
                    }
                    return "written";
                }))
                .isEqualTo("written");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(500));
        AtomicInteger tries = new AtomicInteger();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> retries.untilDone(() -> {
                    tries.incrementAndGet();
                    throw new IllegalArgumentException("not passing");
                }));
        assertThat(tries).hasValue(1);
    }

    @Test
    void whatWaitsIsWrittenInOneTransactionInItsOrder() {
        List<String> texts =
                IntStream.rangeClosed(0, WAITING).mapToObj(i -> "together " + i).toList();
        queued(texts).forEach(written -> assertThat(written.join().isNew()).isTrue());
        List<Long> stamps = stamps("together ");
        assertThat(stamps).hasSize(1 + WAITING).isSorted();
        // The stamps of one transaction follow each other without a gap.
        assertThat(stamps.getLast() - stamps.get(1)).isEqualTo(WAITING - 1);
    }

    @Test
    void noArticleFailsForAnotherOne() {
        List<String> texts = new ArrayList<>(
                IntStream.rangeClosed(0, WAITING).mapToObj(i -> "beside " + i).toList());
        Collections.swap(texts, 2, 3);
        texts.set(4, "poison");
        List<CompletableFuture<Readings.Written>> written = queued(texts);
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> written.get(4).join())
                .withCauseInstanceOf(IllegalArgumentException.class);
        for (int i = 0; i < texts.size(); i++) {
            if (i != 4) {
                assertThat(written.get(i).join().isNew()).isTrue();
            }
        }
        assertThat(stamps("beside ")).hasSize(WAITING);
    }

    @Test
    void whileOthersReadArticlesThatFollowEachOtherAreWrittenTogether() {
        WriteQueue patient = new WriteQueue(readings, retries, readers, LONG);
        List<Readings.Writing> writings = IntStream.rangeClosed(0, 3)
                .mapToObj(i -> writing("gathered " + i))
                .toList();
        Turn first = Turn.none().next();
        Turn second = first.next();
        Turn third = second.next();
        Turns.Turn answer =
                readers.ask(Actor.commandLine(), Turns.Kind.QUERY).orElseThrow().join();
        try {
            // A first article after a quiet time waits for nothing, although others follow it.
            Turn alone = Turn.none().next();
            alone.next();
            patient.write(writings.getFirst(), alone);
            List<CompletableFuture<Readings.Written>> written = new ArrayList<>();
            for (Turn turn : List.of(first, second, third)) {
                Readings.Writing writing = writings.get(written.size() + 1);
                written.add(CompletableFuture.supplyAsync(
                        () -> {
                            turn.await();
                            return patient.write(writing, turn);
                        },
                        threads));
            }
            written.forEach(CompletableFuture::join);
        } finally {
            answer.end();
        }
        List<Long> stamps = stamps("gathered ");
        assertThat(stamps).hasSize(4).isSorted();
        assertThat(stamps.get(3) - stamps.get(1)).as("one transaction").isEqualTo(2);
    }
}
