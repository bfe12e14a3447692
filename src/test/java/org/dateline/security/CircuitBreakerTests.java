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
class CircuitBreakerTests {

    private final CircuitBreaker breaker = new CircuitBreaker();
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
        assertThatThrownBy(() -> breaker.of(this::away)).isInstanceOf(ServiceUnavailableException.class);
        assertThatThrownBy(() -> breaker.of(this::away)).matches(Database::isTransient);
        assertThat(reads).hasValue(1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> breaker.of(() -> "here").equals("here"));
    }

    @Test
    void afterAFailureThatIsNotTransientReadsGoOn() {
        assertThatThrownBy(() -> breaker.of(this::wrong)).isInstanceOf(IllegalArgumentException.class);
        assertThat(breaker.of(() -> "here")).isEqualTo("here");
    }
}
