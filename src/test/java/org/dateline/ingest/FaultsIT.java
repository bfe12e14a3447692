package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.Http;
import org.dateline.graph.ReadOnlyMode;
import org.dateline.graph.StoreReadOnly;
import org.dateline.graph.SubmissionState;
import org.dateline.graph.Submissions;
import org.dateline.model.Checkpoint;
import org.dateline.model.Submission;
import org.dateline.security.AccessRole;
import org.dateline.security.Actor;
import org.dateline.source.UnreadableArticle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One article never stops the next, whatever it does. The long form, {@code mvn -Pfaults verify}, tries every poison. */
@Tag("faults")
class FaultsIT {

    private static final boolean LONG = Boolean.getBoolean("faults.long");

    /** Those that stopped the service once, and those that end soon; the others take minutes. */
    private static final List<Poison> SHORT = List.of(
            Poison.SENTENCE_OF_TEN_THOUSAND_WORDS,
            Poison.TOKEN_OF_900_000_CHARACTERS,
            Poison.NESTED_PHRASES,
            Poison.TWELVE_THOUSAND_SENTENCES,
            Poison.HUNDRED_THOUSAND_ELEMENTS,
            Poison.TITLE_OF_A_MILLION_AND_A_HALF,
            Poison.ELEMENTS_NESTED_50_000_DEEP,
            Poison.ATTRIBUTES_WITHOUT_END,
            Poison.TABLE_CELLS_NESTED,
            Poison.LINKED_DATA_NESTED,
            Poison.QUOTES_WITHOUT_END,
            Poison.BRACKETS_WITHOUT_END,
            Poison.LINES_WITHOUT_END,
            Poison.SURROGATES_WITHOUT_PAIR);

    /** The next article is to be queried within this, on a machine that does nothing else. */
    private static final Duration NEXT = Duration.ofSeconds(LONG ? 10 : 20);

    /** What an article may take to stop, to be kept with its reason, and to be waited for by a machine that does other things as well. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /** The time of the first attempt, beside other articles, and of the second, apart from them. */
    private static final Duration QUICK = Duration.ofSeconds(2);

    private static final Duration WHOLE = Duration.ofSeconds(8);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static Trial trial;

    @BeforeAll
    static void start() throws IOException {
        trial = Trial.start(
                "--dateline.intake.quick=" + QUICK.toSeconds() + "s",
                "--dateline.intake.time=" + WHOLE.toSeconds() + "s",
                "--dateline.intake.stages.resolve=3s",
                "--dateline.intake.capacity=20",
                "--dateline.fair-use.waiting=8");
        // The models load with the first article.
        assertThat(next(Duration.ofMinutes(5)).status()).isEqualTo(Outcome.Status.PROCESSED);
    }

    /** An ordered stop takes ten seconds at the most, whatever an article does. */
    @AfterAll
    static void stop() {
        CountDownLatch hung = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Outcome> outcome = trial.submit(Trial.good(NUMBER.incrementAndGet()), "last", stage -> {
            hung.countDown();
            while (end.getCount() > 0) {
                Thread.onSpinWait();
            }
        });
        await(hung);
        long start = System.nanoTime();
        trial.close();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        end.countDown();
        assertThat(took).isLessThan(Duration.ofSeconds(10));
        assertThat(outcome.join().status()).isEqualTo(Outcome.Status.QUEUED);
    }

    private static Outcome next(Duration time) {
        return Trial.within(time, trial.submit(Trial.good(NUMBER.incrementAndGet()), "next"));
    }

    static Stream<Poison> poisons() {
        return LONG ? Stream.of(Poison.values()) : SHORT.stream();
    }

    @ParameterizedTest
    @MethodSource("poisons")
    void aPoisonEndsAndTheNextArticleIsReadMeanwhile(Poison poison) throws Exception {
        long start = System.nanoTime();
        CompletableFuture<Outcome> outcome = trial.submit(poison.submission(), poison.name());
        CompletableFuture<Duration> took = outcome.thenApply(end -> Duration.ofNanos(System.nanoTime() - start));
        Outcome next = next(NEXT);
        assertThat(next.status()).isEqualTo(Outcome.Status.PROCESSED);
        assertThat(next.actions()).isEqualTo(1);
        assertThat(ask("{ article(ref: \\\"" + next.articleId() + "\\\") { source { name } } }")
                        .body())
                .contains("Northern Ledger");
        Outcome end = Trial.within(Duration.ofSeconds(40), outcome);
        System.out.printf(
                "%s: %s after %d ms%n", poison, end.status(), took.join().toMillis());
        if (LONG) {
            assertThat(took.join()).isLessThan(QUICK.plus(WHOLE).plus(MARGIN));
        }
        SubmissionState state = trial.entry(poison.submission(), poison.name()).state();
        assertThat(state)
                .as(end.toString())
                .isEqualTo(end.problem() == null ? SubmissionState.DONE : SubmissionState.QUARANTINED);
    }

    @ParameterizedTest
    @EnumSource(IngestStage.class)
    void anErrorAtAnyStageEndsInQuarantineWithStageAndReason(IngestStage failing) {
        for (Error error : List.of(
                new StackOverflowError(), new OutOfMemoryError("injected"), new NoClassDefFoundError("injected"))) {
            Submission article = Trial.good(NUMBER.incrementAndGet());
            String origin = failing + " " + error.getClass().getSimpleName();
            Outcome outcome = Trial.within(NEXT, trial.submit(article, origin, stage -> {
                if (stage == failing) {
                    throw error;
                }
            }));
            assertThat(outcome.status()).isEqualTo(Outcome.Status.SET_ASIDE);
            Submissions.Entry entry = trial.entry(article, origin);
            assertThat(entry.state()).isEqualTo(SubmissionState.QUARANTINED);
            assertThat(entry.stage()).isEqualTo(failing.name());
            assertThat(entry.reason()).contains(error.getClass().getSimpleName());
        }
        assertThat(next(NEXT).status()).isEqualTo(Outcome.Status.PROCESSED);
    }

    @ParameterizedTest
    @EnumSource(IngestStage.class)
    void anArticleThatFailsIsTriedThreeTimesBehindTheOthers(IngestStage at) {
        Submission article = Trial.good(NUMBER.incrementAndGet());
        String origin = "failing at " + at;
        List<Integer> order = new ArrayList<>();
        CompletableFuture<Outcome> failing = trial.submit(article, origin, stage -> {
            if (stage == at) {
                synchronized (order) {
                    order.add(trial.entry(article, origin).attempts());
                }
                throw new IllegalStateException("injected");
            }
        });
        assertThat(next(NEXT).status()).isEqualTo(Outcome.Status.PROCESSED);
        Outcome end = Trial.within(NEXT, failing);
        assertThat(order).containsExactly(1, 2, 3);
        assertThat(end.problem()).contains("injected").contains("attempt 3");
        assertThat(trial.entry(article, origin).stage()).isEqualTo(at.name());
    }

    @Test
    void anArticleThatFailedOnceIsWrittenByItsSecondAttempt() {
        Submission article = Trial.good(NUMBER.incrementAndGet());
        AtomicBoolean failed = new AtomicBoolean();
        Outcome end = Trial.within(NEXT, trial.submit(article, "once", stage -> {
            if (stage == IngestStage.CODE && failed.compareAndSet(false, true)) {
                throw new IllegalStateException("injected");
            }
        }));
        assertThat(end.status()).isEqualTo(Outcome.Status.PROCESSED);
        Submissions.Entry entry = trial.entry(article, "once");
        assertThat(entry.state()).isEqualTo(SubmissionState.DONE);
        assertThat(entry.attempts()).isEqualTo(2);
        assertThat(entry.article()).isEqualTo(end.articleId());
        assertThat(entry.reason()).isNull();
        assertThat(entry.hasText()).isFalse();
    }

    @Test
    void anArticleThatTakesAllItsTimeIsQuarantinedAndStops() {
        Submission article = Trial.good(NUMBER.incrementAndGet());
        AtomicBoolean stopped = new AtomicBoolean();
        CompletableFuture<Outcome> slow = trial.submit(article, "slow", stage -> {
            if (stage == IngestStage.FIND_ACTS) {
                try {
                    while (true) {
                        Checkpoint.pass();
                        Thread.onSpinWait();
                    }
                } finally {
                    stopped.set(true);
                }
            }
        });
        assertThat(next(NEXT).status()).isEqualTo(Outcome.Status.PROCESSED);
        assertThat(Trial.within(Duration.ofSeconds(30), slow).problem()).contains("more than 8 s");
        assertThat(stopped).isTrue();
        assertThat(trial.entry(article, "slow").stage()).isEqualTo("FIND_ACTS");
    }

    @Test
    void anArticleWhoseStageTakesAllItsTimeIsQuarantinedWithTheStage() {
        Submission article = Trial.good(NUMBER.incrementAndGet());
        AtomicInteger attempts = new AtomicInteger();
        CompletableFuture<Outcome> slow = trial.submit(article, "slow stage", stage -> {
            if (stage == IngestStage.RESOLVE) {
                attempts.incrementAndGet();
                while (true) {
                    Checkpoint.pass();
                    Thread.onSpinWait();
                }
            }
        });
        assertThat(next(NEXT).status()).isEqualTo(Outcome.Status.PROCESSED);
        assertThat(Trial.within(Duration.ofSeconds(30), slow).problem())
                .isEqualTo("its stage RESOLVE took more than 3 s (dateline.intake.stages.resolve)");
        assertThat(attempts).as("once before the others, once apart from them").hasValue(2);
        assertThat(trial.entry(article, "slow stage").stage()).isEqualTo("RESOLVE");
    }

    @Test
    void anArticleThatDoesNotStopIsLeftBehind() {
        Assumptions.assumeTrue(LONG, "waiting for what does not stop is part of the long form: mvn -Pfaults verify");
        Submission article = Trial.good(NUMBER.incrementAndGet());
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Outcome> hung = trial.submit(article, "hung", stage -> {
            if (stage == IngestStage.SEGMENT) {
                while (end.getCount() > 0) {
                    Thread.onSpinWait();
                }
            }
        });
        assertThat(next(Duration.ofSeconds(30)).status()).isEqualTo(Outcome.Status.PROCESSED);
        assertThat(Trial.within(Duration.ofSeconds(60), hung).problem()).contains("did not stop");
        end.countDown();
        assertThat(trial.entry(article, "hung").state()).isEqualTo(SubmissionState.QUARANTINED);
        assertThat(next(NEXT).status()).isEqualTo(Outcome.Status.PROCESSED);
    }

    @Test
    void whatTheDatabaseDoesNotTakeIsWaitedFor() throws InterruptedException {
        ReadOnlyMode readOnly = trial.get(ReadOnlyMode.class);
        Submission article = Trial.good(NUMBER.incrementAndGet());
        CompletableFuture<Outcome> waiting = trial.submit(article, "waiting", stage -> {
            if (stage == IngestStage.WRITE) {
                readOnly.enter("the disk is full");
            }
        });
        Thread.sleep(1_500);
        assertThat(waiting).isNotDone();
        Submission other = Trial.good(NUMBER.incrementAndGet());
        assertThatThrownBy(() -> trial.submit(other, "refused")).isInstanceOf(StoreReadOnly.class);
        assertThat(trial.get(IngestQueue.class).intake().state()).isEqualTo(Intake.State.READ_ONLY);
        readOnly.leave();
        assertThat(Trial.within(NEXT, waiting).status()).isEqualTo(Outcome.Status.PROCESSED);
        assertThat(trial.entry(article, "waiting").attempts()).isEqualTo(1);
    }

    @Test
    void aFullQueueSaysWhenThereIsRoom() throws Exception {
        Submission kept = Trial.good(NUMBER.incrementAndGet());
        Trial.within(NEXT, trial.submit(kept, "kept", stage -> {
            throw new UnreadableArticle("kept", "it is set aside");
        }));
        CountDownLatch end = new CountDownLatch(1);
        List<CompletableFuture<Outcome>> accepted = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                accepted.add(trial.submit(Trial.good(NUMBER.incrementAndGet()), "full", stage -> await(end)));
            }
            Submission one = Trial.good(NUMBER.incrementAndGet());
            assertThatThrownBy(() -> trial.submit(one, "too many"))
                    .isInstanceOfSatisfying(
                            QueueFull.class,
                            e -> assertThat(e.waitingTime()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(300)));
            HttpResponse<String> answer =
                    ask("mutation { ingestArticles(input: [{text: \\\"Norway banned cod.\\\"}]) { jobId } }");
            assertThat(answer.body()).contains("\"QUEUE_FULL\"").contains("\"retryAfter\"");
            assertThat(answer.headers().firstValue("retry-after")).isPresent();
            assertThatThrownBy(() -> trial.get(IngestQueue.class)
                            .retry(List.of(trial.entry(kept, "kept").id()), (tx, entry) -> {}))
                    .isInstanceOf(QueueFull.class);
            assertThat(trial.entry(kept, "kept").state()).isEqualTo(SubmissionState.QUARANTINED);
        } finally {
            end.countDown();
        }
        accepted.forEach(a ->
                assertThat(Trial.within(Duration.ofSeconds(60), a).status()).isEqualTo(Outcome.Status.PROCESSED));
    }

    @Test
    void aLoginThatFloodsTheQueueLeavesPlacesToOthers() {
        IngestQueue queue = trial.get(IngestQueue.class);
        Actor flood = new Actor("key:flood", "flood", AccessRole.INGESTER, "127.0.0.1", null);
        Actor calm = new Actor("key:calm", "calm", AccessRole.INGESTER, "127.0.0.1", null);
        CountDownLatch end = new CountDownLatch(1);
        List<CompletableFuture<Outcome>> accepted = new ArrayList<>();
        try {
            accepted.add(trial.submit(Trial.good(NUMBER.incrementAndGet()), "held", stage -> await(end)));
            for (int i = 0; i < 8; i++) {
                accepted.add(queue.submit(Trial.good(NUMBER.incrementAndGet()), "flood", flood));
            }
            Submission one = Trial.good(NUMBER.incrementAndGet());
            assertThatThrownBy(() -> queue.submit(one, "flood", flood))
                    .isInstanceOf(QueueFull.class)
                    .hasMessageContaining("dateline.fair-use.waiting");
            accepted.add(queue.submit(Trial.good(NUMBER.incrementAndGet()), "calm", calm));
        } finally {
            end.countDown();
        }
        accepted.forEach(a ->
                assertThat(Trial.within(Duration.ofSeconds(60), a).status()).isEqualTo(Outcome.Status.PROCESSED));
        assertThat(Trial.within(NEXT, queue.submit(Trial.good(NUMBER.incrementAndGet()), "flood", flood))
                        .status())
                .isEqualTo(Outcome.Status.PROCESSED);
    }

    @Test
    void claimsAndLimitsAreCounted() {
        MeterRegistry meters = trial.get(MeterRegistry.class);
        double before = count(meters, "dateline.claims.written");
        assertThat(next(NEXT).status()).isEqualTo(Outcome.Status.PROCESSED);
        assertThat(count(meters, "dateline.claims.written") - before).isPositive();
        double refused = count(meters, "dateline.limits.hit");
        assertThat(trial.http().text("{ " + "a: me { id } ".repeat(2) + "x".repeat(100_001) + " }"))
                .contains("LIMIT_EXCEEDED");
        assertThat(count(meters, "dateline.limits.hit")).isGreaterThan(refused);
    }

    @Test
    void theDashboardAndTheAlertsAskForFiguresThatAreThere() throws IOException {
        assertThat(next(NEXT).status()).isEqualTo(Outcome.Status.PROCESSED);
        trial.http().text("{ me { id } }");
        trial.http().text("{ " + "x".repeat(100_001) + " }");
        String there = Http.send(trial.http().request("/actuator/prometheus")).body();
        assertThat(asked(Path.of("docs/grafana.json"), "\"expr\": \"(.*)\"")).allMatch(name -> there.contains(name));
        assertThat(asked(Path.of("docs/operations.md"), "^Alert: `(.*)`")).allMatch(name -> there.contains(name));
    }

    /** The figures that expressions ask for, but for those of a broker, which the service here has not. */
    private static Set<String> asked(Path file, String expressions) throws IOException {
        return Pattern.compile(expressions, Pattern.MULTILINE)
                .matcher(Files.readString(file))
                .results()
                .flatMap(expression -> Pattern.compile("(dateline|http|graphql|jvm|process|disk)_[a-z_]+")
                        .matcher(expression.group(1))
                        .results())
                .map(MatchResult::group)
                .filter(name -> !name.startsWith("dateline_kafka"))
                .collect(Collectors.toSet());
    }

    private static double count(MeterRegistry meters, String name) {
        return meters.find(name).counters().stream().mapToDouble(Counter::count).sum();
    }

    private static HttpResponse<String> ask(String query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + trial.port() + "/graphql"))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + query + "\"}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
