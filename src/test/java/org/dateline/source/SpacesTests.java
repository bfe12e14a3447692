package org.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpacesTests {

    @Test
    void spacesOfTypesettingArePlainAndWhatNobodySeesIsLeftOut() {
        assertThat(Spaces.plain("on\u00a018\u202fNovember\u20092025,\tEthi\u00adopia\u200b said\n"))
                .isEqualTo("on 18 November 2025, Ethiopia said\n");
    }
}
