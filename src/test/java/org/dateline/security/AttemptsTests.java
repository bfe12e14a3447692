package org.dateline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.dateline.graph.Database;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/** Reads of a database that may be away. */
class AttemptsTests {

    private final Attempts attempts = new Attempts();
    private final AtomicInteger reads = new AtomicInteger();

    private String away() {
        reads.incrementAndGet();
        throw new ServiceUnavailableException("away");
    }

    private String wrong() {
        throw new IllegalArgumentException("wrong");
    }

    @Test
    void afterAFailureReadsFailAtOnceForASecond() {
        assertThatThrownBy(() -> attempts.of(this::away)).isInstanceOf(ServiceUnavailableException.class);
        assertThatThrownBy(() -> attempts.of(this::away)).matches(Database::isTransient);
        assertThat(reads).hasValue(1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> attempts.of(() -> "here").equals("here"));
    }

    @Test
    void afterAFailureThatIsNotTransientReadsGoOn() {
        assertThatThrownBy(() -> attempts.of(this::wrong)).isInstanceOf(IllegalArgumentException.class);
        assertThat(attempts.of(() -> "here")).isEqualTo("here");
    }
}
