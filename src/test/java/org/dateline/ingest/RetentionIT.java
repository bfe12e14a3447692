package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.dateline.IntegrationTest;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.dateline.graph.Submissions;
import org.dateline.model.Submission;
import org.dateline.model.TextFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Articles in quarantine are kept for their time, and deleted after it. */
@IntegrationTest
class RetentionIT {

    @Autowired
    Retention retention;

    @Autowired
    IntakeSettings settings;

    @Autowired
    Submissions submissions;

    @Autowired
    Database database;

    @AfterEach
    void remove() {
        database.write(tx -> tx.run("MATCH (s:Submission) WHERE s.origin STARTS WITH 'retained' DELETE s", Map.of())
                .consume());
    }

    private String quarantined(String text, Instant at) {
        String id = submissions.accept(
                new Submission(text, TextFormat.PLAIN, null, null, null, "2018-11-23", null), "retained " + text);
        submissions.quarantine(id, "READ", "of no use");
        database.write(tx -> tx.run(
                        "MATCH (s:Submission {id: $id}) SET s.receivedAt = $at, s.changedAt = $at",
                        Map.of("id", id, "at", Micros.of(at)))
                .consume());
        return id;
    }

    @Test
    void onlyArticlesWhoseTimeHasPassedAreDeleted() {
        Instant due = Instant.now().minus(settings.keepQuarantined());
        String old = quarantined("old", due.minus(1, ChronoUnit.HOURS));
        String kept = quarantined("kept", due.plus(1, ChronoUnit.HOURS));
        retention.expire();
        assertThat(submissions.find(old)).isEmpty();
        assertThat(submissions.find(kept)).isPresent();
    }
}
