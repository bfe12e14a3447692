package org.dateline.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dateline.Service;
import org.dateline.graph.Clock;
import org.dateline.graph.Database;
import org.dateline.graph.Imports;
import org.dateline.graph.Micros;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers are told of commits that another process announces. */
class PulseIT {

    @TempDir
    static Path folder;

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.on(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** A pulse whose clock was read just now, and is read again after a second if nothing is announced. */
    private static Pulse pulse() throws InterruptedException {
        Pulse pulse = new Pulse(service.get(Clock.class), service.get(Imports.class));
        pulse.isTold(true);
        pulse.await(Instant.EPOCH);
        return pulse;
    }

    @Test
    void anAnnouncedCommitIsNotPassedBeforeTheDatabaseOfThisProcessShowsIt() throws InterruptedException {
        Pulse pulse = pulse();
        // As on a member of a cluster that has not received the commit.
        Instant announced = service.get(Clock.class).now().plus(Duration.ofDays(1));
        pulse.tell(announced);
        assertThat(pulse.await(announced.minusMillis(1))).isBefore(announced);
    }

    @Test
    void anAnnouncementMakesReadersLookAtOnce() throws InterruptedException {
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Pulse pulse = pulse();
            long begun = System.nanoTime();
            long stamp = service.get(Database.class).write(service.get(Clock.class)::tick);
            pulse.tell(Micros.toInstant(stamp));
            assertThat(pulse.await(Micros.toInstant(stamp - 1))).isAfterOrEqualTo(Micros.toInstant(stamp));
            waits.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        // One may meet a pause of a busy machine.
        assertThat(Collections.min(waits)).isLessThan(Duration.ofMillis(500));
    }
}
