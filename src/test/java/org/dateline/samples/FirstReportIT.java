package org.dateline.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.dateline.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** How soon a first start shows something: an act of a bundled report, once the service answers. */
class FirstReportIT {

    /** In seconds, on two cores that do nothing else; {@code -Dfirst-report.within=15} holds the test to it. */
    private static final int AIM = 15;

    /** In seconds; two slow cores that run other tests at the same time meet it. */
    private static final int WITHIN = Integer.getInteger("first-report.within", 60);

    private static final String PROGRESS =
            "{ timeline(first: 1) { totalCount } topics { name } overview { samples { read total } } }";

    @TempDir
    Path folder;

    @Test
    void theFirstBundledReportIsReadSoonAfterTheServiceAnswers() {
        try (Service service = Service.on(folder, "--dateline.samples=true", "--dateline.meaning=false")) {
            long answers = System.nanoTime();
            JsonNode shown = Awaitility.await()
                    .atMost(Duration.ofSeconds(WITHIN))
                    .pollInterval(Duration.ofMillis(100))
                    // On a busy machine the first answers may run out of time.
                    .until(
                            () -> service.http().post(PROGRESS).path("data"),
                            answer -> answer.at("/timeline/totalCount").asInt() > 0);
            System.out.printf(
                    "The first act of a bundled report came %.1f s after the first answer; the aim is %d s%n",
                    since(answers), AIM);
            assertThat(shown.get("topics")).hasSize(3);
            assertThat(shown.at("/overview/samples/read").asInt())
                    .isLessThan(shown.at("/overview/samples/total").asInt());
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
