package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dateline.graph.SubmissionState;
import org.dateline.model.Submission;
import org.dateline.server.BoltAddress;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database elsewhere that is away for a minute while an article is read. */
@Tag("faults")
class AwayDatabaseIT {

    @TempDir
    Path folder;

    @Test
    void whatIsReadMeanwhileIsWrittenOnceItIsBack() throws Exception {
        Assumptions.assumeTrue(
                Boolean.getBoolean("faults.long"), "the database is away in the long form: mvn -Pfaults verify");
        Path data = folder.resolve("database");
        try (Trial database = Trial.on(data, "--dateline.resume=false")) {
            BoltAddress address = BoltAddress.in(data).orElseThrow();
            try (Proxy proxy = new Proxy(address.uri().getPort());
                    Trial service = Trial.on(
                            folder.resolve("service"),
                            "--spring.neo4j.uri=bolt://127.0.0.1:" + proxy.port(),
                            "--spring.neo4j.authentication.username=neo4j",
                            "--spring.neo4j.authentication.password=" + address.password())) {
                Trial.within(Duration.ofMinutes(5), service.submit(Trial.good(1), "warm"));
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
                assertThat(Trial.within(Duration.ofMinutes(2), outcome).status())
                        .isEqualTo(Outcome.Status.PROCESSED);
                assertThat(service.entry(article, "cut").state()).isEqualTo(SubmissionState.DONE);
                assertThat(service.entry(article, "cut").attempts()).isEqualTo(1);
            }
        }
    }
}
