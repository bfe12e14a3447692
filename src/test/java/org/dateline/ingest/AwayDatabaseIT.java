package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.dateline.graph.SubmissionState;
import org.dateline.model.Submission;
import org.dateline.server.BoltAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database elsewhere whose connection is cut for a minute, reset again and again, and slow. */
@Tag("faults")
class AwayDatabaseIT {

    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    static Path folder;

    private static Trial database;
    private static Proxy proxy;
    private static Trial service;

    @BeforeAll
    static void start() throws IOException {
        Assumptions.assumeTrue(
                Boolean.getBoolean("faults.long"), "the database is away in the long form: mvn -Pfaults verify");
        Path data = folder.resolve("database");
        database = Trial.on(data, "--dateline.resume=false");
        BoltAddress address = BoltAddress.in(data).orElseThrow();
        proxy = new Proxy(address.uri().getPort());
        service = Trial.on(
                folder.resolve("service"),
                "--spring.neo4j.uri=bolt://127.0.0.1:" + proxy.port(),
                "--spring.neo4j.authentication.username=" + address.user(),
                "--spring.neo4j.authentication.password=" + address.password());
        Trial.within(Duration.ofMinutes(5), service.submit(Trial.good(1), "warm"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (service != null) {
            service.close();
            proxy.close();
            database.close();
        }
    }

    @AfterEach
    void mend() {
        proxy.mend();
    }

    @Test
    void whatIsReadMeanwhileIsWrittenOnceItIsBack() throws Exception {
        Submission article = Trial.good(2);
        AtomicBoolean cut = new AtomicBoolean();
        CompletableFuture<Outcome> outcome = service.submit(article, "cut", stage -> {
            if (stage == IngestStage.WRITE && cut.compareAndSet(false, true)) {
                proxy.cut();
            }
        });
        TimeUnit.SECONDS.sleep(60);
        assertThat(outcome).isNotDone();
        assertThat(service.http().text("{ intake { state } }")).containsAnyOf("UNAVAILABLE", "TIMEOUT");
        proxy.mend();
        assertThat(Trial.within(LONG, outcome).status()).isEqualTo(Outcome.Status.PROCESSED);
        assertThat(service.entry(article, "cut").state()).isEqualTo(SubmissionState.DONE);
        assertThat(service.entry(article, "cut").attempts()).isEqualTo(1);
    }

    @Test
    void whatIsWrittenWhileConnectionsBreakIsWrittenOnce() throws Exception {
        List<Submission> articles =
                IntStream.range(10, 40).mapToObj(Trial::good).toList();
        List<CompletableFuture<Outcome>> outcomes = new ArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        Thread breaking = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                proxy.reset();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(700));
            }
        });
        try {
            for (Submission article : articles) {
                outcomes.add(service.submit(article, "broken"));
            }
            String answer = service.http().text("{ timeline(filter: {involving: [\"NO\"]}) { totalCount } }");
            assertThat(answer).containsAnyOf("totalCount", "UNAVAILABLE", "TIMEOUT");
            TimeUnit.SECONDS.sleep(10);
        } finally {
            over.set(true);
            breaking.join();
        }
        for (CompletableFuture<Outcome> outcome : outcomes) {
            assertThat(Trial.within(LONG, outcome).status()).isEqualTo(Outcome.Status.PROCESSED);
        }
        for (Submission article : articles) {
            assertThat(service.http()
                            .data("{ timeline(filter: {text: \"" + number(article) + "\"}) { totalCount } }")
                            .at("/timeline/totalCount")
                            .asInt())
                    .as(article.text())
                    .isEqualTo(1);
        }
    }

    private static String number(Submission article) {
        return "turbot number " + String.valueOf(article.url()).replaceAll("\\D", "");
    }

    @Test
    void aSlowConnectionSlowsAnswersAndChangesNone() {
        String query = "{ timeline(filter: {involving: [\"NO\"]}) { totalCount edges { node { id summary } } } }";
        String before = service.http().text(query);
        proxy.delay(Duration.ofMillis(150));
        assertThat(service.http().text(query)).isEqualTo(before);
        assertThat(Trial.within(LONG, service.submit(Trial.good(50), "slow")).status())
                .isEqualTo(Outcome.Status.PROCESSED);
    }
}
