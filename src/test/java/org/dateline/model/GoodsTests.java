package org.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoodsTests {

    @Test
    void wordsTellGoodsApart() {
        assertThat(Goods.of("rolled steel").differs(Goods.of("Steel"))).isFalse();
        assertThat(Goods.of("passenger cars").differs(Goods.of("car"))).isFalse();
        assertThat(Goods.of("steel").differs(Goods.of("cars"))).isTrue();
    }

    @Test
    void goodsWithAWordInCommonAreTheSame() {
        assertThat(Goods.of("palm oil").differs(Goods.of("oil"))).isFalse();
        assertThat(Goods.of("dairy products").differs(Goods.of("steel products")))
                .isTrue();
        assertThat(Goods.of("goods from India").differs(Goods.of("steel from India")))
                .isFalse();
    }

    @Test
    void eachPlaceMakesGoodsOfItsOwn() {
        assertThat(Goods.of("paper from Indonesia, Thailand").each())
                .extracting(Goods::designator)
                .containsExactly("paper from indonesia", "paper from thailand");
        assertThat(Goods.of("maize to Malawi").differs(Goods.of("maize to Congo")))
                .isTrue();
    }

    @Test
    void theSameGoodsFromElsewhereAreOthers() {
        assertThat(Goods.of("threaded rod from India").differs(Goods.of("rod from China")))
                .isTrue();
        assertThat(Goods.of("threaded rod from India").differs(Goods.of("rod"))).isFalse();
        assertThat(Goods.of("threaded rod from India").designator()).isEqualTo("rod from india");
    }
}
