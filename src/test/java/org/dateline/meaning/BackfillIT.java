package org.dateline.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.dateline.Service;
import org.dateline.graph.Generated;
import org.dateline.graph.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What was written while nobody gave sentences their vectors is given them by the next service; a backup keeps the mark of what waits. */
@Execution(ExecutionMode.CONCURRENT)
class BackfillIT {

    private static final String ASKED =
            "{ search(text: \"a realm outlaws the trade in dark loaves\", by: MEANING) { actions { node { id } } } }";
    private static final LocalDate DAY = LocalDate.of(2009, 5, 3);

    @TempDir
    static Path folder;

    @Test
    void aBacklogIsWorkedOffAfterARestart() {
        Path data = folder.resolve("data");
        try (Service service = Service.on(data)) {
            for (int i = 0; i < 100; i++) {
                String report = i == 0 ? "The kingdom forbids its bakers to sell rye bread" : "Nothing of note, " + i;
                service.get(Readings.class)
                        .write(Generated.reading(
                                report,
                                DAY.plusDays(i),
                                Generated.sanction("country:US", "country:FR", Generated.on(DAY.plusDays(i)))));
            }
            assertThat(found(service)).isZero();
        }
        try (Service service = Service.on(data, "--dateline.meaning=true")) {
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(found(service)).isEqualTo(1));
            await().untilAsserted(() -> assertThat(service.rows("MATCH (n:Unembedded) RETURN n.id AS x"))
                    .isEmpty());
        }
    }

    private static int found(Service service) {
        return service.http().data(ASKED).at("/search/actions").size();
    }
}
