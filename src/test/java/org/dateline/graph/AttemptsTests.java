package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.neo4j.kernel.DeadlockDetectedException;

class AttemptsTests {

    private int runs;

    private void failsUntil(int run) {
        if (++runs < run) {
            throw DeadlockDetectedException.deadlockDetected("two waited");
        }
    }

    @Test
    void whatTheDatabaseEndedTwiceIsDoneTheThirdTime() {
        Attempts.untilDone(() -> failsUntil(3));
        assertThat(runs).isEqualTo(3);
    }

    @Test
    void whatAlwaysFailsIsGivenUp() {
        assertThatThrownBy(() -> Attempts.untilDone(() -> failsUntil(100))).hasMessageContaining("two waited");
        assertThat(runs).isEqualTo(10);
    }

    @Test
    void otherErrorsAreNotTriedAgain() {
        assertThatThrownBy(() -> Attempts.untilDone(() -> {
                    runs++;
                    throw new IllegalStateException("no such entity");
                }))
                .hasMessage("no such entity");
        assertThat(runs).isOne();
    }
}
