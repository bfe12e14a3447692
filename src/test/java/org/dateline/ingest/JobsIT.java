package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dateline.Service;
import org.dateline.graph.SubmissionState;
import org.dateline.graph.Submissions;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.dateline.security.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** The progress of calls over the end of the process that took them. */
@Execution(ExecutionMode.CONCURRENT)
class JobsIT {

    @TempDir
    Path folder;

    private Service service(String... settings) {
        return Service.on(
                folder.resolve("data"),
                Stream.concat(
                                Stream.of("--dateline.meaning=false", "--dateline.intake.left-out=Gossip"),
                                Stream.of(settings))
                        .toArray(String[]::new));
    }

    private static JsonNode handIn(Service service, boolean wait, String... articles) {
        return service.http()
                .data("mutation { ingestArticles(wait: " + wait + ", input: [" + String.join(", ", articles)
                        + "]) { jobId receipts { submissionId status } } }")
                .get("ingestArticles");
    }

    private static String job(JsonNode payload) {
        return payload.get("jobId").asString();
    }

    private static String article(String text, String source) {
        return "{text: \"" + text + "\", source: \"" + source + "\", publishedAt: \"2018-11-23\", origin: \"" + text
                + "\"}";
    }

    private static final String GERMAN = article(
            "Das Ministerium hat am Montag die Ausfuhr von Maschinen nach Norwegen verboten, wie ein Sprecher mitteilte.",
            "Ledger");

    @Test
    void theProgressOfACallOutlastsTheProcessAndGoesWithItsReceipts() {
        String ban = article("Norway banned the import of turbot from Iceland on Monday.", "Ledger");
        String done;
        String waiting;
        String empty;
        try (Service first = service()) {
            JsonNode payload = handIn(
                    first, true, ban, ban, GERMAN, article("", "Ledger"), article("Norway praised Iceland.", "Gossip"));
            done = job(payload);
            empty = payload.at("/receipts/3/submissionId").asString();
            assertThat(first.get(Jobs.class).progress(done)).hasValue(new Jobs.Progress(5, 3, 2, 1));
            assertThat(first.get(Jobs.class).progress("job:none")).isEmpty();
        }
        // This one leaves what it accepted to the next one.
        try (Service second = service("--dateline.resume=false")) {
            Jobs jobs = second.get(Jobs.class);
            assertThat(jobs.progress(done)).hasValue(new Jobs.Progress(5, 3, 2, 1));
            assertThat(second.get(Quarantine.class).discard(List.of(empty), Actor.commandLine()))
                    .isOne();
            assertThat(jobs.progress(done)).as("discarded").hasValue(new Jobs.Progress(5, 3, 2, 1));
            String id = second.get(Submissions.class)
                    .accept(
                            new Submission(
                                    "Iceland banned the import of cod from Norway on Monday.",
                                    TextFormat.PLAIN,
                                    null,
                                    null,
                                    "Ledger",
                                    "2018-11-23",
                                    null),
                            "left");
            waiting = jobs.begin(List.of(id), 0);
            assertThat(jobs.progress(waiting)).hasValue(new Jobs.Progress(1, 0, 0, 0));
        }
        try (Service third = service("--dateline.intake.keep-done=1ms")) {
            Jobs jobs = third.get(Jobs.class);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> jobs.progress(waiting).orElseThrow().done());
            assertThat(jobs.progress(waiting)).hasValue(new Jobs.Progress(1, 1, 0, 0));
            third.get(Retention.class).expire();
            assertThat(jobs.progress(done)).isEmpty();
            assertThat(jobs.progress(waiting)).isEmpty();
            assertThat(third.get(Submissions.class).count(SubmissionState.DONE).count())
                    .isZero();
        }
    }
}
