package org.dateline.extraction;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TooLittleHeapTests {

    private static final long GIGABYTE = 1L << 30;

    @Test
    void twoGigabytesAreRefusedWithTheSettingThatHelps() {
        assertThatThrownBy(() -> TooLittleHeap.check(2 * GIGABYTE))
                .isInstanceOf(TooLittleHeap.class)
                .hasMessageContaining("2048 MB")
                .hasMessageContaining("-Xmx3g");
    }

    @Test
    void whatTheReadmeSetsIsEnough() {
        assertThatCode(() -> TooLittleHeap.check(3 * GIGABYTE)).doesNotThrowAnyException();
    }
}
