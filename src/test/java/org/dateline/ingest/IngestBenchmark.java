package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dateline.IntegrationTest;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.dateline.source.Deliveries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long an article of about 500 words takes from its receipt until it can be queried. */
@IntegrationTest
class IngestBenchmark {

    private static final int WORDS = 500;
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 60;

    @Autowired
    IngestQueue queue;

    @Test
    void printsTheTimeFromReceiptToQueryable() throws IOException {
        List<String> words = words();
        for (int i = 0; i < WARM_UP; i++) {
            ingest(words, i);
        }
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            ingest(words, WARM_UP + i);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "A %d-word article from receipt to queryable: p50 %.0f ms, p95 %.0f ms (%d articles, one after the other)%n",
                WORDS, millis[ROUNDS / 2], millis[ROUNDS * 95 / 100], ROUNDS);
        assertThat(millis[ROUNDS / 2]).isPositive();
    }

    /** Each round takes other sentences of the samples, so that none is a reprint of the one before. */
    private void ingest(List<String> sentences, int round) {
        StringBuilder text = new StringBuilder();
        for (int i = round * 7; text.toString().split("\\s+").length < WORDS; i++) {
            text.append(sentences.get(i % sentences.size())).append("\n\n");
        }
        Submission submission =
                new Submission(text.toString(), TextFormat.PLAIN, null, "bench:" + round, "Bench", "2018-11-23", null);
        assertThat(queue.submit(submission, "bench").join().status()).isEqualTo(Outcome.Status.PROCESSED);
    }

    private static List<String> words() throws IOException {
        Path samples = Files.createTempFile("samples", ".jsonl");
        try (var in = Objects.requireNonNull(IngestBenchmark.class.getResourceAsStream("/samples/articles.jsonl"))) {
            Files.write(samples, in.readAllBytes());
        }
        List<String> sentences = new ArrayList<>();
        new Deliveries(null, null)
                .of(samples.toString())
                .forEach(d -> sentences.addAll(Objects.requireNonNull(d.submission())
                        .text()
                        .lines()
                        .filter(l -> l.length() > 60)
                        .toList()));
        return sentences;
    }
}
