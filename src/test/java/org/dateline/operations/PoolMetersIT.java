package org.dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.Http;
import org.dateline.Service;
import org.dateline.graph.Database;
import org.dateline.server.ExternalNeo4j;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** Whoever collects figures sees how many connections to the database are taken, and whether there are enough. */
@Execution(ExecutionMode.CONCURRENT)
class PoolMetersIT {

    private static final int MOST = 6;
    private static final String ENTITY = "MATCH (e:Entity {id: $id}) SET e.touched = 1";

    @TempDir
    Path folder;

    private static double figure(Service service, String name) {
        String all = Http.send(service.http().request("/actuator/prometheus")).body();
        Matcher value = Pattern.compile("^" + Pattern.quote(name) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(all);
        assertThat(value.find()).as(name + " in " + all).isTrue();
        return Double.parseDouble(value.group(1));
    }

    @Test
    void anExternalDatabaseThatGivesNoMoreConnectionsShows() {
        Path data = folder.resolve("data, and figures").toAbsolutePath();
        try (ExternalNeo4j neo4j = ExternalNeo4j.empty();
                Service service = Service.on(
                        data,
                        Stream.of(neo4j.settings(), new String[] {
                                    "--dateline.meaning=false",
                                    "--spring.neo4j.pool.max-connection-pool-size=" + MOST,
                                    "--spring.neo4j.pool.connection-acquisition-timeout=1s"
                                })
                                .flatMap(Stream::of)
                                .toArray(String[]::new))) {
            assertThat(figure(service, "dateline_pool_acquisition_seconds_count"))
                    .isPositive();
            assertThat(figure(service, "dateline_pool_timeouts_total")).isZero();
            assertThat(figure(service, "disk_free_bytes{path=\"" + data + "\"}"))
                    .isPositive();
            Driver driver = service.get(Driver.class);
            List<Session> held = new ArrayList<>();
            try {
                assertThatThrownBy(() -> {
                            for (int i = 0; i <= MOST; i++) {
                                held.add(driver.session());
                                held.getLast().beginTransaction();
                            }
                        })
                        .hasMessageContaining("Unable to acquire connection");
                assertThat(figure(service, "dateline_pool_connections{state=\"in-use\"}"))
                        .isGreaterThan(1);
                assertThat(figure(service, "dateline_pool_timeouts_total")).isPositive();
            } finally {
                held.forEach(Session::close);
            }
            assertThat(figure(service, "dateline_pool_connections{state=\"idle\"}"))
                    .isPositive();
        }
    }

    /** Micrometer's static registry keeps what its meters measure, also behind the end of the service. */
    @Test
    void metersEndWithTheirService() {
        try (Service service = Service.on(folder.resolve("metered"))) {
            assertThat(Metrics.globalRegistry.getRegistries()).doesNotContain(service.get(MeterRegistry.class));
        }
    }

    @Test
    void theEmbeddedDatabaseTellsItsOpenTransactions() {
        try (Service service = Service.on(folder.resolve("own"))) {
            Database database = service.get(Database.class);
            assertThat((double) database.read(tx -> figure(service, "dateline_transactions_open{mode=\"read\"}")))
                    .isPositive();
            assertThat((double) database.write(tx -> {
                        tx.run(ENTITY, Map.of("id", "country:NO")).consume();
                        return figure(service, "dateline_transactions_open{mode=\"write\"}");
                    }))
                    .isPositive();
            // A service that has just started may write behind the test.
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(figure(service, "dateline_transactions_open{mode=\"write\"}"))
                            .isZero());
        }
    }
}
