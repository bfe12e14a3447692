package org.dateline.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
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
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** What was written while nobody gave sentences their vectors is given them by the next service; a backup keeps the mark of what waits. */
@Execution(ExecutionMode.CONCURRENT)
class BackfillIT {

    private static final String ASKED =
            "{ search(text: \"a realm outlaws the trade in dark loaves\", by: MEANING) { actions { node { id } } } }";
    private static final LocalDate DAY = LocalDate.of(2009, 5, 3);

    @TempDir
    static Path folder;

    @Test
    void aBacklogIsWorkedOffAfterARestart() throws IOException {
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
            assertThat(summarized(service)).isEqualTo(100);
            anOlderReleaseHadNoVectorsOfSummaries(service);
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(summarized(service)).isEqualTo(100));
        }
    }

    private static void anOlderReleaseHadNoVectorsOfSummaries(Service service) throws IOException {
        Driver driver = service.get(Driver.class);
        driver.executableQuery("MATCH ()-[told:SUMMARIZED_AS]->() DELETE told").execute();
        assertThat(summarized(service)).isZero();
        try (Session session = driver.session()) {
            String migration = Files.readString(Path.of("cypher/migrations/V0110__Summaries_by_meaning.cypher"));
            session.run(migration.replace(";", "")).consume();
        }
    }

    private static int summarized(Service service) {
        return service.rows("MATCH (c:Claim)-[:SUMMARIZED_AS]->({coded: true}) RETURN c.id AS x")
                .size();
    }

    private static int found(Service service) {
        return service.http().data(ASKED).at("/search/actions").size();
    }
}
