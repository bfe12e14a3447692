package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.dateline.IntegrationTest;
import org.dateline.graph.Clock;
import org.dateline.graph.Database;
import org.dateline.graph.Generated;
import org.dateline.graph.Readings;
import org.dateline.model.Ids;
import org.dateline.model.Reading;
import org.dateline.security.Actor;
import org.dateline.security.Turns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class WriteQueueIT {

    private static final int WAITING = 6;

    @Autowired
    WriteQueue writes;

    @Autowired
    Turns readers;

    @Autowired
    Clock clock;

    @Autowired
    Database database;

    private static Readings.Writing writing(String text) {
        Reading reading = Generated.reading(text, LocalDate.of(2018, 11, 23));
        return new Readings.Writing(
                reading.article(),
                reading.signature(),
                story -> {
                    if (text.contains("poison")) {
                        throw new IllegalArgumentException(text);
                    }
                    return new Reading(reading.article(), story, reading.signature(), List.of(), List.of(), List.of());
                },
                Ids.submission(reading.article().id()));
    }

    /** Has articles come in this order while nothing can be written; the first is alone, since the others come behind it. */
    private List<CompletableFuture<Readings.Written>> queued(List<String> texts) throws InterruptedException {
        List<CompletableFuture<Readings.Written>> written = new ArrayList<>();
        try (Database.Held held = clock.hold()) {
            for (String text : texts) {
                Turn turn = Turn.none().next();
                written.add(CompletableFuture.supplyAsync(
                        () -> writes.write(writing(text), turn), Executors.newSingleThreadExecutor()));
                // It is over once the article is in line.
                turn.next().await();
                if (written.size() == 1) {
                    Awaitility.await().until(writes::isBusy);
                }
            }
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
    void whatWaitsIsWrittenInOneTransactionInItsOrder() throws Exception {
        List<String> texts =
                IntStream.rangeClosed(0, WAITING).mapToObj(i -> "together " + i).toList();
        queued(texts).forEach(written -> assertThat(written.join().isNew()).isTrue());
        List<Long> stamps = stamps("together ");
        assertThat(stamps).hasSize(1 + WAITING).isSorted();
        // The stamps of one transaction follow each other without a gap.
        assertThat(stamps.getLast() - stamps.get(1)).isEqualTo(WAITING - 1);
    }

    @Test
    void noArticleFailsForAnotherOne() throws Exception {
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
        readers.ask(Actor.commandLine(), Turns.Kind.QUERY).orElseThrow().join().end();
        // A first article after a quiet time waits for nothing.
        writes.write(writing("gathered 0"), Turn.none().next());
        Turn first = Turn.none().next();
        Turn second = first.next();
        List<Turn> turns = List.of(first, second, second.next());
        List<CompletableFuture<Readings.Written>> written = new ArrayList<>();
        for (Turn turn : turns) {
            String text = "gathered " + (written.size() + 1);
            written.add(CompletableFuture.supplyAsync(
                    () -> {
                        turn.await();
                        return writes.write(writing(text), turn);
                    },
                    Executors.newSingleThreadExecutor()));
        }
        written.forEach(CompletableFuture::join);
        List<Long> stamps = stamps("gathered ");
        assertThat(stamps).hasSize(4).isSorted();
        assertThat(stamps.get(3) - stamps.get(1)).as("one transaction").isEqualTo(2);
    }
}
