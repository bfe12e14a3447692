package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OutageTests {

    private final Outage outage = new Outage();

    private void fail() {
        assertThatThrownBy(() -> outage.noted(() -> {
                    throw new ServiceUnavailableException("Unable to connect to 127.0.0.1:7687");
                }))
                .isInstanceOf(ServiceUnavailableException.class);
    }

    @Test
    void anOutageIsToldOnceAndSoIsItsEnd(CapturedOutput output) {
        for (int i = 0; i < 3; i++) {
            fail();
        }
        for (int i = 0; i < 3; i++) {
            assertThat(outage.noted(() -> "row")).isEqualTo("row");
        }
        fail();
        assertThat(output.getAll().lines().filter(line -> line.contains("The database")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("does not answer", "Unable to connect to 127.0.0.1:7687"),
                        line -> assertThat(line).contains("answers again"),
                        line -> assertThat(line).contains("does not answer"));
    }

    @Test
    void aFailureOfTheWorkIsNoOutage(CapturedOutput output) {
        assertThatThrownBy(() -> outage.noted(() -> {
                    throw new IllegalStateException("of its own");
                }))
                .hasMessage("of its own");
        assertThat(output.getAll()).doesNotContain("The database");
    }
}
