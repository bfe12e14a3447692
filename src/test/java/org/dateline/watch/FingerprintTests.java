package org.dateline.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTests {

    @Test
    void equalPartsHaveOneFingerprint() {
        assertThat(Fingerprint.of("a", 1, null))
                .isEqualTo(Fingerprint.of("a", 1, null))
                .matches("[0-9a-f]{16}");
    }

    @Test
    void anyChangeOfAPartChangesIt() {
        assertThat(Fingerprint.of("a", "b"))
                .isNotEqualTo(Fingerprint.of("a", "c"))
                .isNotEqualTo(Fingerprint.of("ab"))
                .isNotEqualTo(Fingerprint.of("", "ab"))
                .isNotEqualTo(Fingerprint.of("b", "a"));
        assertThat(Fingerprint.of("é")).isNotEqualTo(Fingerprint.of("e"));
    }
}
