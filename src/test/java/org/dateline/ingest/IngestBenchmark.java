package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.dateline.IntegrationTest;
import org.dateline.graph.Database;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.dateline.source.Deliveries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** How long an article of about 500 words takes from its receipt until it can be queried, and how many a second it goes on for. */
@IntegrationTest
@Import(StageTimes.class)
@TestPropertySource(properties = {"dateline.tests.remember=false", "dateline.analysts=2"})
class IngestBenchmark {

    private static final int WORDS = 500;
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 60;
    private static final int SUSTAINED = 300;

    private static final List<String> SENTENCES = new ArrayList<>();
    private static int round;

    @Autowired
    IngestQueue queue;

    @Autowired
    StageTimes stages;

    @Autowired
    Database database;

    @BeforeEach
    void warmUp() throws IOException {
        if (SENTENCES.isEmpty()) {
            SENTENCES.addAll(sentences());
            IntStream.range(0, WARM_UP).forEach(i -> ingested(next()));
        }
    }

    @Test
    void printsTheTimeFromReceiptToQueryable() {
        double[] millis = IntStream.range(0, ROUNDS)
                .mapToDouble(i -> {
                    Submission submission = next();
                    long start = System.nanoTime();
                    ingested(submission);
                    return (System.nanoTime() - start) / 1e6;
                })
                .sorted()
                .toArray();
        System.out.printf(
                "A %d-word article from receipt to queryable: p50 %.0f ms, p95 %.0f ms (%d articles, one after the other)%n",
                WORDS, millis[ROUNDS / 2], millis[ROUNDS * 95 / 100], ROUNDS);
        assertThat(millis[ROUNDS / 2]).isPositive();
    }

    @Test
    void printsHowManyASecondAreSustained() {
        List<Submission> many =
                IntStream.range(0, SUSTAINED).mapToObj(i -> next()).toList();
        long start = System.nanoTime();
        many.stream().map(s -> queue.submit(s, "bench")).toList().forEach(CompletableFuture::join);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d-word articles sustained with two analysts: %.1f a second (%d articles)%n",
                WORDS, SUSTAINED / seconds, SUSTAINED);
        assertThat(seconds).isPositive();
    }

    @Test
    void printsWhereTheTimeGoes() {
        Map<String, Long> nanos = new LinkedHashMap<>();
        IntStream.range(0, ROUNDS).forEach(i -> stages.run(next(), nanos));
        System.out.printf("Where the time of a %d-word article goes:%n%s", WORDS, StageTimes.table(nanos, ROUNDS));
        assertThat(nanos).hasSize(9);
    }

    /** The articles of all threads, in the order in which a prepared database takes them. */
    @Test
    void printsWhatAnArticleOfTheSamplesWrites() throws IOException {
        List<Submission> samples = new ArrayList<>();
        for (String thread : List.of("articles", "technology", "energy", "tariffs")) {
            samples.addAll(samples(thread));
        }
        StoreCounts before = StoreCounts.of(database);
        samples.stream().map(s -> queue.submit(s, "bench")).toList().forEach(CompletableFuture::join);
        StoreCounts written = StoreCounts.of(database).since(before);
        System.out.print(written.perArticle());
        assertThat(written.articles()).isPositive().isLessThanOrEqualTo(samples.size());
        assertThat(written.rows()).isGreaterThanOrEqualTo(written.acts());
    }

    private void ingested(Submission submission) {
        assertThat(queue.submit(submission, "bench").join().status()).isEqualTo(Outcome.Status.PROCESSED);
    }

    /** Each round takes other sentences of the samples, so that none is a reprint of the one before. */
    private static Submission next() {
        StringBuilder text = new StringBuilder();
        for (int i = ++round * 7; text.toString().split("\\s+").length < WORDS; i += 1 + round % 5) {
            text.append(SENTENCES.get(i % SENTENCES.size())).append("\n\n");
        }
        return new Submission(text.toString(), TextFormat.PLAIN, null, "bench:" + round, "Bench", "2018-11-23", null);
    }

    private static List<String> sentences() throws IOException {
        return samples("articles").stream()
                .flatMap(sample -> sample.text().lines())
                .filter(line -> line.length() > 60)
                .toList();
    }

    private static List<Submission> samples(String thread) throws IOException {
        Path samples = Files.createTempFile("samples", ".jsonl");
        String file = "/samples/" + thread + ".jsonl";
        try (var in = Objects.requireNonNull(IngestBenchmark.class.getResourceAsStream(file), file)) {
            Files.write(samples, in.readAllBytes());
        }
        return new Deliveries(null, null)
                .of(samples.toString())
                .map(delivery -> Objects.requireNonNull(delivery.submission()))
                .toList();
    }
}
