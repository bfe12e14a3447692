package org.dateline.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedNamesTests {

    @Test
    void aRunSharesWhatStandsOutsideIt() {
        SharedNames names = new SharedNames(
                List.of("Airbus sells a plane.", "Boeing met Lufthansa.", "Later Boeing met Airbus.", "It rained."));
        double[] shares = names.from(1);
        assertThat(shares[2]).isEqualTo(0.5);
        assertThat(shares[3]).isEqualTo(0.2);
        assertThat(names.from(3)[4]).isZero();
    }
}
