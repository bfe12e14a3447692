package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoodsTests {

    @Test
    void theLastWordTellsGoodsApart() {
        assertThat(Goods.of("rolled steel").differs(Goods.of("Steel"))).isFalse();
        assertThat(Goods.of("passenger cars").differs(Goods.of("car"))).isFalse();
        assertThat(Goods.of("steel").differs(Goods.of("cars"))).isTrue();
    }

    @Test
    void theSameGoodsFromElsewhereAreOthers() {
        assertThat(Goods.of("threaded rod from India").differs(Goods.of("rod from China")))
                .isTrue();
        assertThat(Goods.of("threaded rod from India").differs(Goods.of("rod"))).isFalse();
        assertThat(Goods.of("threaded rod from India").designator()).isEqualTo("rod from india");
    }
}
