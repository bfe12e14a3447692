package org.dateline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.dateline.Http;
import org.dateline.IntegrationTest;
import org.dateline.graph.Clock;
import org.dateline.graph.Database;
import org.dateline.graph.Imports;
import org.dateline.reads.Recorder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Which instant replays an answer while a bulk import, all of whose rows are recorded at its begin, is under way. */
@IntegrationTest
class ReplayIT {

    private static final String IMPORT = "import:replay";

    @Autowired
    Http http;

    @Autowired
    Imports imports;

    @Autowired
    Clock clock;

    @Autowired
    Database database;

    @Autowired
    Recorder recorder;

    private String before = "";

    @BeforeEach
    void begin() {
        before = extensions("").get("recorded").asString();
        imports.begin(IMPORT, "icews", "events.tsv");
    }

    @AfterEach
    void end() {
        imports.finish(IMPORT, 0);
    }

    @Test
    void anAnswerThatMayHoldRowsOfAnUnendedImportSaysSinceWhenInsteadOfHowToReplayIt() {
        JsonNode now = extensions("");
        assertThat(now.has("recorded")).isFalse();
        String since = now.get("importing").asString();
        assertThat(since).isGreaterThan(before);
        assertThat(extensions("(asOf: {recorded: \"" + since + "\"})").has("recorded"))
                .isFalse();
    }

    @Test
    void anAnswerForAnInstantBeforeItCanBeReplayed() {
        JsonNode then = extensions("(asOf: {recorded: \"" + before + "\"})");
        assertThat(then.get("recorded").asString()).isEqualTo(before);
        assertThat(then.has("importing")).isFalse();
    }

    @Test
    void onceItHasEndedAnswersCanBeReplayedAgain() {
        imports.finish(IMPORT, 0);
        assertThat(extensions("").get("recorded").asString()).isGreaterThan(before);
    }

    @Test
    void itsEndMovesTheClockSoThatAnAnswerBegunBeforeIsAskedAgain() {
        Instant begun = clock.at();
        imports.finish(IMPORT, 0);
        assertThat(clock.at()).isAfter(begun);
    }

    @Test
    void besideCommitsARequestIsAnsweredOnce() {
        Runnable ask = () -> http.data("{ timeline(first: 1) { edges { node { id } } } }");
        clock.look();
        ask.run();
        int once = recorder.transactions(ask);
        database.write(clock::tick);
        assertThat(recorder.transactions(ask)).as("after a rest").isGreaterThan(once);
        database.write(clock::tick);
        assertThat(recorder.transactions(ask)).as("while it moves").isEqualTo(once);
    }

    private JsonNode extensions(String arguments) {
        return http.post("{ timeline" + arguments + " { totalCount } }").get("extensions");
    }
}
