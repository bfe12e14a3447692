package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.awaitility.Awaitility;
import org.dateline.Prepared;
import org.dateline.server.ExternalNeo4j;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The leases of processes at one database. */
@Execution(ExecutionMode.CONCURRENT)
class DutyIT {

    /** The most that a lease lasts behind the last renewal. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static ExternalNeo4j server;
    private static Connected watching;

    @BeforeAll
    static void start() {
        Path folder = ExternalNeo4j.folder();
        Prepared.into(folder);
        server = ExternalNeo4j.on(folder);
        watching = process();
    }

    @AfterAll
    static void stop() {
        watching.close();
        server.close();
    }

    private static Connected process() {
        return Connected.to(server.connect(), InstantSource.system());
    }

    private static boolean isOurs(Connected process, String task) {
        return process.get(Duty.class).isOurs(task);
    }

    /** How long the lease of a task still lasts, by the clock of the database. */
    private static Duration left(String task) {
        return watching
                .get(Database.class)
                .read("MATCH (l:Lock {id: $id}) RETURN l.until - timestamp() AS left", Map.of("id", task))
                .stream()
                .map(row -> Duration.ofMillis(row.get("left").asLong()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aProcessThatStopsGivesItsTasksBackAtOnce() {
        Connected first = process();
        Connected second = process();
        try (second) {
            assertThat(isOurs(first, "one")).isTrue();
            assertThat(isOurs(first, "other")).isTrue();
            assertThat(isOurs(second, "one")).isFalse();
            first.close();
            assertThat(left("one")).isLessThanOrEqualTo(Duration.ZERO);
            assertThat(left("other")).isLessThanOrEqualTo(Duration.ZERO);
            assertThat(isOurs(second, "other")).isTrue();
            // It has just looked for this one, and looks again soon.
            Awaitility.await().atMost(LEASE).until(() -> isOurs(second, "one"));
        }
    }

    @Test
    void aProcessWithoutATaskLeavesItToTheOneThatHasItWhenItStops() {
        try (Connected holder = process()) {
            assertThat(isOurs(holder, "held")).isTrue();
            try (Connected idle = process()) {
                assertThat(isOurs(idle, "held")).isFalse();
            }
            assertThat(left("held")).isPositive();
            assertThat(isOurs(holder, "held")).isTrue();
        }
    }
}
