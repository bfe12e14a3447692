package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.dateline.graph.SubmissionState;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that begins with every poison in its queue reads the next article as soon as any. */
@Tag("faults")
class PoisonedStartIT {

    private static final Duration NEXT = Duration.ofSeconds(10);
    private static final Duration EACH = Duration.ofSeconds(40);

    @TempDir
    Path data;

    private Trial started() {
        return Trial.on(
                data,
                "--dateline.intake.quick=2s",
                "--dateline.intake.time=8s",
                "--dateline.intake.capacity=100",
                "--dateline.fair-use.waiting=100");
    }

    @Test
    void afterARestartThePoisonsEndAsBeforeAndTheNextArticleIsReadMeanwhile() {
        Assumptions.assumeTrue(
                Boolean.getBoolean("faults.long"), "poisons wait for a start in the long form: mvn -Pfaults verify");
        try (Trial first = started()) {
            Trial.within(Duration.ofMinutes(5), first.submit(Trial.good(1), "warm"));
            for (Poison poison : Poison.values()) {
                first.submit(poison.submission(), poison.name());
            }
        }
        Map<Poison, SubmissionState> ends;
        try (Trial second = started()) {
            assertNextIsRead(second, 2);
            Awaitility.await()
                    .atMost(EACH.multipliedBy(Poison.values().length))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> states(second).values().stream().allMatch(PoisonedStartIT::isOver));
            ends = states(second);
        }
        assertThat(ends).containsValue(SubmissionState.QUARANTINED);
        try (Trial third = started()) {
            assertNextIsRead(third, 3);
            assertThat(states(third)).isEqualTo(ends);
        }
    }

    /** The reader loads with the first article of a start; the second one tells how long a poison holds it up. */
    private static void assertNextIsRead(Trial trial, int number) {
        Trial.within(Duration.ofMinutes(1), trial.submit(Trial.good(10 * number), "first"));
        assertThat(Trial.within(NEXT, trial.submit(Trial.good(10 * number + 1), "next"))
                        .status())
                .isEqualTo(Outcome.Status.PROCESSED);
    }

    private static Map<Poison, SubmissionState> states(Trial trial) {
        Map<Poison, SubmissionState> states = new EnumMap<>(Poison.class);
        for (Poison poison : Poison.values()) {
            states.put(poison, trial.entry(poison.submission(), poison.name()).state());
        }
        return states;
    }

    private static boolean isOver(SubmissionState state) {
        return state == SubmissionState.DONE || state == SubmissionState.QUARANTINED;
    }
}
