package org.dateline.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleReadingTests {

    private final SampleReading reading = new SampleReading();

    @Test
    void saysNothingBeforeTheFirstReportAndAfterTheLast() {
        assertThat(reading.state()).isEmpty();
        reading.begin(2);
        reading.end();
        assertThat(reading.state()).isEmpty();
    }

    @Test
    void countsTheReportsThatAreRead() {
        reading.begin(407);
        reading.advance();
        reading.advance();
        assertThat(reading.state()).contains(new SampleReading.State(2, 407));
    }
}
