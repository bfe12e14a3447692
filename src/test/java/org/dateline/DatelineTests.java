package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class DatelineTests {

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    private final String before = System.getProperty(CARRIERS);

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(CARRIERS);
        } else {
            System.setProperty(CARRIERS, before);
        }
    }

    @Test
    void twoThreadsThatLoadClassesDoNotStopTheOthersOnTwoCores() {
        System.clearProperty(CARRIERS);
        Dateline.keepCarriers();
        assertThat(Integer.parseInt(System.getProperty(CARRIERS))).isGreaterThanOrEqualTo(64);
    }

    @Test
    void theNumberThatIsSetCounts() {
        System.setProperty(CARRIERS, "3");
        Dateline.keepCarriers();
        assertThat(System.getProperty(CARRIERS)).isEqualTo("3");
    }
}
